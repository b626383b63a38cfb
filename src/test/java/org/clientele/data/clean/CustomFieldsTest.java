package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that no field knows become custom fields with the type that every cell of them fits. */
class CustomFieldsTest {
    private static CleanTable one(String header, String... cells) {
        String[] lines = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            lines[i] = "p" + i + "@shop.example|" + cells[i];
        }
        return new CleanTable(TableKind.CUSTOMERS, "Email|" + header, lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Score;12;-3.5;1,299.00;NUMBER;12;-3.5;1299.00",
                "Height;180 cm;175,5 cm;;NUMBER;180;175.5;",
                "Anniversary;2020-02-29;31.12.1999;2001年3月4日;DATE;2020-02-29;1999-12-31;2001-03-04",
                "Vegan;yes;No;是;YES_NO;yes;no;yes",
                "Level;gold;12;silver;TEXT;gold;12;silver",
                "Locker;007;012;113;TEXT;007;012;113",
                "Card number;1234;5678;9012;TEXT;1234;5678;9012",
                "Badge;'123;'456;'789;TEXT;123;456;789",
                "Long;1234567890123456;1;2;TEXT;1234567890123456;1;2",
                "Weight;2 kg;300 g;1 kg;TEXT;2 kg;300 g;1 kg",
                "Share;12 %;7.5 %;;NUMBER;12;7.5;",
                "Empty;;;;TEXT;;;"
            })
    void everyCellMustFitTheType(
            String header, String a, String b, String c, CustomType type, String x, String y, String z) {
        CleanTable t = one(header, text(a), text(b), text(c));
        assertEquals(type, t.type(header));
        assertEquals(List.of(text(x), text(y), text(z)), List.of(got(t, 0), got(t, 1), got(t, 2)));
    }

    private static String text(@org.jspecify.annotations.Nullable String given) {
        return given == null ? "" : given;
    }

    private static String got(CleanTable t, int row) {
        return text(t.extra(row, t.extras().getFirst().name()));
    }

    @Test
    void aBlankOrAPlaceholderFitsEveryType() {
        CleanTable t = one("Score", "12", "n/a", "", "-");
        assertEquals(CustomType.NUMBER, t.type("Score"));
        assertNull(t.extra(1, "Score"));
        assertEquals(List.of(), t.findings(1));
    }

    @Test
    void theTimeOfDayIsNotLostSilently() {
        CleanTable t = one("Last visit", "2026-01-02 10:30", "2026-02-03 11:00");
        assertEquals("2026-01-02", t.extra(0, "Last visit"));
        assertTrue(
                t.notes().contains("clean.note.timeLost[Last visit, 2]"),
                t.notes().toString());
        t.answer("Last visit", Reading.AS_TEXT).clean();
        assertEquals("2026-01-02 10:30", t.extra(0, "Last visit"));
    }

    @Test
    void whatIsOpenIsAskedAndNeverGuessed() {
        CleanTable date = one("Met on", "03/04/2026", "05/06/2026");
        Question question = date.questions().getFirst();
        assertEquals("clean.ask.date", question.sentence().key());
        assertEquals(
                List.of(Reading.DAY_FIRST, Reading.MONTH_FIRST, Reading.AS_TEXT),
                question.options().stream().map(Question.Option::reading).toList());
        date.answer("Met on", Reading.MONTH_FIRST).clean();
        assertEquals("2026-03-04", date.extra(0, "Met on"));

        CleanTable number = one("Score", "1.299", "2.500");
        assertEquals(
                "clean.ask.decimal", number.questions().getFirst().sentence().key());
        number.answer("Score", Reading.DECIMAL_COMMA).clean();
        assertEquals("1299", number.extra(0, "Score"));
        number.answer("Score", Reading.AS_TEXT).clean();
        assertEquals("1.299", number.extra(0, "Score"));
        assertEquals(CustomType.TEXT, number.type("Score"));
    }

    @Test
    void aChosenTypeLeavesBlankWhatDoesNotFitAndSaysSo() {
        CleanTable t = one("Score", "12", "many", "7").keep(1, CustomType.NUMBER);
        assertEquals("12", t.extra(0, "Score"));
        assertNull(t.extra(1, "Score"));
        assertEquals(List.of(Finding.CUSTOM), t.findings(1));
        assertEquals("Score", t.verdict(1).remarks().getFirst().column());
    }

    @Test
    void aKnownFieldKeepsItsTypeAndAsksWhenTheFileDoesNotFit() {
        CustomField score = new CustomField(Owner.CUSTOMER, "Score", CustomType.NUMBER);
        CleanTable fits = one("Score", "12", "7").known(score);
        assertEquals(List.of(), fits.questions());
        assertEquals(CustomType.NUMBER, fits.type("Score"));
        CleanTable text = one("Score", "12", "7").known(new CustomField(Owner.CUSTOMER, "Score", CustomType.TEXT));
        assertEquals(CustomType.TEXT, text.type("Score"));
        CleanTable not = one("Score", "12", "high").known(score);
        Question question = not.questions().getFirst();
        assertEquals(List.of("Score", 1L, "high"), question.sentence().args());
        not.answer("Score", Reading.AS_KNOWN).clean();
        assertEquals(CustomType.NUMBER, not.type("Score"));
        assertEquals(List.of(Finding.CUSTOM), not.findings(1));
        not.answer("Score", Reading.AS_TEXT).clean();
        assertEquals(CustomType.TEXT, not.type("Score"));
        assertEquals("high", not.extra(1, "Score"));
    }

    /** Whatever numbers there are and however they are written: what is kept is exactly the number. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aNumberIsKeptToItsLastDigit(long seed) {
        Random random = new Random(seed);
        boolean comma = random.nextBoolean();
        String unit = List.of("", " kg", "%", " €").get(random.nextInt(4));
        String[] cells = new String[50];
        BigDecimal[] truth = new BigDecimal[50];
        for (int i = 0; i < cells.length; i++) {
            truth[i] = BigDecimal.valueOf(random.nextLong(-999_999_999L, 999_999_999L), 1 + random.nextInt(5));
            // a mark with other than three digits behind it proves itself
            truth[i] = truth[i].scale() == 3 ? truth[i].setScale(4) : truth[i];
            String plain = truth[i].toPlainString();
            cells[i] = (comma ? plain.replace('.', ',') : plain) + unit;
        }
        CleanTable t = one("Measure", cells);
        assertEquals(CustomType.NUMBER, t.type("Measure"));
        for (int i = 0; i < cells.length; i++) {
            assertEquals(truth[i].toPlainString(), t.extra(i, "Measure"));
        }
    }

    @Test
    void columnsOfOrdersGoToThoseWhoseTheyAre() {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(5);
        String[] tiers = {"gold", "silver", "bronze"};
        String[] colours = {"red", "green", "blue", "black"};
        int lineCount = 200;
        for (int i = 0; i < lineCount; i++) {
            int customer = random.nextInt(30);
            int product = random.nextInt(12);
            lines.append(i > 0 ? "\n" : "")
                    .append("o" + i)
                    .append("|2026-01-02|c" + customer)
                    .append("|sku" + product)
                    .append("|9.99|")
                    .append(tiers[customer % 3])
                    .append('|')
                    .append(colours[product % 4])
                    .append('|')
                    .append(random.nextBoolean() ? "card" : "cash")
                    .append("|always");
        }
        CleanTable t = new CleanTable(
                TableKind.ORDERS,
                "Order ID|Order date|Customer ID|SKU|Amount|Tier|Colour|Paid by|Same",
                lines.toString().split("\n"));
        assertEquals(
                List.of(Owner.CUSTOMER, Owner.PRODUCT, Owner.ORDER, Owner.ORDER),
                t.extras().stream().map(CustomField::owner).toList());
        assertEquals(
                "extra(customer):Tier", t.mapping().columns().get(5).target().word());
    }
}
