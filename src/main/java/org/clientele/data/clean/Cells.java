package org.clientele.data.clean;

import java.text.Normalizer;
import java.util.Locale;
import org.clientele.data.write.FormulaGuard;

/** What every cell undergoes before it is read: invisible characters go, full-width becomes half-width. */
final class Cells {
    private Cells() {}

    /** The text without blanks and invisible characters at its ends; what stands between is kept as it is. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && edge(text.charAt(from))) {
            from++;
        }
        while (to > from && edge(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** A text cell: trimmed, and without the apostrophe that guards it against being taken for a formula or number. */
    static String text(String cell) {
        String text = trim(cell);
        return guarded(text) ? text.substring(1) : text;
    }

    /** A cell of typed content: trimmed, half-width, without invisible characters; blanks inside are plain spaces. */
    static String typed(String cell) {
        String text = trim(cell);
        if (ascii(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return trim(kept.toString());
    }

    /** Whether the text is written in plain ASCII. */
    static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    /** Whether a leading apostrophe guards a number, or what a spreadsheet would take for a formula. */
    static boolean guarded(String text) {
        if (text.length() < 2 || text.charAt(0) != '\'') {
            return false;
        }
        char next = text.charAt(1);
        return next >= '0' && next <= '9' || FormulaGuard.dangerous(text.substring(1));
    }

    /** The form by which headers are compared: no case, width, punctuation, blanks, and nothing that stands in brackets. */
    static String headerKey(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        StringBuilder all = new StringBuilder(folded.length());
        int depth = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '(' || c == '[' || c == '{' || c == '【') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}' || c == '】') {
                depth = Math.max(0, depth - 1);
            } else if (Character.isLetterOrDigit(c) || c == '#' || Character.getType(c) == Character.NON_SPACING_MARK) {
                all.append(c);
                if (depth == 0) {
                    kept.append(c);
                }
            }
        }
        return kept.isEmpty() ? all.toString() : kept.toString();
    }

    /** The form by which headers are compared that differ only in their brackets. */
    static String bracketKey(String header) {
        return headerKey(header.replaceAll("[()\\[\\]{}（）【】]", " "));
    }

    /** The form by which words are compared: no case and width; no blanks and hyphens unless there is nothing else. */
    static String wordKey(String word) {
        String folded = Normalizer.normalize(trim(word), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        boolean letters = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            letters |= Character.isLetterOrDigit(c);
            if (!Character.isWhitespace(c)
                    && c != '-'
                    && c != '_'
                    && c != '.'
                    && Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return letters ? kept.toString() : folded;
    }

    private static boolean edge(char c) {
        return c <= ' '
                || c >= 0x7f
                        && (c <= 0xa0
                                || c == 0x3000
                                || c == 0xfeff
                                || c >= 0x2000 && c <= 0x200f
                                || c >= 0x2028 && c <= 0x202f
                                || c >= 0x205f && c <= 0x2064
                                || c >= 0x2066 && c <= 0x2069
                                || c == 0x00ad);
    }
}
