package org.clientele.app.results;

import static org.clientele.app.results.ExperimentsOfATown.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.BaseRate;
import org.clientele.analysis.experiment.Experiment;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.experiment.TrialPower;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.GlobalGroup;
import org.clientele.app.workbench.Membership;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Trial;
import org.junit.jupiter.api.Test;

/** From the ledger and the orders to sentences: outcomes, series, steering, whole years, and power before all of it. */
class SeriesTest {
    private static final double[] NONE = {};

    private static SteerSeries.Sent sent(ExperimentEntry entry, long people, long... hits) {
        List<ArmOutcome> outcomes = new ArrayList<>();
        for (int a = 0; a < hits.length; a++) {
            ArmEntry arm = entry.arms().get(a);
            outcomes.add(ArmOutcome.answers(ArmNames.of(arm), arm.control(), people, hits[a]));
        }
        return new SteerSeries.Sent(entry, outcomes);
    }

    @Test
    void a_series_sees_together_what_its_sends_do_not() {
        List<SteerSeries.Sent> sends = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ExperimentEntry entry = ExperimentsOfATown.entry("E" + i, START + 14 * i, 2, 800, Trial.Goal.ORDER);
            sends.add(sent(entry, 400, 52, 40));
        }
        int day = START + 14 * 30;
        assertEquals(
                Verdict.TOO_SMALL,
                Experiment.run(
                                sends.getFirst().outcomes(),
                                ExperimentSpec.usual(
                                        ExperimentSpec.Measure.SHARE, new double[] {1, 1}, START, 14, 0.2, 800),
                                day)
                        .verdict());
        SeriesReading series = ReadSeries.of("Win-back", sends, day);
        assertEquals(Verdict.WORKS, series.verdict());
        assertEquals(30, series.experiments());
        assertNotNull(series.pooled());
        assertEquals(0.03, series.pooled().effect().difference(), 1e-9);
        assertFalse(series.advice().allowed());
        assertEquals(
                "experiment.steer.few", series.advice().sentences().getFirst().key());
        SeriesReading nothing = ReadSeries.of(
                "x", List.of(sent(ExperimentsOfATown.entry("E", START, 2, 8, Trial.Goal.ORDER), 4, 0, 0)), day);
        assertNull(nothing.pooled());
        assertEquals(Verdict.KEEP_COLLECTING, nothing.verdict());
    }

    @Test
    void steering_waits_for_answers_gives_the_best_most_and_keeps_a_floor() {
        ExperimentEntry first = ExperimentsOfATown.entry("E1", START, 4, 4_000, Trial.Goal.ORDER);
        ExperimentEntry second = ExperimentsOfATown.entry("E2", START + 14, 4, 4_000, Trial.Goal.ORDER);
        List<SteerSeries.Sent> sends = List.of(sent(second, 1_000, 20, 9, 60, 22), sent(first, 1_000, 20, 10, 60, 25));
        assertEquals(
                "experiment.steer.wait",
                SteerSeries.of(sends, START + 27).sentences().getFirst().key());
        SteeringAdvice advice = SteerSeries.of(sends, START + 28);
        assertTrue(advice.allowed());
        assertEquals(List.of("A", "B · V2", "C · V3"), advice.names());
        assertNotNull(advice.steering());
        double[] shares = advice.steering().shares();
        assertEquals(1, Arrays.stream(shares).sum(), 1e-12);
        assertTrue(shares[1] > 0.9 && shares[0] >= 0.01 && shares[2] >= 0.01, Arrays.toString(shares));
        assertEquals(0.06, advice.steering().weighted()[1], 1e-9);
        Trial draft = Trial.none()
                .of(List.of(
                        new Trial.Version("V2", 0.3, MessageText.none()),
                        new Trial.Version("V3", 0.3, MessageText.none())));
        Trial next = advice.applied(draft);
        assertEquals(shares[1], next.others().getFirst().share(), 1e-12);
        assertEquals(shares[0], next.ownShare(), 1e-9);
        Trial other = Trial.none();
        assertEquals(other, advice.applied(other));
        ExperimentEntry early = ExperimentsOfATown.entry("E3", START + 20, 4, 4_000, Trial.Goal.ORDER);
        assertEquals(
                "experiment.steer.gap",
                SteerSeries.of(List.of(sends.get(0), sent(early, 1_000, 1, 1, 1, 1)), START + 90)
                        .sentences()
                        .getFirst()
                        .key());
        SteeringAdvice few = SteerSeries.of(List.of(sent(first, 90, 1, 1, 9, 1)), START + 90);
        assertEquals("experiment.steer.even", few.sentences().getFirst().key());
    }

    @Test
    void steering_by_money_follows_what_was_spent() {
        ExperimentEntry entry = ExperimentsOfATown.entry("E1", START, 4, 4_000, Trial.Goal.REVENUE);
        List<ArmOutcome> outcomes = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            double[] amounts = new double[1_000];
            Arrays.fill(amounts, 0, 50, a == 3 ? 2_000_000 : 500_000);
            outcomes.add(new ArmOutcome(ArmNames.of(entry.arms().get(a)), a == 1, 1_000, 50, amounts, NONE, 0));
        }
        SteeringAdvice advice = SteerSeries.of(List.of(new SteerSeries.Sent(entry, outcomes)), START + 30);
        assertNotNull(advice.steering());
        assertTrue(
                advice.steering().shares()[2] > 0.9,
                Arrays.toString(advice.steering().shares()));
    }

    @Test
    void a_year_of_messages_is_read_against_those_who_got_none() {
        Membership members = ExperimentsOfATown.inTurn(20_000, 2);
        Facts facts = ExperimentsOfATown.facts(members, new double[] {0.30, 0.20}, START + 30, 4);
        int[] held = Arrays.stream(members.ids()).filter(id -> id % 2 == 0).toArray();
        GlobalGroup group = new GlobalGroup(2026, 0.5, held, 20_000, 20_000, START);
        GlobalReading reading = ReadGlobal.read(facts, group, List.of(), "EUR");
        assertNotNull(reading.money());
        assertEquals(50_000, reading.money().difference(), 4 * 500_000 * Math.sqrt(0.37 / 10_000));
        assertEquals(10_000, reading.money().treated().people());
        assertEquals("experiment.global.earned", reading.sentences().getLast().key());
        GlobalGroup later = new GlobalGroup(2026, 0.5, held, 20_000, 20_000, START + 60);
        assertNull(ReadGlobal.read(facts, later, List.of(), "EUR").money());
    }

    private static List<ArmEntry> arms(int a, int control, int b) {
        return List.of(
                new ArmEntry(0, "", 0.45, a, a),
                new ArmEntry(1, "", 0.1, control, control),
                new ArmEntry(2, "", 0.45, b, b));
    }

    @Test
    void power_of_every_pair_is_that_of_its_own_sizes_with_the_error_shared() {
        BaseRate base = new BaseRate(0.02, 500_000, 6, 10_000, 90_000);
        Trial trial = Trial.none().of(List.of(new Trial.Version("", 0.5, MessageText.none())));
        TrialPower power = TrialPower.of(base, trial, arms(83, 18, 83));
        assertEquals(3, power.pairs().size());
        assertFalse(power.enough());
        assertEquals("experiment.power.short", power.sentences().getFirst().key());
        TrialPower.Pair versions = power.pairs().getLast();
        // Two versions of equal size: the published number for two equal arms in all.
        assertEquals(42_212, versions.needed());
        assertTrue(power.pairs().getFirst().needed() > 62_438);
        assertEquals(
                List.of(TrialPower.Way.AGAINST_NOBODY, TrialPower.Way.SERIES, TrialPower.Way.ANYWAY),
                power.options().stream().map(TrialPower.Option::way).toList());
        TrialPower large = TrialPower.of(base, trial, arms(200_000, 60_000, 200_000));
        assertTrue(large.enough());
        assertTrue(large.options().isEmpty());
        assertEquals(1, large.sends());
        TrialPower.Pair money = large.pairs().getFirst();
        assertEquals(money.smallestLift() * 0.02 * 500_000 * 200_000, (double) money.money(), 1);
        assertEquals(
                "experiment.power.unknown",
                TrialPower.of(BaseRate.unknown(), trial, arms(83, 18, 83))
                        .sentences()
                        .getFirst()
                        .key());
        assertEquals(
                "experiment.power.nothing",
                TrialPower.of(base, Trial.none(), List.of(new ArmEntry(0, "", 1, 9, 9)))
                        .sentences()
                        .getFirst()
                        .key());
    }

    @Test
    void money_needs_people_by_its_spread() {
        BaseRate base = new BaseRate(0.02, 500_000, 6, 10_000, 90_000);
        Trial trial = Trial.none().counting(Trial.Goal.REVENUE, 14);
        List<ArmEntry> two = List.of(new ArmEntry(0, "", 0.5, 500, 500), new ArmEntry(1, "", 0.5, 500, 500));
        TrialPower power = TrialPower.of(base, trial, two);
        // (1.95996 + 0.84162)² · 9² · 4 / 0.2² = 63,576.
        assertEquals(63_576, (double) power.pairs().getFirst().needed(), 2);
        assertEquals(0.2 * Math.sqrt(63.576), power.pairs().getFirst().smallestLift(), 0.01);
    }
}
