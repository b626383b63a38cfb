package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.GlobalGroup;
import org.clientele.app.workbench.Membership;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was in which arm outlives merges, their undo, and new imports. */
class ExperimentLedgerTest extends MergeScene {
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final int DAY = 20_779;

    private static ExportEntry export(String id, String campaign) {
        return new ExportEntry(id, campaign, Channel.EMAIL, AT, id + ".csv", "00", 2, 1, "{}");
    }

    private static ExperimentEntry experiment(String id, String campaign) {
        return new ExperimentEntry(
                id,
                campaign,
                Channel.EMAIL,
                AT,
                DAY,
                "Does ten per cent bring more back?",
                Trial.Goal.ORDER,
                14,
                0.2,
                5,
                true,
                "0123456789abcdef",
                List.of(
                        new ArmEntry(0, "", 0.4, 2, 2),
                        new ArmEntry(1, "", 0.2, 1, 1),
                        new ArmEntry(2, "Ten per cent", 0.4, 2, 2)),
                "",
                "");
    }

    private static GlobalEntry global(String id, double share) {
        return new GlobalEntry(2026, id, AT, DAY, share, "fedcba9876543210", 0, 0, 0, 0);
    }

    private static void consents(Workbench workbench, int people) {
        for (int i = 1; i <= people; i++) {
            consent(workbench, "p" + i + "@example.org", ConsentStatus.GRANTED, MINUTE);
        }
    }

    private static int[] none() {
        return new int[0];
    }

    @Test
    void an_experiment_is_kept_with_its_plan_and_can_be_decided_and_put_into_a_series() {
        try (Workbench workbench = create()) {
            people(workbench, 6);
            consents(workbench, 6);
            workbench
                    .campaigns()
                    .record(
                            export("E1", "Spring"),
                            new int[][] {{1, 2}, {3}, {4, 5}},
                            new Conducted(experiment("E1", "Spring"), null, none(), 6));
            assertEquals(
                    List.of(experiment("E1", "Spring")), workbench.experiments().all());
            Membership members = workbench.experiments().members("E1");
            assertArrayEquals(new int[] {1, 2, 3, 4, 5}, members.ids());
            assertArrayEquals(new byte[] {0, 0, 1, 2, 2}, members.arms());
            // Versions count as messages for the frequency limits, the comparison group does not.
            assertEquals(4, facts(workbench).contacts().hour().length);
            workbench.experiments().decide("E1", "Ten per cent from now on", AT);
            workbench.experiments().group("E1", "Win-back");
        }
        try (Workbench again = open()) {
            ExperimentEntry kept = again.experiments().of("E1").orElseThrow();
            assertEquals("Win-back", kept.series());
            assertEquals(ExperimentEntry.State.DECIDED, kept.state(DAY));
            again.experiments().decide("E1", "", AT);
            ExperimentEntry open = again.experiments().of("E1").orElseThrow();
            assertEquals(ExperimentEntry.State.WAITING, open.state(DAY + 13));
            assertEquals(ExperimentEntry.State.READY, open.state(DAY + 14));
        }
    }

    @Test
    void an_arm_is_kept_through_merge_and_unmerge_and_the_comparison_group_wins() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 8);
            consents(workbench, 8);
            workbench
                    .campaigns()
                    .record(
                            export("E1", "Spring"),
                            new int[][] {{1, 2}, {3}, {4, 5}},
                            new Conducted(experiment("E1", "Spring"), null, none(), 8));
            BatchSummary first = merge(workbench, 2, 3);
            BatchSummary second = merge(workbench, 1, 4);
            Membership merged = workbench.experiments().membersOfCampaign(" Spring ");
            int[] ids = merged.ids();
            assertEquals(3, ids.length);
            Set<Integer> known = new HashSet<>(
                    Arrays.stream(facts(workbench).people().id()).boxed().toList());
            for (int i = 0; i < ids.length; i++) {
                assertTrue(known.contains(ids[i]));
                int expected = ids[i] == 2 || ids[i] == 3 ? 1 : ids[i] == 5 ? 2 : 0;
                assertEquals(expected, merged.arms()[i]);
            }
            workbench.identities().unmerge(second.id(), Checkpoint.none());
            workbench.identities().unmerge(first.id(), Checkpoint.none());
            assertArrayEquals(
                    new byte[] {0, 0, 1, 2, 2},
                    workbench.experiments().membersOfCampaign("Spring").arms());
            assertEquals(0, workbench.experiments().membersOfCampaign("Autumn").ids().length);
        }
    }

    /** Random members come and go; what is read back is always what was written last, and each step counts them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_global_group_has_a_history_that_nothing_takes_away(long seed) throws Exception {
        Random random = new Random(seed);
        try (Workbench workbench = create()) {
            people(workbench, 60);
            int[] first = IntStream.rangeClosed(1, 60)
                    .filter(id -> random.nextInt(4) == 0)
                    .toArray();
            workbench
                    .campaigns()
                    .record(
                            export("E1", "One"),
                            new int[][] {none(), none()},
                            new Conducted(null, global("E1", 0.25), first, 60));
            assertArrayEquals(
                    first,
                    workbench.experiments().globalGroup(2026).orElseThrow().ids());
            BatchSummary later = Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "later.csv",
                    IntStream.rangeClosed(61, 80)
                            .mapToObj(i -> person(i, "Name " + i, null, null))
                            .toList());
            int member = first[0];
            int other = IntStream.rangeClosed(1, 60)
                    .filter(id -> Arrays.stream(first).noneMatch(m -> m == id))
                    .findFirst()
                    .orElseThrow();
            merge(workbench, other, member);
            GlobalGroup through = workbench.experiments().globalGroup(2026).orElseThrow();
            int winner = Arrays.stream(facts(workbench).people().id())
                    .filter(id -> id == member || id == other)
                    .findFirst()
                    .orElseThrow();
            assertTrue(Arrays.stream(through.ids()).anyMatch(id -> id == winner));
            int[] second = IntStream.concat(Arrays.stream(through.ids()), IntStream.of(65, 70))
                    .sorted()
                    .toArray();
            workbench
                    .campaigns()
                    .record(
                            export("E2", "Two"),
                            new int[][] {none(), none()},
                            new Conducted(null, global("E2", 0.25), second, 80));
            List<GlobalEntry> history = workbench.experiments().global(2026);
            assertEquals(2, history.size());
            assertEquals(first.length, history.get(0).joined());
            int byMerge = winner == other ? 1 : 0;
            assertEquals(2, history.get(1).joined(), "nobody comes by a merge");
            assertEquals(0, history.get(1).left(), "and nobody goes by one");
            assertEquals(byMerge, history.get(1).merged());
            workbench.imports().undo(later.id(), Checkpoint.none());
            GlobalGroup group = workbench.experiments().globalGroup(2026).orElseThrow();
            assertArrayEquals(second, group.ids());
            assertEquals(80, group.newest());
            assertEquals(60, group.newestAtFirst());
            assertEquals(DAY, group.firstDay());
            assertEquals(List.of(2026), workbench.experiments().globalYears());
        }
        try (Workbench again = open()) {
            assertEquals(history(again), List.of("E1", "E2"));
            assertTrue(again.experiments().globalGroup(2025).isEmpty());
        }
    }

    private static List<String> history(Workbench workbench) {
        return workbench.experiments().global(2026).stream()
                .map(GlobalEntry::exportId)
                .toList();
    }
}
