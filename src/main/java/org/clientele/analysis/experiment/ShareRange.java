package org.clientele.analysis.experiment;

/**
 * The likely range of a share that was counted on some people (Wilson, JASA 22, 1927); never below 0 or above 1, and
 * honest when nobody or everybody did it.
 *
 * @param low lower end
 * @param high upper end
 */
public record ShareRange(double low, double high) {
    /** The range with error α.
     *
     * @param hits how many did it
     * @param people of how many; with nobody the range is everything
     * @param alpha usually 0.05 */
    public static ShareRange of(long hits, long people, double alpha) {
        if (hits < 0 || hits > people) {
            throw new IllegalArgumentException(hits + " of " + people);
        }
        if (people == 0) {
            return new ShareRange(0, 1);
        }
        double z = Normal.quantile(1 - alpha / 2);
        double n = people;
        double p = hits / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new ShareRange(hits == 0 ? 0 : middle - half, hits == people ? 1 : middle + half);
    }
}
