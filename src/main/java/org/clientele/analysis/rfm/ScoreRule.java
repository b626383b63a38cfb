package org.clientele.analysis.rfm;

import java.util.Locale;

/**
 * What one score of one measure means in this shop.
 *
 * @param measure what is scored
 * @param score the score, from 1 (poor) upwards
 * @param low the lowest value that got it: days, orders, or ten-thousandths of money
 * @param high the highest value that got it
 * @param people how many buyers have it
 */
public record ScoreRule(Measure measure, int score, long low, long high, int people) {
    /** The three measures. */
    public enum Measure {
        RECENCY,
        FREQUENCY,
        MONEY;

        /** The key of its name for people. */
        public String textKey() {
            return "rfm.measure." + name().toLowerCase(Locale.ROOT);
        }
    }
}
