package org.clientele.data.clean;

import java.util.regex.Pattern;
import org.clientele.model.intake.Finding;
import org.jspecify.annotations.Nullable;

/** Reads a number of a customer, an order or a product as the text it is, without the marks that spreadsheets leave on it. */
final class IdReader {
    private static final Pattern EXPONENT =
            Pattern.compile("[+-]?[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}|[0-9][.,][0-9]+[eE][0-9]{1,3}");

    private static final int KEPT = 15;

    private IdReader() {}

    /** The number as text, or null when the cell is blank or damaged beyond repair (with a remark). */
    static @Nullable String read(String cell, ColumnStyle style, RowNotes notes) {
        String text = Cells.typed(cell);
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first == '=' || first == '\'') {
            String bare = unguarded(text);
            if (!bare.equals(text)) {
                notes.repaired(Finding.ID_MENDED);
                text = bare;
            }
        }
        if (text.isEmpty()
                || text.length() < 8
                        && !text.chars().anyMatch(c -> c >= '0' && c <= '9')
                        && Vocabulary.has("BLANK", text)) {
            notes.repaired(Finding.PLACEHOLDER);
            return null;
        }
        if (errorValue(text)) {
            notes.rejected(Finding.ERROR_VALUE);
            return null;
        }
        if ((text.indexOf('E') > 0 || text.indexOf('e') > 0)
                && EXPONENT.matcher(text).matches()) {
            notes.rejected(Finding.ID_DAMAGED);
            return null;
        }
        int bare = style.pointZero() ? wholeDigits(text) : -1;
        if (bare > 0) {
            notes.repaired(Finding.ID_MENDED);
            text = text.substring(0, bare);
        }
        if (style.cut() && cutOff(text)) {
            notes.rejected(Finding.ID_DAMAGED);
            return null;
        }
        if (text.length() < style.digits() && plainDigits(text)) {
            notes.warning(Finding.ZEROS_LOST);
        }
        return text;
    }

    /** Whether a number has only zeros behind its fifteenth digit, as spreadsheets leave it. */
    private static boolean cutOff(String text) {
        if (text.length() <= KEPT + 1 || !plainDigits(text)) {
            return false;
        }
        return text.substring(KEPT).chars().allMatch(c -> c == '0');
    }

    private static boolean plainDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The length of the digits in front of ".0", or -1 when the text is not of that form. */
    static int wholeDigits(String text) {
        int n = text.length();
        int i = 0;
        while (i < n && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        if (i == 0 || i >= n - 1 || text.charAt(i) != '.') {
            return -1;
        }
        for (int k = i + 1; k < n; k++) {
            if (text.charAt(k) != '0') {
                return -1;
            }
        }
        return i;
    }

    /** The text without {@code ="…"} or a leading apostrophe. */
    static String unguarded(String text) {
        int n = text.length();
        if (n >= 4 && text.charAt(0) == '=' && text.charAt(1) == '"' && text.charAt(n - 1) == '"') {
            return Cells.trim(text.substring(2, n - 1));
        }
        return n > 1 && text.charAt(0) == '\'' ? unguarded(Cells.trim(text.substring(1))) : text;
    }

    /** Whether a spreadsheet wrote an error where a value should be. */
    static boolean errorValue(String text) {
        if (text.length() < 3 || text.charAt(0) != '#') {
            return false;
        }
        return switch (text) {
            case "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!" -> true;
            default -> text.chars().allMatch(c -> c == '#');
        };
    }
}
