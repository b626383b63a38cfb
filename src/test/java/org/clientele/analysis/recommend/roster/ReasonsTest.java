package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.Neighbourhood;
import org.clientele.analysis.recommend.spec.P3AlphaSpec;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.Rp3BetaSpec;
import org.clientele.analysis.recommend.spec.SarSpec;
import org.clientele.analysis.recommend.spec.Similarity;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a score is a sum over what was bought, the reasons are that sum. */
class ReasonsTest {
    private static final int ITEMS = 60;
    private final Interactions x =
            RandomPurchases.withTastes(200, ITEMS, 4, 7, 0.7, 9).interactions();

    static List<RecommenderSpec> additive() {
        return List.of(
                ItemKnnSpec.standard(),
                EaseSpec.standard(),
                P3AlphaSpec.standard(),
                new PureSvdSpec(8),
                Rp3BetaSpec.standard(),
                SarSpec.standard(),
                new SlimSpec(5, 0.1, 100, 0, 50),
                UserKnnSpec.standard(),
                new UserKnnSpec(20, Neighbourhood.SPEAKER, 3, Weighting.BM25, Similarity.ASYMMETRIC, 0.3, 0, 5, 150),
                new UserKnnSpec(20, Neighbourhood.LISTENER, 3, Weighting.NONE, Similarity.TVERSKY, 0.3, 0.7, 0, 0));
    }

    private Recommender fit(RecommenderSpec spec) {
        return Roster.fit(TrainingData.of(x), spec, 3, new Workers(2), Checkpoint.none());
    }

    @ParameterizedTest
    @MethodSource("additive")
    void the_reasons_add_up_to_the_score(RecommenderSpec spec) {
        Recommender.Scorer scorer = fit(spec).scorer();
        float[][] out = new float[1][ITEMS];
        double told = 0;
        for (int u = 0; u < 30; u++) {
            History history = x.history(u);
            scorer.score(new History[] {history}, 1, out);
            for (int j = 0; j < ITEMS; j++) {
                double sum = 0;
                for (float part : scorer.reasons(history, j)) {
                    sum += part;
                }
                assertEquals(out[0][j], sum, 1e-4, "person " + u + ", product " + j);
                told += Math.abs(sum);
            }
        }
        assertTrue(told > 0.1, "the method says something: " + told);
    }

    @ParameterizedTest
    @MethodSource("additive")
    void a_stranger_with_a_taste_is_served_by_it(RecommenderSpec spec) {
        // Products 15 to 29 are one of four tastes; the stranger was not there when it was trained.
        Recommender.Scorer scorer = fit(spec).scorer();
        float[][] out = new float[1][ITEMS];
        scorer.score(new History[] {History.of(16, 19, 22, 28)}, 1, out);
        double own = 0;
        double other = 0;
        for (int j = 0; j < ITEMS; j++) {
            if (j >= 15 && j < 30) {
                own += out[0][j] / 15;
            } else {
                other += out[0][j] / 45;
            }
        }
        assertTrue(own > 2 * other, "own " + own + ", other " + other);
    }
}
