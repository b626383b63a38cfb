package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.ColumnProposal.Sureness;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MapperTest {
    private final Mapper mapper = new Mapper("CN");

    @Test
    void mapsTheHeadersOfRealExports() throws IOException {
        Path exports = SharedData.file("io/vendor-exports/headers.tsv");
        Assumptions.assumeTrue(Files.exists(exports), "skipped: the public headers of shop exports are not here");
        Map<String, String[]> truth = truth();
        int right = 0;
        int all = 0;
        int kinds = 0;
        int files = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(exports)) {
            String[] part = line.split("\t", 4);
            String[] expected = part.length < 4 ? null : truth.get(part[0] + "/" + part[1]);
            if (expected == null) {
                continue;
            }
            TableKind kind = TableKind.valueOf(expected[2]);
            Map<String, String> fields = new HashMap<>();
            Arrays.stream(expected[3].split("\\|"))
                    .forEach(pair ->
                            fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
            List<String> header = header(part[3]);
            var probe = InMemory.probe(Path.of("export.csv"), header, List.of());
            files++;
            TableKind guessed = mapper.guess(probe);
            kinds += guessed == kind ? 1 : 0;
            if (guessed != kind) {
                wrong.add(part[0] + " " + part[1] + " taken for " + guessed);
            }
            for (ColumnProposal column :
                    mapper.propose(probe, kind, Optional.empty()).columns()) {
                String found = column.target() instanceof Target.Bind bind
                        ? bind.field().key()
                        : "extra";
                String should = fields.getOrDefault(column.column(), "extra");
                all++;
                right += found.equals(should) ? 1 : 0;
                if (!found.equals(should)) {
                    wrong.add(part[0] + " " + part[1] + ": " + column.column() + " is " + found + ", not " + should);
                }
            }
        }
        double share = 100.0 * right / all;
        System.out.printf(
                "headers of %d exports: %d of %d columns right (%.1f %%), %d kinds right%n%s%n",
                files, right, all, share, kinds, String.join("\n", wrong));
        assertTrue(files >= 30, "only " + files + " exports found");
        assertTrue(share >= 95, share + " % of the columns right: " + wrong);
        assertTrue(kinds >= files * 0.9, "only " + kinds + " kinds right: " + wrong);
    }

    /** Header rows of shops in many countries, and of programs whose exports are not among the public ones. */
    @Test
    void mapsHeadersInEightLanguages() throws IOException {
        int right = 0;
        int all = 0;
        List<String> wrong = new ArrayList<>();
        try (var in = Objects.requireNonNull(MapperTest.class.getResourceAsStream("/mapping/languages.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] part = line.split("\t");
                if (line.startsWith("#")) {
                    continue;
                }
                List<String> header = new ArrayList<>();
                List<String> fields = new ArrayList<>();
                for (String pair : part[2].split("\\|")) {
                    int equals = pair.indexOf('=');
                    header.add(equals < 0 ? pair : pair.substring(0, equals));
                    fields.add(equals < 0 ? "extra" : pair.substring(equals + 1));
                }
                TableKind kind = TableKind.valueOf(part[1]);
                var probe = InMemory.probe(Path.of("export.csv"), header, List.of());
                all++;
                right += mapper.guess(probe) == kind ? 1 : 0;
                if (mapper.guess(probe) != kind) {
                    wrong.add(part[0] + " " + kind + " taken for " + mapper.guess(probe));
                }
                for (ColumnProposal column :
                        mapper.propose(probe, kind, Optional.empty()).columns()) {
                    String found = column.target() instanceof Target.Bind bind
                            ? bind.field().key()
                            : "extra";
                    all++;
                    right += found.equals(fields.get(column.at())) ? 1 : 0;
                    if (!found.equals(fields.get(column.at()))) {
                        wrong.add(part[0] + " " + kind + ": " + column.column() + " is " + found + ", not "
                                + fields.get(column.at()));
                    }
                }
            }
        }
        double share = 100.0 * right / all;
        System.out.printf(
                "%d of %d headers and kinds right (%.1f %%)%n%s%n", right, all, share, String.join("\n", wrong));
        assertTrue(share >= 99, share + " % right: " + wrong);
    }

    @Test
    void namesTheProgramAFileComesFrom() {
        var probe = InMemory.probe("Email|Klaviyo ID|First Active|Last Active", "a@b.example|1|2026-01-02|2026-01-03");
        MappingProposal mapping = mapper.propose(probe, null, Optional.empty());
        assertEquals("Klaviyo", mapping.recognition().program());
        assertEquals("clean.note.export.customers", mapping.notes().getFirst().key());
    }

    @Test
    void aChangedShapeShowsOnlyWhatChanged() {
        Map<String, String> before = Map.of("Kontaktweg", "email", "Stufe", "extra:Tier", "Alt", "ignore");
        var probe = InMemory.probe("Kontaktweg|Stufe|Neu", "a@b.example|gold|x");
        MappingProposal mapping = mapper.propose(probe, TableKind.CUSTOMERS, Optional.of(before));
        assertEquals(Field.EMAIL, field(mapping, 0));
        assertEquals(List.of("Neu"), mapping.newColumns());
        assertEquals(List.of("Alt"), mapping.goneColumns());
        assertEquals(
                List.of("clean.note.newColumns", "clean.note.goneColumns"),
                mapping.notes().stream().map(m -> m.key()).toList());
    }

    private static Map<String, String[]> truth() throws IOException {
        Map<String, String[]> truth = new HashMap<>();
        try (var in = Objects.requireNonNull(MapperTest.class.getResourceAsStream("/mapping/vendors.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] part = line.split("\t");
                if (!line.startsWith("#") && part.length == 4) {
                    truth.put(part[0] + "/" + part[1], part);
                }
            }
        }
        return truth;
    }

    private static List<String> header(String line) throws IOException {
        char delimiter = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(delimiter)
                .ofCsvRecord(new StringReader(line))) {
            return csv.iterator().next().getFields().stream()
                    .filter(h -> !h.equals("..."))
                    .toList();
        }
    }

    @Test
    void confidenceIsHeaderAndCells() {
        var probe = InMemory.probe(
                "手机号|下单时间|实付金额|col7", "13800138000|2026/11/02|¥128.00|A", "13900139000|2026/11/03|1,299|B");
        MappingProposal mapping = mapper.propose(probe, TableKind.ORDERS, Optional.empty());
        assertEquals(Field.PHONE, field(mapping, 0));
        assertEquals(Sureness.CERTAIN, mapping.columns().get(0).sureness());
        assertEquals(Field.ORDER_TIME, field(mapping, 1));
        assertEquals(Field.AMOUNT, field(mapping, 2));
        assertEquals(new Target.Keep("col7"), mapping.columns().get(3).target());
        assertEquals(Sureness.UNSURE, mapping.columns().get(3).sureness());
        assertEquals(List.of("A", "B"), mapping.columns().get(3).examples());
        assertEquals(List.of(), mapping.missing());
    }

    @Test
    void cellsThatContradictTheHeaderLowerConfidence() {
        var good = InMemory.probe("Email", "a@b.example", "c@d.example");
        var half = InMemory.probe("Email", "a@b.example", "five");
        var bad = InMemory.probe("Email", "yes", "no");
        assertEquals(
                0.9,
                mapper.propose(good, TableKind.CUSTOMERS, Optional.empty())
                        .columns()
                        .getFirst()
                        .confidence(),
                1e-3);
        assertEquals(
                0.7,
                mapper.propose(half, TableKind.CUSTOMERS, Optional.empty())
                        .columns()
                        .getFirst()
                        .confidence(),
                1e-3);
        assertEquals(
                new Target.Keep("Email"),
                mapper.propose(bad, TableKind.CUSTOMERS, Optional.empty())
                        .columns()
                        .getFirst()
                        .target());
    }

    @Test
    void cellsAloneOnlyMakeAGuess() {
        var probe = InMemory.probe("Kontaktweg", "a@b.example", "c@d.example");
        ColumnProposal column = mapper.propose(probe, TableKind.CUSTOMERS, Optional.empty())
                .columns()
                .getFirst();
        assertEquals(new Target.Keep("Kontaktweg"), column.target());
        assertEquals(Field.EMAIL, column.guess());
    }

    @Test
    void whatPeopleConfirmedHolds() {
        var probe = InMemory.probe("Kontaktweg|Stufe|Email", "a@b.example|gold|x@y.example");
        Map<String, String> remembered = Map.of("Kontaktweg", "email", "Stufe", "extra:Tier", "Email", "ignore");
        MappingProposal mapping = mapper.propose(probe, TableKind.CUSTOMERS, Optional.of(remembered));
        assertEquals(Field.EMAIL, field(mapping, 0));
        assertEquals(new Target.Keep("Tier"), mapping.columns().get(1).target());
        assertEquals(new Target.Ignore(), mapping.columns().get(2).target());
    }

    @Test
    void choicesGoOverTheProposal() {
        var probe = InMemory.probe("Email|Second mail|Level", "a@b.example|c@d.example|x");
        MappingProposal proposal = mapper.propose(probe, TableKind.CUSTOMERS, Optional.empty());
        MappingProposal chosen =
                Overrides.apply(proposal, List.of("email=Second mail", "extra:Tier=level", "ignore=Email"));
        assertEquals(Field.EMAIL, field(chosen, 1));
        assertEquals(new Target.Ignore(), chosen.columns().get(0).target());
        assertEquals(List.of(new MappingProposal.Extra(CustomField.text("Tier"), false, 2)), chosen.extras());
        Refusal noColumn = assertThrows(Refusal.class, () -> Overrides.apply(proposal, List.of("email=Mail")));
        assertEquals(
                List.of("Mail", "Email, Second mail, Level"),
                noColumn.sentence().args());
        Refusal noField = assertThrows(Refusal.class, () -> Overrides.apply(proposal, List.of("quantity=Level")));
        assertEquals("clean.map.field", noField.sentence().key());
        assertThrows(Refusal.class, () -> Overrides.apply(proposal, List.of("email")));
    }

    @Test
    void saysWhatIsMissing() {
        var probe = InMemory.probe("Name|City", "Anna|Oslo");
        MappingProposal mapping = mapper.propose(probe, TableKind.CUSTOMERS, Optional.empty());
        assertEquals("clean.missing.customer", mapping.missing().getFirst().key());
        assertEquals(List.of("Name, City"), mapping.missing().getFirst().args());
    }

    @Test
    void knowsOnlineRetailAndItsKind() {
        var probe = InMemory.probe(
                "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country",
                "536365|85123A|WHITE HANGING HEART T-LIGHT HOLDER|6|2010-12-01 08:26:00|2.55|17850.0|United Kingdom",
                "C536379|D|Discount|-1|2010-12-01 09:41:00|27.50|14527.0|United Kingdom");
        assertEquals(TableKind.ORDERS, mapper.guess(probe));
        MappingProposal mapping = mapper.propose(probe, null, Optional.empty());
        Field[] fields = {
            Field.ORDER_NO,
            Field.SKU,
            Field.PRODUCT_NAME,
            Field.QUANTITY,
            Field.ORDER_TIME,
            Field.UNIT_PRICE,
            Field.CUSTOMER_NO,
            Field.COUNTRY
        };
        for (int at = 0; at < fields.length; at++) {
            assertEquals(fields[at], field(mapping, at));
        }
    }

    @Test
    void guessesEveryKindOfTable() {
        assertEquals(TableKind.CUSTOMERS, mapper.guess(InMemory.probe("姓名|手机|邮箱|城市", "王伟|13800138000|a@b.example|上海")));
        assertEquals(
                TableKind.PRODUCTS,
                mapper.guess(InMemory.probe("sku|name|category|brand|price|cost", "A1|Tea|Drinks|Leaf|3.50|1.20")));
        assertEquals(
                TableKind.CONSENTS,
                mapper.guess(InMemory.probe("邮箱|渠道|是否同意|同意时间|来源", "a@b.example|邮件|是|2026-01-02|门店")));
        assertEquals(
                TableKind.EVENTS,
                mapper.guess(InMemory.probe("customer_id|event_type|event_time|sku", "7|view|2026-01-02 10:00:00|A1")));
        assertEquals(
                TableKind.STOPS,
                mapper.guess(InMemory.probe("email|channel|reason|stopped_on", "a@b.example|email|asked|2026-01-02")));
        assertEquals(
                TableKind.RESULTS,
                mapper.guess(InMemory.probe(
                        "campaign|email|arm|sent|opened|clicked|revenue", "May|a@b.example|A|2026-01-02|1|0|0")));
    }

    @Test
    void leavesOutWhatTheRejectsFileAdded() {
        var probe = InMemory.probe("Email|_row|_line|_error", "a@b.example|7|8|reason");
        MappingProposal mapping = mapper.propose(probe, TableKind.CUSTOMERS, Optional.empty());
        assertEquals(List.of(), mapping.extras());
        assertInstanceOf(Target.Ignore.class, mapping.columns().get(3).target());
    }

    private static Field field(MappingProposal mapping, int at) {
        return assertInstanceOf(
                        Target.Bind.class,
                        mapping.columns().get(at).target(),
                        mapping.columns().get(at).column())
                .field();
    }
}
