package org.clientele.analysis.linkage;

import java.util.Arrays;

/**
 * What each answer is worth, learned without examples: chance agreement from random pairs, agreement of true pairs by
 * expectation and maximisation over the pairs that met (Fellegi and Sunter 1969; Winkler 1988).
 *
 * <p>The share of matches is that among <em>all</em> pairs: pairs that did not meet count as different people.
 */
final class Weights {
    private static final int ANSWERS = Agreement.values().length;
    private static final int ROUNDS = 25;
    /** How many pairs the first guess of the agreement of true pairs weighs as much as. */
    private static final double GUESS = 10;

    private static final double SAME_GUESS = 0.85;
    private static final double LEAST_OF_CHANCE = 0.02;

    private final double[][] chance;
    private final double[][] seen;
    private final double[][] match;
    private final double[] mostDifferent;
    private final double allPairs;
    private double share;

    /**
     * Weights before the learning.
     *
     * @param answers how often each answer can be given, per field: false where never
     * @param mostDifferent the largest share of true pairs that differ, per field
     * @param seen share of each answer among random pairs in which it is known, per field
     */
    Weights(boolean[][] answers, double[] mostDifferent, double[][] seen, double allPairs, double share) {
        this.mostDifferent = mostDifferent;
        this.seen = seen;
        this.allPairs = allPairs;
        this.share = share;
        this.chance = new double[seen.length][];
        this.match = new double[seen.length][ANSWERS];
        for (int f = 0; f < seen.length; f++) {
            chance[f] = seen[f].clone();
            int possible = 0;
            for (boolean answer : answers[f]) {
                possible += answer ? 1 : 0;
            }
            for (int a = 1; a < ANSWERS; a++) {
                match[f][a] = !answers[f][a]
                        ? 0
                        : a == Agreement.SAME.ordinal() ? SAME_GUESS : (1 - SAME_GUESS) / (possible - 1);
            }
        }
    }

    /** Learns from the patterns that were met and how often each was. */
    void learn(long[] patterns, int[] counts) {
        double[][] guess = new double[match.length][];
        for (int f = 0; f < match.length; f++) {
            guess[f] = match[f].clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sum = new double[match.length][ANSWERS];
            double matches = 0;
            double prior = prior();
            for (int p = 0; p < patterns.length; p++) {
                double probability = probability(prior + weight(patterns[p]));
                double weighted = probability * counts[p];
                matches += weighted;
                for (int f = 0; f < match.length; f++) {
                    sum[f][answer(patterns[p], f)] += weighted;
                }
            }
            share = Math.max(matches, 0.5) / allPairs;
            for (int f = 0; f < match.length; f++) {
                double known = GUESS;
                for (int a = 1; a < ANSWERS; a++) {
                    known += sum[f][a];
                }
                for (int a = 1; a < ANSWERS; a++) {
                    match[f][a] = (sum[f][a] + GUESS * guess[f][a]) / known;
                }
                bound(match[f], mostDifferent[f]);
                for (int a = 1; a < ANSWERS; a++) {
                    chance[f][a] = withoutMatches(f, a);
                }
            }
        }
    }

    private static void bound(double[] shares, double most) {
        int different = Agreement.DIFFERENT.ordinal();
        double rest = 1 - shares[different];
        if (shares[different] > most && rest > 0) {
            for (int a = 1; a < different; a++) {
                shares[a] *= (1 - most) / rest;
            }
            shares[different] = most;
        }
    }

    /** Random pairs hold true pairs too, which in a small table is not little. */
    private double withoutMatches(int f, int a) {
        double rest = (seen[f][a] - share * match[f][a]) / (1 - share);
        return Math.max(rest, LEAST_OF_CHANCE * seen[f][a]);
    }

    /** Log-odds, to base two, of a match before anything is compared. */
    double prior() {
        return log2(share / (1 - share));
    }

    /** What the answers of a pattern say together. */
    double weight(long pattern) {
        double sum = 0;
        for (int f = 0; f < match.length; f++) {
            sum += weight(f, answer(pattern, f));
        }
        return sum;
    }

    /** What one answer says: bits for a match, negative against. */
    double weight(int field, int answer) {
        return answer == 0 || match[field][answer] == 0 ? 0 : log2(match[field][answer] / chance[field][answer]);
    }

    /** What true pairs answer, per field. */
    double[][] match() {
        return copy(match);
    }

    /** What pairs of different people answer, per field. */
    double[][] chance() {
        return copy(chance);
    }

    /** The share of true pairs among all pairs. */
    double share() {
        return share;
    }

    private static double[][] copy(double[][] from) {
        return Arrays.stream(from).map(double[]::clone).toArray(double[][]::new);
    }

    static int answer(long pattern, int field) {
        return (int) (pattern >>> 3 * field) & 7;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
