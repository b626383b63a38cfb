package org.clientele.analysis.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the words in runs of Chinese characters, which have no spaces, by what the shop's own texts repeat.
 *
 * <p>Two to four characters make a word when they stand together at least twice, and at least {@value #TOGETHER} times as
 * often as chance would put their parts beside each other (Sproat and Shih, A statistical method for finding word
 * boundaries in Chinese text, 1990). A run is then cut where the product of the words' frequencies is greatest. What
 * belongs to no known word is taken whole up to four characters and in overlapping pairs beyond.
 */
final class ChineseWords {
    static final int TOGETHER = 4;
    private static final int LONGEST = 4;
    private static final int LEARNT_FROM = 1_000_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private long characters;

    /** Learns from a run, until enough was seen. */
    void learn(String run) {
        if (characters > LEARNT_FROM) {
            return;
        }
        int n = run.length();
        characters += n;
        for (int from = 0; from < n; from++) {
            for (int length = 1; length <= Math.min(LONGEST, n - from); length++) {
                counts.merge(run.substring(from, from + length), 1, Integer::sum);
            }
        }
    }

    /** Hands over the words of a run; single characters are passed over unless they are the whole run. */
    void cut(String run, Consumer<String> word) {
        int n = run.length();
        if (n == 1) {
            word.accept(run);
            return;
        }
        double[] best = new double[n + 1];
        int[] length = new int[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = Double.NEGATIVE_INFINITY;
            for (int size = 1; size <= Math.min(LONGEST, to); size++) {
                double score = best[to - size] + weight(run.substring(to - size, to));
                if (score > best[to]) {
                    best[to] = score;
                    length[to] = size;
                }
            }
        }
        List<String> words = new ArrayList<>();
        for (int to = n; to > 0; to -= length[to]) {
            words.addFirst(run.substring(to - length[to], to));
        }
        StringBuilder loose = new StringBuilder();
        for (String one : words) {
            if (one.length() == 1) {
                loose.append(one);
            } else {
                hand(loose, word);
                word.accept(one);
            }
        }
        hand(loose, word);
    }

    private static void hand(StringBuilder loose, Consumer<String> word) {
        int n = loose.length();
        if (n >= 2 && n <= LONGEST) {
            word.accept(loose.toString());
        } else if (n > LONGEST) {
            for (int i = 0; i + 2 <= n; i++) {
                word.accept(loose.substring(i, i + 2));
            }
        }
        loose.setLength(0);
    }

    /** The logarithm of how often a word is met; minus infinity where these characters are no word. */
    private double weight(String word) {
        int count = counts.getOrDefault(word, 0);
        if (word.length() == 1) {
            return Math.log((count + 0.5) / (characters + 1.0));
        }
        return count >= 2 && together(word, count) ? Math.log(count / (double) characters) : Double.NEGATIVE_INFINITY;
    }

    private boolean together(String word, int count) {
        for (int cut = 1; cut < word.length(); cut++) {
            double left = counts.getOrDefault(word.substring(0, cut), 1);
            double right = counts.getOrDefault(word.substring(cut), 1);
            if (count * (double) characters < TOGETHER * left * right) {
                return false;
            }
        }
        return true;
    }
}
