package org.clientele.analysis.recommend.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class EaseTest {
    private final Interactions x =
            RandomPurchases.withTastes(150, 40, 4, 6, 0.7, 9).interactions();

    private LinearModel fit(int maxItems, int keep) {
        return Ease.fit(x, new EaseSpec(20, maxItems, keep), new Workers(2), Checkpoint.none());
    }

    @Test
    void equals_the_closed_form_with_the_inverse_of_ejml() {
        DMatrixRMaj gram = new DMatrixRMaj(40, 40);
        for (int u = 0; u < x.users(); u++) {
            for (int i : x.history(u).item()) {
                for (int j : x.history(u).item()) {
                    gram.add(i, j, 1);
                }
            }
        }
        for (int i = 0; i < 40; i++) {
            gram.add(i, i, 20);
        }
        CommonOps_DDRM.invert(gram);
        LinearModel model = fit(100, 0);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                double expected = i == j ? 0 : -gram.get(i, j) / gram.get(j, j);
                assertEquals(expected, model.weight(i, j), 1e-5);
            }
        }
    }

    @Test
    void keeping_few_weights_keeps_the_largest_of_each_target() {
        LinearModel whole = fit(100, 0);
        LinearModel few = fit(100, 3);
        for (int j = 0; j < 40; j++) {
            int kept = 0;
            double smallestKept = Double.MAX_VALUE;
            double largestDropped = 0;
            for (int i = 0; i < 40; i++) {
                double size = Math.abs(whole.weight(i, j));
                if (few.weight(i, j) != 0) {
                    assertEquals(whole.weight(i, j), few.weight(i, j));
                    smallestKept = Math.min(smallestKept, size);
                    kept++;
                } else {
                    largestDropped = Math.max(largestDropped, size);
                }
            }
            assertEquals(3, kept);
            assertEquals(true, smallestKept >= largestDropped);
        }
    }

    @Test
    void products_beyond_the_most_bought_get_no_weights() {
        LinearModel model = fit(10, 0);
        int withWeights = 0;
        for (int j = 0; j < 40; j++) {
            boolean any = false;
            for (int i = 0; i < 40; i++) {
                any |= model.weight(i, j) != 0;
            }
            withWeights += any ? 1 : 0;
        }
        assertEquals(10, withWeights);
    }

    @Test
    void the_reasons_add_up_to_the_score() {
        LinearModel model = fit(100, 0);
        History history = History.of(1, 5, 20, 33);
        float[][] out = new float[1][40];
        model.scorer().score(new History[] {history}, 1, out);
        float[] sums = new float[40];
        for (int j = 0; j < 40; j++) {
            for (float part : model.scorer().reasons(history, j)) {
                sums[j] += part;
            }
        }
        assertArrayEquals(out[0], sums, 1e-6f);
    }
}
