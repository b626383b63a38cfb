package org.clientele.analysis.attributes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {
    private static HandFacts.Line line(
            int day,
            int minute,
            String order,
            String sku,
            long pieces,
            double money,
            OrderStatus status,
            String channel) {
        return new HandFacts.Line(0, day, minute, order, sku, pieces, Math.round(money * 10_000), status, channel);
    }

    @Test
    void one_customer_by_hand() {
        // Epoch day 9 is Saturday 10 January 1970.
        HandFacts hand = new HandFacts(2, 109)
                .product("tea", "Tea")
                .product("pot", "Ware")
                .line(line(9, 9 * 60, "a", "tea", 2, 20, OrderStatus.PAID, "web"))
                .line(line(9, 9 * 60 + 1, "b", "tea", 1, 10, OrderStatus.PAID, "web"))
                .line(line(9, 9 * 60 + 2, "a", "pot", 1, 40, OrderStatus.PAID, "web"))
                .line(line(19, 20 * 60, "c", "tea", 1, 10, OrderStatus.PAID, "shop"))
                .line(line(49, 13 * 60, "d", "tea", 2, 20, OrderStatus.PAID, "web"))
                .line(line(60, 13 * 60, "e", "tea", 9, 0, OrderStatus.PAID, "web"))
                .line(line(61, 13 * 60, "f", "pot", 1, 25, OrderStatus.REFUNDED, "web"))
                .event(0, 79, "view")
                .event(0, 80, "view")
                .event(0, 109, "view");
        AttributeTable table = Attributes.run(hand.facts(), Checkpoint.none());
        Purchases purchases = table.purchases();
        assertEquals(60, purchases.recency()[0]);
        assertEquals(4, purchases.orders()[0]);
        assertEquals(3, purchases.orderDays()[0]);
        assertEquals(100 * 10_000, purchases.money()[0]);
        assertEquals(100, purchases.tenure(0));
        assertEquals(1.25, purchases.basketSize(0));
        assertEquals(25 * 10_000, purchases.averageOrder(0));
        assertEquals(20, table.rhythm().usualGap()[0]);
        assertEquals(3, table.rhythm().overdue()[0]);
        assertEquals("Tea", table.taste().category().get(0));
        assertEquals(0.6f, table.taste().categoryShare()[0]);
        assertEquals(2, table.taste().breadth()[0]);
        assertEquals(1f, table.taste().priceLevel()[0], 1e-6f);
        assertEquals(0.2f, table.taste().returned()[0]);
        assertEquals("web", table.habits().salesChannel().get(0));
        assertEquals(0.8f, table.habits().salesChannelShare()[0]);
        assertEquals(0.6f, table.habits().weekend()[0]);
        assertEquals(0.6f, table.habits().morning()[0]);
        assertEquals(0.2f, table.habits().evening()[0], 1e-7f);
        assertEquals(2, table.habits().recentEvents()[0]);
        assertEquals(-1, purchases.recency()[1]);
        assertTrue(Float.isNaN(table.taste().returned()[1]));
    }

    @Test
    void nothing_after_the_reference_day_is_looked_at() {
        Facts facts = new HandFacts(1, 100)
                .order(0, 10, "a", "p", 5)
                .order(0, 50, "b", "p", 7)
                .order(0, 90, "c", "p", 9)
                .facts();
        AttributeTable then = Attributes.run(facts, new AttributeSpec(60), Checkpoint.none());
        assertEquals(2, then.purchases().orders()[0]);
        assertEquals(10, then.purchases().recency()[0]);
        assertEquals(12 * 10_000, then.purchases().money()[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sums_hold_over_many_blocks(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 9000;
        HandFacts hand = new HandFacts(n, 800);
        long money = 0;
        for (int o = 0; o < 12_000; o++) {
            int amount = 1 + random.nextInt(90);
            money += amount * 10_000L;
            hand.order(random.nextInt(n), random.nextInt(800), "o" + o, "p" + random.nextInt(9), amount);
        }
        AttributeTable table = Attributes.run(hand.facts(), Checkpoint.none());
        assertEquals(12_000, table.totalOrders());
        assertEquals(money, table.totalMoney());
    }

    @Test
    void every_attribute_has_its_own_key() {
        AttributeTable table = Attributes.run(new HandFacts(1, 5).facts(), Checkpoint.none());
        List<String> keys =
                new ArrayList<>(table.columns().stream().map(Attribute::key).toList());
        assertEquals(keys.size(), keys.stream().distinct().count());
        assertTrue(IntStream.range(0, keys.size()).noneMatch(i -> keys.get(i).isEmpty()));
    }
}
