package org.clientele.analysis.bandit;

import java.util.Arrays;
import java.util.List;

/**
 * How the next send should be shared between versions, by all sends so far.
 *
 * <p>The shares are those of {@link Thompson} once every version has had {@link #LEAST} people, even before. They steer;
 * they prove nothing: a version that was lucky early gets more people and keeps its luck in its plain mean. The estimate
 * that corrects for it weights each answer by one over the share its version had in its send (Horvitz and Thompson, JASA
 * 47, 1952), as a ratio to the weights of all who got it.
 *
 * @param shares the share of each version in the next send, adding up to 1
 * @param steered whether they follow the answers; even shares otherwise
 * @param plain each version's share of answers, as counted; not a number without people
 * @param weighted the same by inverse shares
 * @param weightedError its standard error
 */
public record Steering(double[] shares, boolean steered, double[] plain, double[] weighted, double[] weightedError) {
    /** People each version must have had before shares are changed. */
    public static final int LEAST = 100;

    /** Versions below which a fair comparison is better than steering. */
    public static final int LEAST_VERSIONS = 3;

    /** The same with other shares for the next send. */
    public Steering sharing(double[] next) {
        return new Steering(next, steered, plain, weighted, weightedError);
    }

    /** The next shares.
     *
     * @param waves the sends so far, all of the same versions
     * @param versions how many versions there are
     * @param seed decides the draws */
    public static Steering of(List<Wave> waves, int versions, Thompson thompson, long seed) {
        long[] sent = new long[versions];
        long[] hits = new long[versions];
        double[] weights = new double[versions];
        double[] answers = new double[versions];
        for (Wave wave : waves) {
            if (wave.shares().length != versions) {
                throw new IllegalArgumentException("a wave of other versions");
            }
            for (int v = 0; v < versions; v++) {
                sent[v] += wave.sent()[v];
                hits[v] += wave.hits()[v];
                weights[v] += wave.sent()[v] / wave.shares()[v];
                answers[v] += wave.hits()[v] / wave.shares()[v];
            }
        }
        boolean steered = Arrays.stream(sent).allMatch(people -> people >= LEAST);
        double[] shares = new double[versions];
        if (steered) {
            shares = thompson.shares(hits, sent, seed);
        } else {
            Arrays.fill(shares, 1.0 / versions);
        }
        double[] plain = new double[versions];
        double[] weighted = new double[versions];
        double[] error = new double[versions];
        for (int v = 0; v < versions; v++) {
            plain[v] = sent[v] == 0 ? Double.NaN : (double) hits[v] / sent[v];
            weighted[v] = weights[v] == 0 ? Double.NaN : answers[v] / weights[v];
            double squares = 0;
            for (Wave wave : waves) {
                double weight = 1 / wave.shares()[v];
                double yes = wave.hits()[v] * (1 - weighted[v]) * (1 - weighted[v]);
                double no = (wave.sent()[v] - wave.hits()[v]) * weighted[v] * weighted[v];
                squares += weight * weight * (yes + no);
            }
            error[v] = weights[v] == 0 ? Double.NaN : Math.sqrt(squares) / weights[v];
        }
        return new Steering(shares, steered, plain, weighted, error);
    }
}
