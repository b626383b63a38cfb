package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clientele.analysis.recommend.Purchases;
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
}
