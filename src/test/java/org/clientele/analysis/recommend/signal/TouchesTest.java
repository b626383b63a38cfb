package org.clientele.analysis.recommend.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Signal;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TouchesTest {
    private static final SignalSpec ALL = SignalSpec.standard()
            .with(Signal.VIEW, 0.2)
            .with(Signal.CART, 0.5)
            .with(Signal.RATING, 0.8)
            .with(Signal.LIKE, 0.4);

    private final FactsBuilder builder = FactsBuilder.full(1);

    TouchesTest() {
        for (int u = 1; u <= 2; u++) {
            builder.people()
                    .next(u)
                    .called("N" + u, "Person")
                    .reached("", false, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY);
        }
        for (int i = 0; i < 4; i++) {
            builder.catalogue().add(10 * (i + 1), "P" + i, "Thing").in("", "").worth(10_000, -1, 1);
        }
    }

    private void event(int person, long minute, String type, int product, long value) {
        builder.events().add(person, minute, type, product < 0 ? -1 : 10 * (product + 1), value);
    }

    private void order(int person, int number, long minute, int product, OrderStatus status) {
        builder.lines().in(person, number, minute).add(10 * (product + 1), 1_000, 10_000, status, "web");
    }

    private Facts shop() {
        event(1, 100, "view", 0, 0);
        event(1, 200, "加入购物车", 1, 0);
        order(1, 7, 200, 1, OrderStatus.PAID);
        order(1, 7, 200, 2, OrderStatus.PAID);
        event(1, 2_000, "review", 1, 50_000);
        event(1, 2_000, "review", 2, 20_000);
        event(1, 3_000, "login", -1, 0);
        event(1, 3_001, "spun the wheel", 3, 0);
        event(1, 3_002, "view", -1, 0);
        event(2, 5, "buy", 3, 0);
        event(2, 6, "收藏", 3, 0);
        order(2, 8, 10, 0, OrderStatus.REFUNDED);
        return builder.build();
    }

    @Test
    void purchases_alone_are_as_if_there_were_no_events() {
        Facts facts = shop();
        Purchases touches = Touches.of(facts, SignalSpec.standard());
        assertArrayEquals(Purchases.of(facts).item(), touches.item());
        assertNull(touches.signal());
        assertNull(touches.weight());
    }

    @Test
    void touches_come_in_time_with_their_signal_and_weight() {
        Purchases touches = Touches.of(shop(), ALL);
        assertArrayEquals(new int[] {0, 5, 6}, touches.offset());
        assertArrayEquals(new int[] {0, 1, 1, 2, 1, 3}, touches.item());
        byte[] signal = signals(touches.signal());
        assertArrayEquals(
                new int[] {4, 3, 0, 0, 1, 2},
                IntStream.range(0, 6).map(i -> signal[i]).toArray());
        // The rating of 2 out of 5 says that it was not liked, and counts for nothing.
        assertArrayEquals(new float[] {0.2f, 0.5f, 1, 1, 0.8f, 0.4f}, touches.weight());
        assertEquals(touches.order()[2], touches.order()[3]);
        assertEquals(2, touches.linesBought());
        assertEquals(2, touches.itemsBought());
        assertEquals(0, touches.lastDayBought());
        assertEquals(1, touches.lastDay());
    }

    private static byte[] signals(byte @Nullable [] signal) {
        assertNotNull(signal);
        return signal == null ? new byte[0] : signal;
    }

    @Test
    void what_was_only_looked_at_is_known_as_not_bought() {
        Interactions x = Touches.of(shop(), ALL).interactions();
        assertFalse(x.bought(0, 0));
        assertTrue(x.bought(0, 1));
        assertTrue(x.bought(0, 2));
        assertFalse(x.bought(1, 3));
        History history = x.history(0);
        assertArrayEquals(new int[] {0, 1, 2}, history.item());
        assertArrayEquals(new float[] {0.2f, 2.3f, 1}, history.weight(), 1e-6f);
        // The day is that of the purchase, although the review came a day later.
        assertEquals(0, history.day()[1]);
        assertFalse(history.bought(0));
        assertTrue(history.bought(1));
        Interactions only = x.boughtOnly();
        assertArrayEquals(new int[] {1, 2}, only.history(0).item());
        assertEquals(0, only.history(1).size());
    }

    @Test
    void events_that_say_bought_count_only_where_there_are_no_orders() {
        event(1, 100, "view", 0, 0);
        event(1, 1_500, "购买", 1, 0);
        event(1, 1_600, "购买", 2, 0);
        event(1, 3_100, "购买", 3, 0);
        Purchases touches = Touches.of(builder.build(), SignalSpec.standard());
        assertArrayEquals(new int[] {1, 2, 3}, touches.item());
        assertEquals(3, touches.linesBought());
        assertEquals(touches.order()[0], touches.order()[1]);
        assertTrue(touches.order()[1] != touches.order()[2]);
    }

    @Test
    void fading_halves_what_is_a_half_life_old() {
        event(1, 0, "view", 0, 0);
        order(1, 7, 30 * 1440, 1, OrderStatus.PAID);
        Purchases touches = Touches.of(builder.build(), ALL);
        History history = touches.interactions(30).history(0);
        assertArrayEquals(new float[] {0.1f, 1}, history.weight(), 1e-6f);
    }

    @Test
    void the_shop_is_told_what_there_is_and_what_was_not_understood() {
        Facts facts = shop();
        Map<Signal, Integer> counts = Touches.counts(facts);
        assertEquals(2, counts.get(Signal.PURCHASE));
        assertEquals(1, counts.get(Signal.VIEW));
        assertEquals(2, counts.get(Signal.RATING));
        List<Touches.EventType> unknown = Touches.types(facts).stream()
                .filter(type -> type.signal().isEmpty() && type.events() > 0)
                .toList();
        assertEquals(List.of(new Touches.EventType("spun the wheel", Optional.empty(), 1)), unknown);
    }

    @Test
    void weights_out_of_range_and_worthless_purchases_are_refused() {
        SignalSpec spec = SignalSpec.standard();
        assertThrows(IllegalArgumentException.class, () -> spec.with(Signal.VIEW, -0.1));
        assertThrows(IllegalArgumentException.class, () -> spec.with(Signal.VIEW, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> spec.with(Signal.PURCHASE, 0));
        assertThrows(IllegalArgumentException.class, () -> spec.withHalfLife(-1));
    }
}
