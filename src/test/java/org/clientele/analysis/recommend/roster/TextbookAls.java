package org.clientele.analysis.recommend.roster;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.model.run.Checkpoint;

/**
 * The same factorisation as it stands in the paper: for each row a matrix filled by two loops for each entry, then
 * Cholesky by three. No turning, no packing, no identity for short rows; each pair counts once, w is given.
 *
 * <p>It starts from the same numbers as ours, so both must give the same scores.
 */
record TextbookAls(int d, double regularisation, double unobserved, double penalty, float[] items) {
    static TextbookAls fit(Interactions x, AlsSpec spec, long seed, Workers workers) {
        int d = spec.factors();
        SplittableRandom random = new SplittableRandom(seed);
        float[] items = new float[x.items() * d];
        for (int i = 0; i < items.length; i++) {
            items[i] = (float) (random.nextGaussian() * (spec.deviation() / Math.sqrt(d)));
        }
        float[] users = new float[x.users() * d];
        double forUsers = spec.unobserved() * x.byItem().filledRows();
        double forItems = spec.unobserved() * x.byUser().filledRows();
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            half(x.byUser(), items, users, spec, forUsers, workers);
            half(x.byItem(), users, items, spec, forItems, workers);
        }
        return new TextbookAls(d, spec.regularisation(), spec.unobserved(), forUsers, items);
    }

    private static void half(
            SparseRows rows, float[] fixed, float[] out, AlsSpec spec, double penalty, Workers workers) {
        int d = spec.factors();
        float[] gram = gram(fixed, d, spec.unobserved());
        workers.run(rows.rows(), 16, Checkpoint.none(), () -> {
            float[] a = new float[d * d];
            float[] b = new float[d];
            return (from, to) -> {
                for (int r = from; r < to; r++) {
                    int n = rows.length(r);
                    int[] members = java.util.Arrays.copyOfRange(rows.index(), rows.start()[r], rows.start()[r] + n);
                    solve(members, fixed, gram, spec.regularisation() * (n + penalty), d, a, b);
                    System.arraycopy(b, 0, out, r * d, d);
                }
            };
        });
    }

    private static float[] gram(float[] fixed, int d, double weight) {
        double[] sum = new double[d * d];
        for (int at = 0; at < fixed.length; at += d) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    sum[i * d + j] += fixed[at + i] * fixed[at + j];
                }
            }
        }
        float[] gram = new float[d * d];
        for (int i = 0; i < gram.length; i++) {
            gram[i] = (float) (weight * sum[i]);
        }
        return gram;
    }

    /** Leaves the row's numbers in b. */
    private static void solve(int[] members, float[] fixed, float[] gram, double ridge, int d, float[] a, float[] b) {
        System.arraycopy(gram, 0, a, 0, d * d);
        java.util.Arrays.fill(b, 0f);
        for (int member : members) {
            int at = member * d;
            for (int i = 0; i < d; i++) {
                b[i] += fixed[at + i];
                for (int j = 0; j <= i; j++) {
                    a[i * d + j] += fixed[at + i] * fixed[at + j];
                }
            }
        }
        for (int i = 0; i < d; i++) {
            a[i * d + i] += (float) ridge;
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                float sum = a[i * d + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * d + k] * a[j * d + k];
                }
                a[i * d + j] = i == j ? (float) Math.sqrt(sum) : sum / a[j * d + j];
            }
        }
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i * d + k] * b[k];
            }
            b[i] /= a[i * d + i];
        }
        for (int i = d - 1; i >= 0; i--) {
            for (int k = i + 1; k < d; k++) {
                b[i] -= a[k * d + i] * b[k];
            }
            b[i] /= a[i * d + i];
        }
    }

    /** The scores of all products for a history. */
    float[] scores(History history) {
        float[] person = new float[d];
        solve(
                history.item(),
                items,
                gram(items, d, unobserved),
                regularisation * (history.size() + penalty),
                d,
                new float[d * d],
                person);
        float[] scores = new float[items.length / d];
        for (int i = 0; i < scores.length; i++) {
            for (int f = 0; f < d; f++) {
                scores[i] += person[f] * items[i * d + f];
            }
        }
        return scores;
    }
}
