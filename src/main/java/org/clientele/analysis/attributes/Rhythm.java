package org.clientele.analysis.attributes;

/**
 * How regularly each customer buys.
 *
 * @param usualGap median days between order days, NaN below two order days
 * @param overdue days since the last order as a multiple of the usual gap (2 = away twice as long as usual), NaN where
 *     there is no usual gap
 * @param gapSpread days between the first and the third quartile of the gaps, NaN below three order days
 * @param gapVariation standard deviation of the gaps as a multiple of their mean (0 = like clockwork), NaN below three
 *     order days
 * @param trend spend in the 90 days up to the reference day against the 90 days before, (new − old) ÷ (new + old): −1
 *     stopped, 0 as before, 1 begun; NaN without an order in either
 */
public record Rhythm(float[] usualGap, float[] overdue, float[] gapSpread, float[] gapVariation, float[] trend) {
    static Rhythm of(int customers) {
        return new Rhythm(
                new float[customers],
                new float[customers],
                new float[customers],
                new float[customers],
                new float[customers]);
    }
}
