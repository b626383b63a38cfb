package org.clientele.analysis.experiment;

import java.util.Arrays;

/**
 * What one arm of a test came to: how many people, and the mean of what was measured on each.
 *
 * @param people how many, all of them, whether they did anything or not
 * @param mean share of people who did it, or the mean amount
 * @param variance variance of one person's value: p(1 − p) of a share, the sample variance of amounts
 * @param share whether each person's value is 0 or 1
 */
public record Arm(long people, double mean, double variance, boolean share) {
    public Arm {
        if (people < 0 || !(variance >= 0)) {
            throw new IllegalArgumentException(people + " people, variance " + variance);
        }
    }

    /** An arm in which so many of the people did it.
     *
     * @param hits between 0 and {@code people} */
    public static Arm ofShare(long hits, long people) {
        if (hits < 0 || hits > people) {
            throw new IllegalArgumentException(hits + " of " + people);
        }
        double p = people == 0 ? 0 : (double) hits / people;
        return new Arm(people, p, p * (1 - p), true);
    }

    /** An arm from one amount for each of its people, zeros included. */
    public static Arm ofAmounts(double[] amounts) {
        int n = amounts.length;
        double mean = n == 0 ? 0 : Arrays.stream(amounts).sum() / n;
        double squares = 0;
        for (double amount : amounts) {
            squares += (amount - mean) * (amount - mean);
        }
        return new Arm(n, mean, n < 2 ? 0 : squares / (n - 1), false);
    }

    /** Variance of the mean. */
    double varianceOfMean() {
        return people == 0 ? Double.POSITIVE_INFINITY : variance / people;
    }
}
