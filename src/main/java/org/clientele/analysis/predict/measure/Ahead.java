package org.clientele.analysis.predict.measure;

/**
 * By how much one ranking is better than another on the same people, as a difference of their areas (AUC).
 *
 * @param difference the first less the second
 * @param low lower end of the likely range (95 %)
 * @param high upper end
 */
public record Ahead(double difference, double low, double high) {
    private static final double Z = 1.959963984540054;

    /** The difference with its range (DeLong, DeLong and Clarke-Pearson 1988). */
    public static Ahead of(Placements first, Placements second) {
        double difference = first.auc() - second.auc();
        double variance = variance(first.ofYes(), second.ofYes()) + variance(first.ofNo(), second.ofNo());
        double half = Z * Math.sqrt(variance);
        return new Ahead(difference, difference - half, difference + half);
    }

    /** The variance of the mean of the differences. */
    private static double variance(double[] a, double[] b) {
        int n = a.length;
        if (n < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += (a[i] - b[i]) / n;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = a[i] - b[i] - mean;
            squares += off * off;
        }
        return squares / (n - 1.0) / n;
    }

    /** Whether chance alone hardly explains that the first is better. */
    public boolean clearly() {
        return low > 0;
    }
}
