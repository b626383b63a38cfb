package org.clientele.analysis.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.predict.learn.Field;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class PredictTest {
    private static final int DAY = 20_000;
    private static final Checkpoint QUIET = Checkpoint.none();

    /**
     * A shop in which everybody buys in a rhythm of their own, some weekly and some every three months, and is gone for
     * good one day: how long somebody has been away says little without that rhythm.
     */
    private static HandFacts rhythms(int people, int days, long seed) {
        Random random = new Random(seed);
        HandFacts shop = new HandFacts(people, DAY);
        for (int c = 0; c < people; c++) {
            int gap = 7 + random.nextInt(90);
            int first = DAY - days + random.nextInt(days - 100);
            int gone = random.nextInt(3) == 0 ? Integer.MAX_VALUE : first + 30 + random.nextInt(days);
            for (int day = first; day <= DAY && day < gone; day += Math.max(1, gap + random.nextInt(gap) - gap / 2)) {
                shop.order(c, day, c + "/" + day, "a", 10 + random.nextInt(5));
            }
        }
        return shop;
    }

    private static Tested tested(PredictResult result) {
        return Objects.requireNonNull(result.tested());
    }

    @Test
    void a_model_is_used_where_it_sees_more_than_the_rule() {
        Facts facts = rhythms(2500, 900, 1).facts();
        PredictResult result = Predict.run(facts, PredictSpec.of(PredictTarget.LEAVE, 60), QUIET);
        assertNull(result.lack());
        Tested tested = tested(result);
        assertNotEquals(Learner.RULE, result.used());
        assertTrue(tested.overRule().low() > 0);
        assertTrue(tested.of(result.used()).auc() > tested.rule().auc() + 0.02, tested::toString);
        // how far behind their own rhythm people are is what makes the difference
        assertTrue(
                result.drivers().stream()
                        .limit(4)
                        .anyMatch(driver -> Set.of("overdue", "usual-gap").contains(driver.key())),
                result.drivers()::toString);
        assertEquals(DAY - 120, tested.learnedUpTo());
        assertEquals(DAY - 60, tested.lookedUpTo());
        // everybody who bought within the last year takes part, once, the likeliest first
        assertArrayEquals(
                IntStream.range(0, facts.customers())
                        .filter(c -> Orders.between(facts.lines(), c, DAY - 365, DAY))
                        .toArray(),
                Arrays.stream(result.people()).sorted().toArray());
        assertEquals(250, result.top(250, facts.customers()).size());
        PredictResult again = Predict.run(facts, PredictSpec.of(PredictTarget.LEAVE, 60), QUIET);
        assertArrayEquals(result.people(), again.people());
        assertArrayEquals(result.chances(), again.chances());
    }

    @Test
    void what_happens_after_the_outcome_is_known_does_not_change_the_test() {
        PredictSpec spec = PredictSpec.of(PredictTarget.BUY, 60);
        Facts facts = rhythms(800, 700, 3).facts();
        Moment before = Moment.of(facts, spec, DAY - 120, QUIET);
        HandFacts other = rhythms(800, 700, 3);
        for (int c = 0; c < 800; c++) {
            other.order(c, DAY - 119 + c % 60, "later" + c, "b", 5000);
        }
        Moment with = Moment.of(other.facts(), spec, DAY - 120, QUIET);
        assertArrayEquals(before.people(), with.people());
        int[] all = before.everybody();
        assertEquals(
                before.sheet(all, Set.of()).fields().stream()
                        .map(field -> field.key())
                        .toList(),
                with.sheet(all, Set.of()).fields().stream()
                        .map(field -> field.key())
                        .toList());
        for (int f = 0; f < before.sheet(all, Set.of()).fields().size(); f++) {
            if (before.sheet(all, Set.of()).fields().get(f) instanceof Field.Numbers numbers) {
                float[] values =
                        ((Field.Numbers) with.sheet(all, Set.of()).fields().get(f)).values();
                assertArrayEquals(numbers.values(), values, numbers.key());
            }
        }
        assertTrue(Arrays.stream(with.answers(all)).allMatch(one -> one == 1));
        assertTrue(Arrays.stream(before.answers(all)).anyMatch(one -> one == 0));
    }

    @Test
    void nobody_is_both_learned_from_and_tested() {
        Facts facts = rhythms(500, 700, 4).facts();
        Moment moment = Moment.of(facts, PredictSpec.of(PredictTarget.BUY, 60), DAY - 60, QUIET);
        int[] learn = Folds.places(moment, fold -> fold == Folds.LEARN, 10_000);
        int[] calibrate = Folds.places(moment, fold -> fold == Folds.CALIBRATE, 10_000);
        int[] test = Folds.places(moment, fold -> fold == Folds.TEST, 10_000);
        int[] together = Stream.of(learn, calibrate, test)
                .flatMapToInt(IntStream::of)
                .sorted()
                .toArray();
        assertArrayEquals(moment.everybody(), together);
        assertEquals(0.6, (double) learn.length / moment.people().length, 0.07);
        assertEquals(100, Folds.places(moment, fold -> true, 100).length, 25);
    }

    @Test
    void where_chance_alone_decides_the_rule_is_used() {
        Random random = new Random(5);
        HandFacts shop = new HandFacts(1500, DAY);
        for (int c = 0; c < 1500; c++) {
            for (int day = DAY - 800; day <= DAY; day++) {
                if (random.nextInt(90) == 0) {
                    shop.order(c, day, c + "/" + day, "a", 10);
                }
            }
        }
        PredictResult result = Predict.run(shop.facts(), PredictSpec.of(PredictTarget.LEAVE, 60), QUIET);
        assertNull(result.lack());
        assertEquals(Learner.RULE, result.used());
        assertTrue(result.ruleIsAsGood());
        assertTrue(result.drivers().isEmpty());
        assertEquals(0.5, tested(result).rule().auc(), 0.06);
    }

    @Test
    void too_few_leavers_and_too_short_a_time_are_told_with_a_day() {
        PredictResult few = Predict.run(rhythms(90, 900, 6).facts(), PredictSpec.of(PredictTarget.LEAVE, 60), QUIET);
        Lack lack = Objects.requireNonNull(few.lack());
        assertEquals(Lack.Kind.YES, lack.kind());
        assertTrue(lack.have() < 100 && lack.need() == 100);
        assertEquals(Learner.RULE, few.used());
        assertNotNull(few.tested());
        assertTrue(few.people().length > 0);

        Facts young = rhythms(300, 250, 7).facts();
        PredictResult early = Predict.run(young, PredictSpec.of(PredictTarget.LEAVE, 60), QUIET);
        Lack history = Objects.requireNonNull(early.lack());
        assertEquals(Lack.Kind.HISTORY, history.kind());
        assertEquals(Orders.first(young) + 365, history.when());
        assertTrue(early.people().length > 0);

        PredictResult none = Predict.run(young, PredictSpec.of(PredictTarget.LEAVE, 180), QUIET);
        assertNull(none.tested());
        assertEquals(0, none.people().length);
        assertEquals(
                Orders.first(young) + 365, Objects.requireNonNull(none.lack()).when());
        PredictResult empty =
                Predict.run(new HandFacts(3, People.NO_DAY).facts(), PredictSpec.of(PredictTarget.BUY, 30), QUIET);
        assertEquals(0, empty.people().length);
    }

    @Test
    void the_index_of_a_shift_by_hand() {
        double[] earlier = IntStream.range(0, 100).asDoubleStream().toArray();
        assertEquals(0, Shift.of(earlier, earlier), 1e-12);
        double[] upperHalf = IntStream.range(50, 100).asDoubleStream().toArray();
        // five tenths are empty (taken as 0.0001) and five hold a fifth each
        double expected = 5 * (1e-4 - 0.1) * Math.log(1e-4 / 0.1) + 5 * (0.2 - 0.1) * Math.log(0.2 / 0.1);
        assertEquals(expected, Shift.of(earlier, upperHalf), 1e-9);
    }
}
