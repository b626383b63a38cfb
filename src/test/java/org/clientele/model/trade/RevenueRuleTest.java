package org.clientele.model.trade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenueDefinition.Tax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small orders worked out by hand, and the arithmetic against exact fractions. */
class RevenueRuleTest {
    private static final long ONE = Money.SCALE;
    private static final int PAID = OrderStatus.PAID.ordinal();
    private static final int RETURNED = OrderStatus.REFUNDED.ordinal();
    private static final int CANCELLED = OrderStatus.CANCELLED.ordinal();
    private static final int PENDING = OrderStatus.PENDING.ordinal();
    private static final RevenueDefinition FIRST = RevenueDefinition.standard();

    /** 60 and 30 paid, 10 returned, 20 given back, 5 cancelled, 7 not paid yet, a free one. */
    private static RevenueRule order(RevenueDefinition definition, long tax, long shipping) {
        RevenueRule rule = new RevenueRule(definition, "EUR")
                .order(null, tax, shipping)
                .line(60 * ONE, 1000, PAID)
                .line(30 * ONE, 2000, PAID)
                .line(10 * ONE, 1000, RETURNED)
                .line(-20 * ONE, -1000, RETURNED)
                .line(5 * ONE, 1000, CANCELLED)
                .line(7 * ONE, 1000, PENDING)
                .line(0, 1000, PAID);
        rule.close();
        return rule;
    }

    private static long revenue(RevenueDefinition definition) {
        return order(definition, RevenueRule.UNKNOWN, RevenueRule.UNKNOWN).revenue();
    }

    @Test
    void refunds_are_left_out_subtracted_or_shown_apart_and_cancelled_lines_count_on_request() {
        assertEquals(90 * ONE, revenue(FIRST));
        assertEquals(70 * ONE, revenue(FIRST.with(Refunds.SUBTRACT)));
        assertEquals(100 * ONE, revenue(FIRST.with(Refunds.APART)));
        assertEquals(95 * ONE, revenue(FIRST.withCancelled(true)));
        RevenueRule free = order(FIRST.withFree(true), RevenueRule.UNKNOWN, RevenueRule.UNKNOWN);
        assertEquals(90 * ONE, free.revenue());
        assertEquals(RevenuePart.SALE, free.part(6));
        assertEquals(
                RevenuePart.NONE,
                order(FIRST, RevenueRule.UNKNOWN, RevenueRule.UNKNOWN).part(6));
    }

    @Test
    void tax_and_shipping_of_the_order_are_shared_out_over_what_it_sold() {
        // 112 of goods; tax 11.20 is a tenth of it, shipping 5.60 a twentieth
        Tax without = new Tax(true, false, 0);
        RevenueRule rule = order(FIRST.with(without).withShipping(true), 112 * ONE / 10, 56 * ONE / 10);
        assertEquals(60 * ONE + 3 * ONE - 6 * ONE, rule.worth(0));
        assertEquals(30 * ONE + 3 * ONE / 2 - 3 * ONE, rule.worth(1));
        assertEquals(-20 * ONE, rule.worth(3), "money given back carries no share while the order sells");
        assertEquals(57 * ONE + 28 * ONE + ONE / 2, rule.revenue());
        Tax added = new Tax(false, true, 0);
        assertEquals(
                66 * ONE + 33 * ONE,
                order(FIRST.with(added), 112 * ONE / 10, RevenueRule.UNKNOWN).revenue());
    }

    @Test
    void a_fixed_rate_is_for_orders_that_do_not_say_their_tax() {
        Tax without = new Tax(true, false, 190_000);
        RevenueRule rule = order(FIRST.with(without), RevenueRule.UNKNOWN, RevenueRule.UNKNOWN);
        // 60 / 1.19 = 50.420168…, 30 / 1.19 = 25.210084…
        assertEquals(504_202, rule.worth(0));
        assertEquals(252_101, rule.worth(1));
        assertEquals(0, rule.untaxed());
        RevenueRule none = order(FIRST.with(new Tax(true, false, 0)), RevenueRule.UNKNOWN, RevenueRule.UNKNOWN);
        assertEquals(90 * ONE, none.revenue());
        assertEquals(2, none.untaxed());
        assertEquals(0, order(FIRST.with(without), 0, RevenueRule.UNKNOWN).worth(0) - 60 * ONE, "a tax of 0 is known");
    }

