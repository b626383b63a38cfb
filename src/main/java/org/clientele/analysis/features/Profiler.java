package org.clientele.analysis.features;

import org.clientele.facts.WordColumn;

/** Describes sources before any treatment. */
final class Profiler {
    private static final int BARS = 24;
    private static final double FENCE = 1.5;

    private Profiler() {}

    static Profile.OfNumbers numbers(Source.Numbers source, float[] rows, Sorted sorted) {
        double sum = 0;
        for (float value : sorted.values()) {
            sum += value;
        }
        int known = sorted.size();
        double mean = known == 0 ? Double.NaN : sum / known;
        double second = 0;
        double third = 0;
        for (float value : sorted.values()) {
            double d = value - mean;
            second += d * d;
            third += d * d * d;
        }
        double deviation = known == 0 ? Double.NaN : Math.sqrt(second / known);
        double skew = deviation > 0 ? third / known / (deviation * deviation * deviation) : 0;
        double[] quartiles = new double[5];
        for (int q = 0; q < quartiles.length; q++) {
            quartiles[q] = sorted.quantile(q / 4.0);
        }
        double range = quartiles[3] - quartiles[1];
        double low = range > 0 ? quartiles[1] - FENCE * range : Double.NEGATIVE_INFINITY;
        double high = range > 0 ? quartiles[3] + FENCE * range : Double.POSITIVE_INFINITY;
        int outliers = sorted.below(low) + known - sorted.upTo(high);
        return new Profile.OfNumbers(
                source.origin(),
                source.unit(),
                rows.length,
                rows.length - known,
                sorted.distinct(),
                mean,
                deviation,
                skew,
                quartiles,
                low,
                high,
                outliers,
                spread(sorted, Math.max(quartiles[0], low), Math.min(quartiles[4], high)));
    }

    private static Profile.Histogram spread(Sorted sorted, double from, double to) {
        if (sorted.size() == 0) {
            return new Profile.Histogram(0, 0, new int[0]);
        }
        if (!(to > from)) {
            return new Profile.Histogram(from, 0, new int[] {sorted.size()});
        }
        // Whole numbers in a short range get a bar each, so that no bar holds two of them and the next one only one.
        boolean whole = to - from < BARS && sorted.distinct() <= BARS + 1 && isWhole(sorted);
        double first = whole ? Math.rint(from) : from;
        double width = whole ? 1 : (to - from) / BARS;
        int bars = whole ? (int) Math.rint(to - first) + 1 : BARS;
        Profile.Histogram histogram = new Profile.Histogram(first, width, new int[bars]);
        for (float value : sorted.values()) {
            histogram.counts()[histogram.bar(value)]++;
        }
        return histogram;
    }

    private static boolean isWhole(Sorted sorted) {
        for (float value : sorted.values()) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    static Profile.OfWords words(Source.Words source, int[] people) {
        WordColumn column = source.words();
        Levels levels = Levels.of(column, people);
        int[] counts = new int[levels.order().length];
        java.util.List<String> words = new java.util.ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = levels.counts()[levels.order()[i]];
            words.add(column.words().get(levels.order()[i]));
        }
        return new Profile.OfWords(source.origin(), people.length, levels.blank(), words, counts);
    }
}
