package org.clientele.analysis.recommend;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.trade.OrderStatus;

/** A snapshot made of plain purchases: customer u has id u+1, product i has id 10·(i+1), sku "P" + i and name "Thing i". */
public record ShopFacts(
        Purchases purchases,
        IntFunction<String> city,
        IntFunction<String> category,
        IntUnaryOperator stock,
        Map<Integer, Integer> views) {
    /** All in one city without name, four products to a category, everything in stock, nobody looks at anything. */
    public ShopFacts(Purchases purchases) {
        this(purchases, u -> "", i -> "C" + i / 4, i -> 5, Map.of());
    }

    /** The snapshot of a data version. */
    public Facts facts(long version) {
        FactsBuilder builder = FactsBuilder.full(version);
        for (int u = 0; u < purchases.users(); u++) {
            builder.people()
                    .next(u + 1)
                    .called("N" + u, "Person " + u)
                    .reached("", false, "", false)
                    .livesIn(city.apply(u), "", "")
                    .dated(People.NO_DAY, People.NO_DAY);
        }
        for (int i = 0; i < purchases.items(); i++) {
            builder.catalogue()
                    .add(10 * (i + 1), "P" + i, "Thing " + i)
                    .in(category.apply(i), "")
                    .worth(20_000, -1, stock.applyAsInt(i));
        }
        for (int u = 0; u < purchases.users(); u++) {
            for (int line = purchases.offset()[u]; line < purchases.offset()[u + 1]; line++) {
                builder.lines()
                        .in(u + 1, purchases.order()[line] + 1, purchases.day()[line] * 1440L)
                        .add(10 * (purchases.item()[line] + 1), 1_000, 20_000, OrderStatus.PAID, "web");
            }
        }
        views.forEach((customer, product) ->
                builder.events().add(customer + 1, purchases.lastDay() * 1440L, "view", 10 * (product + 1), 0));
        return builder.build();
    }
}