    @Test
    void another_currency_counts_at_its_rate_or_not_at_all() {
        RevenueDefinition rated = FIRST.withRate("USD", 7_100_000_000L);
        RevenueRule rule = new RevenueRule(rated, "CNY");
        rule.order("USD", RevenueRule.UNKNOWN, RevenueRule.UNKNOWN)
                .line(12_345, 1000, PAID)
                .close();
        // 1.2345 · 7.1 = 8.76495
        assertEquals(87_650, rule.revenue());
        rule.order("EUR", RevenueRule.UNKNOWN, RevenueRule.UNKNOWN)
                .line(12_345, 1000, PAID)
                .line(1, 1000, CANCELLED)
                .close();
        assertEquals(0, rule.revenue());
        assertEquals(1, rule.unrated());
        assertFalse(rule.rated());
        assertEquals(RevenuePart.NONE, rule.part(0));
        rule.order("CNY", RevenueRule.UNKNOWN, RevenueRule.UNKNOWN)
                .line(12_345, 1000, PAID)
                .close();
        assertEquals(12_345, rule.revenue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shares_add_up_and_none_is_off_by_one_or_more(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(9);
            long[] weight = new long[n];
            Arrays.setAll(weight, i -> random.nextInt(3) == 0 ? 0 : random.nextLong(1L << 1 + random.nextInt(60)));
            weight[random.nextInt(n)] += 1;
            long sum = random.nextLong(1L << 1 + random.nextInt(50));
            long[] share = new long[n];
            RevenueShares.split(sum, weight, n, share);
            assertEquals(sum, LongStream.of(share).sum());
            BigInteger whole =
                    Arrays.stream(weight).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            for (int i = 0; i < n; i++) {
                BigInteger off = BigInteger.valueOf(share[i])
                        .multiply(whole)
                        .subtract(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(weight[i])))
                        .abs();
                assertTrue(off.compareTo(whole) < 0, "less than one off");
            }
        }
    }

    @Test
    void equal_remainders_go_to_the_first_lines() {
        long[] share = new long[3];
        RevenueShares.split(5, new long[] {1, 1, 1}, 3, share);
        assertArrayEquals(new long[] {2, 2, 1}, share);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void scaling_is_the_exact_fraction_rounded_half_up(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            long a = random.nextLong(1L << 1 + random.nextInt(44));
            long b = random.nextLong(1L << 1 + random.nextInt(50));
            long c = Math.max(b >>> 18, 1) + random.nextLong(1_000_000_000);
            BigDecimal exact = BigDecimal.valueOf(a)
                    .multiply(BigDecimal.valueOf(b))
                    .divide(BigDecimal.valueOf(c), 0, RoundingMode.HALF_UP);
            assertEquals(exact.longValueExact(), RevenueShares.scaled(a, b, c));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_definition_is_read_back_from_its_text(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            RevenueDefinition some = new RevenueDefinition(
                    Refunds.values()[random.nextInt(3)],
                    random.nextBoolean(),
                    random.nextBoolean(),
                    new Tax(random.nextBoolean(), random.nextBoolean(), random.nextInt(1_000_001)),
                    random.nextBoolean(),
                    random.nextBoolean() ? Map.of() : Map.of("USD", 1 + random.nextLong(1L << 49), "JPY", 1L));
            assertEquals(some, RevenueDefinition.of(some.text()));
        }
        assertEquals(RevenueDefinition.standard(), RevenueDefinition.of("revenue=1"));
        assertThrows(IllegalArgumentException.class, () -> RevenueDefinition.of("revenue=2 refunds=ignore"));
        assertThrows(IllegalArgumentException.class, () -> FIRST.withRate("usd", 1));
        assertThrows(IllegalArgumentException.class, () -> new Tax(true, true, 1_000_001));
    }
}
