package org.clientele.data.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads a number as shops write it (1,299.00 · 1.299,00 · ¥128 · (5.00) · 1.2万) into an exact whole number of small parts. */
final class NumberReader {
    /** Given for a text that is no number. */
    static final long NONE = Long.MIN_VALUE;

    /** Given for a number that is too large to keep. */
    static final long TOO_LARGE = Long.MIN_VALUE + 1;

    private static final int SAFE_DIGITS = 12;

    private NumberReader() {}

    /**
     * The number times ten to the power of {@code scale}, rounded half up, or {@link #NONE} or {@link #TOO_LARGE}.
     *
     * @param text a cell after {@link Cells#typed}
     * @param comma whether the comma is the decimal mark (and the point groups thousands)
     */
    static long read(String text, boolean comma, int scale) {
        char mark = comma ? ',' : '.';
        int n = text.length();
        int i = n > 0 && text.charAt(0) == '-' ? 1 : 0;
        int start = i;
        long value = 0;
        while (i < n && i - start < SAFE_DIGITS && digit(text.charAt(i))) {
            value = value * 10 + text.charAt(i++) - '0';
        }
        if (i == start) {
            return slow(text, comma, scale);
        }
        int decimals = 0;
        if (i < n && text.charAt(i) == mark) {
            i++;
            int roundUp = 0;
            int first = i;
            while (i < n && digit(text.charAt(i))) {
                int d = text.charAt(i++) - '0';
                if (decimals < scale) {
                    value = value * 10 + d;
                    decimals++;
                } else if (i - 1 == first + scale && d >= 5) {
                    roundUp = 1;
                }
            }
            if (i == first) {
                return slow(text, comma, scale);
            }
            value += roundUp;
        }
        if (i < n) {
            return slow(text, comma, scale);
        }
        while (decimals < scale) {
            value *= 10;
            decimals++;
        }
        return start == 1 ? -value : value;
    }

    /** Which decimal mark a text proves, if any. */
    enum Evidence {
        /** No mark at all, or no number. */
        NOTHING,
        POINT,
        COMMA,
        /** One point with three digits behind it: 1.299. */
        POINT_OR_GROUP,
        /** One comma with three digits behind it: 1,299. */
        COMMA_OR_GROUP
    }

