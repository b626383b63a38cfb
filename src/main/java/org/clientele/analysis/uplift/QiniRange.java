package org.clientele.analysis.uplift;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How surely one order of people finds those whom a message moves better than another: the Qini score of both on people who
 * are drawn again and again, each order as it was.
 *
 * @param score of the order on all people
 * @param other score of the order it is held against; 0 for everybody
 * @param low below it lie 5 in 100 of the differences
 * @param high above it lie 5 in 100
 */
public record QiniRange(double score, double other, double low, double high) {
    private static final double EDGE = 0.05;

    /** Whether the order is better for certain. */
    public boolean better() {
        return low > 0;
    }

    /**
     * The order of a score against another, or against everybody.
     *
     * @param against scores of the other; null for everybody, whose score is 0
     * @param rounds how often people are drawn
     */
    public static QiniRange of(
            double[] score, double @Nullable [] against, boolean[] hit, boolean[] treated, int rounds, long seed) {
        int n = score.length;
        int[][] order = {Qini.order(score), against == null ? new int[0] : Qini.order(against)};
        double[][] value = {score, against == null ? new double[0] : against};
        double[] differences = new double[rounds];
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = new int[n];
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            differences[round] = drawn(order[0], value[0], hit, treated, times)
                    - (against == null ? 0 : drawn(order[1], value[1], hit, treated, times));
        }
        Arrays.sort(differences);
        int edge = (int) (EDGE * rounds);
        return new QiniRange(
                Qini.score(score, hit, treated),
                against == null ? 0 : Qini.score(against, hit, treated),
                differences[edge],
                differences[rounds - 1 - edge]);
    }

    /** The Qini score where each person counts so many times. */
    private static double drawn(int[] order, double[] score, boolean[] hit, boolean[] treated, int[] times) {
        double[] hits = new double[2];
        double[] people = new double[2];
        double area = 0;
        double lastReached = 0;
        double lastGained = 0;
        double reached = 0;
        for (int i = 0; i < order.length; i++) {
            int person = order[i];
            int arm = treated[person] ? 1 : 0;
            people[arm] += times[person];
            hits[arm] += hit[person] ? times[person] : 0;
            reached += times[person];
            if (i == order.length - 1 || score[person] != score[order[i + 1]]) {
                double gained = gain(hits, people);
                area += (reached - lastReached) * (gained + lastGained) / 2;
                lastReached = reached;
                lastGained = gained;
            }
        }
        double chance = reached * lastGained / 2;
        // the best order: hits with the message, then all who did nothing, then hits without it
        double middle = reached - hits[1] - hits[0];
        double best = hits[1] * hits[1] / 2 + middle * hits[1] + hits[0] * (hits[1] + lastGained) / 2;
        return best == chance ? 0 : (area - chance) / (best - chance);
    }

    private static double gain(double[] hits, double[] people) {
        return hits[1] - (people[0] == 0 ? 0 : hits[0] * people[1] / people[0]);
    }
}
