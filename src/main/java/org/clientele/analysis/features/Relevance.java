package org.clientele.analysis.features;

import java.util.List;

/**
 * How much one source tells about a target.
 *
 * @param origin what the source is
 * @param information mutual information in nats: how far knowing the source narrows down the target
 * @param chance what as fine a table would show by chance alone on average, (rows − 1)(columns − 1) ÷ 2n
 * @param chi2 Pearson's statistic of the table, without continuity correction
 * @param freedom degrees of freedom
 * @param cramer Cramér's V, 0 to 1
 * @param p how likely chance alone gives as large a statistic
 * @param q p adjusted for the number of sources (Benjamini and Hochberg 1995)
 * @param auc area under the ranking curve of this source alone, 0.5 to 1, whichever way it points; NaN unless the target is
 *     yes or no
 * @param suspicious whether it alone answers so well that it may have been known only afterwards
 * @param slices the table: people by range or word, and class
 */
public record Relevance(
        Source.Origin origin,
        double information,
        double chance,
        double chi2,
        int freedom,
        double cramer,
        double p,
        double q,
        double auc,
        boolean suspicious,
        List<Slice> slices) {
    public Relevance {
        slices = List.copyOf(slices);
    }

    /** The information beyond chance, never below zero; features are ranked by it. */
    public double told() {
        return Math.max(0, information - chance);
    }

    /**
     * People of one range or word.
     *
     * @param word the word; empty for a range and for the blank
     * @param from lower end of the range, NaN for a word and for the blank
     * @param to upper end of the range, left out itself
     * @param people how many
     * @param byClass how many of each class
     */
    public record Slice(String word, double from, double to, int people, int[] byClass) {
        /** Share of the people of that class. */
        public double share(int kind) {
            return people == 0 ? Double.NaN : (double) byClass[kind] / people;
        }

        /** Whether it is the people of whom it is not known. */
        public boolean blank() {
            return word.isEmpty() && Double.isNaN(from);
        }
    }

    Relevance adjusted(double other) {
        return new Relevance(origin, information, chance, chi2, freedom, cramer, p, other, auc, suspicious, slices);
    }
}
