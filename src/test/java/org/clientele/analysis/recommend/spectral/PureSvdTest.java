package org.clientele.analysis.recommend.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.clientele.analysis.numeric.SymmetricEigen;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Dense;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PureSvdTest {
    private static final int ITEMS = 60;
    private final Interactions x =
            RandomPurchases.withTastes(300, ITEMS, 5, 8, 0.6, 4).interactions();

    private static PureSvdModel fit(Interactions x, int factors, long seed, int threads) {
        return PureSvd.fit(x, new PureSvdSpec(factors), seed, new Workers(threads), Checkpoint.none());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 60})
    void scores_equal_those_of_a_full_decomposition(int factors) {
        double[][] bought = Dense.of(x);
        SymmetricEigen full = SymmetricEigen.of(Dense.product(Dense.transposed(bought), bought));
        Integer[] order = new Integer[ITEMS];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(full.values()[b], full.values()[a]));
        PureSvdModel model = fit(x, factors, 11, 2);
        float[][] out = new float[1][ITEMS];
        for (int u = 0; u < 40; u++) {
            model.scorer().score(new History[] {x.history(u)}, 1, out);
            for (int j = 0; j < ITEMS; j++) {
                double expected = 0;
                for (int f = 0; f < factors; f++) {
                    double[] v = full.vectors()[order[f]];
                    double strength = 0;
                    for (int i : x.history(u).item()) {
                        strength += v[i];
                    }
                    expected += strength * v[j];
                }
                assertEquals(expected, out[0][j], 2e-3);
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_numbers_on_any_number_of_processors() {
        float[][] alone = fit(x, 6, 3, 1).vectors();
        float[][] shared = fit(x, 6, 3, 4).vectors();
        for (int f = 0; f < 6; f++) {
            assertArrayEquals(alone[f], shared[f]);
        }
    }

    @Test
    void fewer_patterns_than_asked_for_are_enough_for_purchases_without_more() {
        // Two kinds of people: two patterns; products 0 and 1 go together, 2 alone.
        Interactions two =
                Interactions.of(4, 3, new int[] {0, 0, 1, 1, 2, 3}, new int[] {0, 1, 0, 1, 2, 2}, null, null);
        PureSvdModel model = fit(two, 3, 5, 2);
        float[][] out = new float[1][3];
        model.scorer().score(new History[] {History.of(0)}, 1, out);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0}, out[0], 1e-5f);
    }
}
