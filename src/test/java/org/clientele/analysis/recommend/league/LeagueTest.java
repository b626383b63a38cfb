package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class LeagueTest {
    private static final List<RecommenderSpec> ENTRANTS = List.of(
            ItemKnnSpec.standard(),
            new EaseSpec(50, 1_000, 200),
            new AlsSpec(16, 6, 0.02, 0, 0.1, 0),
            new PopularSpec(0));

    private static LeagueTable run(Purchases purchases, int threads, int maxPeople) {
        LeagueSpec spec = new LeagueSpec(ENTRANTS, new Split.Rule.LastBasket(), Mode.DISCOVER_NEW, 10, maxPeople, 7);
        return new League(new Workers(threads), () -> 0L, Limits.none())
                .run(TrainingData.of(purchases), spec, Checkpoint.none());
    }

    @Test
    void planted_tastes_are_found_and_beat_the_best_sellers() {
        LeagueTable table = run(RandomPurchases.withTastes(600, 120, 6, 9, 0.9, 1), 2, 0);
        assertEquals(LeagueTable.Verdict.CHAMPION, table.verdict());
        assertEquals(4, table.standings().size());
        for (Standing standing : table.standings()) {
            Interval hit = standing.measure(Measure.HIT_RATE);
            assertTrue(hit.low() <= hit.value() && hit.value() <= hit.high());
            if (!(standing.spec() instanceof PopularSpec)) {
                // With the group known, 10 of at most 20 open products are shown: about half are right.
                assertTrue(hit.value() > 0.35, standing::toString);
                assertTrue(standing.overBestSellers().aboveZero(), standing::toString);
                assertTrue(standing.coverage() > 0.9, standing::toString);
            }
        }
    }

    @Test
    void without_tastes_nothing_is_named_champion() {
        LeagueTable table = run(RandomPurchases.withTastes(600, 120, 6, 9, 0, 2), 2, 0);
        assertEquals(LeagueTable.Verdict.BEST_SELLERS_DO_AS_WELL, table.verdict());
        assertTrue(table.champion().isEmpty());
    }

    @Test
    void below_a_thousand_lines_only_best_sellers_are_tested() {
        LeagueTable table = run(RandomPurchases.withTastes(90, 120, 6, 9, 0.9, 1), 2, 0);
        assertEquals(LeagueTable.Verdict.TOO_LITTLE_DATA, table.verdict());
        assertEquals(1, table.standings().size());
        assertTrue(table.standings().getFirst().spec() instanceof PopularSpec);
    }

    @Test
    void below_fifty_products_only_best_sellers_are_tested() {
        assertFalse(League.enough(RandomPurchases.withTastes(600, 49, 7, 9, 0.9, 1)));
        assertEquals(
                1,
                run(RandomPurchases.withTastes(600, 49, 7, 9, 0.9, 1), 1, 0)
                        .standings()
                        .size());
    }

    @Test
    void the_table_is_the_same_on_any_number_of_workers() {
        Purchases purchases = RandomPurchases.withTastes(300, 60, 6, 9, 0.8, 4);
        assertEquals(run(purchases, 1, 100), run(purchases, 4, 100));
        assertEquals(100, run(purchases, 4, 100).people());
    }
}
