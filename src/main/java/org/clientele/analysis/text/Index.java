package org.clientele.analysis.text;

import java.util.List;
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
    /** The vectors of these documents. */
    static Index of(List<String> documents, Checkpoint checkpoint) {
        TermCounts counts = TermCounts.of(documents, checkpoint);
        int n = documents.size();
        float[] weight = new float[counts.term().length];
        for (int d = 0; d < n; d++) {
            double squares = 0;
            for (int e = counts.offset()[d]; e < counts.offset()[d + 1]; e++) {
                double value = counts.count()[e] * (Math.log((1.0 + n) / (1.0 + counts.texts()[counts.term()[e]])) + 1);
                weight[e] = (float) value;
                squares += value * value;
            }
            for (int e = counts.offset()[d]; e < counts.offset()[d + 1]; e++) {
                weight[e] = (float) (weight[e] / Math.sqrt(squares));
            }
        }
        return new Index(counts.terms(), counts.texts(), counts.offset(), counts.term(), weight);
    }
}
