package org.clientele.app.tables;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.run.Checkpoint;

/** Finds words of a column that are probably one word written in several ways. */
public final class Spellings {
    private static final int LEAST_LENGTH = 5;
    private static final int RARER = 3;

    private Spellings() {}

    /**
     * Words that probably mean the same.
     *
     * @param words the words, most frequent first; the first is proposed for all
     * @param rows how many rows have one of the others
     * @param sure whether they differ in case, accents, width, spaces and marks only
     */
    public record Cluster(List<Facet.Choice> words, int rows, boolean sure) {
        public Cluster {
            words = List.copyOf(words);
        }

        /** The word that is proposed for all. */
        public String proposed() {
            return words.getFirst().word();
        }
    }

    /** Looks through the choices of a facet; those that differ least come first. */
    public static List<Cluster> of(Facet.Choices facet, Checkpoint checkpoint) {
        Map<String, List<Facet.Choice>> byPrint = new LinkedHashMap<>();
        facet.choices()
                .forEach(choice -> byPrint.computeIfAbsent(print(choice.word()), print -> new ArrayList<>())
                        .add(choice));
        byPrint.remove("");
        List<String> prints = new ArrayList<>(byPrint.keySet());
        Map<String, String> into = near(prints, byPrint, checkpoint);
        Map<String, List<Facet.Choice>> together = new LinkedHashMap<>();
        prints.forEach(print -> together.computeIfAbsent(into.getOrDefault(print, print), p -> new ArrayList<>())
                .addAll(byPrint.getOrDefault(print, List.of())));
        List<Cluster> clusters = new ArrayList<>();
        together.forEach((print, words) -> {
            if (words.size() > 1) {
                words.sort(Comparator.<Facet.Choice>comparingInt(choice -> -choice.count())
                        .thenComparing(Facet.Choice::word));
                int rows = words.stream().skip(1).mapToInt(Facet.Choice::count).sum();
                boolean sure =
                        words.stream().allMatch(word -> print(word.word()).equals(print));
                clusters.add(new Cluster(words, rows, sure));
            }
        });
        clusters.sort(Comparator.comparing((Cluster cluster) -> !cluster.sure())
                .thenComparingInt(cluster -> -cluster.rows())
                .thenComparing(Cluster::proposed));
        return clusters;
    }

    /** For each print that is a rare near spelling of another: that other one. */
    private static Map<String, String> near(
            List<String> prints, Map<String, List<Facet.Choice>> words, Checkpoint checkpoint) {
        int[] counts = prints.stream()
                .mapToInt(print -> words.getOrDefault(print, List.of()).stream()
                        .mapToInt(Facet.Choice::count)
                        .sum())
                .toArray();
        Map<String, String> into = new LinkedHashMap<>();
        for (int rare = 0; rare < prints.size(); rare++) {
            checkpoint.check();
            String word = prints.get(rare);
            if (!spelled(word)) {
                continue;
            }
            int best = -1;
            for (int other = 0; other < prints.size(); other++) {
                boolean frequent = counts[other] >= RARER * counts[rare];
                if (frequent && (best < 0 || counts[other] > counts[best]) && oneApart(word, prints.get(other))) {
                    best = other;
                }
            }
            if (best >= 0) {
                into.put(word, prints.get(best));
            }
        }
        into.replaceAll((word, other) -> {
            String end = other;
            for (int i = 0; i < prints.size() && into.containsKey(end); i++) {
                end = into.getOrDefault(end, end);
            }
            return end;
        });
        return into;
    }

    /** Long enough, and in letters: two characters of Chinese, or two numbers, that differ in one are two things. */
    private static boolean spelled(String word) {
        return word.length() >= LEAST_LENGTH
                && word.codePoints()
                        .noneMatch(c -> Character.isDigit(c)
                                || UnicodeScript.of(c) == UnicodeScript.HAN
                                || UnicodeScript.of(c) == UnicodeScript.HANGUL);
    }

    /** The word without case, accents, width, spaces and marks. */
    static String print(String word) {
        return Folded.of(word).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }

    /** Whether one letter more, less, other or swapped makes one of the other. */
    static boolean oneApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int from = 0;
        int least = Math.min(a.length(), b.length());
        while (from < least && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < least - from && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int leftA = a.length() - from - end;
        int leftB = b.length() - from - end;
        return leftA <= 1 && leftB <= 1
                || leftA == 2
                        && leftB == 2
                        && a.charAt(from) == b.charAt(from + 1)
                        && a.charAt(from + 1) == b.charAt(from);
    }
}
