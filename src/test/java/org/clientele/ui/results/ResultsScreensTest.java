package org.clientele.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.Partition;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.GroupWaves;
import org.clientele.app.results.Moved;
import org.clientele.app.results.PastCampaign;
import org.clientele.app.session.Session;
import org.clientele.app.strategy.Assumptions;
import org.clientele.app.strategy.Playbook;
import org.clientele.app.strategy.SplitMoney;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.DrawnCampaigns;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results page: its pictures, and the journey from a tool's file to a report that can be shared. */
class ResultsScreensTest {
    private static final double EXACT = 1e-9;
    private static final int DAYS = 14;

    /** Four in five of the customers get a message of the export, the others are held back; as it was on that day. */
    private static int[][] exported(Session session, String id, String name, Instant at) {
        Workbench workbench = session.current().workbench();
        Facts facts = session.current().facts();
        Random random = new Random(name.hashCode());
        List<Integer> sent = new ArrayList<>();
        List<Integer> held = new ArrayList<>();
        int[] may = facts.people().id();
        int[] refused = workbench.campaigns().refused(Channel.EMAIL, may);
        for (int customer : may) {
            if (Arrays.binarySearch(refused, customer) < 0) {
                (random.nextInt(5) == 0 ? held : sent).add(customer);
            }
        }
        int[] with = sent.stream().mapToInt(i -> i).toArray();
        int[] without = held.stream().mapToInt(i -> i).toArray();
        workbench
                .campaigns()
                .record(
                        new ExportEntry(
                                id,
                                name,
                                Channel.EMAIL,
                                at,
                                name + ".csv",
                                "ab".repeat(32),
                                with.length,
                                without.length,
                                "{}"),
                        with,
                        without);
        return new int[][] {with, without};
    }

    /** The share of people who ordered in the two weeks after a moment, counted line by line. */
    private static double ordered(Facts facts, int[] ids, long from) {
        OrderLines lines = facts.lines();
        int hits = 0;
        for (int id : ids) {
            int c = facts.people().indexOf(id);
            boolean hit = false;
            for (int l = lines.offset()[c]; l < lines.offset()[c + 1]; l++) {
                long at = lines.day()[l] * 1440L + lines.minute()[l];
                hit |= lines.counts(l) && at > from && at <= from + DAYS * 1440L;
            }
            hits += hit ? 1 : 0;
        }
        return (double) hits / ids.length;
    }

    @Test
    void from_the_tools_file_to_a_shared_report_in_nine_clicks(@TempDir Path folder) throws IOException {
        Session session = ResultsStage.shop(folder, 900);
        Instant at = Instant.parse("2026-06-10T02:00:00Z");
        int[][] arms = exported(session, "E20260610-ABCDEF", "June offer", at);
        Facts facts = session.current().facts();
        Path events = folder.resolve("events.csv");
        List<String> lines = new ArrayList<>(List.of("Export ID,Customer ID,Event,Event time"));
        for (int i = 0; i < arms[0].length; i++) {
            String number = facts.people().number().get(facts.people().indexOf(arms[0][i]));
            lines.add("E20260610-ABCDEF," + number + ",delivered,2026-06-10 10:05");
            if (i % 4 == 0) {
                lines.add("E20260610-ABCDEF," + number + ",click,2026-06-10 11:00");
            }
            if (i == 7) {
                lines.add("E20260610-ABCDEF," + number + ",unsubscribe,2026-11-20 12:00");
            }
        }
        lines.add("E20260610-ABCDEF,no-such-number,click,2026-06-10 12:00");
        Files.write(events, lines, StandardCharsets.UTF_8);
        ResultsStage stage = ResultsStage.of(session);
        Screens presses = new Screens();
        Path report = folder.resolve("june.html");
        stage.files().lay(events);
        stage.files().lay(report);
        Fx.run(() -> stage.desk().open(ResultsView.PAGE));
        presses.click(stage.scene(), "results-import");
        stage.shootBoth("results-incoming");
        presses.click(stage.scene(), "results-bring");
        String key = "E20260610-ABCDEF";
        assertEquals(key, Fx.get(() -> stage.result().campaign().key()));
        Fx.run(() -> stage.language().use(Locale.ENGLISH));
        presses.click(stage.scene(), "results-report");
        // the page, the presses, and one in each window of the system
        assertTrue(1 + presses.clicks() + stage.files().asked().size() <= 9);
        assertEquals(2, stage.files().asked().size());
        assertTrue(Files.readString(report).contains("June offer"));
        CampaignResult result = Fx.get(stage::result);
        Compared order = result.effect(Measure.ORDER);
        assertNotNull(order);
        // ten in the morning in Shanghai; the tool tells no time of sending
        long from = at.getEpochSecond() / 60 + 8 * 60;
        Facts after = session.current().facts();
        assertEquals(
                ordered(after, arms[0], from) - ordered(after, arms[1], from),
                order.effect().difference(),
                EXACT);
        assertEquals(1, result.strays());
        assertEquals(1, result.figures().getFirst().unsubscribed());
        assertEquals(1, session.current().workbench().campaigns().refused(Channel.EMAIL, arms[0]).length);
        stage.shootBoth("results-export");
    }

