package org.clientele.analysis.recommend.neighbour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemKnnTest {
    private static LinearModel fit(Interactions x, int k, double shrink, Weighting weighting, int threads) {
        return ItemKnn.fit(x, new ItemKnnSpec(k, shrink, weighting), new Workers(threads), Checkpoint.none());
    }

    @Test
    void two_of_three_buyers_in_common_by_hand() {
        // Product 0: people 0,1,2; product 1: people 0,1; product 2: person 2.
        Interactions x = Interactions.of(3, 3, new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 0, 0, 1, 1, 2}, null, null);
        LinearModel model = fit(x, 2, 0, Weighting.NONE, 1);
        assertEquals(2 / Math.sqrt(6), model.weight(0, 1), 1e-5);
        assertEquals(1 / Math.sqrt(3), model.weight(0, 2), 1e-5);
        assertEquals(0, model.weight(1, 2));
        assertEquals(0, model.weight(0, 0));
        float[][] out = new float[1][3];
        model.scorer().score(new History[] {History.of(1)}, 1, out);
        assertArrayEquals(new float[] {(float) (2 / Math.sqrt(6)), 0, 0}, out[0], 1e-5f);
    }

    @ParameterizedTest
    @EnumSource
    void equals_a_plain_loop_with_the_best_kept_for_each_target(Weighting weighting) {
        Interactions x = RandomPurchases.withTastes(90, 30, 3, 6, 0.7, 5).interactions();
        double[][] w = naive(x, 4, 3.0, weighting);
        LinearModel model = fit(x, 4, 3.0, weighting, 3);
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                assertEquals(w[i][j], model.weight(i, j), 1e-5, i + " → " + j);
            }
        }
    }

    private static double[][] naive(Interactions x, int k, double shrink, Weighting weighting) {
        int items = x.items();
        double[][] v = new double[x.users()][items];
        double average = x.entries() / (double) items;
        for (int u = 0; u < x.users(); u++) {
            for (int i : x.history(u).item()) {
                double idf = Math.log(items / (1.0 + x.byUser().length(u)));
                double length = 1 - 0.75 + 0.75 * x.byItem().length(i) / average;
                v[u][i] = switch (weighting) {
                    case NONE -> 1;
                    case TF_IDF -> idf;
                    case BM25 -> 2.2 / (1.2 * length + 1) * idf;
                };
            }
        }
        double[][] w = new double[items][items];
        for (int j = 0; j < items; j++) {
            double[] column = new double[items];
            for (int i = 0; i < items; i++) {
                double dot = 0;
                double ni = 0;
                double nj = 0;
                for (double[] row : v) {
                    dot += row[i] * row[j];
                    ni += row[i] * row[i];
                    nj += row[j] * row[j];
                }
                column[i] = i == j ? 0 : dot / (Math.sqrt(ni) * Math.sqrt(nj) + shrink + 1e-6);
            }
            List<Integer> best = IntStream.range(0, items)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -column[i]))
                    .limit(k)
                    .toList();
            for (int i : best) {
                w[i][j] = column[i];
            }
        }
        return w;
    }
}
