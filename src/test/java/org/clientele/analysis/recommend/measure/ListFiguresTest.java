package org.clientele.analysis.recommend.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.RatingPredictor;
import org.clientele.analysis.recommend.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFiguresTest {
    private static final List<ItemFeatures.Feature> FEATURES = List.of(
            new ItemFeatures.Feature(ItemFeatures.Kind.WORD, "", "a"),
            new ItemFeatures.Feature(ItemFeatures.Kind.WORD, "", "b"));

    /** Two people and four products: person 0 has 0 and 1, person 1 has 0, 1 and 2; nobody has 3. */
    private static Exam exam(ItemFeatures features) {
        Interactions x = Interactions.of(2, 4, new int[] {0, 0, 1, 1, 1}, new int[] {0, 1, 0, 1, 2}, null, null);
        TrainingData plain = TrainingData.of(x);
        TrainingData data = new TrainingData(plain.purchases(), plain.interactions(), features);
        return new Exam(data, x.byUser(), false, false, null, new int[] {0, 1});
    }

    @Test
    void a_hand_made_case() {
        SparseRows rows =
                new SparseRows(2, new int[] {0, 1, 2, 4, 4}, new int[] {0, 1, 0, 1}, new float[] {1, 1, 1, 1});
        ItemFeatures features = new ItemFeatures(rows, FEATURES, new int[] {0, 1, 1, -1});
        // Lists: person 0 gets 2 and 3, person 1 gets 2 alone.
        ListFigures figures = ListFigures.of(exam(features), new int[] {2, 3, 2, -1}, 2, 2);
        assertEquals(2, figures.suggested());
        assertEquals(2 / 3.0, figures.coverage(), 1e-12);
        // One of two people has product 2: 1 bit; nobody has 3, counted as one: 1 bit.
        assertEquals(1, figures.novelty(), 1e-12);
        // Only person 0 has a pair, and nothing is known of product 3.
        assertTrue(Double.isNaN(figures.diversity()));
        // Popularity of the lists: (1+0)/2 and 1; of what they have: 2 and 5/3.
        assertEquals(1.5 / (2 + 5 / 3.0) - 1, figures.popularityLift(), 1e-12);
        // Best-sellers for half of five purchases: 0 (2) and 1 (4 of 5); 2 and 3 are the tail.
        assertEquals(1, figures.longTail());
        // Counts 2 and 1 over products 0 to 3: c = 0, 0, 1, 2 shares ascending.
        assertEquals(1 - 2 * (2 / 5.0 * (1 / 3.0) + 1 / 5.0 * (2 / 3.0)), figures.gini(), 1e-12);
        assertEquals(1 - 2.0 / (2 * 1 * 2), figures.personal(), 1e-12);
    }

    @Test
    void diversity_by_features_and_by_category() {
        SparseRows rows =
                new SparseRows(2, new int[] {0, 1, 2, 4, 5}, new int[] {0, 1, 0, 1, 0}, new float[] {1, 1, 1, 1, 1});
        int[] category = {0, 1, 1, 0};
        int[] lists = {2, 3, -1, 3, -1, -1};
        double byFeature = ListFigures.of(exam(new ItemFeatures(rows, FEATURES, category)), lists, 3, 3)
                .diversity();
        assertEquals(1 - 1 / Math.sqrt(2), byFeature, 1e-6);
        SparseRows none = new SparseRows(0, new int[5], new int[0], new float[0]);
        assertEquals(
                1,
                ListFigures.of(exam(new ItemFeatures(none, List.of(), category)), lists, 3, 3)
                        .diversity());
    }

    @Test
    void calibration_is_zero_for_the_same_mix_and_large_for_the_other() {
        SparseRows none = new SparseRows(0, new int[5], new int[0], new float[0]);
        ItemFeatures features = new ItemFeatures(none, List.of(), new int[] {0, 1, 0, 1});
        Exam exam = exam(features).asking(new int[] {0});
        assertEquals(0, ListFigures.of(exam, new int[] {2, 3}, 2, 2).calibration(), 1e-12);
        double one = 0.5 * Math.log(0.5 / (0.99 + 0.005)) + 0.5 * Math.log(0.5 / 0.005);
        assertEquals(one, ListFigures.of(exam, new int[] {2, -1}, 2, 2).calibration(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gini_and_personal_are_what_all_pairs_say(long seed) {
        Purchases purchases = RandomPurchases.withTastes(30, 25, 5, 6, 0.5, seed);
        TrainingData data = TrainingData.of(purchases);
        SplittableRandom random = new SplittableRandom(seed);
        int[] lists = new int[30 * 4];
        int[] count = new int[25];
        for (int p = 0; p < 30; p++) {
            int first = random.nextInt(22);
            for (int r = 0; r < 4; r++) {
                lists[p * 4 + r] = first + r;
                count[first + r]++;
            }
        }
        int[] everybody = new int[30];
        Arrays.setAll(everybody, i -> i);
        ListFigures figures =
                ListFigures.of(new Exam(data, data.interactions().byUser(), true, false, null, everybody), lists, 4, 4);
        double overlap = 0;
        for (int a = 0; a < 30; a++) {
            for (int b = 0; b < 30; b++) {
                for (int r = 0; a != b && r < 4; r++) {
                    for (int s = 0; s < 4; s++) {
                        overlap += lists[a * 4 + r] == lists[b * 4 + s] ? 1 / 4.0 : 0;
                    }
                }
            }
        }
        assertEquals(1 - overlap / (30 * 29), figures.personal(), 1e-9);
        // The mean difference of two products, over twice the mean, is Gini's index; this form divides by I + 1.
        double difference = 0;
        for (int a : count) {
            for (int b : count) {
                difference += Math.abs(a - b);
            }
        }
        int n = (int) Arrays.stream(count).filter(c -> c > 0).count();
        int known = data.interactions().byItem().filledRows();
        if (known == 25) {
            double gini = difference / (2 * 25 * 120.0);
            assertEquals(gini * 25 / 26 + 0.0, figures.gini(), 1e-9);
        }
        assertEquals(n, figures.suggested());
    }

    @Test
    void errors_of_ratings_by_hand() {
        Purchases hidden = new Purchases(
                3, new int[] {0, 2, 3}, new int[] {0, 1, 2}, new int[3], new int[3], null, new float[] {5, 3, 1});
        RatingPredictor four = (user, item) -> 4;
        RatingFigures figures = RatingFigures.of(four, hidden);
        assertEquals(3, figures.ratings());
        assertEquals(Math.sqrt(11 / 3.0), figures.rmse(), 1e-12);
        assertEquals(5 / 3.0, figures.mae(), 1e-12);
        assertTrue(
                Double.isNaN(RatingFigures.of(four, hidden.only(line -> false)).rmse()));
    }
}
