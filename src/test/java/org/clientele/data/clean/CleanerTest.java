package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.intake.Remark;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final Setting SETTING =
            new Setting(ZoneOffset.UTC, "CN", (int) LocalDate.of(2026, 11, 22).toEpochDay());

    private static Table table(TableKind kind, String header, String... lines) {
        return new Table(kind, Answers.none(), InMemory.probe(header, lines));
    }

    /** A table that was mapped, surveyed and cleaned. */
    private static final class Table {
        private final MappingProposal mapping;
        private final Survey survey;
        private final Cleaner cleaner;
        private final List<Verdict> verdicts = new ArrayList<>();

        Table(TableKind kind, Answers answers, Probe probe) {
            mapping = new Mapper(SETTING.country()).propose(probe, kind, Optional.empty());
            survey = Surveyor.survey(
                    InMemory.reading(probe.sample()), mapping, SETTING.zone(), false, Checkpoint.none());
            cleaner = new Cleaner(mapping, survey, answers, SETTING);
            probe.sample().forEach(row -> verdicts.add(cleaner.clean(row)));
        }

        @Nullable
        Object value(int row, Field field) {
            return assertRow(row).value(cleaner.shape().at(field));
        }

        org.clientele.model.table.CleanRow assertRow(int row) {
            return java.util.Objects.requireNonNull(
                    verdicts.get(row).row(), () -> verdicts.get(row).remarks().toString());
        }

        Remark reason(int row) {
            assertNull(verdicts.get(row).row());
            return verdicts.get(row).remarks().stream()
                    .filter(r -> r.level() == Level.REJECTED)
                    .findFirst()
                    .orElseThrow();
        }

        List<Finding> findings(int row) {
            return verdicts.get(row).remarks().stream().map(Remark::finding).toList();
        }
    }

    @Test
    void onlineRetailRowsBecomeOrderLines() {
        Table t = table(
                TableKind.ORDERS,
                "InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country",
                "536365|85123A|WHITE HANGING HEART T-LIGHT HOLDER|6|2010-12-01 08:26:00|2.55|17850.0|United Kingdom",
                "C536379|D|Discount|-1|2010-12-01 09:41:00|27.50|14527.0|United Kingdom",
                "536414|22139||56|2010-12-01 11:52:00|0.0||United Kingdom",
                "536400|22139|Cup|-2|2010-12-01 11:52:00|1.25|14527.0|United Kingdom");
        assertEquals("17850", t.value(0, Field.CUSTOMER_NO));
        assertEquals(6000L, t.value(0, Field.QUANTITY));
        assertEquals(153_000L, t.value(0, Field.AMOUNT));
        assertEquals(
                LocalDateTime.of(2010, 12, 1, 8, 26).toEpochSecond(ZoneOffset.UTC) / 60, t.value(0, Field.ORDER_TIME));
        assertEquals(OrderStatus.PAID, t.value(0, Field.STATUS));
        assertEquals(OrderStatus.CANCELLED, t.value(1, Field.STATUS));
        assertEquals(-275_000L, t.value(1, Field.AMOUNT));
        assertEquals(Finding.NO_CUSTOMER, t.reason(2).finding());
        assertEquals(OrderStatus.REFUNDED, t.value(3, Field.STATUS));
        assertTrue(t.findings(0).contains(Finding.ID_MENDED));
    }

    @Test
    void pointZeroIsPartOfANumberWhereOthersHavePoints() {
        Table t = table(TableKind.PRODUCTS, "SKU|Product name", "12.0|A", "12.5|B");
        assertEquals("12.0", t.value(0, Field.SKU));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=\"00123\"|00123",
                "'7210448301122|7210448301122",
                "1234567890123456789|1234567890123456789",
                "００１２|0012"
            })
    void numbersOfOrdersStayText(String cell, String number) {
        Table t = table(TableKind.ORDERS, "Order ID|Order date|Email|Amount", cell + "|2026-01-02|a@b.example|5");
        assertEquals(number, t.value(0, Field.ORDER_NO));
    }

    @Test
    void aDestroyedNumberIsRejected() {
        Table t = table(TableKind.ORDERS, "订单编号|下单时间|手机|实付金额", "1.23457E+17|2026-01-02|13800138000|5");
        assertEquals(Finding.ID_DAMAGED, t.reason(0).finding());
        assertEquals(
                List.<Object>of(1L, 2L, "订单编号", "1.23457E+17"),
                t.reason(0).sentence().args());
    }

    @Test
    void aWrongTypeNamesRowColumnAndWhatWasFound() {
        Table t = table(
                TableKind.ORDERS,
                "Order ID|Order date|Email|Quantity|Unit price",
                "1|2026-01-02|a@b.example|1|5",
                "2|2026-01-02|a@b.example|1|5",
                "3|2026-01-02|a@b.example|many|5",
                "4|soon|a@b.example|1|5");
        assertEquals(
                Message.of("clean.row.number", 3L, 4L, "Quantity", "many"),
                t.reason(2).sentence());
        assertEquals(
                Message.of("clean.row.date", 4L, 5L, "Order date", "soon"),
                t.reason(3).sentence());
    }

    @Test
    void aBadAddressIsAWarningWhereAnotherNamesThePerson() {
        Table t = table(
                TableKind.CUSTOMERS,
                "Customer ID|Email|Phone",
                "1|anna@|138****8000",
                "|anna@|13800138000",
                "|anna@|138****8000",
                "||");
        assertNull(t.value(0, Field.EMAIL));
        assertEquals(new Phone("138****8000", null, false), t.value(0, Field.PHONE));
        assertEquals(List.of(Finding.EMAIL, Finding.PHONE_MASKED), t.findings(0));
        assertEquals(new Phone("13800138000", "+8613800138000", true), t.value(1, Field.PHONE));
        assertEquals(Finding.EMAIL, t.reason(2).finding());
        assertEquals(Finding.NO_IDENTITY, t.reason(3).finding());
    }

    @Test
    void theCountryOfTheRowTellsThePhone() {
        Table t = table(
                TableKind.CUSTOMERS, "Phone|Country", "07400 123456|United Kingdom", "0171 1234567|德国", "13800138000|");
        assertEquals("+447400123456", ((Phone) assertNotNullValue(t.value(0, Field.PHONE))).e164());
        assertEquals("+491711234567", ((Phone) assertNotNullValue(t.value(1, Field.PHONE))).e164());
        assertEquals("+8613800138000", ((Phone) assertNotNullValue(t.value(2, Field.PHONE))).e164());
    }

    private static Object assertNotNullValue(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }

    @Test
    void furtherLinesOfAnOrderTakeItsCustomerAndDate() {
        Table t = table(
                TableKind.ORDERS,
                "Name|Email|Financial Status|Created at|Lineitem name|Lineitem quantity|Lineitem price|Total",
                "#1001|a@b.example|paid|2026-05-01 10:00:00 +0200|Tea|1|5.00|12.00",
                "#1001||||Cup|2|3.50|",
                "#1002|c@d.example|refunded|2026-05-02 10:00:00 +0200|Tea|1|5.00|5.00");
        assertEquals("a@b.example", t.value(1, Field.EMAIL));
        assertEquals(t.value(0, Field.ORDER_TIME), t.value(1, Field.ORDER_TIME));
        assertEquals(70_000L, t.value(1, Field.AMOUNT));
        assertEquals(OrderStatus.PAID, t.value(1, Field.STATUS));
        assertEquals(OrderStatus.REFUNDED, t.value(2, Field.STATUS));
        assertEquals(50_000L, t.value(0, Field.AMOUNT));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,GRANTED",
        "同意,GRANTED",
        "Opt-In,GRANTED",
        "no,DENIED",
        "拒绝,DENIED",
        "退订,WITHDRAWN",
        "Unsubscribed,WITHDRAWN",
        "expired,EXPIRED",
        "unknown,UNKNOWN",
        "maybe later,UNKNOWN",
        "'',UNKNOWN"
    })
    void onlyAClearYesIsAYes(String word, ConsentStatus status) {
        Table t = table(TableKind.CONSENTS, "Email|Channel|Consent", "a@b.example|email|" + word);
        assertEquals(status, t.value(0, Field.CONSENT));
        assertEquals(Channel.EMAIL, t.value(0, Field.CHANNEL));
    }

    @Test
    void aYesNeedsItsChannel() {
        Table t = table(
                TableKind.CONSENTS,
                "customer id|Email|Channel|Consent",
                "7|||yes",
                "7|||no",
                "7|a@b.example||yes",
                "7||短信|是");
        assertEquals(Finding.NO_CHANNEL, t.reason(0).finding());
        assertNull(t.value(1, Field.CHANNEL));
        assertEquals(Channel.EMAIL, t.value(2, Field.CHANNEL));
        assertEquals(Channel.SMS, t.value(3, Field.CHANNEL));
    }

    @Test
    void whatCannotHaveHappenedIsRejectedOrLeftBlank() {
        Table t = table(
                TableKind.CUSTOMERS,
                "Email|Birthday|Signup date",
                "a@b.example|9999-12-31|2026-01-02",
                "c@d.example|1990-02-03|2031-01-02");
        assertNull(t.value(0, Field.BIRTHDAY));
        assertEquals(List.of(Finding.BIRTHDAY), t.findings(0));
        assertEquals(Finding.DATE_FUTURE, t.reason(1).finding());
    }

    @Test
    void namesAreComposedAsTheirScriptDoes() {
        Table t = table(TableKind.CUSTOMERS, "Email|First name|Last name", "a@b.example|Anna|Berg", "c@d.example|伟|王");
        assertEquals("Anna Berg", t.value(0, Field.NAME));
        assertEquals("王伟", t.value(1, Field.NAME));
    }

    @Test
    void datesAreVotedOverTheColumn() {
        Table day = table(TableKind.CUSTOMERS, "Email|Signup date", "a@b.example|03/04/2026", "c@d.example|25/04/2026");
        assertEquals((int) LocalDate.of(2026, 4, 3).toEpochDay(), day.value(0, Field.SIGNUP_DATE));
        assertEquals(
                List.of(Message.of("clean.note.dayFirst", "Signup date", 1L, 0L)), day.survey.notes(Answers.none()));
        Table month =
                table(TableKind.CUSTOMERS, "Email|Signup date", "a@b.example|03/04/2026", "c@d.example|04/25/2026");
        assertEquals((int) LocalDate.of(2026, 3, 4).toEpochDay(), month.value(0, Field.SIGNUP_DATE));
    }

    @Test
    void aTieAsksWithTwoReadings() {
        Probe probe = InMemory.probe("Email|Signup date", "a@b.example|03/04/2026", "c@d.example|05/06/2026");
        Table t = new Table(TableKind.CUSTOMERS, Answers.none(), probe);
        List<Question> questions = t.survey.questions(Answers.none());
        assertEquals(1, questions.size());
        assertEquals("Signup date", questions.getFirst().column());
        assertEquals(
                Message.of("clean.ask.option", "03/04/2026", LocalDate.of(2026, 4, 3)),
                questions.getFirst().options().getFirst().rendered());
        assertEquals(
                Message.of("clean.ask.option", "03/04/2026", LocalDate.of(2026, 3, 4)),
                questions.getFirst().options().getLast().rendered());
        Answers answered = Answers.none().with("Signup date", Reading.MONTH_FIRST);
        assertEquals(List.of(), t.survey.questions(answered));
        assertEquals(
                (int) LocalDate.of(2026, 3, 4).toEpochDay(),
                new Table(TableKind.CUSTOMERS, answered, probe).value(0, Field.SIGNUP_DATE));
        assertEquals(List.of(), t.survey.questions(Answers.none().everywhere(Reading.DAY_FIRST)));
    }

    @Test
    void decimalMarksAreVotedOverTheColumn() {
        Table comma = table(TableKind.PRODUCTS, "SKU|Price", "1|1.299", "2|3,50");
        assertEquals(12_990_000L, comma.value(0, Field.PRICE));
        Table point = table(TableKind.PRODUCTS, "SKU|Price", "1|1,299", "2|3.50");
        assertEquals(12_990_000L, point.value(0, Field.PRICE));
        Table open = table(TableKind.PRODUCTS, "SKU|Price", "1|1,299", "2|2,500");
        assertEquals(
                "clean.ask.decimal",
                open.survey.questions(Answers.none()).getFirst().sentence().key());
    }

    @Test
    void rowsThatTheReaderDistrustsAreRejectedInItsWords() {
        Probe probe = InMemory.probe("Email", "a@b.example");
        MappingProposal mapping = new Mapper("CN").propose(probe, TableKind.CUSTOMERS, Optional.empty());
        Survey survey =
                Surveyor.survey(InMemory.reading(probe.sample()), mapping, SETTING.zone(), false, Checkpoint.none());
        Message defect = Message.of("some.defect");
        Verdict verdict = new Cleaner(mapping, survey, Answers.none(), SETTING)
                .clean(new RawRow(1, 2, new String[] {"a@b.example"}, defect));
        assertTrue(verdict.rejected());
        assertEquals(defect, verdict.remarks().getFirst().sentence());
    }

    /** Whatever stands in the cells: a row is either clean or rejected with a reason, and nothing is thrown. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyRowHasAVerdict(long seed) {
        Random random = new Random(seed);
        for (TableKind kind : TableKind.values()) {
            List<String> header = kind.fields().stream().map(Field::key).toList();
            List<RawRow> rows = new ArrayList<>();
            for (int r = 0; r < 300; r++) {
                String[] cells = new String[header.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(random);
                }
                rows.add(new RawRow(r + 1, r + 2, cells));
            }
            Probe probe = InMemory.probe(java.nio.file.Path.of("t.csv"), header, rows);
            MappingProposal mapping = new Mapper("CN").propose(probe, kind, Optional.empty());
            for (Field field : kind.fields()) {
                mapping = mapping.with(header.indexOf(field.key()), new org.clientele.model.intake.Target.Bind(field));
            }
            Survey survey = Surveyor.survey(InMemory.reading(rows), mapping, SETTING.zone(), false, Checkpoint.none());
            assertEquals(300, survey.rows());
            Cleaner cleaner = new Cleaner(mapping, survey, Answers.none(), SETTING);
            for (RawRow row : rows) {
                Verdict verdict = cleaner.clean(row);
                boolean refused = verdict.remarks().stream().anyMatch(r -> r.level() == Level.REJECTED);
                assertEquals(verdict.rejected(), refused, InMemory.line(row));
                if (!verdict.rejected()) {
                    assertTypes(cleaner, java.util.Objects.requireNonNull(verdict.row()));
                }
            }
        }
    }

    private static void assertTypes(Cleaner cleaner, org.clientele.model.table.CleanRow row) {
        for (int i = 0; i < cleaner.shape().fields().size(); i++) {
            Object value = row.value(i);
            if (value == null) {
                continue;
            }
            Class<?> type = switch (cleaner.shape().fields().get(i).type()) {
                case TEXT, ID, EMAIL -> String.class;
                case PHONE -> Phone.class;
                case DATE -> Integer.class;
                case TIME, MONEY, QUANTITY, WHOLE -> Long.class;
                case FLAG -> Boolean.class;
                case STATUS -> OrderStatus.class;
                case CHANNEL -> Channel.class;
                case CONSENT -> ConsentStatus.class;
            };
            assertEquals(type, value.getClass());
            assertFalse(value instanceof String text && text.isBlank());
        }
        assertNotNull(cleaner.shape());
    }

    private static String cell(Random random) {
        String[] pool = {
            "",
            "",
            "a@b.example",
            "anna@",
            "13800138000",
            "138****8000",
            "2026-01-02",
            "31/12/2025",
            "2026/13/05",
            "12.50",
            "1,299",
            "-3",
            "yes",
            "no",
            "是",
            "退订",
            "email",
            "sms",
            "#REF!",
            "####",
            "n/a",
            "1.2E+17",
            "17850.0",
            "=\"12\"",
            "'12",
            "C536379",
            "paid",
            "已取消",
            "王伟",
            "A\u200Bnna",
            "９９",
            "(5.00)",
            "1.2万",
            "9".repeat(40),
            "\uD83C\uDFF4",
            "\u0000",
            "=cmd()",
            "45231"
        };
        return random.nextInt(6) == 0
                ? random.ints(random.nextInt(12), 0, 0x3000)
                        .filter(c -> c < 0xd800 || c > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : pool[random.nextInt(pool.length)];
    }
}
