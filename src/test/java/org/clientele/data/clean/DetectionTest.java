package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Reading;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whole columns say about how they are written: shown with its evidence, asked where it is open. */
class DetectionTest {
    private static CleanTable orders(String... lines) {
        return new CleanTable(TableKind.ORDERS, "Order ID|Order date|Email|SKU|Amount", lines);
    }

    @Test
    void theSignAtTheAmountIsItsCurrency() {
        CleanTable t = orders(
                "1|2026-01-02|a@b.example|x|$5.00",
                "2|2026-01-02|a@b.example|x|€6.00",
                "3|2026-01-02|a@b.example|x|7.00");
        assertEquals("USD", t.value(0, Field.CURRENCY));
        assertEquals("EUR", t.value(1, Field.CURRENCY));
        assertNull(t.value(2, Field.CURRENCY));
        assertEquals(50_000L, t.value(0, Field.AMOUNT));
        assertTrue(
                t.notes().contains("clean.note.currencies[Amount, EUR, USD]"),
                t.notes().toString());
        CleanTable own = orders("1|2026-01-02|a@b.example|x|5,00 €");
        assertEquals(-1, own.cleaner().shape().at(Field.CURRENCY));
        assertTrue(
                own.notes().contains("clean.note.currency[Amount, EUR, 1]"),
                own.notes().toString());
    }

    @Test
    void aSharedSignIsThatOfTheWorkbench() {
        CleanTable yuan = orders("1|2026-01-02|a@b.example|x|¥5.00").money("JPY");
        assertTrue(
                yuan.notes().contains("clean.note.currency[Amount, JPY, 1]"),
                yuan.notes().toString());
        CleanTable dollar = orders("1|2026-01-02|a@b.example|x|$5.00").money("CAD");
        assertTrue(
                dollar.notes().contains("clean.note.currency[Amount, CAD, 1]"),
                dollar.notes().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "eur,EUR",
        "€,EUR",
        "US$,USD",
        "人民币,CNY",
        "RMB,CNY",
        "HK$,HKD",
        "SEK,SEK",
        "zł,PLN",
        "pound sterling,GBP"
    })
    void currenciesAreNamedInManyWays(String cell, String code) {
        CleanTable t = new CleanTable(
                TableKind.ORDERS, "Order ID|Order date|Email|Amount|Currency", "1|2026-01-02|a@b.example|5|" + cell);
        assertEquals(code, t.value(0, Field.CURRENCY));
    }

    @Test
    void anUnknownCurrencyIsBlankAndSaid() {
        CleanTable t = new CleanTable(
                TableKind.ORDERS, "Order ID|Order date|Email|Amount|Currency", "1|2026-01-02|a@b.example|5|shells");
        assertNull(t.value(0, Field.CURRENCY));
        assertEquals(List.of(Finding.CURRENCY), t.findings(0));
    }

    @Test
    void aPriceInAnotherCurrencyThanTheOthersIsSaid() {
        CleanTable t = new CleanTable(TableKind.PRODUCTS, "SKU|Price", "1|€5.00", "2|€6.00", "3|$7.00");
        assertEquals(List.of(), t.findings(0));
        assertEquals(List.of(Finding.CURRENCY), t.findings(2));
        assertEquals(70_000L, t.value(2, Field.PRICE));
    }

    @Test
    void theUnitOfAColumnIsLeftOutAndAnotherOneIsNot() {
        CleanTable t = new CleanTable(
                TableKind.ORDERS,
                "Order ID|Order date|Email|SKU|Quantity|Unit price",
                "1|2026-01-02|a@b.example|x|2 kg|5",
                "2|2026-01-02|a@b.example|x|3 kg|5",
                "3|2026-01-02|a@b.example|x|500 g|5",
                "4|2026-01-02|a@b.example|x|4|5");
        assertEquals(2000L, t.value(0, Field.QUANTITY));
        assertTrue(t.verdict(2).rejected(), "500 g is not 500 kg");
        assertEquals(4000L, t.value(3, Field.QUANTITY));
        assertTrue(
                t.notes().contains("clean.note.unit[Quantity, kg, 2]"),
                t.notes().toString());
        CleanTable pieces = new CleanTable(
                TableKind.ORDERS,
                "Order ID|Order date|Email|SKU|Quantity|Unit price",
                "1|2026-01-02|a@b.example|x|3件|5");
        assertEquals(3000L, pieces.value(0, Field.QUANTITY));
    }

