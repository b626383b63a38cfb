package org.clientele.analysis.recommend.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.junit.jupiter.api.Test;

/** In tests of recommenders only purchases are hidden and right; what was only looked at before may be right. */
class SignalsInTestsTest {
    private static final byte BUY = (byte) Signal.PURCHASE.ordinal();
    private static final byte VIEW = (byte) Signal.VIEW.ordinal();

    /** One person: views 0 and 1, buys 2, views 3, buys 1 and 2 together, views 4 much later. */
    private final TrainingData data = TrainingData.of(
            new Purchases(
                    5,
                    new int[] {0, 7},
                    new int[] {0, 1, 2, 3, 1, 2, 4},
                    new int[] {10, 10, 11, 19, 20, 20, 90},
                    new int[] {-1, -2, 7, -3, 8, 8, -4},
                    new byte[] {VIEW, VIEW, BUY, VIEW, BUY, BUY, VIEW},
                    new float[] {0.2f, 0.2f, 1, 0.2f, 1, 1, 0.2f}),
            ItemFeatures.none(5),
            10);

    private void basketIsHidden(Split split) {
        assertEquals(2, split.hiddenLines());
        assertArrayEquals(new int[] {1, 2}, split.hidden().index());
        // Product 1 was looked at, not bought, so that buying it is something new; 2 was bought before.
        assertArrayEquals(new int[] {1}, split.exam(Mode.DISCOVER_NEW).targets(0));
        assertArrayEquals(new int[] {1, 2}, split.exam(Mode.BUY_AGAIN).targets(0));
        assertFalse(split.train().bought(0, 1));
    }

    @Test
    void the_newest_basket_is_the_newest_purchase_and_what_came_after_it_is_hidden_too() {
        Split split = Split.of(data, new Split.Rule.LastBasket());
        basketIsHidden(split);
        assertEquals(4, split.shown().purchases().size());
    }

    @Test
    void the_newest_days_are_counted_back_from_the_newest_purchase() {
        basketIsHidden(Split.of(data, new Split.Rule.LastDays(5)));
    }

    @Test
    void the_newest_line_is_the_newest_purchase() {
        Split split = Split.of(data, new Split.Rule.LastLine());
        assertArrayEquals(new int[] {2}, split.hidden().index());
        assertEquals(5, split.shown().purchases().size());
    }

    @Test
    void what_is_shown_fades_from_its_own_newest_day() {
        Split split = Split.of(data, new Split.Rule.LastBasket());
        float[] weight = split.train().history(0).weight();
        assertEquals(0.2f, weight[3], 1e-6f);
        assertEquals(Math.pow(2, -0.8), weight[2], 1e-6);
    }
}