    /** What the marks in a text prove about its decimal mark. */
    static Evidence evidence(String text) {
        int points = 0;
        int commas = 0;
        int last = -1;
        int firstDigit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digit(c)) {
                firstDigit = firstDigit < 0 ? i : firstDigit;
            } else if (c == '.' && firstDigit >= 0) {
                points++;
                last = i;
            } else if (c == ',' && firstDigit >= 0) {
                commas++;
                last = i;
            }
        }
        if (last < 0) {
            return Evidence.NOTHING;
        }
        boolean pointLast = text.charAt(last) == '.';
        if (points > 0 && commas > 0) {
            return pointLast ? Evidence.POINT : Evidence.COMMA;
        }
        if (points + commas > 1) {
            return pointLast ? Evidence.COMMA : Evidence.POINT;
        }
        int after = 0;
        while (last + 1 + after < text.length() && digit(text.charAt(last + 1 + after))) {
            after++;
        }
        int before = last - firstDigit;
        boolean couldGroup = after == 3 && before <= 3 && text.charAt(firstDigit) != '0';
        if (couldGroup) {
            return pointLast ? Evidence.POINT_OR_GROUP : Evidence.COMMA_OR_GROUP;
        }
        return pointLast ? Evidence.POINT : Evidence.COMMA;
    }

    private static long slow(String text, boolean comma, int scale) {
        BigDecimal number = exact(text, comma);
        if (number == null) {
            return NONE;
        }
        BigDecimal parts = number.movePointRight(scale);
        if (parts.precision() - parts.scale() > 18) {
            return TOO_LARGE;
        }
        return parts.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * The number to its last digit, or null when the text is none.
     *
     * @param text a cell after {@link Cells#typed}
     * @param comma whether the comma is the decimal mark
     */
    static @Nullable BigDecimal exact(String text, boolean comma) {
        String t = text.replace(" ", "").replace("'", "").replace("’", "").replace("`", "");
        boolean negative = false;
        if (t.length() > 2 && t.charAt(0) == '(' && t.charAt(t.length() - 1) == ')') {
            negative = true;
            t = t.substring(1, t.length() - 1);
        }
        int first = 0;
        int last = t.length();
        while (first < last && !digit(t.charAt(first)) && t.charAt(first) != '.' && t.charAt(first) != ',') {
            first++;
        }
        while (last > first && !digit(t.charAt(last - 1))) {
            last--;
        }
        if (first == last) {
            return null;
        }
        String prefix = t.substring(0, first);
        String suffix = t.substring(last);
        int minuses = minuses(prefix) + minuses(suffix);
        String unit = unit(prefix) + unit(suffix);
        int power = power(unit(suffix));
        if (minuses > 1
                || negative && minuses > 0
                || power < 0
                || !unit(prefix).isEmpty() && power(unit(prefix)) != 0) {
            return null;
        }
        String plain = plain(t.substring(first, last), comma);
        if (plain.isEmpty() || unit.length() > 12) {
            return null;
        }
        BigDecimal given = new BigDecimal(plain);
        BigDecimal number = power == 0 ? given : given.movePointRight(power);
        return negative || minuses == 1 ? number.negate() : number;
    }

    /** Digits with a plain decimal point and at most an exponent, or the empty text when the marks stand in wrong places. */
    private static String plain(String body, boolean comma) {
        char mark = comma ? ',' : '.';
        char group = comma ? '.' : ',';
        StringBuilder plain = new StringBuilder(body.length());
        int sinceGroup = -1;
        boolean decimal = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (digit(c)) {
                plain.append(c);
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (c == group) {
                // Groups of three; groups of two are how India writes thousands of thousands.
                if (decimal
                        || plain.isEmpty()
                        || (sinceGroup < 0 ? plain.length() > 3 : sinceGroup != 3 && sinceGroup != 2)) {
                    return "";
                }
                sinceGroup = 0;
            } else if (c == mark) {
                if (decimal || sinceGroup >= 0 && sinceGroup != 3) {
                    return "";
                }
                decimal = true;
                sinceGroup = -1;
                plain.append('.');
            } else if ((c == 'E' || c == 'e') && i > 0) {
                String exponent = body.substring(i + 1);
                return exponent.matches("[+-]?[0-9]{1,2}") && plain.length() > 0 && sinceGroup < 0
                        ? plain + "E" + exponent
                        : "";
            } else {
                return "";
            }
        }
        if (sinceGroup >= 0 && sinceGroup != 3
                || plain.isEmpty()
                || plain.toString().equals(".")) {
            return "";
        }
        return plain.toString();
    }

    private static int minuses(String affix) {
        int count = 0;
        for (int i = 0; i < affix.length(); i++) {
            char c = affix.charAt(i);
            count += c == '-' || c == '−' || c == '–' ? 1 : 0;
        }
        return count;
    }

    private static String unit(String affix) {
        StringBuilder unit = new StringBuilder();
        for (int i = 0; i < affix.length(); i++) {
            char c = affix.charAt(i);
            if (c != '-'
                    && c != '−'
                    && c != '–'
                    && c != '+'
                    && c != '.'
                    && Character.getType(c) != Character.CURRENCY_SYMBOL) {
                unit.append(Character.toLowerCase(c));
            }
        }
        return unit.toString();
    }

    /** The power of ten of a unit: 0 for a currency, 4 for 万, 8 for 亿, 3 for k; negative when it is no known unit. */
    private static int power(String unit) {
        if (unit.isEmpty() || Vocabulary.has("CURRENCY", unit)) {
            return 0;
        }
        String rest = unit.substring(1);
        boolean currency = rest.isEmpty() || Vocabulary.has("CURRENCY", rest);
        return switch (unit.charAt(0)) {
            case '万', '萬' -> currency ? 4 : -1;
            case '亿', '億' -> currency ? 8 : -1;
            case 'k', '千' -> currency ? 3 : -1;
            default -> -1;
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
