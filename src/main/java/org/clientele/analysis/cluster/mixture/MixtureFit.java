package org.clientele.analysis.cluster.mixture;

import java.util.Arrays;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * A mixture of normal distributions.
 *
 * @param columns how many numbers a point has
 * @param weight share of each distribution
 * @param mean the middles, one after the other
 * @param factor lower Cholesky factor of each covariance, row by row
 * @param logLikelihood of the points that it was fitted to, natural logarithm
 */
public record MixtureFit(int columns, double[] weight, double[] mean, double[][] factor, double logLikelihood) {
    /** How many distributions. */
    public int k() {
        return weight.length;
    }

    MixtureFit with(double likelihood) {
        return new MixtureFit(columns, weight, mean, factor, likelihood);
    }

    /** How many numbers were fitted: weights, middles and covariances. */
    public int parameters() {
        return k() - 1 + k() * columns + k() * columns * (columns + 1) / 2;
    }

    /** Schwarz's criterion (1978), smaller is better: the likelihood, less what more parameters always gain. */
    public double bic(int rows) {
        return -2 * logLikelihood + parameters() * Math.log(rows);
    }

    /** How far each point belongs to each distribution: n × k, each row adds up to 1. */
    public double[] memberships(Rows rows, Checkpoint checkpoint) {
        double[] membership = new double[rows.rows() * k()];
        expect(rows, membership, checkpoint);
        return membership;
    }

    /** Fills in the memberships and gives the log-likelihood; sums of exponentials keep their largest term apart. */
    double expect(Rows rows, double[] membership, Checkpoint checkpoint) {
        int k = k();
        double[] constant = new double[k];
        for (int g = 0; g < k; g++) {
            constant[g] = Math.log(weight[g]) - columns / 2.0 * Math.log(2 * Math.PI);
            for (int j = 0; j < columns; j++) {
                constant[g] -= Math.log(factor[g][j * columns + j]);
            }
        }
        double[] sums = new double[Math.max(1, Blocks.count(rows.rows()))];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            double[] z = new double[columns];
            double[] log = new double[k];
            for (int i = from; i < to; i++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int g = 0; g < k; g++) {
                    log[g] = constant[g] - distance2(rows, i, g, z) / 2;
                    most = Math.max(most, log[g]);
                }
                double sum = 0;
                for (int g = 0; g < k; g++) {
                    sum += Math.exp(log[g] - most);
                }
                double whole = most + Math.log(sum);
                sums[block] += whole;
                for (int g = 0; g < k; g++) {
                    membership[i * k + g] = Math.exp(log[g] - whole);
                }
            }
        });
        return Arrays.stream(sums).sum();
    }

    /** Squared distance of a point to a middle, in the spread of that distribution (Mahalanobis). */
    private double distance2(Rows rows, int row, int g, double[] z) {
        double[] l = factor[g];
        double sum = 0;
        for (int a = 0; a < columns; a++) {
            double value = rows.data()[row * columns + a] - mean[g * columns + a];
            for (int j = 0; j < a; j++) {
                value -= l[a * columns + j] * z[j];
            }
            z[a] = value / l[a * columns + a];
            sum += z[a] * z[a];
        }
        return sum;
    }

    /** The distribution that each point belongs to most. */
    public int[] assign(double[] memberships) {
        int[] label = new int[memberships.length / k()];
        for (int i = 0; i < label.length; i++) {
            for (int g = 1; g < k(); g++) {
                label[i] = memberships[i * k() + g] > memberships[i * k() + label[i]] ? g : label[i];
            }
        }
        return label;
    }
}