    @Test
    void aShareIsNoAmount() {
        CleanTable t = new CleanTable(
                        TableKind.ORDERS,
                        "Order ID|Order date|Email|SKU|Amount|Discount",
                        "1|2026-01-02|a@b.example|x|5|10 %")
                .bind(5, Field.DISCOUNT);
        assertTrue(t.verdict(0).rejected());
    }

    @Test
    void postcodesThatLostTheirZerosAreSaid() {
        CleanTable t = new CleanTable(
                TableKind.CUSTOMERS,
                "Email|Zip",
                "a@b.example|90210",
                "b@b.example|10001",
                "c@b.example|60601",
                "d@b.example|94105",
                "e@b.example|2134");
        assertEquals(List.of(), t.findings(0));
        assertEquals(List.of(Finding.ZEROS_LOST), t.findings(4));
        assertEquals("2134", t.value(4, Field.POSTCODE));
        CleanTable whole = new CleanTable(
                TableKind.CUSTOMERS,
                "Email|Zip",
                "a@b.example|90210",
                "b@b.example|02134",
                "c@b.example|60601",
                "d@b.example|1");
        assertEquals(List.of(), whole.findings(3));
    }

    @Test
    void numbersThatASpreadsheetCutAreRejectedAndWholeOnesAreExact() {
        CleanTable cut = orders(
                "1234567890123450000|2026-01-02|a@b.example|x|5", "9876543210987650000|2026-01-02|a@b.example|x|5");
        assertEquals(List.of(Finding.ID_DAMAGED), cut.findings(0));
        CleanTable exact = orders(
                "1234567890123450000|2026-01-02|a@b.example|x|5", "9876543210987654321|2026-01-02|a@b.example|x|5");
        assertEquals("1234567890123450000", exact.value(0, Field.ORDER_NO));
        assertEquals("9876543210987654321", exact.value(1, Field.ORDER_NO));
    }

    @Test
    void aDateOfTheOtherOrderIsReadSoAndSaid() {
        String[] lines = new String[41];
        for (int i = 0; i < 40; i++) {
            lines[i] = "p" + i + "@b.example|" + (13 + i % 15) + "/04/2026";
        }
        lines[40] = "x@b.example|04/25/2026";
        CleanTable t = new CleanTable(TableKind.CUSTOMERS, "Email|Signup date", lines);
        assertEquals(List.of(), t.questions());
        assertEquals(List.of(Finding.DATE_SWAPPED), t.findings(40));
        assertEquals((int) LocalDate.of(2026, 4, 25).toEpochDay(), t.value(40, Field.SIGNUP_DATE));
        CleanTable torn = new CleanTable(
                TableKind.CUSTOMERS, "Email|Signup date", "a@b.example|25/04/2026", "b@b.example|04/25/2026");
        assertEquals("clean.ask.dates", torn.questions().getFirst().sentence().key());
    }

