package org.clientele.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.experiment.ExperimentSpec.Measure;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.app.notice.Texts;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;

class ReadExperimentTest {
    private static final int SEGMENT = 8;
    private static final int VISIT = 9;
    private static final double[] NONE = {};
    private static final double TEN_THOUSANDTHS = 10_000;

    private static ExperimentSpec spec(Measure measure, double... shares) {
        return new ExperimentSpec(measure, shares, 0, 14, 7, 0.2, 0, 0, 0.05);
    }

    private static String english(Message message) {
        return Texts.of(Locale.ENGLISH).text(message);
    }

    private static String all(ExperimentReading reading) {
        StringBuilder said = new StringBuilder(english(reading.headline()));
        reading.sentences().forEach(sentence -> said.append('\n').append(english(sentence)));
        return said.toString();
    }

    private static ExperimentReading read(List<ArmOutcome> outcomes, int day, double... shares) {
        return ReadExperiment.of(outcomes, spec(Measure.SHARE, shares), Trial.Goal.ORDER, "USD", day);
    }

    @Test
    void a_broken_split_is_said_in_hundredths_and_nothing_else_is() {
        ExperimentReading reading = read(
                List.of(ArmOutcome.answers("", true, 3_900, 90), ArmOutcome.answers("A", false, 6_100, 300)), 20, 1, 1);
        assertEquals(
                "Something is wrong with the split: 39/61 instead of 50/50. Do not trust this result.",
                english(reading.headline()));
        assertEquals(1, reading.sentences().size());
    }

    @Test
    void too_few_people_are_told_how_many_it_takes() {
        ExperimentReading reading =
                read(List.of(ArmOutcome.answers("", true, 90, 4), ArmOutcome.answers("A", false, 94, 5)), 20, 1, 1);
        assertEquals(Verdict.TOO_SMALL, reading.result().verdict());
        assertTrue(english(reading.headline()).contains("there are 184"), english(reading.headline()));
    }

