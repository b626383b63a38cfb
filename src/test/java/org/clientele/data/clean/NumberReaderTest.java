package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.clientele.data.clean.NumberReader.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsWhatJavaWritesForManyCountries(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(-5_000_000_000L, 5_000_000_000L), random.nextInt(5));
            long truth = number.movePointRight(4).longValueExact();
            for (Locale locale : new Locale[] {
                Locale.US,
                Locale.GERMANY,
                Locale.FRANCE,
                Locale.of("de", "CH"),
                Locale.of("sv", "SE"),
                Locale.of("hi", "IN")
            }) {
                NumberFormat format = NumberFormat.getNumberInstance(locale);
                format.setMaximumFractionDigits(4);
                String text = format.format(number);
                boolean comma = text.replaceAll("[0-9]", "").endsWith(",")
                                && number.stripTrailingZeros().scale() > 0
                        || locale.equals(Locale.GERMANY);
                assertEquals(truth, NumberReader.read(Cells.typed(text), comma, 4), text + " in " + locale);
            }
            assertEquals(truth, NumberReader.read(number.toPlainString(), false, 4), number.toPlainString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void roundsHalfUpLikeBigDecimal(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            BigDecimal number =
                    BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), random.nextInt(9));
            for (int scale : new int[] {3, 4}) {
                long truth = number.movePointRight(scale)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                assertEquals(truth, NumberReader.read(number.toPlainString(), false, scale), number + " to " + scale);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "¥128.00|128",
                "￥1,299|1299",
                "128元|128",
                "1.2万|12000",
                "3.5万元|35000",
                "899kr|899",
                "(5.00)|-5",
                "12.50-|-12.5",
                "-£3.20|-3.2",
                "$-3.20|-3.2",
                "１２８．５|128.5",
                "1 299.5|1299.5",
                "CNY 12|12",
                "1.5E3|1500",
                "12,34,567.89|1234567.89",
                ".5|0.5"
            })
    void readsWhatShopsWrite(String text, BigDecimal truth) {
        assertEquals(truth.movePointRight(4).longValueExact(), NumberReader.read(Cells.typed(text), false, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12abc",
                "1,2,3",
                "12,5",
                "1.2.3",
                "--5",
                "5%",
                "1234,567",
                "12 apples",
                "(−5)",
                "-",
                "E5",
                "1e",
                "1,23"
            })
    void refusesWhatIsNoNumber(String text) {
        assertEquals(NumberReader.NONE, NumberReader.read(text, false, 4));
    }

    @Test
    void saysWhenANumberIsTooLarge() {
        assertEquals(NumberReader.TOO_LARGE, NumberReader.read("9".repeat(30), false, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|NOTHING",
                "1.5|POINT",
                "1,5|COMMA",
                "1,299.00|POINT",
                "1.299,00|COMMA",
                "1.299.000|COMMA",
                "1,299,000|POINT",
                "1.299|POINT_OR_GROUP",
                "1,299|COMMA_OR_GROUP",
                "0.125|POINT",
                "1234.567|POINT",
                "¥1,299|COMMA_OR_GROUP"
            })
    void knowsWhatAMarkProves(String text, Evidence evidence) {
        assertEquals(evidence, NumberReader.evidence(text));
    }
}
