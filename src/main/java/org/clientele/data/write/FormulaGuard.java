package org.clientele.data.write;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a customer typed as a formula.
 *
 * <p>A free text whose first sign (after blanks and quotes) is <code>= + - @</code>, their full-width forms, a tab, a
 * line break or NUL is guarded; checked telephone numbers, numbers, addresses and days are not touched.
 */
public enum FormulaGuard {
    /** For people's eyes: a leading apostrophe, which our import takes away again. */
    APOSTROPHE {
        @Override
        String make(String text) {
            return "'" + text;
        }
    },
    /** For machines, which would send the apostrophe on to people: the dangerous signs at the front are left out, but for
     * those of a plain number. */
    STRIP {
        @Override
        String make(String text) {
            if (NUMBER.matcher(text).matches()) {
                return text;
            }
            int from = 0;
            while (from < text.length() && (isLead(text.charAt(from)) || isDangerous(text.charAt(from)))) {
                from++;
            }
            return text.substring(from);
        }
    };

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*(E[-+]?\\d+)?%?");
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    abstract String make(String text);

    /** The text as it may stand in a cell of that type. */
    public String cell(String text, CellType type) {
        return switch (type) {
            case EMAIL, DATE -> text;
            case PHONE -> isPhone(text) ? text : guarded(text);
            case NUMBER, CODE -> mayStand(text) || NUMBER.matcher(text).matches() ? text : guarded(text);
            case TEXT -> guarded(text);
        };
    }

    /** Whether a free text would be guarded. */
    public static boolean dangerous(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDangerous(c)) {
                return true;
            }
            if (!isLead(c)) {
                return false;
            }
        }
        return false;
    }

    /** A plus, and seven to fifteen digits of which the first is no zero. */
    private static boolean isPhone(String text) {
        int digits = text.length() - 1;
        if (digits < LEAST_DIGITS || digits > MOST_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text begins as none does that would be guarded: nearly all do. */
    private static boolean mayStand(String text) {
        return text.isEmpty() || !isDangerous(text.charAt(0)) && !isLead(text.charAt(0));
    }

    private String guarded(String text) {
        if (mayStand(text)) {
            return text;
        }
        return dangerous(text) || this == APOSTROPHE && quoted(text) ? make(text) : text;
    }

    /** Whether the text begins as one that a spreadsheet has marked as text, which is taken away when it is read. */
    private static boolean quoted(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && text.charAt(1) >= '0' && text.charAt(1) <= '9';
    }

    private static boolean isDangerous(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0' -> true;
            default -> false;
        };
    }

    private static boolean isLead(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '"' || c == '\'' || c == '\uFEFF' || c == '\u200B';
    }
}
