package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.data.target.Limits;
import org.clientele.data.write.Hash;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.FileSplit;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list in several files: nobody is lost, nobody is twice, every file has its header, and all are named or none is. */
class SplitExportTest {
    @TempDir
    Path folder;

    private static Facts people(int count) {
        Street street = new Street();
        IntStream.range(0, count).forEach(i -> street.and("Ana " + i, "Leeds", "GB"));
        return street.facts();
    }

    private static FakeWorkbench bench(int count) {
        return new FakeWorkbench(people(count), "GB");
    }

    private static CampaignSpec spec(ExportFormat format, FileSplit... splits) {
        Set<FileSplit> by = EnumSet.noneOf(FileSplit.class);
        by.addAll(List.of(splits));
        return Exporting.spec(Channel.EMAIL)
                .saying(new MessageText("Tea", "unsubscribe"))
                .from(new Sender("Shop", "", "", ""))
                .in(new CampaignSpec.FileStyle(format, false, by, false));
    }

    private static List<String> customers(ExportReport report, String column) {
        List<String> found = new ArrayList<>();
        for (Path file : report.files()) {
            List<List<String>> rows = Exporting.read(file);
            int at = rows.getFirst().indexOf(column);
            assertTrue(at >= 0, file::toString);
            rows.subList(1, rows.size()).forEach(row -> found.add(row.get(at)));
        }
        return found;
    }