    @Test
    void every_verdict_has_its_sentence_in_both_languages() {
        List<List<ArmOutcome>> tests = List.of(
                List.of(ArmOutcome.answers("", true, 2_000, 100), ArmOutcome.answers("A", false, 2_000, 200)),
                List.of(ArmOutcome.answers("", true, 2_000, 200), ArmOutcome.answers("A", false, 2_000, 100)),
                List.of(ArmOutcome.answers("", true, 100_000, 20_000), ArmOutcome.answers("A", false, 100_000, 20_050)),
                List.of(ArmOutcome.answers("", true, 4_000, 400), ArmOutcome.answers("A", false, 4_000, 420)),
                List.of(ArmOutcome.answers("", true, 2_000, 0), ArmOutcome.answers("A", false, 2_000, 0)),
                List.of(ArmOutcome.answers("A", false, 5_000, 250), ArmOutcome.answers("B", false, 5_000, 500)));
        List<String> keys = new ArrayList<>();
        for (List<ArmOutcome> outcomes : tests) {
            for (int day : new int[] {3, 9, 20}) {
                ExperimentReading reading = read(outcomes, day, 1, 1);
                keys.add(reading.headline().key());
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    Texts texts = Texts.of(locale);
                    assertFalse(texts.text(reading.headline()).contains("{"));
                    reading.sentences().forEach(s -> assertFalse(texts.text(s).contains("{"), s.key()));
                }
            }
        }
        assertTrue(
                keys.containsAll(List.of(
                        "experiment.read.early",
                        "experiment.read.more",
                        "experiment.read.fewer",
                        "experiment.read.same",
                        "experiment.read.collect.days",
                        "experiment.read.collect.people",
                        "experiment.read.collect.nothing",
                        "experiment.read.best")),
                keys.toString());
    }

    private record Rows(List<Double> spend, List<Double> history, long[] hits) {}

    private static ArmOutcome outcome(Map<String, Rows> arms, String name, String shown, int which) {
        Rows rows = Objects.requireNonNull(arms.get(name));
        return new ArmOutcome(
                shown,
                name.startsWith("No"),
                rows.spend().size(),
                rows.hits()[which],
                rows.spend().stream().mapToDouble(s -> s * TEN_THOUSANDTHS).toArray(),
                rows.history().stream().mapToDouble(s -> s * TEN_THOUSANDTHS).toArray(),
                0);
    }

    /** A real test of 64,000 people, read as if it were a campaign of this workbench. */
    @Test
    void hillstroms_test_has_the_published_verdicts_effects_and_intervals() {
        Map<String, Rows> arms = new LinkedHashMap<>();
        PublicData.rows(PublicData.file("customers/hillstrom/hillstrom.csv.gz"), cells -> {
            Rows rows = arms.computeIfAbsent(
                    cells.get(SEGMENT), name -> new Rows(new ArrayList<>(), new ArrayList<>(), new long[2]));
            rows.hits()[0] += Math.round(Double.parseDouble(cells.get(VISIT)));
            rows.hits()[1] += Math.round(Double.parseDouble(cells.get(VISIT + 1)));
            rows.spend().add(Double.parseDouble(cells.get(VISIT + 2)));
            rows.history().add(Double.parseDouble(cells.get(2)));
        });
        ArmOutcome none = outcome(arms, "No E-Mail", "", 1);
        ArmOutcome women = outcome(arms, "Womens E-Mail", "Women's e-mail", 1);
        ExperimentReading orders = read(List.of(none, women), 14, 1, 1);
        assertEquals(Verdict.WORKS, orders.result().verdict());
        Contrast contrast = orders.result().againstNobody().getFirst();
        assertEquals(0.00311, contrast.effect().difference(), 5e-6);
        assertEquals(0.00150, contrast.effect().low(), 5e-6);
        assertEquals(0.00472, contrast.effect().high(), 5e-6);
        assertEquals(0.00265, contrast.effect().anytimeHalf(), 5e-6);
        assertEquals(3.780, contrast.effect().z(), 5e-4);
        assertEquals(0.99992, contrast.chance(), 5e-6);
        Effect money = Objects.requireNonNull(contrast.money());
        assertEquals(0.4244, money.difference() / TEN_THOUSANDTHS, 5e-5);
        assertEquals(0.1690, money.low() / TEN_THOUSANDTHS, 5e-5);
        assertEquals(0.6799, money.high() / TEN_THOUSANDTHS, 5e-5);
        String said = all(orders);
        assertTrue(said.contains("about 3.1 more ordered"), said);
        assertTrue(said.contains("189 people had the message and ordered; about 67 of them"), said);
        assertTrue(said.contains("$424"), said);

        ExperimentReading visits = ReadExperiment.of(
                List.of(
                        outcome(arms, "No E-Mail", "", 0),
                        outcome(arms, "Womens E-Mail", "Women's e-mail", 0),
                        outcome(arms, "Mens E-Mail", "Men's e-mail", 0)),
                spec(Measure.SHARE, 1, 1, 1),
                Trial.Goal.VISIT,
                "USD",
                14);
        assertEquals(0.904, visits.result().splitP(), 5e-4);
        assertEquals(Verdict.WORKS, visits.result().verdict());
        assertEquals(2, visits.result().best());
        assertEquals(0.04523, visits.result().againstNobody().get(0).effect().difference(), 5e-6);
        assertEquals(0.07659, visits.result().againstNobody().get(1).effect().difference(), 5e-6);
        assertEquals(0.10617, visits.result().arms().get(0).mean(), 5e-6);
        assertEquals(0.15140, visits.result().arms().get(1).mean(), 5e-6);
        assertEquals(0.18276, visits.result().arms().get(2).mean(), 5e-6);

        ExperimentReading spend = ReadExperiment.of(
                List.of(none, outcome(arms, "Mens E-Mail", "Men's e-mail", 1)),
                spec(Measure.AMOUNT, 1, 1),
                Trial.Goal.REVENUE,
                "USD",
                14);
        assertFalse(spend.result().adjusted());
        assertEquals(0.02, spend.result().correlation(), 0.02);
        assertEquals(Verdict.WORKS, spend.result().verdict());
        Effect men =
                Objects.requireNonNull(spend.result().againstNobody().getFirst().money());
        assertEquals(0.7698, men.difference() / TEN_THOUSANDTHS, 5e-5);
        assertEquals(16_403, men.difference() / TEN_THOUSANDTHS * men.treated().people(), 1);
        assertNotNull(spend.headline());
    }

    @Test
    void a_version_that_costs_permissions_is_warned_of() {
        ExperimentReading reading = read(
                List.of(
                        new ArmOutcome("A", false, 10_000, 400, NONE, NONE, 20),
                        new ArmOutcome("B", false, 10_000, 410, NONE, NONE, 200)),
                20,
                1,
                1);
        String said = all(reading);
        assertTrue(said.contains("B makes more people unsubscribe than A: 20 against 2 per 1,000."), said);
        assertTrue(said.contains("B costs permissions"), said);
    }
}
