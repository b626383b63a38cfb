package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clientele.app.identity.FindDuplicates;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Identities;
import org.clientele.app.workbench.UnmergeReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes after a merge: old files again, later rows, undo, chains of merges. */
class MergeLaterTest extends MergeScene {
    @Test
    void the_files_from_before_say_nothing_new_after_a_merge() throws Exception {
        List<CleanRow> customers = Shop.customers(5, 300);
        List<CleanRow> orders = Shop.orders(5, 600, 200);
        try (Workbench workbench = create()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", customers);
            Shop.load(workbench, Shop.ORDERS, "o.csv", orders);
            // rows of one file may contradict each other; what the last says is settled by reading it once more
            BatchSummary plain = Shop.load(workbench, Shop.CUSTOMERS, "c2.csv", customers);
            int[] ids = facts(workbench).people().id();
            merge(workbench, ids[0], ids[1]);
            merge(workbench, ids[2], ids[3], ids[4]);
            int people = facts(workbench).customers();
            int lines = facts(workbench).lines().day().length;
            BatchSummary again = Shop.load(workbench, Shop.CUSTOMERS, "c3.csv", customers);
            assertEquals(0, again.counts().created());
            assertTrue(again.counts().updated() <= plain.counts().updated() + 10, again::toString);
            BatchSummary orderedAgain = Shop.load(workbench, Shop.ORDERS, "o2.csv", orders);
            assertEquals(
                    0, orderedAgain.counts().created() + orderedAgain.counts().updated());
            assertEquals(people, facts(workbench).customers());
            assertEquals(lines, facts(workbench).lines().day().length);
        }
    }

    @Test
    void what_came_later_stays_with_whom_it_was_written_for_and_is_listed() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 3);
            BatchSummary merge = merge(workbench, 1, 2);
            Shop.load(workbench, Shop.ORDERS, "later.csv", List.of(order(1, "O9", 2), order(2, "O10", 3)));
            UnmergeReport report = workbench.identities().unmerge(merge.id(), Checkpoint.none());
            assertEquals(1, report.later().size());
            assertEquals(1, report.later().getFirst().id());
            assertEquals(1, report.later().getFirst().orders());
            assertArrayEquals(new int[] {0, 1, 1, 2}, facts(workbench).lines().offset());
        }
    }

    @Test
    void the_import_of_merged_people_is_taken_back_only_after_the_merge() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 2);
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "two.csv",
                    List.of(person(11, "A", null, null), person(12, "B", null, null)));
            BatchSummary merge = merge(workbench, 1, 3);
            var report = workbench.imports().undo(2, Checkpoint.none());
            assertEquals(1, report.removed());
            assertEquals(1, report.kept());
            assertEquals(2, facts(workbench).customers());
            workbench.identities().unmerge(merge.id(), Checkpoint.none());
            assertArrayEquals(new int[] {1, 2}, facts(workbench).people().id());
        }
        String dump = dump();
        try (Workbench workbench = open()) {
            assertEquals(dump.length(), 64);
            assertEquals(2, facts(workbench).customers());
        }
    }

    @Test
    void chains_end_at_one_and_circles_cannot_be() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 4);
            merge(workbench, 3, 4);
            merge(workbench, 2, 3);
            merge(workbench, 1, 2);
            assertArrayEquals(new int[] {1}, facts(workbench).people().id());
            assertTrue(workbench.identities().merged().stream().allMatch(m -> m.into() == 1));
            long version = workbench.version();
            assertThrows(Refusal.class, () -> merge(workbench, 1, 4));
            assertThrows(Refusal.class, () -> merge(workbench, 1));
            assertThrows(Refusal.class, () -> merge(workbench, 1, 1));
            assertThrows(Refusal.class, () -> merge(workbench, 1, 99));
            assertThrows(
                    Refusal.class,
                    () -> new MergePeople(workbench, "tester")
                            .merge(List.of(), MergeRules.standard())
                            .work()
                            .run(Checkpoint.none()));
            assertThrows(Refusal.class, () -> workbench.identities().unmerge(1, Checkpoint.none()));
            assertEquals(version, workbench.version());
            workbench.identities().unmerge(3, Checkpoint.none());
            assertArrayEquals(new int[] {1, 3}, facts(workbench).people().id());
        }
    }

    @Test
    void a_decision_is_remembered_and_such_a_pair_never_found_again() throws Exception {
        try (Workbench workbench = create()) {
            List<CleanRow> rows = new ArrayList<>();
            Random random = new Random(3);
            for (int i = 1; i <= 200; i++) {
                rows.add(Shop.customer(
                        i,
                        new @Nullable Object[] {
                            "C" + i,
                            "m" + random.nextInt(1 << 30) + "@example.org",
                            Shop.mobile(random.nextInt(900_000)),
                            "Given" + (char) ('a' + i % 26) + " Family" + Integer.toString(i * 7919, 26),
                            "Malmö",
                            null,
                            random.nextInt(20_000)
                        },
                        null));
            }
            for (int i = 1; i <= 12; i++) {
                @Nullable
                Object[] same = {
                    "D" + i,
                    "n" + random.nextInt(1 << 30) + "@example.org",
                    null,
                    rows.get(i).value(3),
                    "Malmö",
                    null,
                    rows.get(i).value(6)
                };
                rows.add(Shop.customer(200 + i, same, null));
            }
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", rows);
            FindDuplicates finding = new FindDuplicates(workbench);
            var found = finding.find().work().run(Checkpoint.none());
            assertEquals(12, found.candidates().size());
            List<Integer> first = found.candidates().getFirst().ids();
            workbench.identities().notSame(first.get(1), first.get(0), "tester");
            var rest = finding.find().work().run(Checkpoint.none());
            assertEquals(11, rest.candidates().size());
            assertFalse(rest.candidates().stream().anyMatch(c -> c.ids().equals(first)));
            assertEquals(
                    Set.of(Identities.Pair.of(first.get(0), first.get(1))),
                    workbench.identities().apart());
            workbench.identities().maybeSame(first.get(0), first.get(1));
            assertEquals(
                    12,
                    finding.find().work().run(Checkpoint.none()).candidates().size());
        }
    }
}
