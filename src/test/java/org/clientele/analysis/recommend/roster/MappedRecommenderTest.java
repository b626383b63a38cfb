package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class MappedRecommenderTest {
    private final Recommender trained = Roster.fit(
            TrainingData.of(RandomPurchases.withTastes(80, 5, 1, 3, 0.5, 2)),
            ItemKnnSpec.standard(),
            1,
            new Workers(1),
            Checkpoint.none());

    @Test
    void is_the_same_recommender_while_the_catalogue_is_the_same() {
        int[] ids = {2, 4, 6, 8, 10};
        assertSame(trained, MappedRecommender.of(trained, ids, ids.clone()));
    }

    @Test
    void a_new_product_gets_no_score_and_a_gone_one_is_left_out_of_histories() {
        // Product 6 is gone; 5 and 12 are new.
        Recommender now = MappedRecommender.of(trained, new int[] {2, 4, 6, 8, 10}, new int[] {2, 4, 5, 8, 10, 12});
        assertEquals(6, now.items());
        float[][] before = new float[1][5];
        float[][] after = new float[1][6];
        trained.scorer().score(new History[] {History.of(1, 3)}, 1, before);
        now.scorer().score(new History[] {History.of(1, 2, 3)}, 1, after);
        assertArrayEquals(new float[] {before[0][0], before[0][1], 0, before[0][3], before[0][4], 0}, after[0]);
        float[] parts = trained.scorer().reasons(History.of(1, 3), 4);
        assertArrayEquals(new float[] {parts[0], 0, parts[1]}, now.scorer().reasons(History.of(1, 2, 3), 4));
        assertArrayEquals(new float[3], now.scorer().reasons(History.of(1, 2, 3), 5));
    }
}
