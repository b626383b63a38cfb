package org.clientele.analysis.predict;

import java.util.Set;

/**
 * What is to be predicted.
 *
 * @param target what
 * @param days within how many days, 7 to 365
 * @param without keys of fields that are left out, because they are known only afterwards
 * @param seed chance: who is learned from and who is tested
 */
public record PredictSpec(PredictTarget target, int days, Set<String> without, long seed) {
    /** The fewest days. */
    public static final int FEWEST_DAYS = 7;

    /** The most days. */
    public static final int MOST_DAYS = 365;

    public PredictSpec {
        without = Set.copyOf(without);
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new IllegalArgumentException("days: " + days);
        }
    }

    /** A target within so many days, with everything that is known. */
    public static PredictSpec of(PredictTarget target, int days) {
        return new PredictSpec(target, days, Set.of(), 1);
    }

    /** The same without those fields. */
    public PredictSpec without(Set<String> keys) {
        return new PredictSpec(target, days, keys, seed);
    }
}
