package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {
    @Test
    void a_chain_falls_apart_until_nothing_is_too_thin() {
        // 0: a b, 1: a b, 2: b c. Product c has one buyer; without it person 2 has one product and goes too.
        Purchases chain =
                new Purchases(3, new int[] {0, 2, 4, 6}, new int[] {0, 1, 0, 1, 1, 2}, new int[6], new int[6]);
        Purchases left = new Sieve(Double.NEGATIVE_INFINITY, 2, 2).of(chain);
        assertEquals(4, left.size());
        assertEquals(0, left.offset()[3] - left.offset()[2]);
        assertEquals(6, Sieve.open().of(chain).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_left_has_enough_and_what_was_taken_could_not_stay(long seed) {
        Purchases all = RandomPurchases.withTastes(80, 60, 6, 7, 0.3, seed);
        Purchases left = new Sieve(Double.NEGATIVE_INFINITY, 5, 9).of(all);
        Set<Integer> people = new HashSet<>();
        Set<Integer> products = new HashSet<>();
        for (int u = 0; u < 80; u++) {
            for (int line = all.offset()[u]; line < all.offset()[u + 1]; line++) {
                people.add(u);
                products.add(all.item()[line]);
            }
        }
        // The core is the largest set that holds: take away one at a time, in another order than the sieve does.
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int u : Set.copyOf(people)) {
                Set<Integer> own = new HashSet<>();
                for (int line = all.offset()[u]; line < all.offset()[u + 1]; line++) {
                    if (products.contains(all.item()[line])) {
                        own.add(all.item()[line]);
                    }
                }
                changed |= own.size() < 5 && people.remove(u);
            }
            for (int item : Set.copyOf(products)) {
                Set<Integer> buyers = new HashSet<>();
                for (int u : people) {
                    for (int line = all.offset()[u]; line < all.offset()[u + 1]; line++) {
                        if (all.item()[line] == item) {
                            buyers.add(u);
                        }
                    }
                }
                changed |= buyers.size() < 9 && products.remove(item);
            }
        }
        int expected = 0;
        for (int u : people) {
            for (int line = all.offset()[u]; line < all.offset()[u + 1]; line++) {
                expected += products.contains(all.item()[line]) ? 1 : 0;
            }
        }
        assertEquals(expected, left.size());
    }

    @Test
    void ratings_below_the_least_are_left_out() {
        Purchases rated = new Purchases(
                2, new int[] {0, 2}, new int[] {0, 1}, new int[2], new int[2], null, new float[] {3.5f, 4});
        assertEquals(1, new Sieve(4, 0, 0).of(rated).size());
        assertEquals(1, new Sieve(4, 0, 0).of(rated).item()[0]);
    }

    @Test
    void a_fingerprint_changes_with_any_line() {
        Purchases a = RandomPurchases.withTastes(20, 20, 2, 3, 0.5, 1);
        String mark = Fingerprint.of(a);
        assertEquals(mark, Fingerprint.of(RandomPurchases.withTastes(20, 20, 2, 3, 0.5, 1)));
        Set<String> marks = new HashSet<>(Set.of(mark));
        for (int line = 0; line < a.size(); line++) {
            int[] item = a.item().clone();
            item[line] = (item[line] + 1) % 20;
            assertTrue(marks.add(Fingerprint.of(new Purchases(20, a.offset(), item, a.day(), a.order()))));
        }
        assertNotEquals(mark, Fingerprint.of(a.only(line -> line > 0)));
    }
}
