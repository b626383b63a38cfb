package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.clientele.app.notice.Texts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every file of the public collections is read to its end or refused with one sentence: none crashes, none hangs. */
class CorporaTest {
    private static final String[] SETS = {
        "io/csv-spectrum",
        "io/csv-test-data",
        "io/messytables-horror",
        "io/pollock/unpacked",
        "io/csvsniffer",
        "io/duckdb-csv",
        "io/poi-spreadsheet",
        "io/vendor-exports",
        "customers/superstore_cn"
    };
    private static final int SAMPLE = 29;
    private static final long SMALL = 60_000;
    private static final long PATIENCE_SECONDS = 10;

    /** How the reading of one file ended. */
    private record End(String set, String file, String outcome, String format, long rows, long millis) {}

    @Test
    void a_sample_is_read_or_refused() throws Exception {
        check(SAMPLE, SMALL);
    }

    @Test
    @Tag("long")
    void every_file_is_read_or_refused() throws Exception {
        List<End> ends = check(1, Long.MAX_VALUE);
        Path report = Path.of("target/corpora.md");
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.writeString(report, report(ends));
        System.out.println(report(ends).lines().limit(40).reduce("", (a, b) -> a + b + "\n"));
    }

    private static List<End> check(int stride, long most) throws Exception {
        List<End> ends = new ArrayList<>();
        try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String set : SETS) {
                int n = 0;
                for (Path file : files(PublicData.folder(set))) {
                    if (n++ % stride != 0 || Files.size(file) > most) continue;
                    ends.add(end(worker, set, file));
                }
            }
        }
        List<String> broken = ends.stream()
                .filter(e -> e.outcome().startsWith("!"))
                .map(e -> e.file() + " " + e.outcome())
                .toList();
        assertTrue(broken.isEmpty(), String.join("\n", broken));
        assertTrue(ends.stream().anyMatch(e -> e.outcome().equals("read")));
        return ends;
    }

    private static End end(ExecutorService worker, String set, Path file) throws InterruptedException {
        long start = System.nanoTime();
        Future<End> reading = worker.submit(() -> read(set, file));
        try {
            End end = reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new End(set, end.file(), end.outcome(), end.format(), end.rows(), millis);
        } catch (TimeoutException e) {
            reading.cancel(true);
            return new End(set, file.toString(), "! hangs", "", 0, PATIENCE_SECONDS * 1000);
        } catch (ExecutionException e) {
            return new End(set, file.toString(), "! " + e.getCause(), "", 0, 0);
        }
    }

    private static End read(String set, Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
            long rows = 0;
            try (RawRows all = RawTables.open(probe)) {
                for (RawRow row = all.next(); row != null; row = all.next()) {
                    rows++;
                    assertEquals(probe.header().size(), row.cells().length, name);
                }
            }
            assertEquals(probe.extent().rows(), rows, name);
            assertTrue(rows > 0, name);
            return new End(set, name, "read", probe.format().name(), rows, 0);
        } catch (Refusal e) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                String sentence = Texts.of(language).text(e.sentence());
                assertTrue(!sentence.contains("Exception") && !sentence.contains("{"), sentence);
            }
            return new End(set, name, e.sentence().key(), "", 0, 0);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String report(List<End> ends) {
        StringBuilder out = new StringBuilder("| set | files | outcomes | slowest |\n|---|---|---|---|\n");
        for (String set : SETS) {
            Map<String, Integer> counts = new TreeMap<>();
            End slowest = null;
            int files = 0;
            for (End e : ends) {
                if (!e.set().equals(set)) continue;
                files++;
                counts.merge(e.outcome().equals("read") ? "read as " + e.format() : e.outcome(), 1, Integer::sum);
                if (slowest == null || e.millis() > slowest.millis()) slowest = e;
            }
            String slow = slowest == null ? "" : slowest.millis() + " ms " + slowest.file();
            out.append("| ").append(set).append(" | ").append(files).append(" | ");
            out.append(counts.toString().replace("read.refused.", "refused: "))
                    .append(" | ")
                    .append(slow)
                    .append(" |\n");
        }
        out.append("\n| set | file | outcome | format | rows | ms |\n|---|---|---|---|---|---|\n");
        for (End e : ends) {
            out.append("| ")
                    .append(e.set())
                    .append(" | ")
                    .append(e.file())
                    .append(" | ")
                    .append(e.outcome());
            out.append(" | ")
                    .append(e.format())
                    .append(" | ")
                    .append(e.rows())
                    .append(" | ")
                    .append(e.millis());
            out.append(" |\n");
        }
        return out.toString();
    }
}
