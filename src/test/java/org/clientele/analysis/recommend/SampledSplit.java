package org.clientele.analysis.recommend;

import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/** One hidden product of each person among given others that the person did not take.
 *
 * @param train what is known of everybody
 * @param hidden the hidden product of each person
 * @param negatives the others, each once, neither known nor hidden */
public record SampledSplit(Interactions train, int[] hidden, int[][] negatives) {
    /** What was reached. */
    public record Reached(double hitRate, double ndcg) {}

    /** Hit rate and NDCG at 10; equal scores count as half a place. */
    public Reached test(Recommender model) {
        double[] hit = new double[hidden.length];
        double[] gain = new double[hidden.length];
        Workers.ofMachine().run(hidden.length, 64, Checkpoint.none(), () -> {
            Recommender.Scorer scorer = model.scorer();
            float[][] out = new float[1][model.items()];
            return (from, to) -> {
                for (int u = from; u < to; u++) {
                    scorer.score(new History[] {train.history(u)}, 1, out);
                    double ahead = ahead(out[0], hidden[u], negatives[u]);
                    if (ahead < 10) {
                        hit[u] = 1;
                        gain[u] = Math.log(2) / Math.log(ahead + 2);
                    }
                }
            };
        });
        return new Reached(
                java.util.Arrays.stream(hit).average().orElse(0),
                java.util.Arrays.stream(gain).average().orElse(0));
    }

    private static double ahead(float[] score, int target, int[] others) {
        double ahead = 0;
        for (int other : others) {
            ahead += score[other] > score[target] ? 1 : score[other] == score[target] ? 0.5 : 0;
        }
        return ahead;
    }
}
