package org.clientele.analysis.recommend.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.serve.ServingRules.Floor;
import org.clientele.analysis.recommend.serve.ServingRules.Group;
import org.clientele.analysis.recommend.serve.ServingRules.Never;
import org.clientele.analysis.recommend.serve.ServingRules.Picks;
import org.clientele.analysis.recommend.serve.ServingRules.Price;
import org.clientele.analysis.recommend.serve.ServingRules.Scope;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServingRulesTest {
    private static final int K = 10;
    private final Bazaar shop = new Bazaar(5);
    private final Recommender model = shop.fit(EaseSpec.standard());
    private final Facts facts = shop.facts;

    private static ServingRules rules(Price price, double margin, Scope scope, Picks picks) {
        return new ServingRules(0, false, 0, false, price, margin, scope, picks, 0, Floor.NONE);
    }

    private static ServingRules all() {
        return new ServingRules(
                60,
                true,
                2,
                true,
                new Price(200_000, 1_100_000, 3),
                0.15,
                new Scope(List.of(0, 1, 2, 3, 4), List.of(), List.of(), List.of()),
                new Picks(List.of(12, 25), List.of(new Never(3, 14), new Never(3, 15)), List.of(57), true),
                0.2,
                new Floor(Group.LONG_TAIL, -1, 0.2));
    }

    private Suggestions serve(ServingRules rules) {
        return shop.serve(model, rules, K);
    }

    private void noneOf(ServingRules rules, java.util.function.IntPredicate forbidden) {
        Suggestions free = serve(ServingRules.none());
        Suggestions kept = serve(rules);
        assertTrue(
                Arrays.stream(free.item()).anyMatch(i -> i >= 0 && forbidden.test(i)),
                "without the rule there is something to hide");
        for (int item : kept.item()) {
            assertTrue(item >= 0, "lists are filled up");
            assertFalse(forbidden.test(item), "product " + item);
        }
    }

    @Test
    void prices_outside_of_the_band_are_hidden() {
        noneOf(rules(new Price(300_000, 900_000, 0), ServingRules.ANY_MARGIN, Scope.ALL, Picks.NONE), i -> {
            long price = Bazaar.price(i);
            return price < 300_000 || price > 900_000;
        });
    }

    @Test
    void prices_far_from_the_usual_ones_are_hidden_from_that_person_only() {
        Suggestions kept = serve(rules(new Price(0, 0, 1.6), ServingRules.ANY_MARGIN, Scope.ALL, Picks.NONE));
        for (int p = 0; p < Bazaar.USERS; p++) {
            long[] paid = Arrays.stream(shop.interactions.history(p).item())
                    .mapToLong(Bazaar::price)
                    .sorted()
                    .toArray();
            double median = (paid[(paid.length - 1) / 2] + paid[paid.length / 2]) / 2.0;
            for (int item : Bazaar.of(kept, p)) {
                double times = Bazaar.price(item) / median;
                assertTrue(times <= 1.6 + 1e-9 && times >= 1 / 1.6 - 1e-9, p + ": " + times);
            }
        }
    }

    @Test
    void thin_margins_are_hidden_and_unknown_costs_are_shown_and_counted() {
        ServingRules rules = rules(Price.ANY, 0.45, Scope.ALL, Picks.NONE);
        noneOf(rules, i -> i % 7 != 3 && i % 10 > 5);
        Suggester suggester = new Suggester(facts, shop.interactions, model, rules);
        assertEquals(IntStream.range(0, 60).filter(i -> i % 7 == 3).count(), suggester.unknownCost());
        assertEquals(
                IntStream.range(0, 60).filter(i -> i % 7 != 3 && i % 10 > 5).count(),
                suggester.hiddenBy(ServingRule.MARGIN));
    }

    @Test
    void only_and_never_keep_to_categories_and_brands() {
        noneOf(
                rules(
                        Price.ANY,
                        ServingRules.ANY_MARGIN,
                        new Scope(List.of(0, 1, 2, 3), List.of(2), List.of(), List.of()),
                        Picks.NONE),
                i -> i / 10 > 3 || i / 10 == 2);
        noneOf(
                rules(
                        Price.ANY,
                        ServingRules.ANY_MARGIN,
                        new Scope(List.of(), List.of(), List.of(0, 1), List.of(0)),
                        Picks.NONE),
                i -> i / 10 % 3 != 1);
    }

    @Test
    void not_for_this_person_ever_hides_it_from_nobody_else() {
        Suggestions free = serve(ServingRules.none());
        int item = free.item()[7 * K];
        Suggestions kept = serve(rules(
                Price.ANY,
                ServingRules.ANY_MARGIN,
                Scope.ALL,
                new Picks(List.of(), List.of(new Never(7, item)), List.of(), false)));
        assertFalse(kept.has(7, item));
        assertEquals(K, kept.count(7));
        for (int p = 0; p < Bazaar.USERS; p++) {
            if (p != 7) {
                assertEquals(free.has(p, item), kept.has(p, item));
            }
        }
    }

    @Test
    void one_of_each_thing_however_many_colours_it_has() {
        ServingRules one = new ServingRules(
                0, false, 0, true, Price.ANY, ServingRules.ANY_MARGIN, Scope.ALL, Picks.NONE, 0, Floor.NONE);
        Suggestions free = serve(ServingRules.none());
        Suggestions kept = serve(one);
        boolean twins = false;
        for (int p = 0; p < Bazaar.USERS; p++) {
            assertEquals(K, kept.count(p));
            assertEquals(
                    K,
                    Arrays.stream(Bazaar.of(kept, p)).map(i -> i / 2).distinct().count());
            twins |=
                    Arrays.stream(Bazaar.of(free, p)).map(i -> i / 2).distinct().count() < K;
        }
        assertTrue(twins, "without the rule there are twins");
    }

    @Test
    void limits_give_way_before_a_place_stays_empty() {
        // Two of each of six categories would be twelve; one of each only six.
        Suggestions kept = serve(new ServingRules(0, false, 1, List.of()));
        for (int p = 0; p < Bazaar.USERS; p++) {
            int[] items = Bazaar.of(kept, p);
            assertEquals(K, items.length);
            assertEquals(6, Arrays.stream(items).map(i -> i / 10).distinct().count());
        }
        assertEquals(0, kept.shortLists());
    }

    @Test
    void lists_are_short_only_when_nothing_more_may_be_shown() {
        ServingRules few = rules(
                Price.ANY,
                ServingRules.ANY_MARGIN,
                Scope.ALL,
                new Picks(IntStream.range(0, 53).boxed().toList(), List.of(), List.of(), false));
        Suggestions kept = serve(few);
        assertEquals(Bazaar.USERS, kept.shortLists());
        for (int p = 0; p < Bazaar.USERS; p++) {
            assertEquals(7, kept.count(p), "products 53 to 59 are left");
        }
    }

    @Test
    void new_products_get_a_tenth_of_the_places_and_never_more() {
        for (int k : new int[] {3, 5, 10}) {
            Suggestions kept = shop.serve(
                    model,
                    rules(
                            Price.ANY,
                            ServingRules.ANY_MARGIN,
                            Scope.ALL,
                            new Picks(List.of(), List.of(), List.of(), true)),
                    k);
            int given = 0;
            for (int p = 0; p < Bazaar.USERS; p++) {
                int own = 0;
                for (int r = 0; r < kept.count(p); r++) {
                    own += kept.ground(p, r) == Ground.NEW ? 1 : 0;
                }
                assertTrue(own <= 1);
                given += own;
            }
            double share = given / (double) (Bazaar.USERS * k);
            assertEquals(0.1, share, 0.03, k + " places");
        }
    }

    @Test
    void a_chosen_product_is_shown_and_told_to_be_chosen() {
        Suggestions kept = serve(rules(
                Price.ANY, ServingRules.ANY_MARGIN, Scope.ALL, new Picks(List.of(), List.of(), List.of(59), false)));
        int chosen = 0;
        for (int at = 0; at < kept.item().length; at++) {
            if (kept.item()[at] == 59) {
                assertEquals(Ground.CHOSEN.ordinal(), kept.ground()[at]);
                chosen++;
            }
        }
        assertEquals(Bazaar.USERS, chosen);
    }

    @Test
    void a_floor_gives_its_group_the_share_it_asks_for() {
        Suggester free = new Suggester(facts, shop.interactions, model, ServingRules.none());
        for (Floor floor : List.of(new Floor(Group.LONG_TAIL, -1, 0.4), new Floor(Group.BRAND, 2, 0.5))) {
            ServingRules rules = new ServingRules(
                    0, false, 0, false, Price.ANY, ServingRules.ANY_MARGIN, Scope.ALL, Picks.NONE, 0, floor);
            double before = free.placesOf(floor, serve(ServingRules.none()));
            double after = free.placesOf(floor, serve(rules));
            assertTrue(before < floor.share(), "before: " + before);
            assertTrue(after >= floor.share() - 0.02, floor + " after: " + after);
        }
    }

    @Test
    void a_floor_gives_up_as_little_score_as_can_be() {
        Floor floor = new Floor(Group.BRAND, 2, 0.5);
        ServingRules rules = new ServingRules(
                0, false, 0, false, Price.ANY, ServingRules.ANY_MARGIN, Scope.ALL, Picks.NONE, 0, floor);
        Suggestions kept = serve(rules);
        float[][] scores = new float[1][Bazaar.ITEMS];
        for (int p = 0; p < 40; p++) {
            model.scorer()
                    .score(new org.clientele.analysis.recommend.History[] {shop.interactions.history(p)}, 1, scores);
            float[] own = scores[0];
            // The best five of the brand with the best five of all others is the best that can be.
            double best = top(own, i -> i / 10 % 3 == 2, 5) + top(own, i -> i / 10 % 3 != 2, 5);
            double made = 0;
            int member = 0;
            for (int item : Bazaar.of(kept, p)) {
                made += Math.max(0, own[item]);
                member += item / 10 % 3 == 2 ? 1 : 0;
            }
            if (member == 5) {
                assertEquals(best, made, 1e-4, "person " + p);
            }
        }
    }

    private static double top(float[] scores, java.util.function.IntPredicate of, int most) {
        return IntStream.range(0, scores.length)
                .filter(of)
                .mapToDouble(i -> -Math.max(0, scores[i]))
                .sorted()
                .limit(most)
                .map(s -> -s)
                .sum();
    }

    @Test
    void variety_makes_lists_less_alike_and_keeps_the_best_first() {
        Suggester suggester = new Suggester(facts, shop.interactions, model, ServingRules.none());
        Suggestions plain = serve(ServingRules.none());
        double before = suggester.alike(plain);
        for (double variety : new double[] {0.2, 0.4, 0.6}) {
            Suggestions varied = serve(ServingRules.none().withVariety(variety));
            double now = suggester.alike(varied);
            assertTrue(now < before, variety + ": " + now + " after " + before);
            before = now;
            for (int p = 0; p < Bazaar.USERS; p++) {
                assertEquals(plain.item()[p * K], varied.item()[p * K]);
                assertEquals(K, Arrays.stream(Bazaar.of(varied, p)).distinct().count());
            }
        }
    }

    @Test
    void greedy_variety_takes_at_each_step_what_the_formula_says() {
        double t = 0.3;
        Suggestions varied = serve(ServingRules.none().withVariety(t));
        Goods goods = new Goods(facts, shop.interactions, facts.dataDay());
        goods.learnLikeness(new Workers(1), Checkpoint.none());
        float[][] scores = new float[1][Bazaar.ITEMS];
        for (int p = 0; p < 30; p++) {
            model.scorer()
                    .score(new org.clientele.analysis.recommend.History[] {shop.interactions.history(p)}, 1, scores);
            float[] own = scores[0];
            int none = 0;
            for (float score : own) {
                none += score == 0 ? 1 : 0;
            }
            boolean sparse = 2 * none > own.length;
            int[] open = IntStream.range(0, Bazaar.ITEMS)
                    .filter(i -> own[i] > 0 || !sparse && own[i] < 0)
                    .toArray();
            float high = Float.NEGATIVE_INFINITY;
            float low = Float.POSITIVE_INFINITY;
            for (int i : open) {
                high = Math.max(high, own[i]);
                low = Math.min(low, own[i]);
            }
            int[] list = Bazaar.of(varied, p);
            for (int r = 0; r < Math.min(list.length, open.length); r++) {
                double taken = value(own, list, r, list[r], t, low, high, goods);
                for (int i : open) {
                    int candidate = i;
                    if (Arrays.stream(list, 0, r).noneMatch(j -> j == candidate)) {
                        assertTrue(value(own, list, r, i, t, low, high, goods) <= taken + 1e-5);
                    }
                }
            }
        }
    }

    private static double value(
            float[] own, int[] list, int before, int item, double t, float low, float high, Goods goods) {
        double nearest = 0;
        for (int r = 0; r < before; r++) {
            nearest = Math.max(nearest, goods.alike(item, list[r]));
        }
        return (1 - t) * (own[item] - low) / (high - low) - t * nearest;
    }

    @ParameterizedTest
    @EnumSource(ServingRule.class)
    void each_rule_can_be_taken_away_alone(ServingRule rule) {
        assertEquals(EnumSet.allOf(ServingRule.class), all().active());
        Set<ServingRule> left = EnumSet.allOf(ServingRule.class);
        left.remove(rule);
        assertEquals(left, all().without(rule).active());
        assertEquals(all().without(rule), all().without(rule).without(rule));
        assertEquals(Set.of(), ServingRules.none().active());
    }

    @Test
    void the_cost_of_a_rule_is_what_serving_with_and_without_it_differs_by() {
        ServingRules rules = all();
        Suggester suggester = new Suggester(facts, shop.interactions, model, rules);
        Suggester.Compared compared = suggester.compare(Bazaar.everybody(), K, new Workers(2), Checkpoint.none());
        assertEquals(ServingRule.values().length, compared.costs().size());
        Suggestions with = serve(rules);
        float[][] scores = new float[1][Bazaar.ITEMS];
        for (RuleCost cost : compared.costs()) {
            Suggestions without = serve(rules.without(cost.rule()));
            int changed = 0;
            int places = 0;
            double given = 0;
            for (int p = 0; p < Bazaar.USERS; p++) {
                model.scorer()
                        .score(
                                new org.clientele.analysis.recommend.History[] {shop.interactions.history(p)},
                                1,
                                scores);
                double kept = 0;
                double could = 0;
                for (int item : Bazaar.of(without, p)) {
                    places++;
                    changed += with.has(p, item) ? 0 : 1;
                    could += Math.max(0, scores[0][item]);
                }
                for (int item : Bazaar.of(with, p)) {
                    kept += Math.max(0, scores[0][item]);
                }
                given += 1 - kept / could;
            }
            assertEquals(
                    changed / (double) places, cost.places(), 1e-9, cost.rule().name());
            assertEquals(
                    Math.max(0, given / Bazaar.USERS),
                    cost.score(),
                    1e-4,
                    cost.rule().name());
        }
        assertNotEquals(0, compared.costs().getFirst().places());
    }
}
