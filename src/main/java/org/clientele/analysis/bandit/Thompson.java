package org.clientele.analysis.bandit;

import java.util.SplittableRandom;

/**
 * Shares the next send between versions by the chance that each is the best (Thompson, Biometrika 25, 1933; in batches).
 *
 * <p>The weight of a version is the share of draws from the posteriors in which it is best, mixed with a floor so that
 * none is ever given up: p = f + (1 − K·f)·w. Its results steer; they prove nothing, since lucky versions get more.
 *
 * @param floor least share of each version, 0.01 usually
 * @param draws how many draws from the posteriors, 2,000 to 10,000
 */
public record Thompson(double floor, int draws) {
    public Thompson {
        if (!(floor >= 0 && floor < 1) || draws < 1) {
            throw new IllegalArgumentException(floor + ", " + draws);
        }
    }

    /** A floor of 1 %, 4,000 draws. */
    public static Thompson usual() {
        return new Thompson(0.01, 4_000);
    }

    /** The next shares when success is yes or no: posterior Beta(1 + hits, 1 + misses).
     *
     * @param hits successes of each version
     * @param sent people who got each version
     * @param seed decides the draws
     * @return one share per version, summing to 1 */
    public double[] shares(long[] hits, long[] sent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return shares(hits.length, version -> {
            double good = gamma(1.0 + hits[version], random);
            return good / (good + gamma(1.0 + sent[version] - hits[version], random));
        });
    }

    /** The next shares when success is an amount: a normal posterior whose precision is that of the prior plus n/s².
     *
     * @param mean mean amount of each version
     * @param deviation standard deviation of one person's amount, above 0
     * @param sent people who got each version
     * @param priorMean what is expected of any version
     * @param priorDeviation how far versions are expected to differ, above 0 */
    public double[] sharesOfAmounts(
            double[] mean, double[] deviation, long[] sent, double priorMean, double priorDeviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double prior = 1 / (priorDeviation * priorDeviation);
        return shares(mean.length, version -> {
            double own = sent[version] / (deviation[version] * deviation[version]);
            double precision = prior + own;
            double middle = (prior * priorMean + own * mean[version]) / precision;
            return middle + random.nextGaussian() / Math.sqrt(precision);
        });
    }

    @FunctionalInterface
    private interface Posterior {
        double draw(int version);
    }

    private double[] shares(int versions, Posterior posterior) {
        if (versions < 1 || versions * floor > 1) {
            throw new IllegalArgumentException(versions + " versions with a floor of " + floor);
        }
        int[] best = new int[versions];
        for (int i = 0; i < draws; i++) {
            int first = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < versions; v++) {
                double value = posterior.draw(v);
                if (value > most) {
                    most = value;
                    first = v;
                }
            }
            best[first]++;
        }
        double[] shares = new double[versions];
        for (int v = 0; v < versions; v++) {
            shares[v] = floor + (1 - versions * floor) * best[v] / draws;
        }
        return shares;
    }

    /** One draw of a gamma distribution with scale 1 and shape at least 1 (Marsaglia and Tsang, ACM TOMS 26, 2000). */
    private static double gamma(double shape, SplittableRandom random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                if (Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * cube + d * Math.log(cube)) {
                    return d * cube;
                }
            }
        }
    }
}
