package org.clientele.app.tables;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as people compare them: without case, accents and width. */
final class Folded {
    private Folded() {}

    /** Lower case without accents, full width as half width. */
    static String of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        if (plain) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints().forEach(letter -> {
            int kind = Character.getType(letter);
            if (kind != Character.NON_SPACING_MARK && kind != Character.ENCLOSING_MARK) {
                kept.appendCodePoint(letter);
            }
        });
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
