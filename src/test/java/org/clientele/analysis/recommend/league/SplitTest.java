package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;
import org.junit.jupiter.api.Test;

class SplitTest {
    /** Customer 0: baskets {0,1} day 10, {2,1} day 40; customer 1: basket {2} day 41; customer 2: {0} day 5, {1} day 12. */
    private final Purchases purchases = new Purchases(
            3,
            new int[] {0, 4, 5, 7},
            new int[] {0, 1, 2, 1, 2, 0, 1},
            new int[] {10, 10, 40, 40, 41, 5, 12},
            new int[] {1, 1, 2, 2, 3, 4, 5});

    @Test
    void the_last_thirty_days_are_hidden_for_all_alike() {
        Split split = Split.of(TrainingData.of(purchases), new Split.Rule.LastDays(30));
        assertArrayEquals(new int[] {0, 2, 2, 3}, split.train().byUser().start());
        assertArrayEquals(new int[] {0, 2, 3, 4}, split.hidden().start());
        assertEquals(4, split.hiddenLines());
        assertEquals(10, split.train().asOf());
        // Customer 1 is new in the hidden part, so there is nothing to learn from; customer 2 buys 1 for the first
        // time.
        assertArrayEquals(new int[] {0, 2}, split.exam(Mode.DISCOVER_NEW).people());
    }

    @Test
    void the_last_basket_is_hidden_where_there_are_two() {
        Split split = Split.of(TrainingData.of(purchases), new Split.Rule.LastBasket());
        assertArrayEquals(new int[] {1, 2, 1}, split.hidden().index());
        assertArrayEquals(new int[] {0, 2, 2, 3}, split.hidden().start());
        assertArrayEquals(new int[] {0, 2}, split.exam(Mode.BUY_AGAIN).people());
    }

    @Test
    void the_last_line_is_hidden_where_there_are_two() {
        Split split = Split.of(TrainingData.of(purchases), new Split.Rule.LastLine());
        assertArrayEquals(new int[] {1, 1}, split.hidden().index());
        assertArrayEquals(new int[] {2}, split.exam(Mode.DISCOVER_NEW).people());
        assertArrayEquals(new int[] {0, 2}, split.exam(Mode.BUY_AGAIN).people());
    }

    @Test
    void a_share_by_chance_is_that_share_and_the_same_for_the_same_seed() {
        Purchases many = RandomPurchases.withTastes(100, 60, 5, 8, 0.9, 3);
        Split split = Split.of(TrainingData.of(many), new Split.Rule.RandomShare(0.25, 5));
        assertEquals(200, split.hiddenLines());
        assertEquals(600, split.shown().purchases().size());
        Split again = Split.of(TrainingData.of(many), new Split.Rule.RandomShare(0.25, 5));
        assertArrayEquals(
                split.hiddenPurchases().item(), again.hiddenPurchases().item());
        Split other = Split.of(TrainingData.of(many), new Split.Rule.RandomShare(0.25, 6));
        assertFalse(Arrays.equals(
                split.hiddenPurchases().item(), other.hiddenPurchases().item()));
    }

    @Test
    void folds_hide_every_line_once_and_each_person_evenly() {
        Purchases many = RandomPurchases.withTastes(50, 60, 5, 8, 0.9, 3);
        int[] times = new int[many.size()];
        for (int fold = 0; fold < 3; fold++) {
            Split split = Split.of(TrainingData.of(many), new Split.Rule.Fold(fold, 3, 9));
            for (int order : split.hiddenPurchases().order()) {
                times[order]++;
            }
            for (int u = 0; u < 50; u++) {
                int own = split.hiddenPurchases().offset()[u + 1]
                        - split.hiddenPurchases().offset()[u];
                assertTrue(own == 2 || own == 3, () -> "person with another number of lines");
            }
        }
        for (int t : times) {
            assertEquals(1, t);
        }
    }

    @Test
    void the_validation_part_lies_within_what_is_shown_and_touches_nothing_hidden() {
        Purchases many = RandomPurchases.withTastes(50, 60, 5, 8, 0.9, 3);
        Split outer = Split.of(TrainingData.of(many), new Split.Rule.LastDays(20));
        Split inner = outer.within(new Split.Rule.LastDays(20));
        assertEquals(outer.shown().purchases().size(), inner.shown().purchases().size() + inner.hiddenLines());
        int edge = Arrays.stream(outer.hiddenPurchases().day()).min().orElseThrow();
        assertTrue(inner.hiddenPurchases().lastDay() < edge);
    }

    @Test
    void only_purchases_are_asked_for_and_other_signals_of_the_hidden_days_are_not_shown() {
        byte view = (byte) Signal.VIEW.ordinal();
        Purchases mixed = new Purchases(
                3,
                new int[] {0, 4},
                new int[] {0, 1, 1, 2},
                new int[] {1, 2, 30, 30},
                new int[] {1, 2, 3, 4},
                new byte[] {0, view, view, 0},
                null);
        Split split = Split.of(TrainingData.of(mixed), new Split.Rule.LastDays(5));
        assertArrayEquals(new int[] {2}, split.hidden().index());
        assertEquals(2, split.shown().purchases().size());
    }
}
