package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void numbers_are_even_and_within_their_bound() {
        int[] count = new int[7];
        for (int place = 0; place < 70_000; place++) {
            count[Draws.below(Draws.at(1, place, 0), 7)]++;
        }
        for (int n : count) {
            assertEquals(10_000, n, 5 * Math.sqrt(10_000), () -> Arrays.toString(count));
        }
        assertEquals(0, Draws.below(-1L, 1));
        assertEquals(Integer.MAX_VALUE - 1, Draws.below(-1L, Integer.MAX_VALUE));
    }

    @Test
    void the_place_decides() {
        assertEquals(Draws.at(3, 4, 5), Draws.at(3, 4, 5));
        assertNotEquals(Draws.at(3, 4, 5), Draws.at(3, 5, 4));
        assertNotEquals(Draws.at(3, 4, 5), Draws.at(4, 4, 5));
    }

    @Test
    void shuffling_gives_each_order_as_often() {
        int[] seen = new int[27];
        for (int seed = 0; seed < 6_000; seed++) {
            int[] three = {0, 1, 2, 9};
            Draws.shuffle(three, 3, seed);
            assertEquals(9, three[3], "only the first are touched");
            seen[three[0] * 9 + three[1] * 3 + three[2]]++;
        }
        long orders = Arrays.stream(seen).filter(n -> n > 0).count();
        assertEquals(6, orders);
        assertTrue(Arrays.stream(seen).allMatch(n -> n == 0 || Math.abs(n - 1_000) < 160), () -> Arrays.toString(seen));
    }
}
