package org.clientele.app.campaign;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.clientele.data.target.Targets;
import org.clientele.data.write.PendingSet;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;

/**
 * Measures the writing of a campaign's files beside plainly writing the same bytes and beside FastCSV alone, in one run:
 * {@code ExportBench FOLDER ROWS}; processor time, or with {@code -Dbench.wall=true} that of the clock. Nothing here asserts; it prints times and ratios.
 */
final class ExportBench {
    private static final int RUNS = 3;
    private static final boolean WALL = Boolean.getBoolean("bench.wall");

    private final Path folder;
    private final FakeWorkbench workbench;
    private final Exporting exporting;
    private final int rows;

    private ExportBench(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
        this.workbench = new FakeWorkbench(facts(rows), "GB");
        this.exporting = new Exporting(folder);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ExportBench bench = new ExportBench(folder, Integer.parseInt(arguments[1]));
        say("%,d rows, heap at most %d MB", bench.rows, Runtime.getRuntime().maxMemory() >> 20);
        for (ExportFormat format :
                new ExportFormat[] {ExportFormat.GENERIC, ExportFormat.MAILCHIMP, ExportFormat.GOOGLE}) {
            for (int run = 1; run <= RUNS; run++) {
                bench.measure(format, run);
            }
        }
        bench.measure(ExportFormat.EXCEL, 1);
    }

    private static Facts facts(int rows) {
        FactsBuilder builder = FactsBuilder.full(7);
        for (int i = 1; i <= rows; i++) {
            builder.people()
                    .next(i)
                    .called("C" + i, i % 3 == 0 ? "王小明" : "Ana Maria Lee " + i % 1_000)
                    .reached("c" + i + "@example.com", true, "+4477009" + (100_000 + i), true)
                    .livesIn("Leeds", "", "GB")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            builder.reach().consent(i, Channel.EMAIL, ConsentStatus.GRANTED, 20_000);
        }
        return builder.build();
    }

    private void measure(ExportFormat format, int run) throws IOException {
        CampaignSpec spec = Exporting.spec(Channel.EMAIL)
                .saying(new MessageText(
                        "Hello {{given_name|you}}",
                        "Hi {{given_name|you}}, new teas have come to {{city|your shop}}. Unsubscribe: reply no"))
                .from(new Sender("Shop", "", "", ""))
                .in(new CampaignSpec.FileStyle(format, false));
        FileColumns columns = exporting.columns(workbench, spec, "E1");
        CustomerSet people = CustomerSet.all(rows);
        Path file = folder.resolve("list." + format.extension());
        double ours;
        try (PendingSet set = new PendingSet(true)) {
            long start = now();
            ExportFiles files = new ExportFiles(
                    set, new FileNames(file, Targets.of(format, Channel.EMAIL)), columns, Checkpoint.none());
            files.write(spec, people);
            set.putInPlace();
            ours = seconds(start);
        }
        byte[] bytes = Files.readAllBytes(file);
        long start = now();
        Path plain = folder.resolve("plain");
        Files.write(plain, bytes);
        force(plain);
        double plainly = seconds(start);
        double theirs = format.isBook() ? Double.NaN : fastCsv(columns, people);
        start = now();
        ExportReport report =
                Exporting.done(exporting.job(workbench, spec, "whole-" + System.nanoTime() + "." + format.extension()));
        double whole = seconds(start);
        say(
                "%s run %d: %,d rows, %.1f MB: written, read back cell by cell and hashed in %.2f s (%,.0f rows/s);"
                        + " the same bytes plainly written %.2f s, ratio %.1f; FastCSV alone %.2f s, ratio %.1f;"
                        + " the whole export with its checks %.2f s",
                format.word(),
                run,
                rows,
                bytes.length / 1e6,
                ours,
                rows / ours,
                plainly,
                ours / plainly,
                theirs,
                ours / theirs,
                whole);
        for (Path written : report.files()) {
            Files.delete(written);
        }
        Files.delete(report.manifest());
    }

    private double fastCsv(FileColumns columns, CustomerSet people) throws IOException {
        long start = now();
        Path file = folder.resolve("theirs");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            people.forEach(customer -> csv.writeRecord(columns.row(customer)));
        }
        force(file);
        return seconds(start);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The time that this thread has worked, so that others on the same processors do not count; what waits for the disk
     * does not either. */
    private static long now() {
        return WALL ? System.nanoTime() : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (now() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        IO.println(String.format(Locale.ROOT, format, values));
    }
}
