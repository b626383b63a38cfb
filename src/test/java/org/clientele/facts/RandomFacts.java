package org.clientele.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** Makes seeded random workbenches as rows, for tests that compare the snapshot with the rows it came from. */
public final class RandomFacts {
    /** One order line as it was made. */
    public record Line(
            int customer, int order, long minute, int product, long quantity, long amount, OrderStatus status) {}

    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private final int customers;
    private final int products;

    /** Rows of that many customers and products. */
    public RandomFacts(long seed, int customers, int products) {
        this.random = new Random(seed);
        this.customers = customers;
        this.products = products;
    }

    /** All lines made so far. */
    public List<Line> lines() {
        return lines;
    }

    /** Makes orders with ids from {@code firstOrder}, of customers up to {@code upTo}. */
    public List<Line> orders(int firstOrder, int count, int upTo) {
        List<Line> made = new ArrayList<>();
        for (int o = 0; o < count; o++) {
            int customer = 2 * random.nextInt(upTo) + 1;
            long minute = 20_000L * 1440 + random.nextInt(600 * 1440);
            int size = 1 + random.nextInt(4);
            OrderStatus status = OrderStatus.values()[Math.max(0, random.nextInt(8) - 4)];
            for (int l = 0; l < size; l++) {
                made.add(new Line(
                        customer,
                        firstOrder + o,
                        minute,
                        1 + random.nextInt(products),
                        1000L * (1 + random.nextInt(3)),
                        10_000L * random.nextInt(90),
                        status));
            }
        }
        lines.addAll(made);
        return made;
    }

    /** Puts customers with odd ids up to {@code upTo} and all products into a builder. */
    public void fill(FactsBuilder builder, int upTo) {
        for (int i = 0; i < upTo; i++) {
            int id = 2 * i + 1;
            @Nullable String blank = null;
            builder.people()
                    .next(id)
                    .called("C" + id, i % 3 == 0 ? "王小明" + i : "Name " + i)
                    .reached(i % 4 == 0 ? blank : "a" + i + "@example.com", i % 4 != 0, "+4477009000" + i, i % 5 == 0)
                    .livesIn(i % 2 == 0 ? "上海" : "Leeds", blank, i % 2 == 0 ? "CN" : "GB")
                    .dated(19_000 + i, People.NO_DAY)
                    .extras(i % 7 == 0 ? Map.of("Level", i % 2 == 0 ? "gold" : "silver") : Map.of());
            builder.reach()
                    .consent(id, Channel.EMAIL, i % 3 == 0 ? ConsentStatus.GRANTED : ConsentStatus.WITHDRAWN, 20_000)
                    .contact(id, Channel.SMS, 480_000 + i);
            if (i % 11 == 0) {
                builder.reach().stop(id, Channel.EMAIL).complaint(id, 20_100);
            }
        }
        for (int p = 1; p <= products; p++) {
            builder.catalogue()
                    .add(p, "S" + p, "Product " + p)
                    .in("Cat" + p % 3, "B" + p % 2)
                    .worth(-1, -1, -1);
        }
    }

    /** Puts lines into a builder. */
    public static void put(FactsBuilder builder, List<Line> lines) {
        for (Line line : lines) {
            builder.lines()
                    .in(line.customer(), line.order(), line.minute())
                    .add(line.product(), line.quantity(), line.amount(), line.status(), "web");
        }
    }

    /** A whole random snapshot. */
    public static Facts of(long seed, int customers, int orders, int products) {
        RandomFacts rows = new RandomFacts(seed, customers, products);
        FactsBuilder builder = FactsBuilder.full(1);
        rows.fill(builder, customers);
        put(builder, rows.orders(1, orders, customers));
        return builder.build();
    }

    /** How many customers the rows have. */
    public int customers() {
        return customers;
    }
}
