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
 * Documents as vectors: term frequency times inverse document frequency, {@code tf · (ln((1+N)/(1+df)) + 1)}, brought to
 * length one (Salton and Buckley 1988, in the smoothed form).
 *
 * @param terms the terms as they are shown
 * @param texts documents that hold each term
 * @param offset where the entries of each document start
 * @param term term of each entry
 * @param weight weight of each entry
 */
record Index(List<String> terms, int[] texts, int[] offset, int[] term, float[] weight) {
    /** From so many texts on, a word must stand in two of them, and in no more than half. */
    private static final int MANY = 20;

    private static final int MOST_TERMS = 20_000;
    private static final int OFTEN = 0x3ff;

    /** The vectors of these documents. */
    static Index of(List<String> documents, Checkpoint checkpoint) {
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
        return weighed(words, met, frequency, counted);
    }

    private static Index weighed(Words words, List<String> met, int[] frequency, List<int[]> counted) {
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
        float[] weight = new float[size];
        int at = 0;
        for (int d = 0; d < documents; d++) {
            int[] entries = counted.get(d);
            double squares = 0;
            for (int e = 0; e < entries.length; e += 2) {
                int code = place[entries[e]];
                if (code >= 0) {
                    double value = entries[e + 1] * (Math.log((1.0 + documents) / (1.0 + texts[code])) + 1);
                    term[at] = code;
                    weight[at++] = (float) value;
                    squares += value * value;
                }
            }
            for (int i = offset[d]; i < at; i++) {
                weight[i] = (float) (weight[i] / Math.sqrt(squares));
            }
        }
        return new Index(List.copyOf(terms), texts, offset, term, weight);
    }
}
