package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostTest {
    private static final Cost.Size SMALL = new Cost.Size(1_000, 500, 10_000, 2e5, 4e5);
    private static final Cost.Size LARGE = new Cost.Size(100_000, 50_000, 1_000_000, 2e8, 4e8);

    static List<RecommenderSpec> standard() {
        return Roster.standard();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void more_data_never_cost_less(RecommenderSpec spec) {
        Cost small = Cost.of(spec, SMALL);
        Cost large = Cost.of(spec, LARGE);
        assertTrue(small.bytes() > 0 && small.bytes() <= large.bytes(), spec::code);
        assertTrue(small.seconds() <= large.seconds(), spec::code);
    }

    @Test
    void the_inverse_of_ease_is_told_before_it_is_made_and_made_smaller_to_fit() {
        EaseSpec whole = new EaseSpec(500, 100_000, 200);
        assertTrue(Cost.of(whole, LARGE).bytes() >= 8L * 50_000 * 50_000);
        RecommenderSpec smaller = Cost.scaledDown(whole, LARGE, 1L << 30).orElseThrow();
        assertTrue(Cost.of(smaller, LARGE).bytes() <= 1L << 30);
        assertTrue(((EaseSpec) smaller).maxItems() > 5_000, smaller::toString);
        assertTrue(Cost.scaledDown(whole, LARGE, 1_000).isEmpty());
    }

    @Test
    void what_does_not_fit_is_made_smaller_or_left_out_and_the_table_says_so() {
        Purchases purchases = RandomPurchases.withTastes(600, 120, 6, 9, 0.9, 1);
        LeagueSpec spec = new LeagueSpec(
                List.of(new PopularSpec(0), new EaseSpec(50, 1_000, 200)),
                new Split.Rule.LastBasket(),
                Mode.DISCOVER_NEW,
                10,
                0,
                7);
        long tight = (1 << 20) + 8L * 60 * 60;
        LeagueTable smaller = new League(new Workers(1), () -> 0L, new Limits(tight, 100))
                .run(TrainingData.of(purchases), spec, Checkpoint.none());
        assertEquals(2, smaller.standings().size());
        assertTrue(smaller.leftOut().getFirst().scaledDown());
        assertTrue(smaller.standings().stream()
                .anyMatch(s -> s.spec().equals(smaller.leftOut().getFirst().instead())));
        LeagueTable none = new League(new Workers(1), () -> 0L, new Limits(1_000, 100))
                .run(TrainingData.of(purchases), spec, Checkpoint.none());
        assertEquals(1, none.standings().size());
        assertFalse(none.leftOut().getFirst().scaledDown());
        assertEquals(LeftOut.Reason.MEMORY, none.leftOut().getFirst().reason());
        LeagueTable late = new League(new Workers(1), () -> 0L, new Limits(Long.MAX_VALUE, 0))
                .run(TrainingData.of(purchases), spec, Checkpoint.none());
        assertEquals(LeftOut.Reason.TIME, late.leftOut().getFirst().reason());
        assertEquals(LeagueTable.Verdict.BEST_SELLERS_DO_AS_WELL, late.verdict());
    }
}
