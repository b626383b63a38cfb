package org.clientele.analysis.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Turns texts into terms: English words by their stem, Chinese words as they stand, stop words left out. */
final class Words {
    private static final int LONGEST = 30;

    private final StopWords stops = StopWords.shipped();
    private final ChineseWords chinese = new ChineseWords();
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    /** Learns the Chinese words of a text. */
    void learn(String text) {
        Runs.of(text, word -> {}, chinese::learn);
    }

    /** Hands over the terms of a text. */
    void terms(String text, Consumer<String> term) {
        Runs.of(
                text,
                word -> {
                    if (word.length() >= 2 && word.length() <= LONGEST && !stops.holds(word)) {
                        String stem = Stem.of(word);
                        forms.computeIfAbsent(stem, any -> new HashMap<>()).merge(word, 1, Integer::sum);
                        term.accept(stem);
                    }
                },
                run -> chinese.cut(run, word -> {
                    if (!stops.holds(word)) {
                        term.accept(word);
                    }
                }));
    }

    /** How a term is shown: the form in which it was met most often, the shortest of these, the first in the alphabet. */
    String shown(String term) {
        String best = term;
        int most = 0;
        for (Map.Entry<String, Integer> form :
                forms.getOrDefault(term, Map.of()).entrySet()) {
            String word = form.getKey();
            int count = form.getValue();
            boolean shorter =
                    word.length() < best.length() || word.length() == best.length() && word.compareTo(best) < 0;
            if (count > most || count == most && shorter) {
                best = word;
                most = count;
            }
        }
        return best;
    }
}
