package org.clientele.analysis.recommend.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Dense;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlimTest {
    private static final int ITEMS = 40;
    private final Interactions x =
            RandomPurchases.withTastes(150, ITEMS, 4, 6, 0.7, 9).interactions();

    private LinearModel fit(SlimSpec spec, int threads) {
        return Slim.fit(x, spec, new Workers(threads), Checkpoint.none());
    }

    @ParameterizedTest
    @CsvSource({"5, 0.5", "20, 0", "1, 3", "60, 1"})
    void no_weight_can_be_moved_for_the_better(double ridge, double sparsity) {
        double[][] bought = Dense.of(x);
        double[][] gram = Dense.product(Dense.transposed(bought), bought);
        LinearModel model = fit(new SlimSpec(ridge, sparsity, 100, 0, 500), 3);
        int zeros = 0;
        for (int j = 0; j < ITEMS; j++) {
            assertEquals(0, model.weight(j, j));
            for (int i = 0; i < ITEMS; i++) {
                double slope = sparsity - gram[i][j] + ridge * model.weight(i, j);
                for (int k = 0; k < ITEMS; k++) {
                    slope += gram[i][k] * model.weight(k, j);
                }
                // The conditions of Karush, Kuhn and Tucker, in units of the weight itself.
                double off = slope / (gram[i][i] + ridge);
                if (model.weight(i, j) > 0) {
                    assertEquals(0, off, 2e-3);
                } else if (i != j) {
                    zeros++;
                    assertTrue(off > -2e-3, i + " → " + j + " should not be 0: " + off);
                }
                assertTrue(model.weight(i, j) >= 0);
            }
        }
        assertTrue(zeros > ITEMS, "few weights: " + zeros + " are 0");
    }

    @Test
    void does_not_depend_on_the_number_of_workers() {
        LinearModel alone = fit(SlimSpec.standard(), 1);
        LinearModel shared = fit(SlimSpec.standard(), 4);
        for (int i = 0; i < ITEMS; i++) {
            for (int j = 0; j < ITEMS; j++) {
                assertEquals(alone.weight(i, j), shared.weight(i, j));
            }
        }
    }

    @Test
    void keeping_few_weights_keeps_the_largest() {
        LinearModel whole = fit(new SlimSpec(5, 0, 100, 0, 500), 2);
        LinearModel few = fit(new SlimSpec(5, 0, 100, 3, 500), 2);
        for (int j = 0; j < ITEMS; j++) {
            double smallestKept = Double.MAX_VALUE;
            double largestDropped = 0;
            for (int i = 0; i < ITEMS; i++) {
                if (few.weight(i, j) > 0) {
                    assertEquals(whole.weight(i, j), few.weight(i, j));
                    smallestKept = Math.min(smallestKept, whole.weight(i, j));
                } else {
                    largestDropped = Math.max(largestDropped, whole.weight(i, j));
                }
            }
            assertTrue(smallestKept >= largestDropped);
        }
    }
}
