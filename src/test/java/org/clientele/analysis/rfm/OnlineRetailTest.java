package org.clientele.analysis.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;

/** The published figures of the UCI Online Retail data, and every customer's figures summed a second way. */
class OnlineRetailTest {
    private static final class Shopper {
        final Set<String> invoices = new HashSet<>();
        BigDecimal money = BigDecimal.ZERO;
        LocalDateTime last = LocalDateTime.MIN;
    }

    @Test
    void published_counts_and_statistics_come_out_and_scores_equal_those_of_plain_sql() throws SQLException {
        Map<String, Shopper> truth = new TreeMap<>();
        Map<String, Integer> index = new LinkedHashMap<>();
        RetailSql sql = new RetailSql();
        HandFacts hand = new HandFacts(4372, (int)
                LocalDateTime.parse("2011-12-09T00:00").toLocalDate().toEpochDay());
        PublicData.rows(PublicData.file("retail/online-retail/online_retail.csv.gz"), row -> {
            if (row.get(6).isEmpty()) {
                return;
            }
            LocalDateTime time = LocalDateTime.parse(row.get(4).replace(' ', 'T'));
            long pieces = Long.parseLong(row.get(3));
            BigDecimal amount = new BigDecimal(row.get(5)).multiply(BigDecimal.valueOf(pieces));
            boolean cancelled = row.get(0).startsWith("C");
            sql.row(row);
            int customer = index.computeIfAbsent(row.get(6), any -> index.size());
            hand.line(new HandFacts.Line(
                    customer,
                    (int) time.toLocalDate().toEpochDay(),
                    time.getHour() * 60 + time.getMinute(),
                    row.get(0),
                    row.get(1),
                    pieces,
                    Money.of(amount),
                    cancelled ? OrderStatus.CANCELLED : OrderStatus.PAID,
                    row.get(7)));
            if (pieces > 0 && amount.signum() > 0) {
                Shopper shopper = truth.computeIfAbsent(row.get(6), any -> new Shopper());
                shopper.invoices.add(row.get(0));
                shopper.money = shopper.money.add(amount);
                shopper.last = shopper.last.isBefore(time) ? time : shopper.last;
            }
        });
        Facts facts = hand.facts();
        AttributeTable table = Attributes.run(facts, Checkpoint.none());
        Purchases purchases = table.purchases();

        assertEquals(4372, facts.customers());
        assertEquals(4338, truth.size());
        LocalDateTime snapshot = LocalDateTime.parse("2011-12-10T12:50");
        double hours = 0;
        for (Map.Entry<String, Shopper> entry : truth.entrySet()) {
            Shopper shopper = entry.getValue();
            int c = index.getOrDefault(entry.getKey(), -1);
            assertEquals(shopper.invoices.size(), purchases.orders()[c], entry.getKey());
            assertEquals(Money.of(shopper.money), purchases.money()[c], entry.getKey());
            assertEquals(
                    facts.dataDay() - (int) shopper.last.toLocalDate().toEpochDay(),
                    purchases.recency()[c],
                    entry.getKey());
            hours += Duration.between(shopper.last, snapshot).toDays();
        }
        assertEquals(92.5364, hours / 4338, 5e-5);
        int[] orders =
                Arrays.stream(purchases.orders()).filter(o -> o > 0).sorted().toArray();
        long[] money =
                Arrays.stream(purchases.money()).filter(m -> m > 0).sorted().toArray();
        assertEquals(4338, orders.length);
        assertEquals(18532, table.totalOrders());
        assertEquals(Money.of(new BigDecimal("8911407.904")), table.totalMoney());
        assertEquals(4.272, Arrays.stream(orders).average().orElseThrow(), 5e-4);
        assertEquals(2, orders[2168]);
        assertEquals(209, orders[4337]);
        assertEquals(2054.2665, Arrays.stream(money).average().orElseThrow() / Money.SCALE, 5e-4);
        assertEquals(674.485, (money[2168] + money[2169]) / 2.0 / Money.SCALE, 1e-3);
        assertEquals(280206.02, money[4337] / (double) Money.SCALE, 1e-9);
        int first = index.getOrDefault("12346.0", -1);
        assertEquals(325, purchases.recency()[first]);
        assertEquals(1, purchases.orders()[first]);
        assertEquals(77183.60, purchases.money()[first] / (double) Money.SCALE, 1e-9);

        RfmResult rfm = Rfm.run(table, RfmSpec.standard(), Checkpoint.none());
        assertEquals(5, rfm.bins());
        int people = rfm.groups().values().stream().mapToInt(RfmTotals::people).sum();
        assertEquals(4372, people);
        assertEquals(34, rfm.totals(RfmGroup.PROSPECTS).people());
        assertTrue(!rfm.frequencyByCuts() && share(orders, 1) < 0.4);
        sql.compare(table, rfm, index);
        sql.close();
        Map<Integer, Integer> byMoney = new HashMap<>();
        for (byte score : rfm.scores().money()) {
            byMoney.merge((int) score, 1, Integer::sum);
        }
        // Money hardly ties, so each fifth holds a fifth.
        for (int score = 1; score <= 5; score++) {
            assertTrue(Math.abs(byMoney.getOrDefault(score, 0) - 4338 / 5.0) <= 2, "score " + score + ": " + byMoney);
        }
    }

    private static double share(int[] orders, int wanted) {
        return Arrays.stream(orders).filter(o -> o == wanted).count() / (double) orders.length;
    }
}
