package org.clientele.analysis.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/** Cuts a text into words of letters and runs of Chinese characters; full and half width are the same. */
final class Runs {
    private Runs() {}

    /**
     * Hands over the words and runs of a text in their order.
     *
     * @param word takes a word in lower case, with at least one letter
     * @param han takes a run of Chinese characters
     */
    static void of(String text, Consumer<String> word, Consumer<String> han) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            int from = i;
            if (isHan(c)) {
                while (i < plain.length() && isHan(plain.codePointAt(i))) {
                    i += Character.charCount(plain.codePointAt(i));
                }
                han.accept(plain.substring(from, i));
            } else if (Character.isLetterOrDigit(c)) {
                boolean letter = false;
                while (i < plain.length() && inWord(plain, i)) {
                    letter |= Character.isLetter(plain.codePointAt(i));
                    i += Character.charCount(plain.codePointAt(i));
                }
                if (letter) {
                    word.accept(withoutApostrophe(plain.substring(from, i)));
                }
            } else {
                i += Character.charCount(c);
            }
        }
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** An apostrophe between letters belongs to the word, so that "don't" is one. */
    private static boolean inWord(String text, int at) {
        int c = text.codePointAt(at);
        if (c == '\'' || c == '’') {
            return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
        }
        return Character.isLetterOrDigit(c) && !isHan(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String withoutApostrophe(String word) {
        String plain = word.replace('’', '\'');
        String stem = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return stem.replace("'", "");
    }
}
