package org.clientele.analysis.recommend.rating;

import java.util.Arrays;
import org.clientele.analysis.numeric.Cholesky;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.History;

/**
 * The way from a person's ratings to the person's numbers, in closed form.
 *
 * <p>With x = (1, q) of a product, t = (b, p) of the person and r what of a rating neither the product nor N(u) explains, t
 * minimises Σ (r − x·t)² + (fixed + each·n)·|t|². Where there are no ratings, the products drawn are counted as what they are
 * on average: all products not bought, each with the weight negatives·n / (products − n).
 */
final class Rater {
    private final Products products;
    private final Scale scale;
    /** Products × (d+1), the first number 1. */
    private final float[][] x;
    /** Σ x xᵀ over all products; empty for ratings. */
    private final double[][] gram;
    /** Σ x·(0 − μ − b) over all products; empty for ratings. */
    private final double[] missed;

    Rater(Products products, Scale scale) {
        this.products = products;
        this.scale = scale;
        int size = products.d() + 1;
        x = new float[products.items()][size];
        gram = new double[scale.rated() ? 0 : size][size];
        missed = new double[scale.rated() ? 0 : size];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = 1f;
            System.arraycopy(products.vector()[i], 0, x[i], 1, size - 1);
            for (int f = 0; f < gram.length; f++) {
                missed[f] -= x[i][f] * (double) (products.mean() + products.bias()[i]);
                for (int g = 0; g < size; g++) {
                    gram[f][g] += x[i][f] * (double) x[i][g];
                }
            }
        }
    }

    /** Scratch space of one thread. */
    FoldIn foldIn() {
        return new FoldIn();
    }

    /** Folds people in. */
    final class FoldIn {
        private final int size = products.d() + 1;
        private final float[][] matrix = new float[size][size];
        private final float[] implied = new float[size];
        private final float[] solved = new float[size];

        /** Fills in b and p, with what N(u) implies added to p; all zero for somebody without ratings. */
        void person(History history, float[] out) {
            Arrays.fill(out, 0f);
            if (history.size() == 0) {
                return;
            }
            float weight = prepare(history);
            Arrays.fill(solved, 0f);
            for (int f = 0; f < gram.length; f++) {
                double rest = missed[f];
                for (int g = 0; g < size; g++) {
                    rest -= gram[f][g] * implied[g];
                }
                solved[f] = (float) (weight * rest);
            }
            for (int e = 0; e < history.size(); e++) {
                RowKernel.add1(solved, x[history.item()[e]], pulled(history, e, weight), 0, size);
            }
            Cholesky.solve(matrix, size, solved);
            for (int f = 0; f < size; f++) {
                out[f] = solved[f] + implied[f];
            }
        }

        /** What each entry of the history adds to the score of a product. */
        float[] parts(History history, int item) {
            float[] parts = new float[history.size()];
            if (parts.length == 0) {
                return parts;
            }
            float weight = prepare(history);
            System.arraycopy(x[item], 0, solved, 0, size);
            Cholesky.solve(matrix, size, solved);
            float root = root(history);
            for (int e = 0; e < parts.length; e++) {
                int other = history.item()[e];
                parts[e] = pulled(history, e, weight) * RowKernel.dot(x[other], 0, solved, 0, size);
                if (products.says().length > 0) {
                    parts[e] += root * RowKernel.dot(products.says()[other], 0, products.vector()[item], 0, size - 1);
                }
            }
            return parts;
        }

        /** Sets {@link #implied} and factors {@link #matrix}.
         *
         * @return the weight of each product not bought; 0 for ratings */
        private float prepare(History history) {
            int n = history.size();
            implied(history);
            double weight =
                    scale.rated() || n >= x.length ? 0 : Math.min(1, scale.negatives() * (double) n / (x.length - n));
            double samples = scale.rated() ? n : n + weight * (x.length - n);
            for (int f = 0; f < size; f++) {
                Arrays.fill(matrix[f], 0f);
                for (int g = f; g < size && weight > 0; g++) {
                    matrix[f][g] = (float) (weight * gram[f][g]);
                }
            }
            float own = (float) (1 - weight);
            for (int item : history.item()) {
                for (int f = 0; f < size; f++) {
                    RowKernel.add1(matrix[f], x[item], own * x[item][f], f, size);
                }
            }
            for (int f = 0; f < size; f++) {
                matrix[f][f] += (float) (scale.fixed() + scale.each() * samples);
            }
            Cholesky.factor(matrix, size);
            return (float) weight;
        }

        /** What of an entry's rating is to be explained by the person, less its share in the products not bought. */
        private float pulled(History history, int entry, float weight) {
            int item = history.item()[entry];
            float rating = scale.rated() ? scale.clamp(history.weight()[entry]) : 1f;
            float expected = products.mean() + products.bias()[item] + RowKernel.dot(x[item], 0, implied, 0, size);
            return rating - expected + weight * expected;
        }

        private void implied(History history) {
            Arrays.fill(implied, 0f);
            if (products.says().length > 0) {
                float root = root(history);
                for (int item : history.item()) {
                    float[] y = products.says()[item];
                    for (int f = 0; f < y.length; f++) {
                        implied[f + 1] += root * y[f];
                    }
                }
            }
        }

        private static float root(History history) {
            return (float) (1 / Math.sqrt(history.size()));
        }
    }
}
