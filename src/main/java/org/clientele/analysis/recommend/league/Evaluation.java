package org.clientele.analysis.recommend.league;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.model.run.Checkpoint;

/**
 * How one recommender did for each tested person.
 *
 * @param people how many were tested
 * @param values one value per person and measure: {@code values[person·5 + measure.ordinal()]}
 * @param suggested how many different products were suggested to anybody
 * @param coverage that, as a share of the products that were bought in the part shown
 */
public record Evaluation(int people, float[] values, int suggested, double coverage) {
    /** How many measures there are. */
    static final int MEASURES = Measure.values().length;

    private static final int BLOCK = 16;

    /** The mean of a measure over the tested people; 0 when there are none. */
    public double mean(Measure measure) {
        double sum = 0;
        for (int p = 0; p < people; p++) {
            sum += values[p * MEASURES + measure.ordinal()];
        }
        return people == 0 ? 0 : sum / people;
    }

    /** The people that can be tested: they have purchases in the part shown and at least one target in the hidden part. */
    static int[] testable(Split split, Mode mode) {
        int[] people = new int[split.hidden().rows()];
        int size = 0;
        for (int u = 0; u < people.length; u++) {
            if (split.train().byUser().length(u) > 0 && targets(split, mode, u).length > 0) {
                people[size++] = u;
            }
        }
        return Arrays.copyOf(people, size);
    }

    /**
     * Tests a recommender with its full ranking of all products.
     *
     * @param people whom to test, see {@link #testable}
     * @param k length of the lists
     */
    static Evaluation run(
            Recommender model, Split split, Mode mode, int[] people, int k, Workers workers, Checkpoint checkpoint) {
        int items = model.items();
        float[] values = new float[people.length * MEASURES];
        boolean[] anywhere = new boolean[items];
        workers.run(people.length, BLOCK, checkpoint, () -> {
            Recommender.Scorer scorer = model.scorer();
            History[] block = new History[BLOCK];
            float[][] scores = new float[BLOCK][items];
            TopK top = new TopK(Math.min(k, Math.max(1, items)));
            int[] list = new int[k];
            float[] listScore = new float[k];
            boolean[] right = new boolean[k];
            return (from, to) -> {
                for (int p = from; p < to; p++) {
                    block[p - from] = split.train().history(people[p]);
                }
                scorer.score(block, to - from, scores);
                for (int p = from; p < to; p++) {
                    float[] own = scores[p - from];
                    mask(split.train(), mode, people[p], own);
                    int[] targets = targets(split, mode, people[p]);
                    top.offerAll(own);
                    int length = top.drain(list, listScore, 0);
                    for (int r = 0; r < length; r++) {
                        right[r] = Arrays.binarySearch(targets, list[r]) >= 0;
                        anywhere[list[r]] = true;
                    }
                    Measure.of(right, length, k, targets.length, values, p * MEASURES);
                }
            };
        });
        int suggested = 0;
        int known = 0;
        for (int i = 0; i < items; i++) {
            suggested += anywhere[i] ? 1 : 0;
            known += split.train().byItem().length(i) > 0 ? 1 : 0;
        }
        return new Evaluation(people.length, values, suggested, known == 0 ? 0 : suggested / (double) known);
    }

    /** Takes bought products out where only new ones count. */
    private static void mask(Interactions train, Mode mode, int user, float[] scores) {
        if (mode == Mode.DISCOVER_NEW) {
            SparseRows rows = train.byUser();
            for (int e = rows.start()[user]; e < rows.start()[user + 1]; e++) {
                if (train.bought(e)) {
                    scores[rows.index()[e]] = Float.NEGATIVE_INFINITY;
                }
            }
        }
    }

    /** What counts as right for that person, ascending. */
    private static int[] targets(Split split, Mode mode, int user) {
        SparseRows hidden = split.hidden();
        int[] all = Arrays.copyOfRange(hidden.index(), hidden.start()[user], hidden.start()[user + 1]);
        if (mode == Mode.BUY_AGAIN) {
            return all;
        }
        return Arrays.stream(all)
                .filter(item -> !split.train().bought(user, item))
                .toArray();
    }
}
