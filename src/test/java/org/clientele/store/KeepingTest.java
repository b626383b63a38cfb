package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.SnapshotCodec;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbench keeps: groups, drafts, seeds, results, people recognised again, snapshots. */
class KeepingTest {
    @TempDir
    Path temp;

    private Workbench fresh(String name) {
        return Shop.workbenches().create(temp.resolve(name), Shop.PROFILE);
    }

    private Workbench open(String name) {
        return Shop.workbenches().open(temp.resolve(name), Checkpoint.none());
    }

    @Test
    void groups_of_every_kind_come_back_as_they_were() {
        List<Segment> segments = List.of(
                new Segment.Everyone(),
                new Segment.InRfmGroup(RfmGroup.CANT_LOSE),
                new Segment.InRfmCells(List.of(new Segment.RfmCell(5, 1), new Segment.RfmCell(4, 2))),
                new Segment.InStage(Stage.HIGH_VALUE),
                new Segment.InCluster("kmeans k=4 seed=7", 3),
                new Segment.FixedList(List.of(3, 1, 4, 1, 5)));
        List<SavedGroup> saved = new ArrayList<>();
        try (Workbench workbench = fresh("a")) {
            for (int i = 0; i < segments.size(); i++) {
                saved.add(workbench.groups().save("Group " + i, segments.get(i), i));
            }
            assertEquals(
                    "store.group.name-taken",
                    assertThrows(Refusal.class, () -> workbench.groups().save(" group 1", segments.getFirst(), 1))
                            .sentence()
                            .key());
            workbench.groups().remove(saved.getFirst().id());
            workbench.groups().restore(saved.getFirst());
            assertEquals(
                    "Renamed",
                    workbench.groups().rename(saved.getLast().id(), "Renamed").name());
        }
        try (Workbench workbench = open("a")) {
            assertEquals(
                    segments,
                    workbench.groups().all().stream().map(SavedGroup::segment).toList());
        }
    }

    @Test
    void seeds_drafts_mappings_and_results_are_kept() {
        String seed;
        try (Workbench workbench = fresh("a")) {
            seed = workbench.campaigns().seed("global-control");
            assertEquals(64, seed.length());
            assertNotEquals(seed, workbench.campaigns().seed("another"));
            workbench.campaigns().keepDraft("spring", "一");
            workbench.campaigns().keepDraft("spring", "二");
            workbench.imports().remember(TableKind.ORDERS, "f1", Map.of("订单号", "order_id"));
            workbench.shelf().put("model/als 1", new byte[] {1, 2, 3});
            workbench.shelf().put("model/als 2", new byte[0]);
            workbench.shelf().remove("model/als 2");
        }
        try (Workbench workbench = open("a")) {
            assertEquals(seed, workbench.campaigns().seed("global-control"));
            assertEquals(Map.of("spring", "二"), workbench.campaigns().drafts());
            assertEquals(Optional.of("二"), workbench.campaigns().dropDraft("spring"));
            assertEquals(Map.of(), workbench.campaigns().drafts());
            assertEquals(
                    Optional.of(Map.of("订单号", "order_id")), workbench.imports().remembered(TableKind.ORDERS, "f1"));
            assertEquals(Optional.empty(), workbench.imports().remembered(TableKind.EVENTS, "f1"));
            assertArrayEquals(
                    new byte[] {1, 2, 3}, workbench.shelf().get("model/als 1").orElseThrow());
            assertTrue(workbench.shelf().get("model/als 2").isEmpty());
        }
    }

    private static CleanRow person(
            int record, @Nullable String number, @Nullable String email, boolean phone, @Nullable String name) {
        return Shop.customer(
                record,
                new @Nullable Object[] {number, email, phone ? Shop.mobile(1) : null, name, null, null, null},
                null);
    }

