package org.clientele.app.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one column of an import looked like.
 *
 * @param column its word
 * @param rows how many rows there were
 * @param blanks how many were blank
 * @param words the shares of the most frequent words among filled cells; empty for numbers and for texts that mostly differ
 * @param quantiles 101 percentiles of numbers, in units; empty for words
 */
record ColumnProfile(String column, long rows, long blanks, Map<String, Double> words, double[] quantiles) {
    static final int PERCENT = 100;
    private static final int MOST_WORDS = 12;
    /** Beyond this many different words a column tells people apart, and its words are nobody's business here. */
    private static final int DISTINCT = 5_000;

    private static final double REPEATS = 0.5;

    ColumnProfile {
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    double blankShare() {
        return rows == 0 ? 0 : (double) blanks / rows;
    }

    double median() {
        return quantiles[PERCENT / 2];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnProfile profile
                && column.equals(profile.column)
                && rows == profile.rows
                && blanks == profile.blanks
                && words.equals(profile.words)
                && Arrays.equals(quantiles, profile.quantiles);
    }

    @Override
    public int hashCode() {
        return 31 * column.hashCode() + words.hashCode();
    }

    /** Collects a column; bounded however many rows come. */
    static final class Builder {
        private static final int KEPT = 1 << 16;
        private final String column;
        private final boolean measured;
        private long rows;
        private long blanks;
        private @Nullable Map<String, Integer> counts = new HashMap<>();
        private double[] sample = new double[1024];
        private int sampled;
        private int step = 1;

        Builder(String column, boolean measured) {
            this.column = column;
            this.measured = measured;
        }

        void blank() {
            rows++;
            blanks++;
        }

        void word(String word) {
            rows++;
            if (counts != null) {
                counts.merge(word, 1, Integer::sum);
                if (counts.size() > DISTINCT) {
                    counts = null;
                }
            }
        }

        /** Keeps every number, then every second, every fourth, so that the sample stays even over the file. */
        void number(double value) {
            if ((rows++ - blanks) % step != 0) {
                return;
            }
            if (sampled == KEPT) {
                for (int i = 0; i < KEPT / 2; i++) {
                    sample[i] = sample[2 * i];
                }
                sampled = KEPT / 2;
                step *= 2;
            }
            if (sampled == sample.length) {
                sample = Arrays.copyOf(sample, sampled * 2);
            }
            sample[sampled++] = value;
        }

        ColumnProfile build() {
            return new ColumnProfile(
                    column, rows, blanks, measured ? Map.of() : shares(), measured ? quantiles() : new double[0]);
        }

        private Map<String, Double> shares() {
            Map<String, Double> shares = new LinkedHashMap<>();
            Map<String, Integer> known = counts;
            long filled = rows - blanks;
            if (known == null || known.size() > REPEATS * filled && known.size() > MOST_WORDS) {
                return shares;
            }
            known.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_WORDS)
                    .forEach(entry -> shares.put(entry.getKey(), (double) entry.getValue() / filled));
            return shares;
        }

        private double[] quantiles() {
            if (sampled == 0) {
                return new double[0];
            }
            double[] sorted = Arrays.copyOf(sample, sampled);
            Arrays.sort(sorted);
            double[] quantiles = new double[PERCENT + 1];
            for (int i = 0; i <= PERCENT; i++) {
                quantiles[i] = sorted[(int) Math.round((double) i / PERCENT * (sampled - 1))];
            }
            return quantiles;
        }
    }
}
