package org.clientele.data.clean;

import java.net.IDN;
import java.util.Locale;
import org.clientele.model.intake.Finding;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail address: cleans what people and programs wrap around it, then accepts only what a mailing tool can use. */
final class EmailReader {
    private static final int LOCAL = 64;
    private static final int WHOLE = 254;
    private static final String ATOM = "!#$%&'*+/=?^_`{|}~-";

    private EmailReader() {}

    /** The cleaned address as it was typed, or null with a remark about the reason. */
    static @Nullable String read(String cell, RowNotes notes) {
        if (accepts(cell)) {
            return checked(cell, notes);
        }
        String text = Cells.typed(cell);
        if (text.isEmpty() || Vocabulary.has("EMAILBLANK", text) || Vocabulary.has("BLANK", text)) {
            if (!text.isEmpty()) {
                notes.repaired(Finding.PLACEHOLDER);
            }
            return null;
        }
        String cleaned = unwrap(text);
        if (accepts(cleaned)) {
            if (Cells.trim(cell).length() != cleaned.length() || !Cells.ascii(cell)) {
                notes.repaired(Finding.EMAIL_CLEANED);
            }
            return checked(cleaned, notes);
        }
        if (oddJapanese(cleaned)) {
            notes.warning(Finding.EMAIL_ODD);
            return cleaned;
        }
        notes.warning(two(cleaned) ? Finding.EMAIL_TWO : Finding.EMAIL);
        return null;
    }

    /** Whether the text is an address as it stands: dot-atom, at, labels and a top-level domain; nothing else. */
    static boolean accepts(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > LOCAL || text.length() > WHOLE || text.indexOf('@', at + 1) >= 0) {
            return false;
        }
        boolean dot = true;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (dot) {
                    return false;
                }
                dot = true;
            } else if (atom(c)) {
                dot = false;
            } else {
                return false;
            }
        }
        return !dot && domain(text.substring(at + 1));
    }

    private static boolean atom(char c) {
        return c < 128 ? letterOrDigit(c) || ATOM.indexOf(c) >= 0 : Character.isLetterOrDigit(c);
    }

    private static boolean domain(String domain) {
        String ascii = domain;
        if (!Cells.ascii(domain)) {
            try {
                ascii = IDN.toASCII(domain);
            } catch (IllegalArgumentException notADomain) {
                return false;
            }
        }
        int start = 0;
        int labels = 0;
        int n = ascii.length();
        boolean letters = true;
        for (int i = 0; i <= n; i++) {
            if (i < n && ascii.charAt(i) != '.') {
                char c = ascii.charAt(i);
                if (!letterOrDigit(c) && c != '-') {
                    return false;
                }
                continue;
            }
            if (i == start || i - start > 63 || ascii.charAt(start) == '-' || ascii.charAt(i - 1) == '-') {
                return false;
            }
            labels++;
            letters = topLevel(ascii, start, i);
            start = i + 1;
        }
        return labels >= 2 && letters;
    }

    private static boolean topLevel(String domain, int from, int to) {
        if (domain.regionMatches(true, from, "xn--", 0, 4)) {
            return to - from > 4;
        }
        for (int i = from; i < to; i++) {
            char c = domain.charAt(i);
            if (c >= '0' && c <= '9' || c == '-') {
                return false;
            }
        }
        return to - from >= 2;
    }

    private static boolean letterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static String unwrap(String text) {
        String t = text;
        int open = t.indexOf('<');
        int close = t.lastIndexOf('>');
        if (open >= 0 && close > open) {
            t = t.substring(open + 1, close);
        }
        t = Cells.trim(t);
        if (t.regionMatches(true, 0, "mailto:", 0, 7)) {
            t = t.substring(7);
        }
        int from = 0;
        int to = t.length();
        while (from < to && "'\"(<[,;: ".indexOf(t.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "'\")>],;:. ".indexOf(t.charAt(to - 1)) >= 0) {
            to--;
        }
        return t.substring(from, to);
    }

    private static boolean two(String text) {
        int at = text.indexOf('@');
        return at >= 0
                && text.indexOf('@', at + 1) > 0
                && text.chars().anyMatch(c -> c == ';' || c == ',' || c == ' ' || c == '/');
    }

    /** Old addresses of two Japanese carriers that break the rule and yet are mailboxes. */
    private static boolean oddJapanese(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        if (at < 1 || !(lower.endsWith("@docomo.ne.jp") || lower.endsWith("@ezweb.ne.jp"))) {
            return false;
        }
        return lower.substring(0, at).chars().allMatch(c -> c < 128 && (c == '.' || atom((char) c)));
    }

    private static String checked(String address, RowNotes notes) {
        int at = address.indexOf('@');
        if (Vocabulary.has("TYPO", address.substring(at + 1))) {
            notes.warning(Finding.EMAIL_TYPO, Hints.address(address));
        } else if (Vocabulary.has("ROLE", address.substring(0, at))) {
            notes.warning(Finding.EMAIL_ROLE);
        }
        return address;
    }
}