    @Test
    void numbersOfBothKindsAreAsked() {
        CleanTable t = new CleanTable(TableKind.PRODUCTS, "SKU|Price", "1|1,50", "2|2.50");
        assertEquals("clean.ask.decimals", t.questions().getFirst().sentence().key());
        t.answer("Price", Reading.DECIMAL_COMMA).clean();
        assertEquals(15_000L, t.value(0, Field.PRICE));
        assertTrue(t.verdict(1).rejected());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-29 24:00|2026-03-30T00:00",
                "2026-03-29 02:30|2026-03-29T02:30",
                "2026-03-29T00:59:59Z|2026-03-29T01:59",
                "2026-03-29T01:00:00Z|2026-03-29T03:00",
                "1774746000|2026-03-29T03:00",
                "1774746000000|2026-03-29T03:00",
                "46110.5|2026-03-29T12:00",
                "29 marzo 2026 8:05|2026-03-29T08:05",
                "2026年3月29日 下午3:05|2026-03-29T15:05",
                "29-Mar-26|2026-03-29T00:00",
                "März 29, 2026|2026-03-29T00:00",
                "29 mars 2026|2026-03-29T00:00",
                "29 марта 2026|2026-03-29T00:00",
                "29 maart 2026|2026-03-29T00:00",
                "29 março 2026|2026-03-29T00:00",
                "29 marca 2026|2026-03-29T00:00",
                "29 Mart 2026|2026-03-29T00:00",
                "2026년 3월 29일|2026-03-29T00:00",
                "2026年三月29日|2026-03-29T00:00",
                "20260329|2026-03-29T00:00"
            })
    void timesInManyLanguagesAndAcrossTheClocksChange(String cell, LocalDateTime truth) {
        CleanTable t = orders("1|" + cell + "|a@b.example|x|5").in(ZoneId.of("Europe/Berlin"));
        assertEquals(truth.toEpochSecond(ZoneOffset.UTC) / 60, t.value(0, Field.ORDER_TIME));
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNoDate() {
        CleanTable t = orders(
                        "1|2026-02-30|a@b.example|x|5",
                        "2|29.02.2025|a@b.example|x|5",
                        "3|2026-01-02 25:00|a@b.example|x|5")
                .bind(1, Field.ORDER_TIME);
        for (int row = 0; row < 3; row++) {
            assertEquals(List.of(Finding.DATE), t.findings(row));
        }
    }

    @Test
    void nobodyIsBornInTheFuture() {
        CleanTable t =
                new CleanTable(TableKind.CUSTOMERS, "Email|Birthday", "a@b.example|12.05.61", "b@b.example|12.05.04");
        assertEquals((int) LocalDate.of(1961, 5, 12).toEpochDay(), t.value(0, Field.BIRTHDAY));
        assertEquals((int) LocalDate.of(2004, 5, 12).toEpochDay(), t.value(1, Field.BIRTHDAY));
    }

    @Test
    void aYesInACustomerListHoldsForItsChannel() {
        CleanTable t = new CleanTable(
                TableKind.CUSTOMERS,
                "Email|Phone|Accepts Email Marketing|Accepts SMS Marketing",
                "a@b.example|+49 171 1234567|yes|no",
                "b@b.example|+49 171 1234568||",
                "c@b.example|+49 171 1234569|unsubscribed|yes");
        assertEquals(ConsentStatus.GRANTED, t.value(0, Field.EMAIL_CONSENT));
        assertEquals(ConsentStatus.DENIED, t.value(0, Field.SMS_CONSENT));
        assertNull(t.value(1, Field.EMAIL_CONSENT));
        assertNull(t.value(1, Field.SMS_CONSENT));
        assertEquals(ConsentStatus.WITHDRAWN, t.value(2, Field.EMAIL_CONSENT));
        assertEquals(ConsentStatus.GRANTED, t.value(2, Field.SMS_CONSENT));
    }

    @Test
    void aYesWithoutAChannelIsAsked() {
        CleanTable t = new CleanTable(
                TableKind.CUSTOMERS,
                "邮箱|手机|是否同意",
                "a@b.example|+49 171 1234567|是",
                "b@b.example|+49 171 1234568|否",
                "c@b.example|+49 171 1234569|");
        assertEquals("clean.ask.channel", t.questions().getFirst().sentence().key());
        t.answer("是否同意", Reading.FOR_SMS).clean();
        assertNull(t.value(0, Field.EMAIL_CONSENT));
        assertEquals(ConsentStatus.GRANTED, t.value(0, Field.SMS_CONSENT));
        assertEquals(ConsentStatus.DENIED, t.value(1, Field.EMAIL_CONSENT));
        assertNull(t.value(2, Field.SMS_CONSENT));
        CleanTable one = new CleanTable(TableKind.CUSTOMERS, "邮箱|是否同意", "a@b.example|是");
        assertEquals(List.of(), one.questions());
        assertEquals(ConsentStatus.GRANTED, one.value(0, Field.EMAIL_CONSENT));
    }

    @Test
    void whoeverUnsubscribedIsOutWhateverElseIsSaid() {
        CleanTable t = new CleanTable(
                TableKind.CUSTOMERS,
                "EMAIL|SMS|newsletter|EMAIL_BLACKLISTED|退订",
                "a@b.example|+49 171 1234567|yes|Yes|",
                "b@b.example|+49 171 1234568|yes|No|",
                "c@b.example|+49 171 1234569|yes|No|是",
                "d@b.example|+49 171 1234560||No|否");
        assertEquals(ConsentStatus.WITHDRAWN, t.value(0, Field.EMAIL_CONSENT));
        assertNull(t.value(0, Field.SMS_CONSENT));
        assertEquals(ConsentStatus.GRANTED, t.value(1, Field.EMAIL_CONSENT));
        assertEquals(ConsentStatus.WITHDRAWN, t.value(2, Field.EMAIL_CONSENT));
        assertEquals(ConsentStatus.WITHDRAWN, t.value(2, Field.SMS_CONSENT));
        assertNull(t.value(3, Field.EMAIL_CONSENT));
    }

    @Test
    void theTotalOfAnOrderCountsOnce() {
        String[] lines = {
            "1|2026-01-02|a@b.example|x|50", "1|2026-01-02|a@b.example|y|50", "1|2026-01-02|a@b.example|z|50",
            "2|2026-01-02|a@b.example|x|20", "3|2026-01-03|a@b.example|x|30", "3|2026-01-03|a@b.example|y|30"
        };
        CleanTable known = new CleanTable(TableKind.ORDERS, "Order ID|Order date|Email|SKU|Order total", lines);
        assertEquals(List.of(), known.questions());
        long sum = 0;
        for (int row = 0; row < lines.length; row++) {
            sum += (Long) java.util.Objects.requireNonNull(known.value(row, Field.AMOUNT));
        }
        assertEquals(1_000_000L, sum);
        assertTrue(
                known.notes().contains("clean.note.total[Order total, 3]"),
                known.notes().toString());
        CleanTable open = new CleanTable(TableKind.ORDERS, "Order ID|Order date|Email|SKU|Amount", lines);
        assertEquals("clean.ask.total", open.questions().getFirst().sentence().key());
        open.answer("Amount", Reading.LINE_AMOUNT).clean();
        assertEquals(500_000L, open.value(1, Field.AMOUNT));
        open.answer("Amount", Reading.ORDER_TOTAL).clean();
        assertEquals(0L, open.value(1, Field.AMOUNT));
        CleanTable lineAmounts = orders(
                "1|2026-01-02|a@b.example|x|50", "1|2026-01-02|a@b.example|y|20", "2|2026-01-02|a@b.example|x|50");
        assertEquals(List.of(), lineAmounts.questions());
        assertEquals(200_000L, lineAmounts.value(1, Field.AMOUNT));
    }

    @Test
    void rowsThatRepeatAnotherAreCounted() {
        CleanTable t = new CleanTable(
                TableKind.CUSTOMERS,
                "Customer ID|Name|Email|Phone|Birthday",
                "1|Anna Berg|anna@shop.example|+49 171 1234567|1990-01-02",
                "2|anna berg|ANNA@shop.example|+49 171 1234568|1990-01-02",
                "3|Ben|ben@shop.example|0049 (171) 1234567|1991-01-02",
                "4|Ben||+49 1711234567|1992-01-02",
                "5|Ben|||");
        List<ProblemGroup> groups = t.survey().repeats();
        assertEquals(
                List.of(Finding.REPEATED_EMAIL, Finding.REPEATED_PHONE, Finding.REPEATED_NAME),
                groups.stream().map(ProblemGroup::finding).toList());
        assertEquals(
                List.of(1L, 1L, 1L), groups.stream().map(ProblemGroup::rows).toList());
        assertEquals(2, groups.getFirst().examples().getFirst().record());
    }
}
