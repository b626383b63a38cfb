package org.clientele.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.clientele.app.watch.WatchLine.State;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.data.write.HeldDisk;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New rows come in by themselves, each once and none twice, whatever happens to the file and to the program. */
class WatchDeskTest {
    @TempDir
    Path temp;

    private static String row(int customer, String event, int minute, String sku) {
        return "C" + customer + "," + event + ",2026-11-20 10:" + String.format("%02d", minute) + "," + sku + "\n";
    }

    private static String rows(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String event = random.nextInt(5) == 0 ? "\"view,\nlong\"" : "view";
            // few of each, so that many rows are literally equal
            text.append(row(
                    1 + random.nextInt(3),
                    event,
                    random.nextInt(3),
                    random.nextBoolean() ? "" : "S" + random.nextInt(2)));
        }
        return text.toString();
    }

    private static WatchLine only(WatchedShop shop) {
        return shop.watching().lines().getFirst();
    }

    private static String fault(WatchedShop shop) {
        return Objects.requireNonNull(only(shop).fault()).key();
    }

    /** A file that grows in any pieces, cut in the middle of rows and cells, the workbench closed in between. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void in_parts_as_at_once(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] text = (WatchedShop.HEADER + rows(60, random)).getBytes(StandardCharsets.UTF_8);
        Map<String, Integer> whole;
        try (WatchedShop shop = new WatchedShop(temp.resolve("whole"))) {
            Path file = shop.write(temp.resolve("a").resolve("events.csv"), text, 0, text.length);
            shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            whole = shop.events();
        }
        assertTrue(whole.values().stream().anyMatch(times -> times > 1), "rows that are equal");
        try (WatchedShop shop = new WatchedShop(temp.resolve("parts"))) {
            Path file = temp.resolve("b").resolve("events.csv");
            shop.write(file, "");
            shop.watching().add(file, TableKind.EVENTS);
            int batches = 0;
            for (int at = 0; at < text.length; ) {
                int to = Math.min(text.length, at + 1 + random.nextInt(700));
                shop.write(file, text, at, to);
                at = to;
                for (Arrival arrival : shop.look()) {
                    batches += arrival.batch().changedNothing() ? 0 : 1;
                    assertEquals("events.csv (watched)", arrival.batch().file());
                }
                if (random.nextInt(3) == 0) {
                    shop.reopen();
                    shop.watching().resume(only(shop).place());
                }
            }
            assertEquals(whole, shop.events());
            assertTrue(batches > 2, batches + " batches");
        }
    }

    @Test
    void a_last_line_without_an_end_waits_until_it_is_whole_or_nothing_comes_for_a_minute() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file = shop.write(
                    temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1") + "C2,vi");
            shop.watching().add(file, TableKind.EVENTS);
            assertEquals(1, shop.look().getFirst().batch().counts().created());
            shop.pass(Duration.ofSeconds(30));
            assertEquals(List.of(), shop.look());
            shop.write(file, "ew,2026-11-20 10:05,S1");
            assertEquals(List.of(), shop.look());
            shop.pass(Duration.ofSeconds(61));
            assertEquals(1, shop.look().getFirst().batch().counts().created());
            shop.write(file, "\n" + row(3, "view", 1, "S1"));
            assertEquals(1, shop.look().getFirst().batch().counts().created());
            assertEquals(3, shop.facts().events().size());
        }
    }

    @Test
    void changes_that_follow_each_other_quickly_are_gathered_into_one_batch() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file = shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER);
            shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            for (int i = 0; i < 5; i++) {
                shop.write(file, row(1 + i, "view", i, "S1"));
                assertEquals(List.of(), shop.watching().look(false, Checkpoint.none()));
                shop.pass(Duration.ofMillis(200));
            }
            List<Arrival> arrivals = shop.look();
            assertEquals(1, arrivals.size());
            assertEquals(5, arrivals.getFirst().batch().counts().created());
        }
    }

    @Test
    void a_file_that_is_replaced_is_read_anew_and_what_is_there_stays_as_it_is() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file = shop.write(
                    temp.resolve("in").resolve("events.csv"),
                    WatchedShop.HEADER + row(1, "view", 1, "S1") + row(1, "view", 1, "S1"));
            shop.watching().add(file, TableKind.EVENTS);
            assertEquals(2, shop.look().getFirst().batch().counts().created());
            Files.delete(file);
            assertEquals(List.of(), shop.look());
            assertEquals(State.MISSING, only(shop).state());
            shop.write(
                    file,
                    WatchedShop.HEADER + row(2, "view", 9, "S1") + row(1, "view", 1, "S1") + row(1, "view", 1, "S1"));
            Arrival again = shop.look().getFirst();
            assertTrue(again.anew());
            assertEquals(new BatchSummary.Counts(3, 1, 0, 2, 0), again.batch().counts());
            shop.write(file, row(1, "view", 1, "S1"));
            assertFalse(shop.look().getFirst().anew());
            assertEquals(4, shop.facts().events().size());
        }
    }

    /** As after a kill between the batch and the note that it is there, and between the note and the batch. */
    @Test
    void what_was_on_its_way_when_the_program_ended_comes_in_once() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file =
                    shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            WatchedPlace place = shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            FileMark before = shop.book().mark(place, file);
            shop.write(file, row(1, "view", 1, "S1"));
            shop.look();
            FileMark after = shop.book().mark(place, file);
            assertEquals(2, shop.facts().events().size());

            shop.book()
                    .mark(place, file, before.intending(new FileMark.Intent(after.position(), after.sha256(), false)));
            shop.reopen();
            shop.watching().resume(place);
            assertEquals(List.of(), shop.look());
            assertEquals(2, shop.facts().events().size());
            assertEquals(after.position(), shop.book().mark(place, file).position());

            shop.write(file, row(1, "view", 1, "S1"));
            shop.book().mark(place, file, after.intending(new FileMark.Intent(Files.size(file), "00", false)));
            shop.reopen();
            shop.watching().resume(place);
            assertEquals(1, shop.look().size());
            assertEquals(3, shop.facts().events().size());
        }
    }

    @Test
    void a_file_that_was_brought_in_by_hand_counts_as_read() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file =
                    shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            shop.watching().remove(only(shop).place());
            shop.watching().add(file, TableKind.EVENTS);
            assertEquals(List.of(), shop.look());
            shop.write(file, row(1, "view", 1, "S1"));
            assertEquals(1, shop.look().getFirst().batch().counts().created());
        }
    }

    @Test
    void rows_that_cannot_be_used_are_kept_and_pause_the_place_until_somebody_goes_on() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file = shop.write(
                    temp.resolve("in").resolve("events.csv"),
                    WatchedShop.HEADER + row(1, "view", 1, "S1") + row(999, "view", 1, "S1"));
            WatchedPlace place = shop.watching().add(file, TableKind.EVENTS);
            Arrival arrival = shop.look().getFirst();
            assertEquals(1, arrival.batch().counts().rejected());
            assertTrue(
                    Files.readString(Objects.requireNonNull(arrival.rejects())).contains("C999"));
            assertEquals(State.PAUSED, only(shop).state());
            assertEquals("watch.fault.rows", fault(shop));
            assertEquals(1, shop.facts().events().size());
            shop.write(file, row(2, "view", 1, "S1"));
            assertEquals(List.of(), shop.look());
            shop.watching().resume(place);
            assertNull(only(shop).fault());
            assertEquals(1, shop.look().getFirst().batch().counts().created());
        }
    }

    @Test
    void other_columns_pause_the_place() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file =
                    shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            WatchedPlace place = shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            Files.delete(file);
            shop.write(file, "customer_id,event,time,sku,device\nC2,view,2026-11-20 10:05,S1,phone\n");
            assertEquals(List.of(), shop.look());
            assertEquals("watch.fault.columns", fault(shop));
            shop.watching().resume(place);
            assertEquals(1, shop.look().getFirst().batch().counts().created());
            assertEquals(State.ON, only(shop).state());
        }
    }

    @Test
    void a_file_of_which_nobody_can_tell_what_it_is_pauses_with_the_reason() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file = shop.write(temp.resolve("in").resolve("events.csv"), "colour,size\nred,1\n");
            shop.watching().add(file, TableKind.EVENTS);
            assertEquals(List.of(), shop.look());
            assertEquals("watch.fault.refused", fault(shop));
        }
    }

    @Test
    void a_file_that_is_locked_is_waited_for_and_then_named() throws Exception {
        HeldDisk disk = new HeldDisk();
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path plain =
                    shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            Path file = disk.path(plain);
            WatchedPlace place = shop.watching().add(file, TableKind.EVENTS);
            disk.hold(file, true);
            assertEquals(List.of(), shop.look());
            assertEquals(State.ON, only(shop).state());
            shop.pass(Duration.ofSeconds(11));
            assertEquals(List.of(), shop.look());
            assertEquals("watch.fault.locked", fault(shop));
            disk.release();
            shop.watching().resume(place);
            assertEquals(1, shop.look().getFirst().batch().counts().created());
        }
    }

    @Test
    void files_that_come_into_a_folder_come_in_and_half_files_do_not() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path in = Files.createDirectories(temp.resolve("in"));
            shop.watching().add(in, TableKind.EVENTS);
            assertEquals(List.of(), shop.look());
            shop.write(in.resolve("b.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            shop.write(in.resolve("a.csv"), WatchedShop.HEADER + row(2, "view", 1, "S1"));
            shop.write(in.resolve("c.csv.part"), WatchedShop.HEADER + row(3, "view", 1, "S1"));
            shop.write(in.resolve(".d.csv"), WatchedShop.HEADER + row(4, "view", 1, "S1"));
            assertEquals(
                    List.of("a.csv (watched)", "b.csv (watched)"),
                    shop.look().stream().map(arrival -> arrival.batch().file()).toList());
            Files.move(in.resolve("c.csv.part"), in.resolve("c.csv"));
            assertEquals(1, shop.look().size());
            assertEquals(3, shop.facts().events().size());
        }
    }

    @Test
    void an_import_by_hand_goes_first() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file =
                    shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            shop.watching().add(file, TableKind.EVENTS);
            Shape shape = new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO), List.of());
            Origin origin = new Origin(TableKind.CUSTOMERS, "more.csv", "", "01", 1, "", "tester");
            try (ImportBatch batch =
                    shop.workbench().imports().begin(origin, shape, Policies.usual(), Checkpoint.none())) {
                batch.write(List.of(new CleanRow(1, new @Nullable Object[] {"C99"}, new @Nullable String[0])));
                assertEquals(List.of(), shop.look());
                assertEquals(State.ON, only(shop).state());
                batch.commit(Checkpoint.none());
            }
            assertEquals(1, shop.look().size());
        }
    }

    @Test
    void nothing_is_watched_after_opening_but_what_begins_with_the_workbench() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file = shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER);
            WatchedPlace place = shop.watching().add(file, TableKind.EVENTS);
            shop.reopen();
            assertEquals(State.OFF, only(shop).state());
            assertFalse(shop.watching().watches());
            shop.write(file, row(1, "view", 1, "S1"));
            assertEquals(List.of(), shop.look());
            shop.watching().beginWithWorkbench(place, true);
            shop.reopen();
            assertEquals(State.ON, only(shop).state());
            assertEquals(1, shop.look().size());
            shop.watching().remove(only(shop).place());
            shop.reopen();
            assertEquals(List.of(), shop.watching().lines());
        }
    }

    @Test
    void a_batch_is_taken_back_and_does_not_come_again() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            Path file =
                    shop.write(temp.resolve("in").resolve("events.csv"), WatchedShop.HEADER + row(1, "view", 1, "S1"));
            shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            shop.write(file, row(2, "view", 1, "S1"));
            Arrival second = shop.look().getFirst();
            shop.workbench().imports().undo(second.batch().id(), Checkpoint.none());
            assertEquals(1, shop.facts().events().size());
            shop.write(file, row(3, "view", 1, "S1"));
            assertEquals(1, shop.look().getFirst().batch().counts().created());
            assertEquals(2, shop.facts().events().size());
        }
    }

    @Test
    void only_what_is_there_and_only_events_and_orders_can_be_watched() throws Exception {
        try (WatchedShop shop = new WatchedShop(temp.resolve("shop"))) {
            assertThrows(Refusal.class, () -> shop.watching().add(temp.resolve("nowhere"), TableKind.EVENTS));
            assertThrows(Refusal.class, () -> shop.watching().add(temp, TableKind.CUSTOMERS));
            assertNotNull(shop.watching().add(temp, TableKind.ORDERS));
        }
    }
}
