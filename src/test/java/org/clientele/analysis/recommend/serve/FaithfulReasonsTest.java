package org.clientele.analysis.recommend.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reason is only given when the suggestion would be weaker without it; for every method there is. */
class FaithfulReasonsTest {
    private static final int K = 6;
    private final Bazaar shop = new Bazaar(11);

    static Stream<RecommenderSpec> methods() {
        return Roster.standard().stream();
    }

    private History history(int person) {
        return shop.interactions.history(person).seenOn(shop.facts.dataDay());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void taking_the_named_product_away_lowers_the_score(RecommenderSpec spec) {
        Recommender model = shop.fit(spec);
        Suggestions all = shop.serve(model, ServingRules.standard(), K);
        Recommender.Scorer scorer = model.scorer();
        float[][] full = new float[1][Bazaar.ITEMS];
        float[][] less = new float[1][Bazaar.ITEMS];
        int named = 0;
        int own = 0;
        for (int p = 0; p < 80; p++) {
            History history = history(p);
            scorer.score(new History[] {history}, 1, full);
            for (int r = 0; r < all.count(p); r++) {
                int at = p * K + r;
                own += all.ground(p, r) == Ground.HISTORY ? 1 : 0;
                if (all.because()[at] < 0) {
                    continue;
                }
                named++;
                int place = Arrays.binarySearch(history.item(), all.because()[at]);
                assertTrue(place >= 0, "bought by that person");
                assertTrue(all.share()[at] > 0 && all.share()[at] <= 1, "share: " + all.share()[at]);
                scorer.score(new History[] {history.without(place)}, 1, less);
                assertTrue(less[0][all.item()[at]] < full[0][all.item()[at]], spec.code() + " " + p);
            }
        }
        if (spec instanceof EaseSpec || spec instanceof AlsSpec) {
            assertTrue(named > own / 2, spec.code() + ": " + named + " of " + own + " have a reason");
        } else if (!model.personal()) {
            assertEquals(0, named);
        }
    }

    @Test
    void the_first_of_all_reasons_is_the_one_named_and_shares_fall() {
        for (RecommenderSpec spec : List.of(EaseSpec.standard(), AlsSpec.standard())) {
            Recommender model = shop.fit(spec);
            Suggester suggester = new Suggester(shop.facts, shop.interactions, model, ServingRules.standard());
            Suggestions all = shop.serve(model, ServingRules.standard(), K);
            for (int p = 0; p < 40; p++) {
                for (int r = 0; r < all.count(p); r++) {
                    List<Reason> reasons = suggester.reasons(p, all.item()[p * K + r], 3);
                    if (all.because()[p * K + r] >= 0) {
                        assertEquals(
                                all.because()[p * K + r], reasons.getFirst().product());
                        assertEquals(all.share()[p * K + r], reasons.getFirst().share(), 1e-5);
                    }
                    double sum = 0;
                    for (int i = 0; i < reasons.size(); i++) {
                        sum += reasons.get(i).share();
                        assertTrue(i == 0
                                || reasons.get(i).share() <= reasons.get(i - 1).share());
                    }
                    assertTrue(sum <= 1 + 1e-5);
                }
            }
        }
    }

    @Test
    void strength_counts_the_weaker_suggestions() {
        Recommender model = shop.fit(EaseSpec.standard());
        Suggestions all = shop.serve(model, ServingRules.standard(), K);
        Strength strength = Strength.of(all);
        for (int at = 0; at < all.item().length; at += 7) {
            if (all.ground()[at] != Ground.HISTORY.ordinal() || all.item()[at] < 0) {
                continue;
            }
            double weaker = 0;
            double counted = 0;
            for (int other = 0; other < all.item().length; other++) {
                if (all.item()[other] >= 0 && all.ground()[other] == Ground.HISTORY.ordinal()) {
                    counted++;
                    int order = Float.compare(all.score()[other], all.score()[at]);
                    weaker += order < 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
            assertEquals(100 * weaker / counted, strength.of(all.score()[at]), 1.0);
        }
        assertEquals(0, strength.of(-1f));
        assertEquals(100, strength.of(Float.MAX_VALUE));
    }

    @Test
    void those_who_should_hear_are_those_with_the_highest_scores_who_may() {
        Recommender model = shop.fit(EaseSpec.standard());
        ServingRules rules = ServingRules.standard();
        Suggester suggester = new Suggester(shop.facts, shop.interactions, model, rules);
        float[][] scores = new float[1][Bazaar.ITEMS];
        for (int product : new int[] {0, 21, 45}) {
            float[] of = new float[Bazaar.USERS];
            int hidden = 0;
            for (int u = 0; u < of.length; u++) {
                model.scorer().score(new History[] {history(u)}, 1, scores);
                boolean has = shop.interactions.byUser().find(u, product) >= 0;
                hidden += has ? 1 : 0;
                of[u] = has ? Float.NEGATIVE_INFINITY : scores[0][product];
            }
            Hearers found = suggester.who(product, 20, new Workers(3), Checkpoint.none());
            assertEquals(hidden, found.hidden());
            assertEquals(20, found.people().length);
            float worst = Float.POSITIVE_INFINITY;
            for (int i = 0; i < 20; i++) {
                assertEquals(of[found.people()[i]], found.score()[i]);
                assertTrue(found.score()[i] <= worst);
                worst = found.score()[i];
                if (found.because()[i] >= 0) {
                    assertTrue(shop.interactions.byUser().find(found.people()[i], found.because()[i]) >= 0);
                }
            }
            int better = 0;
            for (float score : of) {
                better += score > worst ? 1 : 0;
            }
            assertTrue(better < 20);
            assertEquals(
                    Arrays.toString(found.people()),
                    Arrays.toString(suggester
                            .who(product, 20, new Workers(1), Checkpoint.none())
                            .people()));
        }
        Suggester popular = new Suggester(shop.facts, shop.interactions, shop.fit(PopularSpec.standard()), rules);
        assertEquals(0, popular.who(0, 20, new Workers(2), Checkpoint.none()).people().length);
    }

    @Test
    void what_a_person_does_now_changes_the_suggestions_at_once() {
        for (RecommenderSpec spec : List.of(EaseSpec.standard(), AlsSpec.standard())) {
            Recommender model = shop.fit(spec);
            Suggester suggester = new Suggester(shop.facts, shop.interactions, model, ServingRules.standard());
            // Somebody whose tastes lie in the first category turns to the last one but one.
            History now = History.of(40, 41, 43, 44, 45, 46);
            int[] before = Bazaar.of(shop.serve(model, ServingRules.standard(), K), 0);
            Suggestions after = suggester.suggest(0, now, K);
            int turned = 0;
            for (int item : Bazaar.of(after, 0)) {
                turned += item / 10 == 4 || item / 10 == 3 ? 1 : 0;
                assertTrue(Arrays.binarySearch(now.item(), item) < 0);
            }
            assertTrue(!Arrays.equals(before, Bazaar.of(after, 0)), spec.code());
            assertTrue(turned >= 2, spec.code() + " " + Arrays.toString(Bazaar.of(after, 0)));
            long start = System.nanoTime();
            int times = 2_000;
            for (int i = 0; i < times; i++) {
                suggester.suggest(0, now, K);
            }
            System.out.printf("fold-in %s: %.3f ms a person%n", spec.code(), (System.nanoTime() - start) / 1e6 / times);
        }
    }
}
