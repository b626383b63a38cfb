package org.clientele.data.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a text: byte order mark, pattern of NUL bytes, strict UTF-8 over the whole file, and at last how
 * much the letters look like those of the languages each code page was made for.
 */
final class Encodings {
    /** Share of good sequences among all from which a text with some broken bytes is still UTF-8. */
    private static final double MOSTLY = 0.8;

    private static final int BEST = 3;

    private Encodings() {}

    /** The likeliest encodings, best first. */
    static List<Charset> rank(Census census) {
        Charset marked = Marks.charset(census.head());
        if (marked != null) return List.of(marked);
        Charset wide = WideText.charset(census.head());
        if (wide != null) return List.of(wide);
        if (census.ascii()) return List.of(StandardCharsets.UTF_8);
        double good = census.multibyte() / (double) (census.multibyte() + census.malformed());
        List<Charset> ranked = new ArrayList<>();
        if (census.malformed() == 0 || (good >= MOSTLY && census.multibyte() >= 5)) ranked.add(StandardCharsets.UTF_8);
        for (Charset c : byLetters(census.accents())) if (ranked.size() < BEST) ranked.add(c);
        return ranked;
    }

    /** All candidates, best first. */
    static List<Charset> byLetters(byte[] accents) {
        String guess = UniversalGuess.of(accents);
        Map<Charset, Double> scores = new LinkedHashMap<>();
        for (Alphabet a : Alphabets.all()) {
            double score = a.score(new String(accents, a.charset()));
            scores.merge(a.charset(), score, Math::max);
        }
        if (guess != null) {
            for (Charset c : scores.keySet()) {
                if (c.name().equalsIgnoreCase(guess)) scores.computeIfPresent(c, (k, v) -> v + 0.5);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Charset, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Signs of text that was once read in the wrong encoding and saved so. */
    static boolean mojibake(String text) {
        return text.contains("锟斤拷")
                || text.contains("烫烫烫")
                || text.contains("Ã¤")
                || text.contains("Ã¶")
                || text.contains("Ã¼")
                || text.contains("Ã©")
                || text.contains("â€™");
    }

    /** The opinion of juniversalchardet in the names used here. */
    private static final class UniversalGuess {
        private UniversalGuess() {}

        static @Nullable String of(byte[] bytes) {
            UniversalDetector detector = new UniversalDetector();
            detector.handleData(bytes, 0, bytes.length);
            detector.dataEnd();
            String name = detector.getDetectedCharset();
            if (name == null) return null;
            return switch (name.toUpperCase(java.util.Locale.ROOT)) {
                case "WINDOWS-1252" -> null; // its answer when it knows nothing
                case "GB18030", "GB2312", "GBK", "HZ-GB-2312" -> "GB18030";
                case "BIG5" -> "Big5-HKSCS";
                case "SHIFT_JIS" -> "windows-31j";
                case "EUC-KR" -> "x-windows-949";
                case "TIS620", "TIS-620" -> "x-windows-874";
                case "ISO-8859-5" -> null;
                case "ISO-8859-7" -> "windows-1253";
                case "ISO-8859-8" -> "windows-1255";
                default -> name;
            };
        }
    }
}
