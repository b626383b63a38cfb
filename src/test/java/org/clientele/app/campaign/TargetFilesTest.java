package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clientele.data.write.Attributes;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.table.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of every target, byte by byte (workbooks cell by cell), and back through our own importer. */
class TargetFilesTest {
    private static final int SIGNUP = (int) LocalDate.of(2026, 3, 2).toEpochDay();
    private static final int BIRTHDAY = (int) LocalDate.of(1970, 1, 2).toEpochDay();

    @TempDir
    Path folder;

    static Stream<Arguments> targets() {
        return Arrays.stream(ExportFormat.values())
                .flatMap(format -> Arrays.stream(Channel.values())
                        .filter(format::carries)
                        .map(channel -> Arguments.of(format, channel)));
    }

    private static Facts facts() {
        return new Street()
                .dated(SIGNUP, BIRTHDAY)
                .and("Ana Maria O'Hara, \"Jo\"", "Leeds", "GB")
                .and("=cmd()", "", "GB")
                .dated(SIGNUP, People.NO_DAY)
                .and("欧阳娜娜", "上海", "CN")
                .and("Stop Ped", "York", "GB")
                .stopped()
                .facts();
    }

    private static CampaignSpec spec(ExportFormat format, Channel channel) {
        String body =
                "Hi {{given_name|you}}, {{favourite_tea|tea}} is new in {{city|town}} since {{signup_date|spring}}";
        MessageText text = channel == Channel.EMAIL
                ? new MessageText("AD {{rec_1_name|Tea}}", body + ".\nunsubscribe: reply no")
                : new MessageText("", body);
        return Exporting.spec(channel)
                .saying(text)
                .suggesting(1)
                .from(
                        channel == Channel.EMAIL
                                ? new Sender("Shop", "", "", "")
                                : new Sender("茶店", "茶店", "", Sender.CHINESE_OPT_OUT))
                .in(new CampaignSpec.FileStyle(format, false, Set.of(), true));
    }