    @Test
    void every_state_has_its_picture(@TempDir Path folder) {
        ResultsStage nothing = ResultsStage.of(new Session(new org.clientele.store.H2Workbenches(ResultsStage.CLOCK)));
        Fx.run(() -> nothing.desk().open(ResultsView.PAGE));
        nothing.shootBoth("results-closed");
        Session session = ResultsStage.shop(folder, 4_000);
        ResultsStage stage = ResultsStage.of(session);
        Fx.run(() -> stage.desk().open(ResultsView.PAGE));
        assertEquals("Spring tea 2026", Fx.get(() -> stage.result().campaign().name()));
        assertFalse(stage.result().groups().isEmpty());
        assertEquals(Verdict.WORKS, stage.result().verdict());
        stage.shootBoth("results-sample");
        exported(session, "E20261122-000001", "New arrivals", Instant.parse("2026-11-22T09:00:00Z"));
        Fx.run(() -> {
            session.update(session.current().workbench().facts(Checkpoint.none()));
            stage.model().choose(stage.model().campaigns().latest().get().getFirst());
        });
        assertEquals(CampaignResult.Standing.WAITING, stage.result().standing());
        stage.shootBoth("results-waiting");
        Fx.run(() -> {
            stage.model().choose(stage.model().campaigns().latest().get().getLast());
            stage.model().decide(PastCampaign.Decision.EVERYONE);
        });
        Picked begun = assertInstanceOf(Picked.class, stage.begun());
        assertTrue(begun.segment().toString().contains("FixedList"));
        assertEquals(
                PastCampaign.State.DECIDED,
                Fx.get(() -> stage.model().campaigns().latest().get().getLast().state()));
        Fx.run(() -> stage.history().undo());
        assertEquals(
                PastCampaign.State.READY,
                Fx.get(() -> stage.model().campaigns().latest().get().getLast().state()));
    }

    private static final Instant SENT = Instant.parse("2026-06-10T02:00:00Z");

    private static void show(Session session, ResultsStage stage, String name) {
        Fx.run(() -> {
            session.update(session.current().workbench().facts(Checkpoint.none()));
            stage.model()
                    .choose(stage.model().campaigns().latest().get().stream()
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .orElseThrow());
        });
    }

    @Test
    void versions_a_broken_split_and_no_purchases_have_their_pictures(@TempDir Path folder) {
        Session session = ResultsStage.shop(folder, 4_000);
        Facts facts = session.current().facts();
        boolean[] allowed = DrawnCampaigns.allowed(session);
        boolean[] ordered = DrawnCampaigns.ordered(facts, SENT);
        Random random = new Random(3);
        int[] versions = new int[facts.customers()];
        int[] broken = new int[facts.customers()];
        int[] nothing = new int[facts.customers()];
        for (int c = 0; c < versions.length; c++) {
            boolean may = allowed[c];
            versions[c] = may ? random.nextInt(5) : -1;
            broken[c] = !may ? -1 : random.nextInt(100) < 61 ? 0 : 1;
            nothing[c] = !may || ordered[c] || random.nextInt(4) > 0 ? -1 : random.nextInt(2);
        }
        DrawnCampaigns.favour(versions, ordered, 3, 0.4, random);
        DrawnCampaigns.record(session, "E20260610-AAAAAA", "Four versions", SENT, "", versions, 1, 1, 1, 1, 1);
        DrawnCampaigns.record(session, "E20260610-BBBBBB", "Broken", SENT, "", broken, 1, 1);
        DrawnCampaigns.record(session, "E20260610-CCCCCC", "Nothing yet", SENT, "", nothing, 1, 1);
        ResultsStage stage = ResultsStage.of(session);
        Fx.run(() -> stage.desk().open(ResultsView.PAGE));
        show(session, stage, "Four versions");
        assertEquals(
                6,
                stage.result().versions().stream()
                        .filter(one -> one.measure() == Measure.ORDER)
                        .count());
        assertEquals(Verdict.WORKS, stage.result().verdict());
        Moved moved = stage.result().moved();
        assertNotNull(moved, "people enough to learn from");
        assertEquals(moved.who().believable(), !moved.groups().isEmpty());
        stage.shoot("results-versions");
        show(session, stage, "Broken");
        assertEquals(Verdict.SPLIT_WRONG, stage.result().verdict());
        assertTrue(stage.result().groups().isEmpty());
        assertTrue(Double.isNaN(stage.result().counts().extra()), "nothing is made of a broken split");
        assertNull(stage.result().profit());
        stage.shoot("results-split");
        show(session, stage, "Nothing yet");
        assertEquals(CampaignResult.Standing.NOTHING_HAPPENED, stage.result().standing());
        stage.shoot("results-nothing");
        learnt(session);
    }

    /** What past campaigns brought in a group stands in the curve of that group: the posterior mean, worked out here again. */
    private static void learnt(Session session) {
        Workbench workbench = session.current().workbench();
        Assumptions assumed = Assumptions.usual();
        SplitMoney.Curves curves = done(
                new SplitMoney(workbench, new Analyses(), ResultsStage.CLOCK).curves(Playbook.Board.STAGES, assumed));
        List<GroupWaves.Wave> waves = new GroupWaves(workbench, new Analyses(), ResultsStage.CLOCK)
                .of(session.current().facts(), Partition.STAGES, Checkpoint.none());
        assertFalse(waves.isEmpty());
        int learnt = 0;
        for (SplitMoney.Curve curve : curves.groups()) {
            Stage of = ((Segment.InStage) curve.play().group().segment()).stage();
            long campaigns =
                    waves.stream().filter(wave -> wave.group() == of.ordinal()).count();
            assertEquals(campaigns, curve.campaigns());
            learnt += campaigns > 0 ? 1 : 0;
        }
        assertTrue(learnt > 0);
    }

    private static <T> T done(org.clientele.app.jobs.Job<T> job) {
        try {
            return job.work().run(Checkpoint.none());
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }
}
