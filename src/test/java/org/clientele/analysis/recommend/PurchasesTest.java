package org.clientele.analysis.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PurchasesTest {
    /** Customer 0 buys 2, 0, 2; customer 1 nothing; customer 2 buys 1. */
    private final Purchases purchases = new Purchases(
            3, new int[] {0, 3, 3, 4}, new int[] {2, 0, 2, 1}, new int[] {1, 5, 11, 9}, new int[] {7, 8, 9, 10});

    @Test
    void repeated_purchases_are_one_entry_with_their_number_and_the_newest_day() {
        Interactions x = purchases.interactions();
        assertArrayEquals(new int[] {0, 2, 2, 3}, x.byUser().start());
        assertArrayEquals(new int[] {0, 2, 1}, x.byUser().index());
        assertArrayEquals(new float[] {1, 2, 1}, x.byUser().value());
        assertArrayEquals(new int[] {5, 11, 9}, x.day());
        assertEquals(11, x.asOf());
        assertArrayEquals(new int[] {0, 1, 2, 3}, x.byItem().start());
        assertArrayEquals(new int[] {0, 2}, x.history(0).item());
        assertEquals(0, x.history(1).size());
    }

    @Test
    void with_a_half_life_of_ten_days_a_purchase_ten_days_old_counts_half() {
        Interactions x = purchases.interactions(10);
        assertEquals(1.5f, x.byUser().valueAt(1), 1e-6f);
        assertEquals(Math.pow(2, -0.6), x.byUser().valueAt(0), 1e-6);
    }

    @Test
    void purchases_that_never_repeat_need_no_values() {
        assertNull(purchases.only(line -> line != 2).interactions().byUser().value());
    }

    @Test
    void a_choice_of_lines_keeps_their_order() {
        Purchases late = purchases.only(line -> purchases.day()[line] > 5);
        assertArrayEquals(new int[] {0, 1, 1, 2}, late.offset());
        assertArrayEquals(new int[] {2, 1}, late.item());
        assertEquals(2, late.itemsBought());
    }

    @Test
    void plain_pairs_in_any_order_give_the_same_as_purchases() {
        Interactions x =
                Interactions.of(3, 3, new int[] {2, 0, 0, 0}, new int[] {1, 2, 0, 2}, null, new int[] {9, 11, 5, 1});
        assertArrayEquals(purchases.interactions().byUser().index(), x.byUser().index());
        assertArrayEquals(purchases.interactions().byUser().value(), x.byUser().value());
        assertArrayEquals(purchases.interactions().day(), x.day());
    }
}
