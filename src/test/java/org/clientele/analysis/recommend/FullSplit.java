package org.clientele.analysis.recommend;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/** Hidden products of each person, looked for among all products that the person is not known to have taken.
 *
 * @param train what is known of everybody
 * @param hidden people × products to be found
 * @param masked people × products that are neither learned from nor suggested */
public record FullSplit(Interactions train, SparseRows hidden, SparseRows masked) {
    private static final int K = 10;
    private static final int MEASURES = 5;

    /** Means over the people with something to find. {@code map} divides by all that was to be found, as Microsoft does. */
    public record Reached(double map, double ndcg, double precision, double recall, double auc) {}

    /** Tests with lists of 10. */
    public Reached test(Recommender model) {
        double[][] values = new double[hidden.rows()][];
        Workers.ofMachine().run(hidden.rows(), 64, Checkpoint.none(), () -> {
            Recommender.Scorer scorer = model.scorer();
            float[][] out = new float[1][model.items()];
            return (from, to) -> {
                for (int u = from; u < to; u++) {
                    if (hidden.length(u) > 0 && train.byUser().length(u) > 0) {
                        scorer.score(new History[] {train.history(u)}, 1, out);
                        values[u] = measure(u, out[0]);
                    }
                }
            };
        });
        double[] mean = new double[MEASURES];
        int people = 0;
        for (double[] own : values) {
            if (own != null) {
                people++;
                for (int m = 0; m < MEASURES; m++) {
                    mean[m] += own[m];
                }
            }
        }
        for (int m = 0; m < MEASURES; m++) {
            mean[m] /= people;
        }
        return new Reached(mean[0], mean[1], mean[2], mean[3], mean[4]);
    }

    private double[] measure(int u, float[] score) {
        mask(train.byUser(), u, score);
        mask(masked, u, score);
        TopK top = new TopK(K);
        top.offerAll(score);
        int[] list = new int[K];
        int length = top.drain(list, new float[K], 0);
        double hits = 0;
        double precisions = 0;
        double gain = 0;
        double ideal = 0;
        for (int r = 0; r < Math.min(K, hidden.length(u)); r++) {
            ideal += Math.log(2) / Math.log(r + 2);
        }
        for (int r = 0; r < length; r++) {
            if (hidden.find(u, list[r]) >= 0) {
                hits++;
                precisions += hits / (r + 1);
                gain += Math.log(2) / Math.log(r + 2);
            }
        }
        double wanted = hidden.length(u);
        return new double[] {precisions / wanted, gain / ideal, hits / K, hits / wanted, auc(u, score)};
    }

    private static void mask(SparseRows rows, int u, float[] score) {
        for (int e = rows.start()[u]; e < rows.start()[u + 1]; e++) {
            score[rows.index()[e]] = Float.NEGATIVE_INFINITY;
        }
    }

    /** How often a hidden product scores above another one that may be suggested; equal scores count half. */
    private double auc(int u, float[] score) {
        float[] others = new float[score.length];
        int count = 0;
        for (int i = 0; i < score.length; i++) {
            if (score[i] != Float.NEGATIVE_INFINITY && hidden.find(u, i) < 0) {
                others[count++] = score[i];
            }
        }
        Arrays.sort(others, 0, count);
        double above = 0;
        for (int e = hidden.start()[u]; e < hidden.start()[u + 1]; e++) {
            float own = score[hidden.index()[e]];
            above += (below(others, count, own) + below(others, count, Math.nextUp(own))) / 2.0;
        }
        return above / ((double) count * hidden.length(u));
    }

    private static int below(float[] sorted, int count, float limit) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
