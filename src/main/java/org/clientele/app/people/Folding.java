package org.clientele.app.people;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts equal that people take for the same: lower case, without accents, full width as half width. */
final class Folding {
    private static final char HAN_FIRST = '\u4e00';
    private static final char HAN_LAST = '\u9fff';

    private Folding() {}

    /** The folded text. */
    static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char sign = text.charAt(i);
            plain = sign < 128 || sign >= HAN_FIRST && sign <= HAN_LAST;
        }
        if (plain) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }
}
