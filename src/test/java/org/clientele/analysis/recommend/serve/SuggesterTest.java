package org.clientele.analysis.recommend.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class SuggesterTest {
    private static final int K = 6;

    /** 200 people in two cities buy 8 of 40 products; the people from 200 on have bought nothing. */
    private static Purchases shop() {
        Purchases bought = RandomPurchases.withTastes(200, 40, 4, 8, 0.9, 3);
        int[] offset = Arrays.copyOf(bought.offset(), 204);
        Arrays.fill(offset, 201, 204, bought.size());
        return new Purchases(40, offset, bought.item(), bought.day(), bought.order());
    }

    private final Purchases purchases = shop();
    private final Interactions interactions = purchases.interactions();
    private final Facts facts = new ShopFacts(
                    purchases,
                    u -> u % 4 < 2 && u != 201 && u != 202 ? "Leeds" : u == 202 ? "Nowhere" : u == 201 ? "" : "York",
                    i -> "C" + i / 10,
                    i -> i == 7 ? 0 : i == 8 ? -1 : 3,
                    Map.of(201, 25))
            .facts(1);

    private Suggestions suggest(RecommenderSpec spec, ServingRules rules, int... people) {
        Recommender model = Roster.fit(TrainingData.of(interactions), spec, 1, new Workers(2), Checkpoint.none());
        return new Suggester(facts, interactions, model, rules).suggest(people, K, new Workers(2), Checkpoint.none());
    }

    private static int[] everybody() {
        return IntStream.range(0, 200).toArray();
    }

    private static int[] of(Suggestions all, int p) {
        return Arrays.copyOfRange(all.item(), p * K, p * K + all.count(p));
    }

    @Test
    void everybody_gets_as_many_as_asked_none_twice_none_bought_none_out_of_stock_none_blocked() {
        ServingRules rules = new ServingRules(ServingRules.EVER, true, 0, List.of(3, 4));
        for (RecommenderSpec spec : Roster.standard()) {
            Suggestions all = suggest(spec, rules, everybody());
            for (int p = 0; p < 200; p++) {
                int[] items = of(all, p);
                assertEquals(K, items.length);
                assertEquals(K, Arrays.stream(items).distinct().count());
                for (int item : items) {
                    assertTrue(interactions.byUser().find(p, item) < 0);
                    assertFalse(item == 3 || item == 4 || item == 7);
                }
            }
        }
    }

    @Test
    void the_reason_is_a_bought_product_of_the_same_taste() {
        Suggestions all = suggest(ItemKnnSpec.standard(), ServingRules.standard(), everybody());
        int sameTaste = 0;
        int explained = 0;
        for (int at = 0; at < all.item().length; at++) {
            if (all.because()[at] >= 0) {
                explained++;
                assertTrue(interactions.byUser().find(at / K, all.because()[at]) >= 0);
                sameTaste += all.because()[at] / 10 == all.item()[at] / 10 ? 1 : 0;
            }
        }
        assertTrue(explained > 200);
        assertTrue(sameTaste > explained * 0.8, sameTaste + " of " + explained);
    }

    @Test
    void no_category_has_more_than_the_limit() {
        Suggestions all =
                suggest(EaseSpec.standard(), new ServingRules(ServingRules.EVER, false, 2, List.of()), everybody());
        for (int p = 0; p < 200; p++) {
            int[] inCategory = new int[4];
            for (int item : of(all, p)) {
                inCategory[item / 10]++;
            }
            assertEquals(K, of(all, p).length);
            assertTrue(Arrays.stream(inCategory).allMatch(n -> n <= 2), () -> Arrays.toString(inCategory));
        }
    }

    @Test
    void what_was_bought_long_ago_may_come_back_when_only_recent_purchases_are_hidden() {
        // Purchases lie 10 days apart, the last on the data date: within 15 days are the last two.
        Suggestions all = suggest(AlsSpec.standard(), new ServingRules(15, false, 0, List.of()), everybody());
        int again = 0;
        for (int p = 0; p < 200; p++) {
            for (int item : of(all, p)) {
                int at = interactions.byUser().find(p, item);
                if (at >= 0) {
                    again++;
                    assertTrue(facts.dataDay() - interactions.day()[at] >= 15);
                }
            }
        }
        assertTrue(again > 200);
    }

    @Test
    void without_purchases_the_city_decides_then_the_category_looked_at_then_the_shop() {
        Suggestions all = suggest(EaseSpec.standard(), ServingRules.standard(), 200, 201, 202);
        assertEquals(Ground.CITY, all.ground(0, 0));
        assertEquals(Ground.CATEGORY, all.ground(1, 0));
        assertEquals(Ground.EVERYWHERE, all.ground(2, 0));
        for (int item : of(all, 1)) {
            assertEquals(2, item / 10);
        }
        int[] leeds = new int[40];
        int[] shop = new int[40];
        for (int u = 0; u < 200; u++) {
            for (int item : interactions.history(u).item()) {
                leeds[item] += u % 4 < 2 ? 1 : 0;
                shop[item]++;
            }
        }
        // By hand with decay: the first of the whole shop is the one with the largest decayed number of buyers.
        BestSellers best = BestSellers.of(facts, interactions, 0);
        assertEquals(Arrays.stream(shop).max().orElseThrow(), shop[best.overall()[0]]);
        int city = facts.people().city().code()[200];
        assertEquals(Arrays.stream(leeds).max().orElseThrow(), leeds[best.ofCity(city)[0]]);
        assertEquals(0, best.ofCity(facts.people().city().code()[202]).length);
    }

    @Test
    void the_suggestions_are_the_same_on_any_number_of_workers() {
        Recommender model =
                Roster.fit(TrainingData.of(interactions), AlsSpec.standard(), 1, new Workers(2), Checkpoint.none());
        Suggester suggester = new Suggester(facts, interactions, model, ServingRules.standard());
        assertArrayEquals(
                suggester
                        .suggest(everybody(), K, new Workers(1), Checkpoint.none())
                        .item(),
                suggester
                        .suggest(everybody(), K, new Workers(5), Checkpoint.none())
                        .item());
    }

    @Test
    void counts_the_people_who_bought_both() {
        Recommender model =
                Roster.fit(TrainingData.of(interactions), PopularSpec.standard(), 1, new Workers(1), Checkpoint.none());
        Suggester suggester = new Suggester(facts, interactions, model, ServingRules.standard());
        int both = 0;
        for (int u = 0; u < 200; u++) {
            both += interactions.byUser().find(u, 11) >= 0
                            && interactions.byUser().find(u, 12) >= 0
                    ? 1
                    : 0;
        }
        assertTrue(both > 0);
        assertEquals(both, suggester.boughtBoth(11, 12));
    }

    @Test
    void a_recommender_of_another_catalogue_is_refused() {
        Interactions smaller = RandomPurchases.withTastes(20, 8, 2, 3, 0.5, 1).interactions();
        Recommender model =
                Roster.fit(TrainingData.of(smaller), PopularSpec.standard(), 1, new Workers(1), Checkpoint.none());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Suggester(facts, interactions, model, ServingRules.standard()));
    }
}