    private static List<String> all(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "C" + i).toList();
    }

    private static List<String> names(ExportReport report) {
        return report.files().stream().map(f -> String.valueOf(f.getFileName())).toList();
    }

    @Test
    void the_limit_is_one_file_and_one_row_more_is_two() throws IOException {
        Exporting exporting = new Exporting(folder, Limits.none().rows(5));
        ExportReport five = exporting.export(bench(5), spec(ExportFormat.GENERIC), "five.csv");
        assertEquals(List.of("five.csv"), names(five));
        ExportReport six =
                new Exporting(folder, Limits.none().rows(5)).export(bench(6), spec(ExportFormat.GENERIC), "six.csv");
        assertEquals(List.of("six-1.csv", "six-2.csv"), names(six));
        assertEquals(all(6), customers(six, "customer_id"));
        assertEquals(
                List.of("five.csv", "five.csv.manifest.json", "six-1.csv", "six-2.csv", "six.csv.manifest.json"),
                exporting.left());
    }

    @Test
    void one_row_more_than_a_sheet_takes_is_a_second_sheet_of_its_own() {
        Exporting exporting = new Exporting(folder, Limits.none().rows(5));
        ExportReport six = exporting.export(bench(6), spec(ExportFormat.EXCEL), "six.xlsx");
        assertEquals(List.of("six-1.xlsx", "six-2.xlsx"), names(six));
        assertEquals(all(6), customers(six, "customer_id"));
    }

    @Test
    void no_file_is_larger_than_the_target_takes() throws IOException {
        long most = 500;
        Exporting exporting = new Exporting(folder, Limits.none().bytes(most));
        ExportReport report = exporting.export(bench(40), spec(ExportFormat.KLAVIYO), "k.csv");
        assertTrue(report.files().size() > 3);
        for (Path file : report.files()) {
            assertTrue(Files.size(file) <= most, file + " " + Files.size(file));
        }
        assertEquals(all(40), customers(report, "External ID"));
    }

    @Test
    void no_workbook_is_larger_than_the_target_takes_though_its_size_is_known_late() throws IOException {
        long most = 9_000;
        Exporting exporting = new Exporting(folder, Limits.none().bytes(most));
        ExportReport report = exporting.export(bench(900), spec(ExportFormat.EXCEL), "x.xlsx");
        assertTrue(report.files().size() > 1);
        for (Path file : report.files()) {
            assertTrue(Files.size(file) <= most, file + " " + Files.size(file));
        }
        assertEquals(all(900), customers(report, "customer_id"));
        assertTrue(exporting.left().stream().noneMatch(name -> name.startsWith(".")));
    }

    @Test
    void what_takes_one_file_only_refuses_more_and_leaves_nothing() throws IOException {
        FakeWorkbench bench = bench(6);
        CampaignSpec letters = spec(ExportFormat.MAIL_MERGE);
        assertEquals(
                "campaign.target.single",
                new Exporting(folder, Limits.none().rows(5).single()).refused(bench, letters, "l.xlsx"));
        Exporting small = new Exporting(folder, Limits.none().bytes(100).single());
        assertEquals("export.limit.bytes", small.refused(bench, letters, "l.xlsx"));
        assertEquals("export.limit.single", small.refused(bench, spec(ExportFormat.HUBSPOT), "h.csv"));
        assertEquals(
                "export.limit.columns",
                new Exporting(folder, Limits.none().columns(4)).refused(bench, spec(ExportFormat.HUBSPOT), "h.csv"));
        assertEquals(List.of(), small.left());
        assertEquals(List.of(), bench.log);
    }

    @Test
    void each_version_has_its_file_its_text_and_its_arm() throws IOException {
        Trial.Version b = new Trial.Version("Short", 0.3, new MessageText("B", "b unsubscribe {{favourite_tea|tea}}"));
        Trial.Version c = new Trial.Version("", 0.3, new MessageText("C", "c unsubscribe"));
        Trial none = Trial.none();
        CampaignSpec spec = spec(ExportFormat.GENERIC, FileSplit.VERSION)
                .planning(plans -> plans.with(none.of(List.of(b, c))))
                .comparing(new ControlPlan(false, 0.25, 0));
        FakeWorkbench bench = bench(60);
        ExportReport report = Exporting.inTurn(folder, 3).export(bench, spec, "t.csv");
        assertEquals(List.of("t-A.csv", "t-Short.csv", "t-C.csv"), names(report));
        int[][] arms = bench.byArm.getFirst();
        assertEquals(4, arms.length);
        assertTrue(arms[1].length > 5);
        for (int version = 0; version < 3; version++) {
            List<List<String>> rows = Exporting.read(report.files().get(version));
            int number = rows.getFirst().indexOf("customer_id");
            int[] ids = arms[Versions.arm(version)];
            assertArrayEquals(
                    ids,
                    rows.stream()
                            .skip(1)
                            .mapToInt(row -> Integer.parseInt(row.get(number).substring(1)))
                            .toArray());
            String text =
                    List.of("unsubscribe", "b unsubscribe", "c unsubscribe").get(version);
            int message = rows.getFirst().indexOf("message");
            assertTrue(rows.stream().skip(1).allMatch(row -> row.get(message).startsWith(text)));
            String name = List.of("A", "Short", "C").get(version);
            int column = rows.getFirst().indexOf("version");
            assertTrue(rows.stream().skip(1).allMatch(row -> row.get(column).equals(name)));
        }
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(report.manifest()));
        long rows = 0;
        for (JsonNode file : manifest.at("/files")) {
            Path path = folder.resolve(file.at("/file").asText());
            assertEquals(Hash.sha256(path), file.at("/sha256").asText());
            assertEquals(Files.size(path), file.at("/bytes").asLong());
            assertEquals("export.holds", file.at("/holds").asText());
            assertFalse(file.at("/seedFingerprint").asText().isEmpty());
            rows += file.at("/rows").asLong();
        }
        assertEquals(manifest.at("/rows").asLong(), rows);
        assertEquals(60, rows + arms[1].length);
        assertEquals("C", manifest.at("/files/2/version").asText());
    }

    @Test
    void hours_are_put_together_until_there_are_twelve_files_at_most() {
        Street street = new Street();
        IntStream.range(0, 48).forEach(i -> street.at(i % 24).and("Ana " + i, "Leeds", "GB"));
        ExportReport report = new Exporting(folder)
                .export(new FakeWorkbench(street.facts(), "GB"), spec(ExportFormat.GENERIC, FileSplit.HOUR), "h.csv");
        assertEquals(12, report.files().size());
        assertEquals("h-00-01h.csv", names(report).getFirst());
        assertEquals(48, customers(report, "customer_id").stream().distinct().count());
        Street few = new Street().at(9).and("Ana", "", "GB").at(17).and("Bo", "", "GB");
        ExportReport two = new Exporting(folder)
                .export(new FakeWorkbench(few.facts(), "GB"), spec(ExportFormat.GENERIC, FileSplit.HOUR), "two.csv");
        assertEquals(List.of("two-09h.csv", "two-17h.csv"), names(two));
    }

    @Test
    void names_that_a_target_refuses_are_refused_with_one_it_takes() {
        FakeWorkbench bench = bench(3);
        Exporting exporting = new Exporting(folder);
        CampaignSpec sms = Exporting.spec(Channel.SMS)
                .saying(new MessageText("", "Tea"))
                .from(new Sender("Shop", "茶店", "", "STOP"))
                .in(new CampaignSpec.FileStyle(ExportFormat.HUAWEI, false));
        assertEquals("export.name.plain", exporting.refused(bench, sms, "spring list.xlsx"));
        assertEquals("export.name.ending", exporting.refused(bench, sms, "spring.csv"));
        assertEquals("export.name.ending", exporting.refused(bench, spec(ExportFormat.GENERIC), "spring.xlsx"));
        exporting.export(bench, sms, "春季list1.xlsx");
        assertEquals("春季回访2", FileNames.usual("春季 回访-2", ExportFormat.HUAWEI, Channel.SMS));
        assertEquals("A B tea", FileNames.usual("A/B: \"tea\"", ExportFormat.GENERIC, Channel.EMAIL));
    }
}
