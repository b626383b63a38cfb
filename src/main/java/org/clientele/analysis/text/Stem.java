package org.clientele.analysis.text;

/**
 * Brings the forms of an English word together, lightly: plurals, -ed and -ing (step 1 of Porter, An algorithm for suffix
 * stripping, Program 14, 1980). "candles" and "candle" become one, "general" and "generous" do not.
 */
final class Stem {
    private static final int SHORTEST = 3;

    private Stem() {}

    /** The stem of a word in lower case; a word with other letters than a to z stays as it is. */
    static String of(String word) {
        if (word.length() <= SHORTEST || !plain(word)) {
            return word;
        }
        String stem = plural(word);
        if (stem.endsWith("eed")) {
            return measure(stem, stem.length() - 3) > 0 ? stem.substring(0, stem.length() - 1) : stem;
        }
        if (stem.endsWith("ed") && hasVowel(stem, stem.length() - 2)) {
            stem = mended(stem.substring(0, stem.length() - 2));
        } else if (stem.endsWith("ing") && hasVowel(stem, stem.length() - 3)) {
            stem = mended(stem.substring(0, stem.length() - 3));
        }
        if (stem.endsWith("y") && hasVowel(stem, stem.length() - 1)) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        return stem;
    }

    private static String plural(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String mended(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        int last = stem.length() - 1;
        if (last > 0 && stem.charAt(last) == stem.charAt(last - 1) && !vowel(stem, last)) {
            return "lsz".indexOf(stem.charAt(last)) >= 0 ? stem : stem.substring(0, last);
        }
        return measure(stem, stem.length()) == 1 && shortEnd(stem) ? stem + "e" : stem;
    }

    /** Consonant, vowel, consonant other than w, x, y at the end: hop, not hoop. */
    private static boolean shortEnd(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && !vowel(stem, last)
                && vowel(stem, last - 1)
                && !vowel(stem, last - 2)
                && "wxy".indexOf(stem.charAt(last)) < 0;
    }

    /** How often a vowel is followed by a consonant in the first letters. */
    private static int measure(String word, int length) {
        int count = 0;
        for (int i = 1; i < length; i++) {
            count += vowel(word, i - 1) && !vowel(word, i) ? 1 : 0;
        }
        return count;
    }

    private static boolean hasVowel(String word, int length) {
        for (int i = 0; i < length; i++) {
            if (vowel(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(String word, int at) {
        char c = word.charAt(at);
        return "aeiou".indexOf(c) >= 0 || c == 'y' && at > 0 && !vowel(word, at - 1);
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
