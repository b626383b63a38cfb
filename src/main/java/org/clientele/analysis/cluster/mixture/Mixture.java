package org.clientele.analysis.cluster.mixture;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.cluster.kmeans.KMeans;
import org.clientele.analysis.cluster.kmeans.KMeansFit;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Fits a mixture of normal distributions with full covariances by expectation and maximisation (Dempster, Laird and Rubin
 * 1977): a customer may be 70 % in one group and 30 % in another.
 *
 * <p>Starts come from k-means; sums of probabilities are taken in logarithms; covariances are factored by Cholesky and
 * carry a ridge of a millionth of the mean variance, so that a group on a line or a point has a density. A fit ends when the
 * mean log-likelihood grows by less than 10⁻⁶ (10⁻⁸ for the best of the starts).
 */
public final class Mixture {
    /** Starts where nothing else is said. */
    public static final int STARTS = 10;

    private static final int MOST_ROUNDS = 500;
    private static final double RIDGE = 1e-6;

    private Mixture() {}

    /**
     * The most likely of several fits.
     *
     * @param rows the points
     * @param k how many distributions
     * @param starts how many starts
     * @param seed start of all random choices
     * @param checkpoint progress and cancel
     */
    public static MixtureFit run(Rows rows, int k, int starts, long seed, Checkpoint checkpoint) {
        double ridge = RIDGE
                * Math.max(1e-12, Arrays.stream(rows.variances()).average().orElse(1));
        SplittableRandom random = new SplittableRandom(seed);
        MixtureFit best = null;
        for (int start = 0; start < Math.max(1, starts); start++) {
            checkpoint.check();
            // The first start is the best k-means; the others are single ones, as different as chance makes them.
            KMeansFit first = KMeans.run(rows, k, start == 0 ? KMeans.STARTS : 1, random.nextLong(), checkpoint);
            MixtureFit fit = improve(rows, hard(first, rows.rows()), first.k(), new Ending(ridge, 1e-6), checkpoint);
            best = best == null || fit.logLikelihood() > best.logLikelihood() ? fit : best;
        }
        if (best == null) {
            throw new IllegalStateException("no start");
        }
        return improve(rows, best.memberships(rows, checkpoint), best.k(), new Ending(ridge, 1e-8), checkpoint);
    }

    private record Ending(double ridge, double gain) {}

    private static double[] hard(KMeansFit fit, int n) {
        double[] membership = new double[n * fit.k()];
        for (int i = 0; i < n; i++) {
            membership[i * fit.k() + fit.label()[i]] = 1;
        }
        return membership;
    }

    private static MixtureFit improve(Rows rows, double[] membership, int k, Ending ending, Checkpoint checkpoint) {
        double before = Double.NEGATIVE_INFINITY;
        MixtureFit fit = maximise(rows, membership, k, ending.ridge, checkpoint);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            checkpoint.check();
            double now = fit.expect(rows, membership, checkpoint);
            if (now - before < ending.gain * rows.rows()) {
                return fit.with(now);
            }
            before = now;
            fit = maximise(rows, membership, k, ending.ridge, checkpoint);
        }
        return fit.with(fit.expect(rows, membership, checkpoint));
    }

    private static MixtureFit maximise(Rows rows, double[] membership, int k, double ridge, Checkpoint checkpoint) {
        int n = rows.rows();
        int d = rows.columns();
        int wide = 1 + d + d * (d + 1) / 2;
        double[][] parts = new double[Math.max(1, Blocks.count(n))][];
        // Sums of products are taken around the overall middle, where they lose no digits.
        double[] middle = rows.means();
        Blocks.forEach(n, checkpoint, (block, from, to) -> {
            double[] sum = new double[k * wide];
            double[] x = new double[d];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < d; j++) {
                    x[j] = rows.data()[i * d + j] - middle[j];
                }
                for (int g = 0; g < k; g++) {
                    double weight = membership[i * k + g];
                    if (weight < 1e-300) {
                        continue;
                    }
                    int at = g * wide;
                    sum[at++] += weight;
                    for (int j = 0; j < d; j++) {
                        sum[at++] += weight * x[j];
                    }
                    for (int a = 0; a < d; a++) {
                        double part = weight * x[a];
                        for (int b = 0; b <= a; b++) {
                            sum[at++] += part * x[b];
                        }
                    }
                }
            }
            parts[block] = sum;
        });
        double[] sum = new double[k * wide];
        for (double[] part : parts) {
            for (int j = 0; part != null && j < sum.length; j++) {
                sum[j] += part[j];
            }
        }
        double[] weight = new double[k];
        double[] mean = new double[k * d];
        double[][] factor = new double[k][];
        for (int g = 0; g < k; g++) {
            int at = g * wide;
            double people = Math.max(sum[at], 1e-10);
            weight[g] = people / n;
            double[] covariance = new double[d * d];
            for (int j = 0; j < d; j++) {
                mean[g * d + j] = sum[at + 1 + j] / people;
            }
            int product = at + 1 + d;
            for (int a = 0; a < d; a++) {
                for (int b = 0; b <= a; b++) {
                    double value = sum[product++] / people - mean[g * d + a] * mean[g * d + b];
                    covariance[a * d + b] = value + (a == b ? ridge : 0);
                }
            }
            for (int j = 0; j < d; j++) {
                mean[g * d + j] += middle[j];
            }
            factor[g] = factored(covariance, d, ridge);
        }
        return new MixtureFit(d, weight, mean, factor, Double.NaN);
    }

    /** The lower Cholesky factor; the ridge grows tenfold until there is one. */
    private static double[] factored(double[] covariance, int d, double ridge) {
        for (double more = 0; ; more = more == 0 ? ridge : more * 10) {
            double[] l = new double[d * d];
            boolean positive = true;
            for (int a = 0; a < d && positive; a++) {
                for (int b = 0; b <= a; b++) {
                    double sum = covariance[a * d + b] + (a == b ? more : 0);
                    for (int j = 0; j < b; j++) {
                        sum -= l[a * d + j] * l[b * d + j];
                    }
                    if (a == b) {
                        positive = sum > 0;
                        l[a * d + a] = Math.sqrt(sum);
                    } else {
                        l[a * d + b] = sum / l[b * d + b];
                    }
                }
            }
            if (positive) {
                return l;
            }
        }
    }
}
