package org.clientele.analysis.recommend.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TunerTest {
    private final Purchases purchases = RandomPurchases.withTastes(250, 60, 5, 8, 0.9, 3);

    private static TuneSpec spec(RecommenderSpec start, TuneSpec.Way way, int tries, double seconds) {
        return new TuneSpec(
                start, way, tries, seconds, new Split.Rule.LastBasket(), Mode.DISCOVER_NEW, Measure.NDCG, 10, 0, 11);
    }

    private TuneResult run(TuneSpec spec, Checkpoint checkpoint) {
        return new Tuner(new Workers(1), () -> 0L).run(TrainingData.of(purchases), spec, checkpoint);
    }

    @Test
    void a_bad_start_is_left_behind_and_the_test_says_by_how_much() {
        // One neighbour only, drowned in shrinkage: most people get nothing.
        ItemKnnSpec bad = new ItemKnnSpec(1, 5_000, Weighting.NONE);
        TuneResult result = run(spec(bad, TuneSpec.Way.RANDOM, 8, 0), Checkpoint.none());
        assertEquals(8, result.tries().size());
        assertFalse(result.cutShort());
        assertTrue(((ItemKnnSpec) result.best()).neighbours() > 1);
        TuneResult.Test test = Objects.requireNonNull(result.test());
        assertTrue(test.gain().aboveZero(), test::toString);
        assertEquals(test.best().value() - test.start().value(), test.gain().value(), 1e-6);
        for (int t = 1; t < 8; t++) {
            assertTrue(
                    result.tries().get(t - 1).value() >= result.tries().get(t).value());
        }
    }

    @Test
    void the_same_seed_tries_the_same_and_finds_the_same() {
        TuneSpec spec = spec(ItemKnnSpec.standard(), TuneSpec.Way.RANDOM, 4, 0);
        assertEquals(run(spec, Checkpoint.none()), run(spec, Checkpoint.none()));
    }

    @Test
    void halving_takes_a_third_from_rung_to_rung_and_the_best_comes_from_the_whole() {
        TuneResult result = run(spec(ItemKnnSpec.standard(), TuneSpec.Way.HALVING, 9, 0), Checkpoint.none());
        assertEquals(9, result.tries().size());
        assertEquals(1, result.tries().stream().filter(t -> t.share() == 1).count());
        assertEquals(
                2, result.tries().stream().filter(t -> t.share() == 1.0 / 3).count());
        assertEquals(1, result.tries().getFirst().share());
    }

    @Test
    void cancel_keeps_the_best_so_far_and_before_the_first_try_it_is_a_cancel() {
        AtomicInteger begun = new AtomicInteger();
        Checkpoint cancelling = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {
                begun.incrementAndGet();
            }

            @Override
            public void check() {
                if (begun.get() > 3) {
                    throw new Cancelled();
                }
            }
        };
        TuneResult result = run(spec(new EaseSpec(50, 1_000, 0), TuneSpec.Way.RANDOM, 6, 0), cancelling);
        assertEquals(3, result.tries().size());
        assertTrue(result.cutShort());
        assertNull(result.test());
        begun.set(9);
        assertThrows(
                Cancelled.class, () -> run(spec(new EaseSpec(50, 1_000, 0), TuneSpec.Way.RANDOM, 6, 0), cancelling));
    }

    @Test
    void no_try_begins_after_its_time() {
        AtomicLong now = new AtomicLong();
        Tuner tuner = new Tuner(new Workers(1), () -> now.getAndAdd(1_000_000_000L));
        TuneResult result = tuner.run(
                TrainingData.of(purchases),
                spec(new EaseSpec(50, 1_000, 0), TuneSpec.Way.RANDOM, 20, 3.5),
                Checkpoint.none());
        assertEquals(3, result.tries().size());
        assertTrue(result.cutShort());
        assertTrue(result.test() != null);
    }

    static java.util.List<RecommenderSpec> standard() {
        return Roster.standard();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void every_drawn_set_of_settings_is_allowed_and_stays_within_its_ranges(RecommenderSpec start) {
        SplittableRandom random = new SplittableRandom(5);
        Set<RecommenderSpec> drawn = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            RecommenderSpec one = SearchSpace.draw(start, random);
            drawn.add(one);
            for (Range range : SearchSpace.of(start.code())) {
                String value = Objects.requireNonNull(SpecSettings.of(one).get(range.setting()));
                if (range.scale() == Range.Scale.CHOICE) {
                    assertTrue(range.choices().contains(value), value);
                } else {
                    double number = Double.parseDouble(value);
                    assertTrue(number >= range.low() * 0.99 && number <= range.high() * 1.01, range.setting());
                }
            }
        }
        assertTrue(SearchSpace.of(start.code()).isEmpty() || drawn.size() > 3, start::code);
    }
}
