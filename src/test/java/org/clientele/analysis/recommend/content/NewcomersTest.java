package org.clientele.analysis.recommend.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.ItemFeatures.Feature;
import org.clientele.analysis.recommend.ItemFeatures.Kind;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    private static final int OLD = 60;
    private static final Feature MINE = new Feature(Kind.CATEGORY, "", "Mine");
    private static final Feature OTHER = new Feature(Kind.CATEGORY, "", "Other");

    /** Sixty old products in two tastes, and two that nobody has bought: one of each taste. */
    private final Purchases bought = grown(RandomPurchases.withTastes(200, OLD, 2, 8, 1, 3));

    private final Interactions x = bought.interactions();
    private final Recommender knn = fit(ItemKnnSpec.standard());
    private final Recommender both = Newcomers.with(knn, content(), x);

    private static Purchases grown(Purchases old) {
        return new Purchases(OLD + 2, old.offset(), old.item(), old.day(), old.order());
    }

    private Recommender fit(RecommenderSpec spec) {
        return Roster.fit(TrainingData.of(bought), spec, 1, new Workers(1), Checkpoint.none());
    }

    private static ContentModel content() {
        int[] start = IntStream.rangeClosed(0, OLD + 2).toArray();
        int[] index = IntStream.range(0, OLD + 2)
                .map(i -> i < OLD ? i * 2 / OLD : i - OLD)
                .toArray();
        float[] ones = new float[OLD + 2];
        Arrays.fill(ones, 1f);
        SparseRows rows = new SparseRows(2, start, index, ones);
        return ContentModel.fit(new ItemFeatures(rows, List.of(MINE, OTHER), new int[OLD + 2]), ContentSpec.standard());
    }

    private static float[] scores(Recommender model, History history) {
        float[][] scores = new float[1][model.items()];
        model.scorer().score(new History[] {history}, 1, scores);
        return scores[0];
    }

    @Test
    void a_new_product_of_the_persons_taste_comes_behind_what_the_method_suggests() {
        History history = x.history(0);
        float[] before = scores(knn, history);
        float[] after = scores(both, history);
        assertEquals(0, before[OLD]);
        assertTrue(after[OLD] > 0);
        assertEquals(0, after[OLD + 1]);
        for (int i = 0; i < OLD; i++) {
            assertEquals(before[i], after[i]);
            assertTrue(before[i] <= 0 || before[i] > after[OLD]);
        }
    }

    @Test
    void reasons_of_a_new_product_add_up_to_its_score_and_those_of_others_are_the_methods_own() {
        History history = x.history(0);
        double sum = 0;
        for (float part : both.scorer().reasons(history, OLD)) {
            sum += part;
        }
        assertEquals(scores(both, history)[OLD], sum, 1e-6);
        assertEquals(Optional.of(new Why.Alike(MINE)), both.scorer().why(history, OLD));
        assertArrayEquals(knn.scorer().reasons(history, 3), both.scorer().reasons(history, 3));
    }

    @Test
    void it_is_used_only_where_there_are_new_products_and_people_are_told_apart() {
        assertTrue(Newcomers.are(knn, x));
        assertFalse(Newcomers.are(fit(PopularSpec.standard()), x));
        assertFalse(Newcomers.are(content(), x));
        Purchases all = RandomPurchases.withTastes(400, 20, 2, 8, 1, 3);
        assertFalse(Newcomers.are(knn, all.interactions()));
    }
}
