package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FamilyError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {
    private static final double[] NONE = {};

    private static ExperimentSpec spec(double... shares) {
        return new ExperimentSpec(ExperimentSpec.Measure.SHARE, shares, 100, 14, 7, 0.2, 0, 0, 0.05);
    }

    private static ExperimentSpec amounts(double... shares) {
        return new ExperimentSpec(ExperimentSpec.Measure.AMOUNT, shares, 100, 14, 7, 0.2, 0, 0, 0.05);
    }

    private static ArmOutcome nobody(long people, long hits) {
        return ArmOutcome.answers("", true, people, hits);
    }

    private static ArmOutcome version(String name, long people, long hits) {
        return ArmOutcome.answers(name, false, people, hits);
    }

    @Test
    void a_split_of_61_to_39_says_nothing_else() {
        ExperimentResult result =
                Experiment.run(List.of(nobody(6_100, 300), version("A", 3_900, 400)), spec(1, 1), 130);
        assertEquals(Verdict.SPLIT_WRONG, result.verdict());
        assertTrue(result.splitP() < 1e-6);
        assertEquals(Verdict.SPLIT_WRONG, result.againstNobody().getFirst().verdict());
    }

    @Test
    void a_comparison_with_one_version_is_the_golden_example() {
        ExperimentResult result =
                Experiment.run(List.of(nobody(2_000, 100), version("A", 2_000, 150)), spec(1, 1), 114);
        Contrast only = result.againstNobody().getFirst();
        assertEquals(0.02324196, only.effect().anytimeHalf(), 5e-9);
        assertEquals(0.02671189, only.adjustedP(), 5e-9);
        assertEquals(Verdict.WORKS, result.verdict());
        assertEquals(0, result.daysLeft());
        assertTrue(result.between().isEmpty());
        assertEquals(-1, result.best());
    }

    @Test
    void the_five_words_are_reached_in_their_order() {
        List<ArmOutcome> clear = List.of(nobody(2_000, 100), version("A", 2_000, 200));
        assertEquals(
                Verdict.KEEP_COLLECTING, Experiment.run(clear, spec(1, 1), 103).verdict());
        assertEquals(11, Experiment.run(clear, spec(1, 1), 103).daysLeft());
        assertEquals(Verdict.WORKS, Experiment.run(clear, spec(1, 1), 107).verdict());
        List<ArmOutcome> worse = List.of(nobody(2_000, 200), version("A", 2_000, 100));
        assertEquals(
                Verdict.DOES_NOT_WORK, Experiment.run(worse, spec(1, 1), 107).verdict());
        List<ArmOutcome> same = List.of(nobody(100_000, 20_000), version("A", 100_000, 20_050));
        assertEquals(
                Verdict.DOES_NOT_WORK, Experiment.run(same, spec(1, 1), 114).verdict());
        List<ArmOutcome> few = List.of(nobody(90, 4), version("A", 94, 5));
        ExperimentResult small = Experiment.run(few, spec(1, 1), 114);
        assertEquals(Verdict.TOO_SMALL, small.verdict());
        assertTrue(small.againstNobody().getFirst().peopleMissing() > 3 * 184);
    }

    @Test
    void holm_intervals_and_adjusted_p_values_agree_in_every_family() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 300; run++) {
            List<ArmOutcome> outcomes = new ArrayList<>();
            outcomes.add(nobody(2_000, random.nextInt(80, 140)));
            for (int v = 0; v < 4; v++) {
                outcomes.add(version("V" + v, 2_000, random.nextInt(80, 200)));
            }
            ExperimentResult result = Experiment.run(outcomes, spec(1, 1, 1, 1, 1), 130);
            assertEquals(4, result.againstNobody().size());
            assertEquals(6, result.between().size());
            double[] p = result.againstNobody().stream()
                    .mapToDouble(c -> Effect.of(c.effect().control(), c.effect().treated(), 0.05, Anytime.PLANNED)
                            .anytimeP())
                    .toArray();
            double[] adjusted = FamilyError.adjusted(p);
            for (int i = 0; i < p.length; i++) {
                Contrast contrast = result.againstNobody().get(i);
                assertEquals(adjusted[i], contrast.adjustedP(), 1e-12);
                assertEquals(adjusted[i] <= 0.05, contrast.differs());
            }
        }
    }

    @Test
    void the_best_version_beats_each_other() {
        ExperimentResult result = Experiment.run(
                List.of(version("A", 5_000, 250), version("B", 5_000, 500), version("C", 5_000, 260)),
                spec(1, 1, 1),
                130);
        assertEquals(1, result.best());
        assertEquals(Verdict.WORKS, result.verdict());
        ExperimentResult tie = Experiment.run(
                List.of(version("A", 5_000, 250), version("B", 5_000, 500), version("C", 5_000, 500)),
                spec(1, 1, 1),
                130);
        assertEquals(-1, tie.best());
    }

    @Test
    void unequal_shares_are_no_broken_split() {
        ExperimentResult result = Experiment.run(
                List.of(nobody(1_000, 50), version("A", 6_300, 400), version("B", 2_700, 170)),
                spec(0.1, 0.63, 0.27),
                114);
        assertEquals(1, result.splitP(), 1e-9);
    }

    @Test
    void one_huge_order_does_not_decide_and_rare_buyers_are_not_cut_away() {
        int n = 1_000;
        double[] quiet = new double[n];
        double[] loud = new double[n];
        for (int i = 0; i < 8; i++) {
            quiet[i] = 50 + i;
            loud[i] = 50 + i;
        }
        for (int i = 8; i < 300; i++) {
            quiet[i] = 40;
            loud[i] = 40;
        }
        loud[0] = 1_000_000;
        ExperimentResult result = Experiment.run(
                List.of(
                        new ArmOutcome("", true, n, 300, quiet, NONE, 0),
                        new ArmOutcome("A", false, n, 300, loud, NONE, 0)),
                amounts(1, 1),
                114);
        assertTrue(result.cut() < 100, "cut " + result.cut());
        assertTrue(Math.abs(result.againstNobody().getFirst().effect().difference()) < 0.1);
        Effect money = result.againstNobody().getFirst().money();
        assertNotNull(money);
        assertTrue(money.difference() > 900);

        // Eight buyers among a thousand: the 99th percentile of all people would be nothing.
        double[] rare = new double[n];
        Arrays.fill(rare, 0, 8, 50);
        assertEquals(50, Amounts.cutOfSpenders(List.of(rare, new double[n]), Amounts.USUAL_CUT));
        assertTrue(Double.isInfinite(Amounts.cutOfSpenders(List.of(new double[n]), Amounts.USUAL_CUT)));
    }

    @Test
    void spending_before_is_taken_out_only_where_it_foretells() {
        SplittableRandom random = new SplittableRandom(8);
        int n = 2_000;
        double[][] before = new double[2][n];
        double[][] after = new double[2][n];
        double[][] unrelated = new double[2][n];
        for (int arm = 0; arm < 2; arm++) {
            for (int i = 0; i < n; i++) {
                before[arm][i] = 100 * random.nextDouble();
                after[arm][i] = before[arm][i] + 20 * random.nextDouble() + 5 * arm;
                unrelated[arm][i] = 100 * random.nextDouble();
            }
        }
        ExperimentResult with = run(after, before);
        ExperimentResult without = run(after, unrelated);
        assertTrue(with.adjusted());
        assertFalse(without.adjusted());
        Effect narrow = with.againstNobody().getFirst().effect();
        Effect wide = without.againstNobody().getFirst().effect();
        assertTrue(narrow.anytimeHalf() < wide.anytimeHalf() / 2);
        assertEquals(5, narrow.difference(), 0.8);
    }

    private static ExperimentResult run(double[][] after, double[][] before) {
        int n = after[0].length;
        return Experiment.run(
                List.of(
                        new ArmOutcome("", true, n, n, after[0], before[0], 0),
                        new ArmOutcome("A", false, n, n, after[1], before[1], 0)),
                amounts(1, 1),
                114);
    }

    @Test
    void a_version_that_drives_people_away_is_named() {
        ExperimentResult result = Experiment.run(
                List.of(
                        new ArmOutcome("A", false, 10_000, 400, NONE, NONE, 20),
                        new ArmOutcome("B", false, 10_000, 410, NONE, NONE, 200)),
                spec(1, 1),
                114);
        assertEquals(1, result.stops().size());
        assertTrue(result.stops().getFirst().effect().difference() > 0);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Experiment.run(List.of(nobody(1, 0)), spec(1), 114));
        assertThrows(
                IllegalArgumentException.class,
                () -> Experiment.run(List.of(nobody(10, 0), nobody(10, 0)), spec(1, 1), 114));
        assertThrows(
                IllegalArgumentException.class,
                () -> Experiment.run(List.of(nobody(10, 0), version("A", 10, 0)), amounts(1, 1), 114));
        ExperimentResult empty = Experiment.run(List.of(nobody(0, 0), version("A", 10, 0)), spec(0.1, 9), 114);
        assertEquals(Verdict.KEEP_COLLECTING, empty.verdict());
    }

    /** Nothing differs and somebody looks thirty times: the chance to be told otherwise stays near what is allowed. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void looking_thirty_times_at_equal_arms_finds_nothing(int arms) {
        int runs = 2_000 / arms;
        int looks = 30;
        int batch = 200;
        int fooled = 0;
        double[] shares = new double[arms];
        Arrays.fill(shares, 1);
        ExperimentSpec plan = new ExperimentSpec(ExperimentSpec.Measure.SHARE, shares, 0, 14, 0, 1e-3, 0, 0, 0.05);
        SplittableRandom random = new SplittableRandom(21);
        for (int run = 0; run < runs; run++) {
            long[] hits = new long[arms];
            boolean told = false;
            for (int look = 1; look <= looks && !told; look++) {
                List<ArmOutcome> outcomes = new ArrayList<>();
                for (int a = 0; a < arms; a++) {
                    hits[a] += binomial(batch, 0.1, random);
                    outcomes.add(ArmOutcome.answers("V" + a, a == 0, (long) look * batch, hits[a]));
                }
                told = Experiment.run(outcomes, plan, look).againstNobody().stream()
                        .anyMatch(Contrast::differs);
            }
            fooled += told ? 1 : 0;
        }
        assertTrue(fooled <= 1.5 * 0.05 * runs, fooled + " of " + runs);
    }

    private static int binomial(int n, double p, SplittableRandom random) {
        int hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < p ? 1 : 0;
        }
        return hits;
    }
}
