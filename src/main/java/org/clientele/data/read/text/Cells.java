package org.clientele.data.read.text;

/** Tells by its form what a cell holds: enough to see whether a way of cutting lines into cells makes sense. */
public final class Cells {
    /** What a cell looks like. */
    public enum Form {
        /** Nothing. */
        BLANK,
        /** A number, also with currency, percent or grouping. */
        NUMBER,
        /** A date, a time or both. */
        DATE,
        /** An e-mail or web address. */
        ADDRESS,
        /** One of the words for yes and no. */
        BOOLEAN,
        /** A code of letters and digits without blanks. */
        CODE,
        /** Words. */
        WORDS,
        /** Anything else. */
        OTHER;

        /** Whether this form is seldom met by chance. */
        public boolean strong() {
            return this == NUMBER || this == DATE || this == ADDRESS;
        }

        /** Whether this form is one that whole cells have. */
        public boolean typed() {
            return this != OTHER;
        }
    }

    /** Punctuation that dates, amounts and plain words carry. */
    private static final String HARMLESS = "-/:_'’&()?!+$€£¥￥%";

    private Cells() {}

    /** The form of a text. */
    public static Form form(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) from++;
        while (to > from && blank(text.charAt(to - 1))) to--;
        if (from == to) return Form.BLANK;
        int digits = 0;
        int letters = 0;
        int blanks = 0;
        int marks = 0;
        int hard = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u3000') blanks++;
            else if (c == '.' || c == ',') marks++;
            else if (c == '@') at++;
            else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) letters++;
            else if (HARMLESS.indexOf(c) < 0) hard++;
        }
        int n = to - from;
        if (at == 1 && blanks == 0 && letters > 2) return Form.ADDRESS;
        if (digits > 0 && letters <= 3 && hard == 0) {
            if (number(text, from, to)) return Form.NUMBER;
            if (date(text, from, to, digits)) return Form.DATE;
        } else if (digits >= 3 && letters <= 12 && date(text, from, to, digits)) return Form.DATE;
        if (n > 10 && text.charAt(from) == 'h' && startsWith(text, from, "http") && blanks == 0) return Form.ADDRESS;
        if (n <= 5 && bool(text, from, to)) return Form.BOOLEAN;
        if (hard == 0 && blanks == 0 && digits > 0 && marks == 0) return Form.CODE;
        if (letters > 0 && hard == 0 && letters + blanks >= n * 0.6) return Form.WORDS;
        if (letters > 0 && hard * 12 <= n && letters + blanks + digits >= n * 0.7) return Form.WORDS;
        return Form.OTHER;
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean startsWith(CharSequence s, int from, String prefix) {
        return s.length() - from >= prefix.length()
                && prefix.contentEquals(s.subSequence(from, from + prefix.length()));
    }

    private static boolean bool(CharSequence s, int from, int to) {
        return switch (s.subSequence(from, to).toString().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "false", "yes", "no", "y", "n", "t", "f", "是", "否" -> true;
            default -> false;
        };
    }

    /** Digits with one decimal mark, groups of three, a sign, brackets, an exponent, a currency sign or a percent sign. */
    private static boolean number(CharSequence s, int from, int to) {
        int i = from;
        int end = to;
        if (s.charAt(i) == '(' && s.charAt(end - 1) == ')') {
            i++;
            end--;
        }
        while (i < end && "+-$€£¥￥ \u00A0".indexOf(s.charAt(i)) >= 0) i++;
        while (end > i && "%€£$元 \u00A0-".indexOf(s.charAt(end - 1)) >= 0) end--;
        int digits = 0;
        int lastMark = -1;
        int marks = 0;
        char mark = 0;
        boolean mixed = false;
        for (; i < end; i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if ((c == 'e' || c == 'E') && digits > 0) return exponent(s, i + 1, end);
            if (c != '.' && c != ',' && c != '\'' && c != ' ' && c != '\u00A0' && c != '\u202F') return false;
            if (marks > 0 && i - lastMark != 4) return false; // groups have three digits
            if (marks > 0 && c != mark) {
                if (mixed) return false;
                mixed = true;
            }
            if (marks == 0 && digits > 3 && c != '.' && c != ',') return false;
            mark = c;
            lastMark = i;
            marks++;
        }
        return digits > 0 && (marks < 2 || mixed || end - lastMark == 4);
    }

    private static boolean exponent(CharSequence s, int from, int to) {
        int i = from;
        if (i < to && (s.charAt(i) == '+' || s.charAt(i) == '-')) i++;
        if (i >= to || to - i > 3) return false;
        for (; i < to; i++) if (s.charAt(i) < '0' || s.charAt(i) > '9') return false;
        return true;
    }

    /** Groups of one, two or four digits (or a month's name) between date marks; a time may follow. */
    private static boolean date(CharSequence s, int from, int to, int digits) {
        if (digits < 3 || digits > 20 || to - from > 40) return false;
        int groups = 0;
        int run = 0;
        int word = 0;
        int words = 0;
        int separators = 0;
        int longest = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? s.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                if (run == 0) groups++;
                run++;
                continue;
            }
            longest = Math.max(longest, run);
            run = 0;
            if ("-/.:年月日时分秒".indexOf(c) >= 0) {
                separators++;
                word = 0;
            } else if (Character.isLetter(c)) {
                if (word++ == 0) words++;
                if (word > 9) return false;
            } else if (c == ' ' || c == ',' || c == '+') word = 0;
            else return false;
        }
        if (words > 3 || longest > 9 || groups < 2) return false;
        if (words > 0 && separators == 0 && !(groups >= 2 && words == 1)) return false;
        return separators >= 2
                || (separators == 1 && s.toString().indexOf(':') > 0 && groups == 2 && longest <= 2)
                || (words == 1 && groups >= 2 && longest == 4);
    }
}
