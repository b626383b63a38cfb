package org.clientele.analysis.recommend.neighbour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Dense;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.Neighbourhood;
import org.clientele.analysis.recommend.spec.Similarity;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserKnnTest {
    private static final int ITEMS = 25;
    private final Interactions x =
            RandomPurchases.withTastes(60, ITEMS, 3, 6, 0.7, 5).interactions();

    private static Recommender fit(Interactions x, UserKnnSpec spec) {
        return UserKnn.fit(x, spec, new Workers(2), Checkpoint.none());
    }

    private static UserKnnSpec all(int neighbours, Neighbourhood counted, Weighting weighting, Similarity similarity) {
        return new UserKnnSpec(neighbours, counted, 2, weighting, similarity, 0.3, 0.6, 0, 0);
    }

    private static float[] scores(Recommender model, History history) {
        float[][] out = new float[1][model.items()];
        model.scorer().score(new History[] {history}, 1, out);
        return out[0];
    }

    @ParameterizedTest
    @CsvSource({"COSINE, NONE", "COSINE, BM25", "COSINE, TF_IDF", "ASYMMETRIC, TF_IDF", "JACCARD, NONE", "TVERSKY, NONE"
    })
    void equals_plain_loops_for_what_a_person_has_not_bought(Similarity similarity, Weighting weighting) {
        // Large k: nobody is cut off, so equal similarities at the cut cannot matter.
        for (int k : new int[] {7, 1_000}) {
            double[][] expected = naive(x, k, similarity, weighting);
            Recommender model = fit(x, all(k, Neighbourhood.SPEAKER, weighting, similarity));
            for (int u = 0; u < x.users(); u++) {
                float[] got = scores(model, x.history(u));
                for (int j = 0; j < ITEMS; j++) {
                    if (x.byUser().find(u, j) < 0) {
                        assertEquals(expected[u][j], got[j], 1e-4, similarity + " k " + k + ": " + u + ", " + j);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"COSINE, NONE, 4", "ASYMMETRIC, BM25, 9", "JACCARD, NONE, 1000"})
    void the_nearest_of_somebody_new_are_those_of_plain_loops(Similarity similarity, Weighting weighting, int k) {
        Recommender model = fit(x, all(k, Neighbourhood.LISTENER, weighting, similarity));
        Interactions strangers =
                RandomPurchases.withTastes(30, ITEMS, 3, 5, 0.7, 77).interactions();
        double[][] bought = Dense.of(x);
        for (int u = 0; u < 30; u++) {
            // The stranger as one more row, compared with weights that do not know of it.
            double[] own = new double[ITEMS];
            double part = weighting == Weighting.NONE
                    ? 1
                    : Math.log(ITEMS / (1.0 + strangers.byUser().length(u)));
            for (int i : strangers.history(u).item()) {
                double length = 1 - 0.75 + 0.75 * x.byItem().length(i) / (x.entries() / (double) ITEMS);
                own[i] = weighting == Weighting.NONE ? 1 : 2.2 / (1.2 * length + 1) * part;
            }
            double[][] known = ItemKnnTest.weighted(x, weighting);
            double[][] near = new double[1][x.users()];
            for (int v = 0; v < x.users(); v++) {
                near[0][v] = java.util.Arrays.equals(
                                x.history(v).item(), strangers.history(u).item())
                        ? 0
                        : ItemKnnTest.similarity(similarity, known[v], own, 2, 0.3, 0.6);
            }
            double[][] expected = Dense.product(Dense.best(near, k), bought);
            float[] got = scores(model, strangers.history(u));
            for (int j = 0; j < ITEMS; j++) {
                assertEquals(expected[0][j], got[j], 1e-4, "stranger " + u + ", product " + j);
            }
        }
    }

    /** Each person v speaks to all who are at least as similar as the k-th; people with the same products are silent. */
    private static double[][] naive(Interactions x, int k, Similarity similarity, Weighting weighting) {
        double[][] bought = Dense.of(x);
        double[][] w = ItemKnnTest.weighted(x, weighting);
        double[][] s = new double[x.users()][x.users()];
        for (int v = 0; v < x.users(); v++) {
            for (int u = 0; u < x.users(); u++) {
                s[v][u] = u == v ? 0 : ItemKnnTest.similarity(similarity, w[v], w[u], 2, 0.3, 0.6);
            }
        }
        double[][] scores = new double[x.users()][ITEMS];
        for (int v = 0; v < x.users(); v++) {
            double[] sorted = s[v].clone();
            java.util.Arrays.sort(sorted);
            double least = k < sorted.length ? sorted[sorted.length - k] : 0;
            for (int u = 0; u < x.users(); u++) {
                if (s[v][u] >= least - 1e-7) {
                    for (int j = 0; j < ITEMS; j++) {
                        scores[u][j] += s[v][u] * bought[v][j];
                    }
                }
            }
        }
        return scores;
    }

    @Test
    void somebody_new_hears_from_those_who_share_products_by_hand() {
        // Person 0: 0, 1, 2; person 1: 0, 3; person 2: 4.
        Interactions few =
                Interactions.of(3, 5, new int[] {0, 0, 0, 1, 1, 2}, new int[] {0, 1, 2, 0, 3, 4}, null, null);
        Recommender model =
                fit(few, new UserKnnSpec(5, Neighbourhood.LISTENER, 0, Weighting.NONE, Similarity.JACCARD, 1, 1, 0, 0));
        assertArrayEquals(
                new float[] {2 / 3f + 1 / 3f, 2 / 3f, 2 / 3f, 1 / 3f, 0}, scores(model, History.of(0, 1)), 1e-5f);
        assertArrayEquals(new float[] {2 / 3f, 1 / 3f}, model.scorer().reasons(History.of(0, 1), 0), 1e-5f);
    }

    @Test
    void the_same_products_have_nothing_new_to_say() {
        Interactions few = Interactions.of(2, 3, new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 2}, null, null);
        Recommender model =
                fit(few, new UserKnnSpec(5, Neighbourhood.LISTENER, 0, Weighting.NONE, Similarity.JACCARD, 1, 1, 0, 0));
        assertArrayEquals(new float[] {0, 1 / 3f, 1 / 3f}, scores(model, History.of(0, 1)), 1e-5f);
    }

    @Test
    void only_the_people_who_bought_last_speak() {
        int[] day = {10, 10, 30, 30, 20, 20};
        Interactions few = Interactions.of(3, 4, new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 0, 2, 0, 3}, null, day);
        Recommender model =
                fit(few, new UserKnnSpec(5, Neighbourhood.LISTENER, 0, Weighting.NONE, Similarity.COSINE, 1, 1, 0, 2));
        float[] scores = scores(model, History.of(0));
        assertEquals(0, scores[1]);
        assertEquals(Math.sqrt(0.5), scores[2], 1e-5);
        assertEquals(Math.sqrt(0.5), scores[3], 1e-5);
    }
}
