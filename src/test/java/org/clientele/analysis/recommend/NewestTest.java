package org.clientele.analysis.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class NewestTest {
    private final Interactions x = Interactions.of(
            2, 6, new int[] {0, 0, 0, 0, 1}, new int[] {1, 2, 4, 5, 3}, new float[] {1, 2, 3, 4, 5}, new int[] {
                7, 9, 9, -3, 1
            });

    @Test
    void of_equal_days_the_smaller_product_stays() {
        History kept = x.history(0).newest(1);
        assertArrayEquals(new int[] {2}, kept.item());
        assertArrayEquals(new float[] {2}, kept.weight());
        assertArrayEquals(new int[] {9}, kept.day());
    }

    @Test
    void the_interactions_keep_what_each_history_keeps() {
        for (int limit = 1; limit < 5; limit++) {
            Interactions kept = x.newest(limit);
            for (int u = 0; u < 2; u++) {
                History expected = x.history(u).newest(limit);
                assertArrayEquals(expected.item(), kept.history(u).item());
                assertArrayEquals(expected.weight(), kept.history(u).weight());
                assertArrayEquals(expected.day(), kept.history(u).day());
            }
            assertEquals(kept.entries(), kept.byItem().entries());
        }
        assertSame(x, x.newest(0));
        assertSame(x, x.newest(4));
    }
}
