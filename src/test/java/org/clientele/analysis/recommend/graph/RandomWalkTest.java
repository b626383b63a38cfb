package org.clientele.analysis.recommend.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Dense;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.spec.P3AlphaSpec;
import org.clientele.analysis.recommend.spec.Rp3BetaSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomWalkTest {
    private final Interactions x =
            RandomPurchases.withTastes(80, 30, 3, 6, 0.7, 8).interactions();

    @Test
    void chance_of_ending_at_a_product_by_hand() {
        // Person 0 bought 0 and 1, person 1 bought 0 and 2 and 3: from 0 to either of them, then on.
        Interactions few = Interactions.of(2, 4, new int[] {0, 0, 1, 1, 1}, new int[] {0, 1, 0, 2, 3}, null, null);
        LinearModel model = RandomWalk.fit(few, new P3AlphaSpec(9, 1, false, 0), new Workers(1), Checkpoint.none());
        assertEquals(1 / 2.0 * 1 / 2, model.weight(0, 1), 1e-6);
        assertEquals(1 / 2.0 * 1 / 3, model.weight(0, 2), 1e-6);
        assertEquals(1 / 3.0, model.weight(2, 3), 1e-6);
        assertEquals(0, model.weight(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.4, false, 5", "0.7, 0.3, true, 5", "1.3, 0, true, 40", "1, 0.9, true, 40"})
    void equals_the_product_of_the_steps(double alpha, double beta, boolean normalise, int k) {
        double[][] bought = Dense.of(x);
        double[][] toProduct = steps(bought, alpha);
        double[][] toPerson = steps(Dense.transposed(bought), alpha);
        double[][] walk = Dense.product(toPerson, toProduct);
        for (int i = 0; i < 30; i++) {
            walk[i][i] = 0;
            for (int j = 0; j < 30; j++) {
                walk[i][j] /= Math.pow(Math.max(1, x.byItem().length(j)), beta);
            }
        }
        double[][] kept = Dense.best(walk, k);
        for (int i = 0; i < 30 && normalise; i++) {
            double sum = java.util.Arrays.stream(kept[i]).sum();
            for (int j = 0; j < 30 && sum > 0; j++) {
                kept[i][j] /= sum;
            }
        }
        double[][] w = Dense.transposed(Dense.best(Dense.transposed(kept), k));
        LinearModel model =
                RandomWalk.fit(x, new Rp3BetaSpec(k, alpha, beta, normalise, 0), new Workers(3), Checkpoint.none());
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                assertEquals(w[i][j], model.weight(i, j), 1e-5, i + " → " + j);
            }
        }
    }

    private static double[][] steps(double[][] rows, double alpha) {
        double[][] steps = new double[rows.length][rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            double sum = java.util.Arrays.stream(rows[r]).sum();
            for (int c = 0; c < rows[r].length; c++) {
                steps[r][c] = rows[r][c] == 0 ? 0 : Math.pow(1 / sum, alpha);
            }
        }
        return steps;
    }
}
