package org.clientele.analysis.attributes;

/**
 * How regularly each customer buys.
 *
 * @param usualGap median days between order days, NaN below two order days
 * @param overdue days since the last order as a multiple of the usual gap (2 = away twice as long as usual), NaN where
 *     there is no usual gap
 */
public record Rhythm(float[] usualGap, float[] overdue) {
    static Rhythm of(int customers) {
        return new Rhythm(new float[customers], new float[customers]);
    }
}
