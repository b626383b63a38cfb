package org.clientele.data.read.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/** The letters that a language uses in one encoding, and how well a decoded text is made of them. */
final class Alphabet {
    /** What neighbours of a letter tell. */
    enum Script {
        /** Accents stand single among plain letters. */
        LATIN,
        /** Whole words, with capitals at their beginning. */
        CASED,
        /** Whole words without capitals. */
        UNCASED,
        /** Chinese, Japanese, Korean: two bytes to a letter. */
        IDEOGRAPHS
    }

    private static final double BAD = -1.0;
    private static final double DAMAGED = -3.0;

    private final Charset charset;
    private final Script script;
    private final BitSet common = new BitSet();
    private final BitSet known = new BitSet();
    private final double prior;

    /**
     * An alphabet.
     *
     * @param common letters met often
     * @param known further letters of the language
     */
    Alphabet(String charset, Script script, double prior, String common, String known) {
        this.charset = Charset.forName(charset);
        this.script = script;
        this.prior = prior;
        common.chars().forEach(this.common::set);
        known.chars().forEach(this.known::set);
    }

    Charset charset() {
        return charset;
    }

    /** Mean worth of the letters beyond ASCII: about 1 for text of this language, below 0 for text that is not. */
    double score(String text) {
        double sum = 0;
        int n = 0;
        int len = text.length();
        for (int i = 0; i < len; i++) {
            char c = text.charAt(i);
            if (c < 0x80) continue;
            n++;
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < len ? text.charAt(i + 1) : ' ';
            sum += c == '\uFFFD' ? DAMAGED : worth(c, before, after);
        }
        return n == 0 ? 0 : sum / n + prior;
    }

    private double worth(char c, char before, char after) {
        if (script == Script.IDEOGRAPHS) return ideograph(c);
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            double w = common.get(c) ? 1 : known.get(c) ? 0.75 : script == Script.LATIN ? 0.0 : -0.5;
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) w -= 1;
            if (Character.isUpperCase(c) && Character.isLowerCase(after) && Character.isLetter(before)) w -= 0.7;
            if (script == Script.CASED && Character.isLowerCase(c) && !Character.isLetter(before)) w -= 0.15;
            if (script == Script.LATIN) {
                if (before >= 0x80 && Character.isLetter(before)) w -= 0.6;
                if (!Character.isLetter(before) && !Character.isLetter(after)) w -= 0.3;
            } else if (before < 0x80 && Character.isLetter(before) || after < 0x80 && Character.isLetter(after))
                w -= 0.7;
            return w;
        }
        if (common.get(c)) return 0.8;
        if (known.get(c)) return 0.5;
        boolean inWord = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case '’', '‘' -> 0.6;
            case '“',
                    '”',
                    '–',
                    '—',
                    '…',
                    '•',
                    '€',
                    '™',
                    '\u00A0',
                    '°',
                    '«',
                    '»',
                    '£',
                    '§',
                    '®',
                    '©',
                    '·',
                    '№',
                    '²',
                    '³' -> inWord ? -0.8 : 0.5;
            case '¡', '¿', 'º', 'ª', '½', '±', '´', '×', 'µ', '„', '‚', '¥', '¢', '¼' -> inWord ? BAD : 0.2;
            default -> BAD;
        };
    }

    private double ideograph(char c) {
        if (common.get(c)) return 1;
        if (known.get(c)) return 0.6;
        if (c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF5E || c >= 0x2010 && c <= 0x2030 || c == '·')
            return 0.5;
        if (c >= 0x4E00 && c < 0xA000) return level1(c);
        if (c >= 0xAC00 && c < 0xD7A4) return 0;
        if (c >= 0xFF61 && c <= 0xFF9F) return -0.3; // half-width kana: what Chinese bytes look like in Japanese eyes
        if (c >= 0xE000 && c <= 0xF8FF) return BAD;
        return -0.4;
    }

    /** Frequent characters stand in the first level of each national standard. */
    private double level1(char c) {
        byte[] b = String.valueOf(c).getBytes(charset);
        if (b.length != 2) return -0.3;
        int lead = b[0] & 0xFF;
        int trail = b[1] & 0xFF;
        return switch (charset.name()) {
            case "GB18030" ->
                lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1 ? 0.45 : lead >= 0xD8 && trail >= 0xA1 ? 0.05 : -0.2;
            case "Big5-HKSCS" -> lead >= 0xA4 && lead <= 0xC6 ? 0.45 : lead >= 0xC9 ? 0.0 : -0.3;
            case "windows-31j" -> lead >= 0x88 && lead <= 0x97 ? 0.4 : -0.1;
            case "EUC-JP" -> lead >= 0xB0 && lead <= 0xCF ? 0.4 : -0.1;
            default -> -0.2;
        };
    }
}
