package org.clientele.data.read.census;

/** Reads how a number is written: its decimal mark, its currency or unit; without deciding what is open. */
final class NumberShape {
    /** What a number tells about the mark before decimals. */
    enum Mark {
        WHOLE,
        POINT,
        COMMA,
        OPEN_POINT,
        OPEN_COMMA
    }

    private static final int LONGEST_UNIT = 4;

    Mark mark = Mark.WHOLE;
    String unit = "";
    boolean zeros;
    boolean exponent;
    int digits;

    /** Whether a text is a number, maybe with a currency or a unit. */
    boolean read(String text) {
        mark = Mark.WHOLE;
        unit = "";
        zeros = false;
        exponent = false;
        digits = 0;
        int from = 0;
        int to = text.length();
        while (from < to && outer(text.charAt(from))) from++;
        while (to > from && outer(text.charAt(to - 1))) to--;
        int start = from;
        while (start < to && unitLetter(text.charAt(start))) start++;
        int end = to;
        while (end > start && unitLetter(text.charAt(end - 1))) end--;
        if (start - from > LONGEST_UNIT || to - end > LONGEST_UNIT) return false;
        if (start > from && to > end) return false;
        if (start > from) {
            unit = text.substring(from, start);
            if (!money(unit) || start < to && text.charAt(start) == '-' && Character.isLetter(text.charAt(start - 1))) {
                return false;
            }
        }
        if (to > end) unit = text.substring(end, to);
        while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\u00A0')) start++;
        if (start < end && (text.charAt(start) == '-' || text.charAt(start) == '+')) start++;
        while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00A0')) end--;
        return start < end && body(text, start, end);
    }

    /** What stands before a number is money: A1 and US-2021 are no numbers. */
    private static boolean money(String unit) {
        boolean sign = unit.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
        boolean code = unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return sign || code || unit.equalsIgnoreCase("kr") || unit.equalsIgnoreCase("fr");
    }

    private static boolean outer(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '(' || c == ')' || c == '-' || c == '+';
    }

    private static boolean unitLetter(char c) {
        return Character.isLetter(c) || "%‰€£$¥￥°²³".indexOf(c) >= 0;
    }

    private boolean body(String s, int from, int to) {
        int points = 0;
        int commas = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' || c == ',') {
                if (c == '.') points++;
                else commas++;
                last = i;
            } else if ((c == 'E' || c == 'e') && digits > 0 && i + 1 < to) {
                exponent = true;
                return true;
            } else if (c != '\'' && c != '’' && c != ' ' && c != '\u00A0' && c != '\u202F') return false;
        }
        if (digits == 0) return false;
        zeros = s.charAt(from) == '0' && digits > 1 && points + commas == 0;
        if (points + commas == 0) return true;
        int after = to - last - 1;
        boolean point = s.charAt(last) == '.';
        if (points > 0 && commas > 0) mark = point ? Mark.POINT : Mark.COMMA;
        else if (points + commas > 1) mark = point ? Mark.COMMA : Mark.POINT; // several are marks of thousands
        else if (after == 3 && last - from <= 3 && s.charAt(from) != '0')
            mark = point ? Mark.OPEN_POINT : Mark.OPEN_COMMA;
        else mark = point ? Mark.POINT : Mark.COMMA;
        return true;
    }
}
