package org.clientele.analysis.recommend.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.BlendSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlendTest {
    private static BlendModel fit(Purchases purchases, String members, int threads) {
        BlendSpec spec = new BlendSpec(members, true, 20, 400);
        return (BlendModel) Roster.fit(TrainingData.of(purchases), spec, 5, new Workers(threads), Checkpoint.none());
    }

    private static float weight(BlendModel model, String code) {
        return model.members().stream()
                .filter(member -> member.recommender().spec().code().equals(code))
                .map(BlendModel.Member::weight)
                .findFirst()
                .orElse(0f);
    }

    @Test
    void with_planted_tastes_the_method_that_knows_them_gets_the_weight() {
        BlendModel model = fit(RandomPurchases.withTastes(600, 120, 6, 9, 1, 1), "popular+item-knn", 2);
        assertTrue(weight(model, "item-knn") > weight(model, "popular"), model.members()::toString);
        double sum =
                model.members().stream().mapToDouble(BlendModel.Member::weight).sum();
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void without_tastes_best_sellers_get_most() {
        BlendModel model = fit(RandomPurchases.withTastes(900, 120, 6, 6, 0, 1), "popular+item-knn", 2);
        assertTrue(weight(model, "popular") > 0.3, model.members()::toString);
    }

    @Test
    void it_does_not_depend_on_the_number_of_workers() {
        Purchases purchases = RandomPurchases.withTastes(200, 60, 4, 8, 0.8, 3);
        float[][] one = new float[1][60];
        float[][] four = new float[1][60];
        History history = purchases.interactions().history(9);
        fit(purchases, "item-knn+popular", 1).scorer().score(new History[] {history}, 1, one);
        fit(purchases, "item-knn+popular", 4).scorer().score(new History[] {history}, 1, four);
        assertArrayEquals(one[0], four[0]);
    }

    @Test
    void too_few_people_to_learn_from_leave_equal_weights() {
        BlendModel model = fit(RandomPurchases.withTastes(30, 60, 4, 8, 0.8, 3), "item-knn+popular", 1);
        assertEquals(0.5f, weight(model, "popular"));
    }

    /** What the weights are learned on ends where the data end: the newest eighth, and only targets new to the person. */
    @Test
    void purchases_held_back_are_the_newest_and_new_to_the_person() {
        Purchases purchases = RandomPurchases.withTastes(200, 60, 4, 8, 0.8, 3);
        Holdout holdout = Holdout.of(TrainingData.of(purchases), true, 1_000, 1);
        int shown = holdout.shown().purchases().lastDay();
        assertTrue(shown < purchases.lastDay());
        double part = 1 - holdout.shown().purchases().size() / (double) purchases.size();
        assertTrue(part > 0.05 && part < 0.3, "part " + part);
        for (int p = 0; p < holdout.people().length; p++) {
            History known = holdout.shown().interactions().history(holdout.people()[p]);
            assertTrue(known.size() > 0);
            for (int target : holdout.targets()[p]) {
                assertTrue(Arrays.binarySearch(known.item(), target) < 0);
                assertTrue(purchases.interactions().bought(holdout.people()[p], target));
            }
        }
        assertEquals(50, Holdout.of(TrainingData.of(purchases), true, 50, 1).people().length);
    }

    /** The score by its definition from the members, with a full sort. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_score_is_the_weighted_worth_of_places_and_reasons_stay_within_it(long seed) {
        Purchases purchases = RandomPurchases.withTastes(150, 40, 4, 6, 0.7, seed);
        BlendModel model = fit(purchases, "item-knn+popular+sequence", 2);
        History history = purchases.interactions().history((int) seed);
        double[] expected = new double[40];
        for (BlendModel.Member member : model.members()) {
            float[][] own = new float[1][40];
            member.recommender().scorer().score(new History[] {history}, 1, own);
            for (int j = 0; j < 40; j++) {
                int before = 0;
                for (int o = 0; o < 40; o++) {
                    before += own[0][o] > own[0][j] || own[0][o] == own[0][j] && o < j ? 1 : 0;
                }
                expected[j] += own[0][j] > 0 ? member.weight() * 20 / (20.0 + before) : 0;
            }
        }
        float[][] scores = new float[1][40];
        model.scorer().score(new History[] {history}, 1, scores);
        Recommender.Scorer explainer = model.scorer();
        for (int j = 0; j < 40; j++) {
            assertEquals(expected[j], scores[0][j], 1e-5);
            double sum = 0;
            for (float part : explainer.reasons(history, j)) {
                assertTrue(part >= 0);
                sum += part;
            }
            assertTrue(sum <= scores[0][j] + 1e-5);
        }
    }

    @Test
    void the_reason_is_that_of_the_method_that_adds_most() {
        Purchases purchases = RandomPurchases.withTastes(900, 120, 6, 6, 0, 1);
        BlendModel model = fit(purchases, "popular", 1);
        assertEquals(
                new Why.BestSeller(),
                model.scorer().why(purchases.interactions().history(0), 0).orElseThrow());
    }

    @Test
    void members_are_codes_each_once_and_never_a_blend() {
        assertEquals(List.of("ease", "als"), new BlendSpec("ease+als", true, 20, 9).codes());
        for (String wrong : List.of("", "ease+", "ease+ease", "blend", "a b", "ease+blend")) {
            assertThrows(IllegalArgumentException.class, () -> new BlendSpec(wrong, true, 20, 10), wrong);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> fit(RandomPurchases.withTastes(30, 60, 4, 8, 0.8, 3), "unknown", 1));
    }
}
