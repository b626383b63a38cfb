package org.clientele.analysis.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which campaigns claim which orders, against a count that looks at every pair of message and order. */
class ClaimsTest {
    private record Sent(int customer, int hour, String campaign, boolean clicked) {}

    private record Bought(int customer, int order, int hour, long worth) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_order_goes_to_whom_the_rule_says(long seed) {
        Random random = new Random(seed);
        List<Sent> sent = new ArrayList<>();
        List<Bought> bought = new ArrayList<>();
        FactsBuilder facts = ResultsFixture.facts(40);
        for (int i = 0; i < 260; i++) {
            Sent one = new Sent(
                    random.nextInt(40),
                    ResultsFixture.DAY * 24 + random.nextInt(40 * 24),
                    "c" + random.nextInt(3),
                    random.nextInt(3) == 0);
            // nobody tells clicks of the third
            Sent told = one.campaign().equals("c2") ? new Sent(one.customer(), one.hour(), "c2", false) : one;
            sent.add(told);
            facts.reach()
                    .contact(
                            told.customer() + 1,
                            Channel.EMAIL,
                            told.hour(),
                            told.campaign(),
                            told.clicked() ? Outcome.CLICKED.bit() : 0);
        }
        for (int i = 0; i < 200; i++) {
            Bought one = new Bought(
                    random.nextInt(40),
                    1_000 + i,
                    ResultsFixture.DAY * 24 + random.nextInt(45 * 24),
                    10_000L * (1 + random.nextInt(90)));
            bought.add(one);
            ResultsFixture.order(facts, one.customer() + 1, one.order(), one.hour() * 60L + 30, one.worth());
        }
        Facts built = facts.build();
        Claims claims = Claims.of(built, Claims.USUAL_DAYS);
        Set<String> clicks = new HashSet<>();
        int first = Integer.MAX_VALUE;
        for (Sent one : sent) {
            first = Math.min(first, Math.floorDiv(one.hour(), 24));
            if (one.clicked()) {
                clicks.add(one.campaign());
            }
        }
        long all = 0;
        long sum = 0;
        int many = 0;
        Map<String, Long> last = new HashMap<>();
        for (Bought order : bought) {
            if (Math.floorDiv(order.hour(), 24) < first) {
                continue;
            }
            all += order.worth();
            Map<String, Integer> by = new HashMap<>();
            for (Sent one : sent) {
                int before = order.hour() - one.hour();
                boolean counts = one.clicked() || !clicks.contains(one.campaign());
                if (one.customer() == order.customer() && before >= 0 && before <= 5 * 24 && counts) {
                    by.merge(one.campaign(), one.hour(), Math::max);
                }
            }
            sum += order.worth() * by.size();
            many += by.size() > 1 ? 1 : 0;
            int newest = by.values().stream().mapToInt(hour -> hour).max().orElse(-1);
            List<String> winners = by.entrySet().stream()
                    .filter(entry -> entry.getValue() == newest)
                    .map(Map.Entry::getKey)
                    .toList();
            if (winners.size() == 1) {
                last.merge(winners.getFirst(), order.worth(), Long::sum);
            } else if (winners.size() > 1) {
                last.merge("tie", order.worth(), Long::sum);
            }
        }
        assertEquals(all, claims.revenue());
        assertEquals(sum, claims.sumOfClaims());
        assertEquals(many, claims.byMany());
        assertTrue(many > 0, "a law without a case proves nothing");
        long given = 0;
        for (int code = 0; code < claims.lastRevenue().length; code++) {
            String name = built.contacts().campaign().words().get(code);
            assertTrue(claims.lastRevenue()[code] >= last.getOrDefault(name, 0L), name);
            given += claims.lastRevenue()[code];
        }
        assertEquals(last.values().stream().mapToLong(v -> v).sum(), given, "each claimed order is given once");
        assertEquals(claims.claimedRevenue(), given);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 30})
    void orders_count_from_the_minute_after_the_message_to_the_end_of_the_last_day(int days) {
        FactsBuilder facts = ResultsFixture.facts(1);
        long from = ResultsFixture.DAY * 1440L + 600;
        long[] minutes = {from - 1, from, from + 1, from + days * 1440L, from + days * 1440L + 1};
        for (int i = 0; i < minutes.length; i++) {
            ResultsFixture.order(facts, 1, 10 + i, minutes[i], 10_000L << i);
        }
        Orders orders = Orders.of(facts.build(), new int[] {0}, from, days);
        assertEquals(2, orders.orders()[0]);
        assertEquals((10_000L << 2) + (10_000L << 3), orders.revenue()[0]);
    }
}