    @Test
    void the_same_person_is_recognised_by_number_or_mailbox_and_by_phone_alone_only() {
        List<CleanRow> rows = List.of(
                person(1, "1", "a@example.org", true, "Ann"),
                person(2, "1", null, false, "Ann Ek"),
                person(3, null, "A@EXAMPLE.org ", false, null),
                person(4, null, null, true, "Ann Ek"),
                person(5, "2", null, true, "Bo"),
                person(6, "9", "a@example.org", false, null),
                person(7, "9", null, false, null),
                person(8, "2", "a@example.org", false, null),
                person(9, null, null, false, "Nobody"));
        try (Workbench workbench = fresh("a")) {
            BatchSummary first = Shop.load(workbench, Shop.CUSTOMERS, "c.csv", rows);
            assertEquals(new BatchSummary.Counts(9, 2, 2, 3, 2), first.counts());
            BatchSummary again = Shop.load(workbench, Shop.CUSTOMERS, "c.csv", rows.subList(1, 9));
            assertEquals(new BatchSummary.Counts(8, 0, 0, 6, 2), again.counts());
            Facts facts = workbench.facts(Checkpoint.none());
            assertEquals("Ann Ek", facts.people().name().get(0));
            assertEquals("a@example.org", facts.people().email().get(0));
            assertEquals("1", facts.people().number().get(0));
        }
    }

    @Test
    void a_line_that_comes_back_as_refunded_is_changed_and_undo_gives_it_back() {
        try (Workbench workbench = fresh("a")) {
            Shop.load(workbench, Shop.ORDERS, "o.csv", List.of(line(1, null), line(2, null)));
            BatchSummary refund =
                    Shop.load(workbench, Shop.ORDERS, "p.csv", List.of(line(1, OrderStatus.REFUNDED), line(2, null)));
            assertEquals(new BatchSummary.Counts(2, 0, 1, 1, 0), refund.counts());
            byte refunded = (byte) OrderStatus.REFUNDED.ordinal();
            byte paid = (byte) OrderStatus.PAID.ordinal();
            byte[] now = workbench.facts(Checkpoint.none()).lines().status();
            assertEquals(refunded + paid, now[0] + now[1]);
            workbench.imports().undo(refund.id(), Checkpoint.none());
            assertArrayEquals(
                    new byte[] {paid, paid},
                    workbench.facts(Checkpoint.none()).lines().status());
        }
    }

    private static CleanRow line(int record, @Nullable OrderStatus status) {
        return Shop.row(record, "O1", 29_000_000L, "C1", null, "S1", "Tea", 1000L, 50_000L, status, "web");
    }

    @Test
    void a_snapshot_brought_up_to_date_is_the_snapshot_built_anew() throws Exception {
        byte[] updated;
        try (Workbench workbench = fresh("a")) {
            for (int i = 1; i <= 3; i++) {
                Shop.load(workbench, Shop.CUSTOMERS, i + "c.csv", Shop.customers(i, 500));
                Shop.load(workbench, Shop.ORDERS, i + "o.csv", Shop.orders(i, 800, 700));
                workbench.facts(Checkpoint.none());
            }
            updated = bytes(workbench.facts(Checkpoint.none()));
        }
        Files.delete(temp.resolve("a/cache/facts.bin"));
        try (Workbench again = open("a")) {
            assertArrayEquals(bytes(again.facts(Checkpoint.none())), updated);
        }
        // a damaged cache file is only a cache
        Files.write(temp.resolve("a/cache/facts.bin"), new byte[100]);
        try (Workbench again = open("a")) {
            assertArrayEquals(bytes(again.facts(Checkpoint.none())), updated);
        }
    }

    private static byte[] bytes(Facts facts) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(SnapshotCodec.size(facts), 8);
            SnapshotCodec.write(facts, memory);
            return memory.toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Test
    void choices_of_any_length_come_back_and_can_go_back_to_the_standard() {
        String lengthy = "stage rule, 规则 ".repeat(1_000);
        try (Workbench workbench = fresh("choices")) {
            assertTrue(workbench.choices().get("groups.stages").isEmpty());
            workbench.choices().put("groups.stages", lengthy);
            workbench.choices().put("groups.rfm", "bins=4");
        }
        try (Workbench workbench = open("choices")) {
            assertEquals(lengthy, workbench.choices().get("groups.stages").orElseThrow());
            workbench.choices().put("groups.stages", "short");
            workbench.choices().put("groups.rfm", null);
        }
        try (Workbench workbench = open("choices")) {
            assertEquals("short", workbench.choices().get("groups.stages").orElseThrow());
            assertTrue(workbench.choices().get("groups.rfm").isEmpty());
        }
    }
}
