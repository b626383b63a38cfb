package org.clientele.data.read.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Writes the values of a workbook as plain texts: dates as ISO, numbers as people see them, without float noise. */
final class CellTexts {
    private static final MathContext SEEN = new MathContext(15, RoundingMode.HALF_UP);
    private static final double EXACT = 1e15;
    private static final int LAST_DAY = 2_958_465; // 9999-12-31
    private static final int DAY_SECONDS = 86_400;
    private static final long EPOCH_1900 = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final long EPOCH_1904 = LocalDate.of(1904, 1, 1).toEpochDay();

    private final boolean date1904;
    private final Map<String, Form> forms = new HashMap<>();

    /** What a number format makes of a number. */
    private enum Form {
        NUMBER,
        DATE,
        TIME
    }

    CellTexts(boolean date1904) {
        this.date1904 = date1904;
    }

    /** A number cell as text. */
    String number(String raw, int formatId, @Nullable String format) {
        int n = raw.length();
        boolean plain = n > 0 && n <= 15;
        for (int i = 0; plain && i < n; i++) plain = raw.charAt(i) >= '0' && raw.charAt(i) <= '9';
        Form form = form(formatId, format);
        if (form == Form.NUMBER && plain && (n == 1 || raw.charAt(0) != '0')) return raw;
        double value = Double.parseDouble(raw);
        if (form == Form.DATE && value >= 0 && value < LAST_DAY + 1) return date(value);
        if (form == Form.TIME && value >= 0 && value < 1) return time(Math.round(value * DAY_SECONDS));
        return plain(raw, value);
    }

    /** A number cell whose value is known as a number only. */
    String number(double value, int formatId, @Nullable String format) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return number(whole ? Long.toString((long) value) : Double.toString(value), formatId, format);
    }

    private Form form(int id, @Nullable String format) {
        if (id == 0 || format == null && id < 14) return Form.NUMBER;
        return forms.computeIfAbsent(id + " " + format, k -> {
            boolean dated = DateUtil.isADateFormat(id, format);
            if (!dated) return Form.NUMBER;
            boolean time = format == null ? id >= 18 && id <= 21 || id >= 45 && id <= 47 : !hasDay(format);
            return time ? Form.TIME : Form.DATE;
        });
    }

    /** Whether a date format shows more than a time of day. */
    private static boolean hasDay(String format) {
        String f = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(java.util.Locale.ROOT);
        if (f.indexOf('y') >= 0 || f.indexOf('d') >= 0 || f.indexOf('e') >= 0) return true;
        return f.indexOf('m') >= 0 && f.indexOf('h') < 0 && f.indexOf('s') < 0;
    }

    /** A number without exponent and noise; beyond 15 digits the exponent stays as the sign of lost digits. */
    static String plain(String raw, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return raw;
        if (Math.abs(value) >= EXACT) {
            boolean digits = raw.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
            return digits
                    ? raw
                    : new BigDecimal(value, SEEN).stripTrailingZeros().toString();
        }
        long whole = (long) value;
        if (whole == value) return Long.toString(whole);
        return new BigDecimal(Double.toString(value))
                .round(SEEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String date(double serial) {
        long day = (long) Math.floor(serial);
        long seconds = Math.round((serial - day) * DAY_SECONDS);
        if (seconds == DAY_SECONDS) {
            day++;
            seconds = 0;
        }
        long epoch =
                date1904 ? EPOCH_1904 + day : EPOCH_1900 + day + (day < 60 ? 1 : 0); // Excel knows a 29 February 1900
        String text = LocalDate.ofEpochDay(epoch).toString();
        return seconds == 0 ? text : text + "T" + time(seconds);
    }

    /** An ISO date with a time, written as the dates of workbooks are: without seconds of zero and without a midnight. */
    static String iso(String text) {
        int t = text.indexOf('T');
        if (t < 0) return text;
        String time = text.substring(t + 1);
        int cut = 0;
        while (cut < time.length() && (time.charAt(cut) == ':' || Character.isDigit(time.charAt(cut)))) cut++;
        time = time.substring(0, cut);
        if (time.length() == 8 && time.endsWith(":00")) time = time.substring(0, 5);
        return time.equals("00:00") || time.isEmpty() ? text.substring(0, t) : text.substring(0, t) + "T" + time;
    }

    /** A time of day, or of more days, from its seconds. */
    static String time(long seconds) {
        long s = seconds % DAY_SECONDS;
        StringBuilder t = new StringBuilder(8);
        two(t, s / 3600).append(':');
        two(t, s / 60 % 60);
        if (s % 60 != 0) two(t.append(':'), s % 60);
        return t.toString();
    }

    private static StringBuilder two(StringBuilder t, long n) {
        return t.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
    }
}
