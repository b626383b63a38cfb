package org.clientele.analysis.recommend.neighbour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Dense;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.Similarity;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemKnnTest {
    private static LinearModel fit(Interactions x, ItemKnnSpec spec, int threads) {
        return ItemKnn.fit(x, spec, new Workers(threads), Checkpoint.none());
    }

    @Test
    void two_of_three_buyers_in_common_by_hand() {
        // Product 0: people 0,1,2; product 1: people 0,1; product 2: person 2.
        Interactions x = Interactions.of(3, 3, new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 0, 0, 1, 1, 2}, null, null);
        LinearModel model = fit(x, new ItemKnnSpec(2, 0, Weighting.NONE), 1);
        assertEquals(2 / Math.sqrt(6), model.weight(0, 1), 1e-5);
        assertEquals(1 / Math.sqrt(3), model.weight(0, 2), 1e-5);
        assertEquals(0, model.weight(1, 2));
        assertEquals(0, model.weight(0, 0));
        float[][] out = new float[1][3];
        model.scorer().score(new History[] {History.of(1)}, 1, out);
        assertArrayEquals(new float[] {(float) (2 / Math.sqrt(6)), 0, 0}, out[0], 1e-5f);
    }

    @ParameterizedTest
    @CsvSource({
        "COSINE, NONE, false",
        "COSINE, TF_IDF, false",
        "COSINE, BM25, true",
        "ASYMMETRIC, BM25, false",
        "JACCARD, NONE, true",
        "TVERSKY, NONE, false"
    })
    void equals_a_plain_loop_with_the_best_kept_for_each_target(
            Similarity similarity, Weighting weighting, boolean normalise) {
        Interactions x = RandomPurchases.withTastes(90, 30, 3, 6, 0.7, 5).interactions();
        double[][] columns = Dense.transposed(weighted(x, weighting));
        double[][] byTarget = new double[30][30];
        for (int j = 0; j < 30; j++) {
            for (int i = 0; i < 30; i++) {
                byTarget[j][i] = i == j ? 0 : similarity(similarity, columns[j], columns[i], 3, 0.3, 0.6);
            }
        }
        double[][] w = Dense.transposed(Dense.best(byTarget, 4));
        LinearModel model = fit(x, new ItemKnnSpec(4, 3, weighting, similarity, 0.3, 0.6, normalise, 0, 0), 3);
        for (int i = 0; i < 30; i++) {
            double sum = normalise ? java.util.Arrays.stream(w[i]).sum() : 1;
            for (int j = 0; j < 30; j++) {
                double expected = w[i][j] == 0 ? 0 : w[i][j] / sum;
                assertEquals(expected, model.weight(i, j), 1e-5, i + " → " + j);
            }
        }
    }

    @Test
    void older_purchases_count_less_where_asked() {
        Interactions x = RandomPurchases.withTastes(90, 30, 3, 6, 0.7, 5).interactions();
        ItemKnnSpec fading = new ItemKnnSpec(9, 1, Weighting.NONE, Similarity.COSINE, 0.5, 0.5, false, 0, 10);
        LinearModel model = fit(x, fading, 2);
        History history = new History(new int[] {3, 8}, new float[] {5, 1}, new int[] {80, 100}, 100);
        float[][] out = new float[1][30];
        model.scorer().score(new History[] {history}, 1, out);
        for (int j = 0; j < 30; j++) {
            float[] reasons = model.scorer().reasons(history, j);
            assertArrayEquals(new float[] {model.weight(3, j) / 4, model.weight(8, j)}, reasons, 1e-6f);
            assertEquals(reasons[0] + reasons[1], out[0][j], 1e-6);
        }
    }

    @Test
    void of_a_long_history_the_newest_products_are_compared() {
        // Person 0 bought 0, 1 and 2, the last first; 1 and 2 are the newest.
        int[] day = {1, 2, 3};
        Interactions x = Interactions.of(1, 3, new int[] {0, 0, 0}, new int[] {0, 1, 2}, null, day);
        LinearModel model = fit(x, new ItemKnnSpec(9, 0, Weighting.NONE, Similarity.JACCARD, 1, 1, false, 2, 0), 1);
        assertEquals(0, model.weight(0, 1));
        assertEquals(1, model.weight(1, 2), 1e-5);
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ItemKnnSpec(9, 0, Weighting.NONE, Similarity.ASYMMETRIC, 1.1, 1, false, 2, 0));
    }

    /** Purchases with their weights, people in rows. */
    static double[][] weighted(Interactions x, Weighting weighting) {
        double[][] v = Dense.of(x);
        double average = x.entries() / (double) x.items();
        for (int u = 0; u < x.users(); u++) {
            for (int i : x.history(u).item()) {
                double idf = Math.log(x.items() / (1.0 + x.byUser().length(u)));
                double length = 1 - 0.75 + 0.75 * x.byItem().length(i) / average;
                v[u][i] = switch (weighting) {
                    case NONE -> 1;
                    case TF_IDF -> idf;
                    case BM25 -> 2.2 / (1.2 * length + 1) * idf;
                };
            }
        }
        return v;
    }

    /** The similarity of a target and a source as their vectors have it. */
    static double similarity(
            Similarity kind, double[] target, double[] source, double shrink, double alpha, double beta) {
        double dot = 0;
        double t = 0;
        double s = 0;
        for (int i = 0; i < target.length; i++) {
            dot += target[i] * source[i];
            t += target[i] * target[i];
            s += source[i] * source[i];
        }
        double below = switch (kind) {
            case COSINE -> Math.sqrt(t) * Math.sqrt(s);
            case ASYMMETRIC -> Math.pow(t, alpha) * Math.pow(s, 1 - alpha);
            case JACCARD -> t + s - dot;
            case TVERSKY -> dot + alpha * (t - dot) + beta * (s - dot);
        };
        return dot / (below + shrink + 1e-6);
    }
}
