package org.clientele.app.results;

import static org.clientele.app.results.ExperimentsOfATown.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.app.groups.Analyses;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.Membership;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.campaign.Trial;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

/** The page of results, its report, and the list of experiments read one campaign: they never say different things. */
class OneReadingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond((START + 40L) * 86_400));

    private static CampaignResult page(MemoryWorkbench workbench, String id) throws Exception {
        return new ReadCampaign(workbench, new Analyses(), CLOCK)
                .job(id, ReadCampaign.Wish.usual())
                .work()
                .run(Checkpoint.none());
    }

    private static ExperimentLine line(MemoryWorkbench workbench) throws Exception {
        return new ListExperiments(CLOCK)
                .job(workbench)
                .work()
                .run(Checkpoint.none())
                .lines()
                .getFirst();
    }

    @Test
    void both_readings_of_a_campaign_are_one_for_any_arms_goal_and_day() throws Exception {
        SplittableRandom random = new SplittableRandom(17);
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (int seed = 0; seed < 60; seed++) {
            int arms = random.nextInt(2, 5);
            int people = random.nextInt(40, 3_000) / arms * arms;
            double[] rate = new double[arms];
            for (int a = 0; a < arms; a++) {
                rate[a] = 0.1 * random.nextDouble() + (random.nextInt(3) == 0 ? 0.1 : 0);
            }
            Membership members = ExperimentsOfATown.inTurn(people, arms);
            Facts facts = ExperimentsOfATown.facts(members, rate, START + random.nextInt(4, 40), seed);
            MemoryWorkbench workbench = new MemoryWorkbench(facts);
            Trial.Goal goal = Trial.Goal.values()[random.nextInt(Trial.Goal.values().length)];
            int meant = random.nextInt(6) == 0 ? 2 * people : people;
            ExperimentEntry entry = ExperimentsOfATown.entry("E1", START, arms, meant, goal);
            workbench.experiments().add(entry, members);
            CampaignResult page = page(workbench, "E1");
            ExperimentLine line = line(workbench);
            ExperimentResult told = line.reading().result();
            assertEquals(told, page.decided(), "seed " + seed);
            assertEquals(told.splitP(), page.split().p());
            if (page.standing() == CampaignResult.Standing.READ) {
                assertEquals(told.verdict(), page.verdict());
                seen.add(told.verdict());
                assertNotNull(page.main());
                assertEquals(told.told(), page.main().contrast());
            }
            for (Contrast contrast : told.againstNobody()) {
                assertTrue(page.effects().stream().map(Compared::contrast).anyMatch(contrast::equals));
            }
            for (Contrast contrast : told.between()) {
                assertTrue(page.versions().stream().map(Compared::contrast).anyMatch(contrast::equals));
            }
        }
        assertTrue(seen.size() >= 4, seen.toString());
    }

    @Test
    void everybody_of_an_arm_counts_and_only_orders_of_the_window_do() throws Exception {
        Membership members = ExperimentsOfATown.inTurn(3_000, 3);
        Facts facts = ExperimentsOfATown.facts(members, new double[] {0.1, 0, 1}, START + 30, 1);
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        workbench.experiments().add(ExperimentsOfATown.entry("E1", START, 3, 3_000, Trial.Goal.ORDER), members);
        ArmsRead read = new ReadArms(workbench, facts, CLOCK)
                .of(
                        new ListCampaigns(workbench).find("E1", facts.dataDay()),
                        workbench.campaigns().exports().getFirst(),
                        ReadCampaign.Wish.usual(),
                        Checkpoint.none());
        List<ArmOutcome> outcomes = read.deciding();
        assertEquals(
                List.of(1_000L, 1_000L, 1_000L),
                outcomes.stream().map(ArmOutcome::people).toList());
        long[] counted = new long[3];
        OrderLines lines = facts.lines();
        for (int i = 0; i < members.ids().length; i++) {
            int c = facts.people().indexOf(members.ids()[i]);
            boolean ordered = false;
            for (int l = lines.offset()[c]; l < lines.offset()[c + 1]; l++) {
                ordered |= lines.day()[l] > START && lines.day()[l] <= START + 14;
            }
            counted[members.arms()[i]] += ordered ? 1 : 0;
        }
        for (int a = 0; a < 3; a++) {
            assertEquals(counted[a], outcomes.get(a).hits());
        }
        assertEquals(1_000, outcomes.get(2).hits());
        assertEquals(
                1_000 * 500_000.0,
                java.util.Arrays.stream(outcomes.get(2).amounts()).sum());
        assertEquals(
                1_000 * 200_000.0,
                java.util.Arrays.stream(outcomes.get(1).before()).sum());
        assertEquals("B · V2", outcomes.get(2).name());
        ExperimentReading reading = ReadExperiment.of(read, "EUR");
        assertEquals(Verdict.WORKS, reading.result().verdict());
        assertEquals(2, reading.result().best());
    }

    @Test
    void clicks_tell_versions_apart_and_never_a_message_from_none() throws Exception {
        Membership members = ExperimentsOfATown.inTurn(600, 2);
        Facts facts = ExperimentsOfATown.facts(members, new double[] {0.3, 0.1}, START + 30, 2);
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        workbench.experiments().add(ExperimentsOfATown.entry("E2", START, 2, 600, Trial.Goal.CLICK), members);
        CampaignResult page = page(workbench, "E2");
        assertNotNull(page.main());
        assertEquals(Measure.ORDER, page.main().measure());
        assertTrue(page.effects().stream().noneMatch(one -> one.measure() == Measure.CLICK));
    }
}
