package org.clientele.analysis.recommend.serve;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;

/**
 * A made-up shop of 60 products in 6 categories and 3 brands, with prices, costs, stock and variants.
 *
 * <p>Product i costs 10·(i mod 12 + 1) in ten-thousandths of 10,000; its cost is known but for every seventh; every ninth
 * is out of stock; products 2j and 2j+1 are the same thing in two colours; the last three products were never bought.
 */
final class Bazaar {
    static final int ITEMS = 60;
    static final int USERS = 240;
    final Purchases purchases;
    final Interactions interactions;
    final Facts facts;

    Bazaar(long seed) {
        Purchases bought = RandomPurchases.withTastes(USERS, ITEMS - 3, 6, 7, 0.85, seed);
        purchases = new Purchases(ITEMS, bought.offset(), bought.item(), bought.day(), bought.order());
        interactions = purchases.interactions();
        facts = facts();
    }

    static long price(int item) {
        return 10L * (item % 12 + 1) * 10_000;
    }

    static long cost(int item) {
        return item % 7 == 3 ? -1 : price(item) * (item % 10) / 10;
    }

    private Facts facts() {
        FactsBuilder builder = FactsBuilder.full(1);
        for (int u = 0; u < USERS; u++) {
            builder.people()
                    .next(u + 1)
                    .called("N" + u, "Person " + u)
                    .reached("", false, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY);
        }
        for (int i = 0; i < ITEMS; i++) {
            builder.catalogue()
                    .add(10 * (i + 1), "P" + i, "Thing " + i / 2 + (i % 2 == 0 ? " red" : " blue, 500 ml"))
                    .in("C" + i / 10, "B" + i / 10 % 3)
                    .worth(price(i), cost(i), i % 9 == 8 ? 0 : 4);
        }
        for (int u = 0; u < USERS; u++) {
            for (int line = purchases.offset()[u]; line < purchases.offset()[u + 1]; line++) {
                builder.lines()
                        .in(u + 1, purchases.order()[line] + 1, purchases.day()[line] * 1440L)
                        .add(10 * (purchases.item()[line] + 1), 1_000, 20_000, OrderStatus.PAID, "web");
            }
        }
        return builder.build();
    }

    Recommender fit(RecommenderSpec spec) {
        return Roster.fit(TrainingData.of(purchases), spec, 1, new Workers(2), Checkpoint.none());
    }

    Suggestions serve(Recommender model, ServingRules rules, int k) {
        return new Suggester(facts, interactions, model, rules)
                .suggest(everybody(), k, new Workers(2), Checkpoint.none());
    }

    static int[] everybody() {
        return IntStream.range(0, USERS).toArray();
    }

    /** A person drawn by a seed. */
    static int somebody(SplittableRandom random) {
        return random.nextInt(USERS);
    }

    static int[] of(Suggestions all, int p) {
        return Arrays.copyOfRange(all.item(), p * all.k(), p * all.k() + all.count(p));
    }
}
