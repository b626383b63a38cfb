package org.clientele.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.model.run.Checkpoint;

/**
 * How often each word stands in each text, English words by their stem and Chinese words as they are; words that stand in
 * one text only, or in more than half of many texts, say nothing and are left out.
 *
 * @param terms the terms as they are shown
 * @param texts documents that hold each term
 * @param offset where the entries of each document start
 * @param term term of each entry
 * @param count how often it stands there
 */
public record TermCounts(List<String> terms, int[] texts, int[] offset, int[] term, int[] count) {
    /** From so many texts on, a word must stand in two of them, and in no more than half. */
    private static final int MANY = 20;

    private static final int MOST_TERMS = 20_000;
    private static final int OFTEN = 0x3ff;

    /** The words of these documents. */
    public static TermCounts of(List<String> documents, Checkpoint checkpoint) {
        Words words = new Words();
        for (int d = 0; d < documents.size(); d++) {
            if ((d & OFTEN) == 0) {
                checkpoint.check();
            }
            words.learn(documents.get(d));
        }
        Map<String, Integer> known = new HashMap<>();
        List<String> met = new ArrayList<>();
        List<int[]> counted = new ArrayList<>(documents.size());
        int[] frequency = new int[1024];
        for (int d = 0; d < documents.size(); d++) {
            if ((d & OFTEN) == 0) {
                checkpoint.check();
                checkpoint.progress(0.5 * d / documents.size());
            }
            Map<Integer, Integer> counts = new TreeMap<>();
            words.terms(documents.get(d), term -> {
                Integer code = known.get(term);
                if (code == null) {
                    code = met.size();
                    known.put(term, code);
                    met.add(term);
                }
                counts.merge(code, 1, Integer::sum);
            });
            int[] entries = new int[2 * counts.size()];
            int at = 0;
            for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
                entries[at++] = entry.getKey();
                entries[at++] = entry.getValue();
            }
            counted.add(entries);
            if (frequency.length < met.size()) {
                frequency = Arrays.copyOf(frequency, Math.max(met.size(), frequency.length * 2));
            }
            for (int e = 0; e < entries.length; e += 2) {
                frequency[entries[e]]++;
            }
        }
        return selected(words, met, frequency, counted);
    }

    private static TermCounts selected(Words words, List<String> met, int[] frequency, List<int[]> counted) {
        int documents = counted.size();
        int least = documents >= MANY ? 2 : 1;
        int most = documents >= MANY ? documents / 2 : documents;
        List<Integer> kept = new ArrayList<>();
        for (int code = 0; code < met.size(); code++) {
            if (frequency[code] >= least && frequency[code] <= most) {
                kept.add(code);
            }
        }
        kept.sort(Comparator.<Integer>comparingInt(code -> -frequency[code]).thenComparing(met::get));
        if (kept.size() > MOST_TERMS) {
            kept = kept.subList(0, MOST_TERMS);
        }
        int[] place = new int[met.size()];
        Arrays.fill(place, -1);
        List<String> terms = new ArrayList<>(kept.size());
        int[] texts = new int[kept.size()];
        for (int i = 0; i < texts.length; i++) {
            int code = kept.get(i);
            place[code] = i;
            terms.add(words.shown(met.get(code)));
            texts[i] = frequency[code];
        }
        int size = 0;
        int[] offset = new int[documents + 1];
        for (int d = 0; d < documents; d++) {
            for (int e = 0; e < counted.get(d).length; e += 2) {
                size += place[counted.get(d)[e]] >= 0 ? 1 : 0;
            }
            offset[d + 1] = size;
        }
        int[] term = new int[size];
        int[] count = new int[size];
        int at = 0;
        for (int[] entries : counted) {
            for (int e = 0; e < entries.length; e += 2) {
                if (place[entries[e]] >= 0) {
                    term[at] = place[entries[e]];
                    count[at++] = entries[e + 1];
                }
            }
        }
        return new TermCounts(List.copyOf(terms), texts, offset, term, count);
    }
}
