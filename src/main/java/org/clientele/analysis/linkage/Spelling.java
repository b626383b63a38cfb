package org.clientele.analysis.linkage;

import java.text.Normalizer;
import java.util.Locale;
import org.clientele.model.contact.EmailKey;
import org.jspecify.annotations.Nullable;

/** Writes values that mean the same in the same way. */
final class Spelling {
    private static final int DAY_DIGITS = 8;

    private Spelling() {}

    /** The value in the spelling of its kind, null when nothing is left of it. */
    static @Nullable String of(FieldKind kind, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = switch (kind) {
            case NAME, TEXT -> words(value);
            case CODE -> words(value).replace(" ", "");
            case DATE -> date(value);
            case NUMBER -> value.strip();
            case EMAIL -> EmailKey.of(value.strip());
            case PHONE -> digits(value);
        };
        return text.isEmpty() ? null : text;
    }

    /** Letters and digits in lower case without accents, one blank between words. */
    static String words(String value) {
        String plain = value;
        if (value.chars().anyMatch(c -> c >= SIGN_LIMIT)) {
            plain = Normalizer.normalize(value, Normalizer.Form.NFKD);
        }
        StringBuilder kept = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !kept.isEmpty()) {
                    kept.append(' ');
                }
                gap = false;
                kept.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return kept.toString();
    }

    private static final int SIGN_LIMIT = 128;

    /** Year, month and day as eight digits where that can be told. */
    private static String date(String value) {
        String digits = digits(value);
        return digits.length() >= DAY_DIGITS
                ? digits.substring(0, DAY_DIGITS)
                : value.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /** The name of a mailbox without what people add or leave out: dots, and all after a plus sign. */
    static String mailbox(String email) {
        int at = email.lastIndexOf('@');
        String local = at < 0 ? email : email.substring(0, at);
        int plus = local.indexOf('+');
        return (plus > 0 ? local.substring(0, plus) : local).replace(".", "");
    }

    /** How a word sounds, after Russell and Odell's Soundex; other scripts than Latin as they stand. */
    static String sound(String word) {
        if (word.isEmpty() || word.charAt(0) < 'a' || word.charAt(0) > 'z') {
            return word;
        }
        String codes = "01230120022455012623010202";
        StringBuilder sound = new StringBuilder(4).append(word.charAt(0));
        char before = codes.charAt(word.charAt(0) - 'a');
        for (int i = 1; i < word.length() && sound.length() < 4; i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                before = '0';
                continue;
            }
            char code = codes.charAt(c - 'a');
            if (code != '0' && code != before) {
                sound.append(code);
            }
            if (c != 'h' && c != 'w') {
                before = code;
            }
        }
        return sound.toString();
    }
}
