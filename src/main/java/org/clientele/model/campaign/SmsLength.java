package org.clientele.model.campaign;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many parts a text message is sent and paid in.
 *
 * <p>Texts of the GSM 03.38 alphabet count in septets: 160 in one part, 153 in each of several; the signs
 * <code>^ { } \ [ ~ ] | €</code> and the form feed count two and are not split. One other sign makes the whole message
 * UCS-2, counted in UTF-16 units: 70 in one part, 67 in each of several, and no sign as people see it is split.
 *
 * @param unicode whether the message must be sent as UCS-2
 * @param units septets, or UTF-16 units when {@code unicode}
 * @param parts how many parts are sent, 0 for an empty text
 * @param roomLeft units that still fit without another part
 * @param culprit the first sign that made it UCS-2, empty when none did
 */
public record SmsLength(boolean unicode, int units, int parts, int roomLeft, String culprit) {
    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS_SINGLE = 70;
    private static final int UCS_PART = 67;
    private static final String GSM_BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENSION = "\f^{}\\[~]|€";
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', ","),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '•', "-"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) '\t', " "),
            Map.entry(0x00A0, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x3000, " "),
            Map.entry(0x200B, ""),
            Map.entry(0xFEFF, ""));

    /** Counts a finished text. */
    public static SmsLength of(String text) {
        String culprit = culpritOf(text);
        return culprit.isEmpty() ? septets(text) : utf16(text, culprit);
    }

    /** Counts a finished text for a number in China, where every sign counts one (beyond the basic plane two): 70 are one
     * part, more are parts of 67. */
    public static SmsLength china(String text) {
        int units = text.length();
        if (units <= UCS_SINGLE) {
            return new SmsLength(true, units, units == 0 ? 0 : 1, UCS_SINGLE - units, "");
        }
        int parts = (units + UCS_PART - 1) / UCS_PART;
        return new SmsLength(true, units, parts, parts * UCS_PART - units, "");
    }

    /**
     * The sign that makes a text dearer than it need be.
     *
     * @param sign the first sign without which, and without its like, the text would be sent in fewer parts; empty when
     *     there is none
     * @param saved how many parts that saves
     */
    public record Dear(String sign, int saved) {
        /** Nothing to save. */
        static final Dear NONE = new Dear("", 0);
    }

    /** What a text costs more for the sake of typographic signs and pictures; a text that needs letters beyond GSM 03.38
     * costs what it costs. */
    public static Dear dear(String text) {
        if (culpritOf(text).isEmpty()) {
            return Dear.NONE;
        }
        StringBuilder cheap = new StringBuilder(text.length());
        String first = "";
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            String plain = PLAIN.get(c);
            if (c < 0x10000 && (GSM_BASIC.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0)) {
                cheap.appendCodePoint(c);
                continue;
            }
            if (plain == null && Character.isLetterOrDigit(c)) {
                return Dear.NONE;
            }
            cheap.append(plain == null ? "" : plain);
            first = first.isEmpty() ? Character.toString(c) : first;
        }
        int saved = of(text).parts() - of(cheap.toString()).parts();
        return saved <= 0 ? Dear.NONE : new Dear(first, saved);
    }

    /** The same text with typographic signs replaced by plain ones and, of those that nothing plain can stand for, the
     * signs that are no letters left out. */
    public static String cheap(String text) {
        StringBuilder cheap = new StringBuilder(text.length());
        plain(text).codePoints().forEach(c -> {
            boolean gsm = c < 0x10000 && (GSM_BASIC.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0);
            if (gsm || Character.isLetterOrDigit(c)) {
                cheap.appendCodePoint(c);
            }
        });
        return cheap.toString().replaceAll(" {2,}", " ");
    }

    /** What could stand for the sign that made the message UCS-2, if something plain can. */
    public Optional<String> replacement() {
        return culprit.isEmpty() ? Optional.empty() : Optional.ofNullable(PLAIN.get(culprit.codePointAt(0)));
    }

    /** The same text with typographic signs replaced by plain ones, so that it is cheaper to send. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String sign = PLAIN.get(c);
            if (sign == null) {
                plain.appendCodePoint(c);
            } else {
                plain.append(sign);
            }
        });
        return plain.toString();
    }

    private static String culpritOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (GSM_BASIC.indexOf(c) < 0 && GSM_EXTENSION.indexOf(c) < 0) {
                return Character.toString(text.codePointAt(i));
            }
        }
        return "";
    }

    private static SmsLength septets(String text) {
        int[] sizes = new int[text.length()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = GSM_EXTENSION.indexOf(text.charAt(i)) >= 0 ? 2 : 1;
        }
        return packed(false, sizes, GSM_SINGLE, GSM_PART, "");
    }

    private static SmsLength utf16(String text, String culprit) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int[] sizes = new int[text.length()];
        int count = 0;
        int from = signs.first();
        for (int to = signs.next(); to != BreakIterator.DONE; from = to, to = signs.next()) {
            if (to - from <= UCS_PART) {
                sizes[count++] = to - from;
            } else {
                // A sign that fits no part can only be split, between its code points.
                for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
                    sizes[count++] = Character.charCount(text.codePointAt(at));
                }
            }
        }
        return packed(true, Arrays.copyOf(sizes, count), UCS_SINGLE, UCS_PART, culprit);
    }

    private static SmsLength packed(boolean unicode, int[] sizes, int single, int part, String culprit) {
        int units = 0;
        for (int size : sizes) {
            units += size;
        }
        if (units <= single) {
            return new SmsLength(unicode, units, units == 0 ? 0 : 1, single - units, culprit);
        }
        int parts = 1;
        int used = 0;
        for (int size : sizes) {
            if (used + size > part) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return new SmsLength(unicode, units, parts, part - used, culprit);
    }
}
