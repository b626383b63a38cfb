package org.clientele.analysis.recommend.spectral;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.SymmetricEigen;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains PureSVD (Cremonesi, Koren and Turrin, Performance of recommender algorithms on top-n recommendation tasks, RecSys
 * 2010): score = X·V·Vᵀ with V the leading right singular vectors of the binary purchases X.
 *
 * <p>V is found by subspace iteration from a random start (Halko, Martinsson and Tropp, SIAM Review 53, 2011), carried on
 * until the singular values stand still, with more vectors than asked for, so that the last ones converge too. XᵀX is
 * never made: the time of a pass is entries × vectors.
 */
public final class PureSvd {
    private static final int MAX_PASSES = 200;
    private static final double STILL = 1e-7;
    private static final double NOTHING = 1e-10;

    private PureSvd() {}

    /** Trains; the same seed gives the same model on any number of processors. */
    public static PureSvdModel fit(
            Interactions x, PureSvdSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        int factors = Math.min(spec.factors(), Math.max(1, Math.min(x.items(), x.users())));
        int width = Math.min(Math.max(1, x.items()), factors + Math.max(16, factors / 2));
        float[] basis = random(x.items() * width, seed);
        orthonormalise(basis, x.items(), width, workers);
        float[] people = new float[x.users() * width];
        double before = 0;
        boolean still = false;
        for (int pass = 0; pass < MAX_PASSES && !still; pass++) {
            Checkpoint part = checkpoint.part(1 - Math.pow(0.95, pass), 1 - Math.pow(0.95, pass + 1));
            multiply(x.byUser(), basis, people, width, workers, part.part(0, 0.5));
            multiply(x.byItem(), people, basis, width, workers, part.part(0.5, 1));
            double[] squares = orthonormalise(basis, x.items(), width, workers);
            double sum = 0;
            for (int f = 0; f < factors; f++) {
                sum += Math.sqrt(squares[f]);
            }
            still = Math.abs(sum - before) <= STILL * sum;
            before = sum;
        }
        float[][] vectors = new float[factors][x.items()];
        for (int i = 0; i < x.items(); i++) {
            for (int f = 0; f < factors; f++) {
                vectors[f][i] = basis[i * width + f];
            }
        }
        return new PureSvdModel(spec, vectors);
    }

    private static float[] random(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** out = rows · in, both with {@code width} numbers a row. */
    private static void multiply(
            SparseRows rows, float[] in, float[] out, int width, Workers workers, Checkpoint checkpoint) {
        workers.run(rows.rows(), 64, checkpoint, () -> (from, to) -> {
            for (int r = from; r < to; r++) {
                int at = r * width;
                Arrays.fill(out, at, at + width, 0f);
                for (int e = rows.start()[r]; e < rows.start()[r + 1]; e++) {
                    int other = rows.index()[e] * width;
                    for (int f = 0; f < width; f++) {
                        out[at + f] += in[other + f];
                    }
                }
            }
        });
    }

    /**
     * Turns the columns of Z into an orthonormal basis of the same space: Z·E·L^−½ with ZᵀZ = E·L·Eᵀ, strongest first.
     * Directions without strength become zero.
     *
     * @return L, descending; when Z = XᵀX·Q with orthonormal Q, its roots go towards the squared singular values of X
     */
    private static double[] orthonormalise(float[] z, int rows, int width, Workers workers) {
        double[][] gram = new double[width][width];
        workers.run(width, 4, Checkpoint.none(), () -> (from, to) -> {
            for (int r = 0; r < rows; r++) {
                int at = r * width;
                for (int a = from; a < to; a++) {
                    double za = z[at + a];
                    double[] row = gram[a];
                    for (int b = 0; b < width; b++) {
                        row[b] += za * z[at + b];
                    }
                }
            }
        });
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        Integer[] order = new Integer[width];
        Arrays.setAll(order, a -> a);
        Arrays.sort(order, (a, b) -> Double.compare(eigen.values()[b], eigen.values()[a]));
        double[] values = new double[width];
        float[][] turn = new float[width][width];
        for (int f = 0; f < width; f++) {
            values[f] = Math.max(0, eigen.values()[order[f]]);
            double scale = values[f] > NOTHING * values[0] ? 1 / Math.sqrt(values[f]) : 0;
            for (int a = 0; a < width; a++) {
                turn[a][f] = (float) (eigen.vectors()[order[f]][a] * scale);
            }
        }
        workers.run(rows, 64, Checkpoint.none(), () -> {
            float[] turned = new float[width];
            return (from, to) -> {
                for (int r = from; r < to; r++) {
                    Arrays.fill(turned, 0f);
                    for (int a = 0; a < width; a++) {
                        float za = z[r * width + a];
                        float[] row = turn[a];
                        for (int f = 0; f < width; f++) {
                            turned[f] += za * row[f];
                        }
                    }
                    System.arraycopy(turned, 0, z, r * width, width);
                }
            };
        });
        return values;
    }
}
