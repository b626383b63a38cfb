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
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");

    abstract String make(String text);

    /** The text as it may stand in a cell of that type. */
    public String cell(String text, CellType type) {
        return switch (type) {
            case EMAIL, DATE -> text;
            case PHONE -> PHONE.matcher(text).matches() ? text : guarded(text);
            case NUMBER, CODE -> NUMBER.matcher(text).matches() ? text : guarded(text);
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

    private String guarded(String text) {
        return dangerous(text) || this == APOSTROPHE && quoted(text) ? make(text) : text;
    }

    /** Whether the text begins as one that a spreadsheet has marked as text, which is taken away when it is read. */
    private static boolean quoted(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && text.charAt(1) >= '0' && text.charAt(1) <= '9';
    }

    private static boolean isDangerous(char c) {
        return "=+-@＝＋－＠\t\r\n\0".indexOf(c) >= 0;
    }

    private static boolean isLead(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '"' || c == '\'' || c == '\uFEFF' || c == '\u200B';
    }
}