    private static String name(ExportFormat format) {
        return (format == ExportFormat.HUAWEI ? "春季list1" : "spring list") + "." + format.extension();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void writes_the_golden_file(ExportFormat format, Channel channel) throws IOException {
        ExportReport report =
                new Exporting(folder).export(new FakeWorkbench(facts(), "GB"), spec(format, channel), name(format));
        String golden = format.word() + "-" + channel.name().toLowerCase(Locale.ROOT);
        if (format.isBook()) {
            StringBuilder cells = new StringBuilder();
            for (List<String> row : Exporting.read(report.file())) {
                cells.append(String.join("\t", row)).append('\n');
            }
            assertEquals(new String(golden(golden + ".tsv"), StandardCharsets.UTF_8), cells.toString());
        } else {
            assertArrayEquals(
                    golden(golden + ".csv"),
                    Files.readAllBytes(report.file()),
                    () -> golden + ":\n" + text(report.file()));
        }
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = TargetFilesTest.class.getResourceAsStream("/golden/targets/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Everything that was meant comes back; only what a target would run as a formula is left out at its front. */
    @ParameterizedTest
    @MethodSource("targets")
    void comes_back_through_our_importer_without_loss(ExportFormat format, Channel channel) {
        Exporting exporting = new Exporting(folder);
        FakeWorkbench workbench = new FakeWorkbench(facts(), "GB");
        CampaignSpec spec = spec(format, channel);
        ExportReport report = exporting.export(workbench, spec, name(format));
        FileColumns columns = exporting.columns(workbench, spec, report.entry().exportId());
        List<List<String>> meant = new ArrayList<>();
        meant.add(columns.columns().stream().map(Column::header).toList());
        CustomerSet net = report.preview().built().audience().net();
        boolean machine = !format.isBook() && format != ExportFormat.GENERIC;
        for (int customer : net.toArray()) {
            List<String> row = new ArrayList<>();
            List<String> cells = columns.row(customer);
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i).replaceAll("\\s*\\n\\s*", " ");
                boolean text = columns.columns().get(i).type() == CellType.TEXT;
                row.add(machine && text && cell.startsWith("=") ? cell.substring(1) : cell);
            }
            meant.add(row);
        }
        List<List<String>> found = new ArrayList<>();
        for (List<String> row : Exporting.read(report.file())) {
            found.add(row.stream()
                    .map(cell -> cell.startsWith("'=") ? cell.substring(1) : cell)
                    .toList());
        }
        if (format == ExportFormat.LISTMONK) {
            meant.replaceAll(row -> unpacked(row, meant));
        }
        assertEquals(meant, found);
        assertEquals(net.size() + 1, found.size());
    }

    /** The packed column as it is read: one column for each of its names. */
    private static List<String> unpacked(List<String> row, List<List<String>> rows) {
        boolean header = row.getLast().equals("attributes");
        Map<String, String> packed = Objects.requireNonNull(Attributes.of((header ? rows.get(1) : row).getLast()));
        List<String> cells = new ArrayList<>(row.subList(0, row.size() - 1));
        cells.addAll(header ? packed.keySet() : packed.values());
        return cells;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void keeps_the_plus_of_phones_and_lets_nothing_be_a_formula(ExportFormat format, Channel channel) {
        ExportReport report =
                new Exporting(folder).export(new FakeWorkbench(facts(), "GB"), spec(format, channel), name(format));
        boolean hashed = format.family() == ExportFormat.Family.ADS;
        List<List<String>> rows = Exporting.read(report.file());
        for (List<String> row : rows.subList(1, rows.size())) {
            for (String cell : row) {
                if (!format.isBook()) {
                    assertTrue(!cell.startsWith("=") && !cell.startsWith("@") && !cell.startsWith("-"), cell);
                    assertTrue(!cell.startsWith("+") || cell.matches("\\+\\d{7,15}"), cell);
                }
                assertTrue(!hashed || cell.matches("[0-9a-f]{64}"), cell);
            }
        }
        if (channel == Channel.SMS && !hashed && format != ExportFormat.ALIYUN) {
            assertTrue(rows.get(1).stream().anyMatch(cell -> cell.equals("+447700900101")), rows::toString);
        }
    }

    @Test
    void the_stops_go_with_klaviyo_only_and_stand_in_the_manifest() throws IOException {
        Exporting exporting = new Exporting(folder);
        FakeWorkbench workbench = new FakeWorkbench(facts(), "GB");
        ExportReport report = exporting.export(workbench, spec(ExportFormat.KLAVIYO, Channel.EMAIL), "k.csv");
        assertEquals(List.of("k-stops.csv", "k.csv", "k.csv.manifest.json"), exporting.left());
        assertEquals("Email\r\nc4@example.com\r\n", Files.readString(folder.resolve("k-stops.csv")));
        assertEquals(3, report.entry().people());
        assertEquals(2, report.files().size());
        assertTrue(report.entry().manifest().contains("export.holds.stops"));
        exporting.export(workbench, spec(ExportFormat.BREVO, Channel.EMAIL), "b.csv");
        assertEquals(
                List.of("b.csv", "b.csv.manifest.json"),
                exporting.left().stream().filter(f -> f.startsWith("b")).toList());
    }

    /** One of the strange people has no name; a tool that asks for two halves of it is told so, a gateway asks for none. */
    @Test
    void says_how_many_have_no_name_for_the_columns_of_a_target() {
        FakeWorkbench workbench = new FakeWorkbench(StrangePeople.facts(), "GB");
        Exporting exporting = new Exporting(folder);
        TableSample.Nameless mail = exporting
                .export(workbench, spec(ExportFormat.MAILCHIMP, Channel.EMAIL), "m.csv")
                .preview()
                .table()
                .nameless();
        assertEquals(new TableSample.Nameless(1, List.of("First Name", "Last Name")), mail);
        TableSample.Nameless text = exporting
                .export(workbench, spec(ExportFormat.TWILIO, Channel.SMS), "t.csv")
                .preview()
                .table()
                .nameless();
        assertEquals(new TableSample.Nameless(0, List.of()), text);
    }

    /** Nobody has to say who is who when a file comes back. */
    @ParameterizedTest
    @MethodSource("targets")
    void our_importer_knows_the_columns_of_a_file_that_comes_back(ExportFormat format, Channel channel) {
        if (format.family() == ExportFormat.Family.ADS) {
            return;
        }
        FakeWorkbench workbench = new FakeWorkbench(facts(), "GB");
        ExportReport report = new Exporting(folder).export(workbench, spec(format, channel), name(format));
        Set<Field> known = Exporting.known(report.file(), workbench);
        assertTrue(known.contains(channel == Channel.EMAIL ? Field.EMAIL : Field.PHONE), known::toString);
    }
}
