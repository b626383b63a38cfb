package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling and taking back leave every table as it was, by the hash of all rows in order. */
class UndoTest {
    @TempDir
    Path temp;

    /** Cancels at the n-th time it is asked. */
    private record CancelAt(int n, AtomicInteger asked) implements Checkpoint {
        @Override
        public void progress(double fraction) {}

        @Override
        public void step(Message message) {}

        @Override
        public void check() {
            if (asked.incrementAndGet() == n) {
                throw new Cancelled();
            }
        }
    }

    private Path shop() throws Exception {
        Path folder = temp.resolve("shop");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 300));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 500, 400));
        }
        return folder;
    }

    private static boolean imported(Workbench workbench, int rows, Checkpoint checkpoint) {
        List<CleanRow> lines = Shop.orders(9, rows, 900);
        try (ImportBatch batch = workbench
                .imports()
                .begin(
                        Shop.origin(Shop.ORDERS.kind(), "cut.csv", lines.size()),
                        Shop.ORDERS,
                        Policies.usual(),
                        checkpoint)) {
            for (int i = 0; i < lines.size(); i += 500) {
                batch.write(lines.subList(i, Math.min(lines.size(), i + 500)));
            }
            batch.commit(checkpoint);
            return true;
        } catch (Cancelled asked) {
            return false;
        }
    }

    /** A small import is taken back row by row, a large one by putting back the copy from before it. */
    @ParameterizedTest
    @ValueSource(ints = {4_000, 40_000})
    void cancelling_at_ten_moments_leaves_what_was_before(int rows) throws Exception {
        Path folder = shop();
        String before = Shop.dump(folder);
        Random random = new Random(rows);
        int moments = rows / 250;
        int cancelled = 0;
        for (int i = 0; i < (rows > 10_000 ? 3 : 10); i++) {
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                int at = rows > 10_000 ? moments - 1 - random.nextInt(moments / 3) : 1 + random.nextInt(moments);
                if (imported(workbench, rows, new CancelAt(at, new AtomicInteger()))) {
                    workbench
                            .imports()
                            .undo(workbench.imports().batches().getFirst().id(), Checkpoint.none());
                } else {
                    cancelled++;
                    assertEquals(
                            0,
                            workbench.imports().batches().stream()
                                    .filter(batch -> batch.state() == BatchSummary.State.RUNNING)
                                    .count());
                    assertTrue(new H2Care(Shop.CLOCK)
                            .check(workbench, Checkpoint.none())
                            .sound());
                }
            }
            assertEquals(before, Shop.dump(folder), "cancelled for the " + i + "th time");
        }
        assertTrue(cancelled > 1);
    }

    @Test
    void what_was_saved_while_a_large_import_ran_outlives_its_cancelling() throws Exception {
        Path folder = shop();
        List<CleanRow> lines = Shop.orders(9, 30_000, 900);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            try (ImportBatch batch = workbench
                    .imports()
                    .begin(
                            Shop.origin(Shop.ORDERS.kind(), "cut.csv", lines.size()),
                            Shop.ORDERS,
                            Policies.usual(),
                            Checkpoint.none())) {
                for (int i = 0; i < lines.size(); i += 1000) {
                    batch.write(lines.subList(i, i + 1000));
                }
                workbench.campaigns().keepDraft("spring", "hello");
            }
            assertEquals("hello", workbench.campaigns().drafts().get("spring"));
            assertEquals(2, workbench.imports().batches().size());
            assertTrue(workbench.campaigns().dropDraft("spring").isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void twenty_imports_taken_back_in_any_order_leave_what_was_before(long seed) throws Exception {
        takenBackInAnyOrder(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void twenty_imports_taken_back_in_twenty_orders_leave_what_was_before(long seed) throws Exception {
        takenBackInAnyOrder(seed);
    }

    private void takenBackInAnyOrder(long seed) throws Exception {
        Path folder = shop();
        String before = Shop.dump(folder);
        Random random = new Random(seed);
        List<Long> batches = new ArrayList<>();
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            for (int i = 0; i < 20; i++) {
                batches.add(
                        random.nextBoolean()
                                ? Shop.load(
                                                workbench,
                                                Shop.CUSTOMERS,
                                                i + "c.csv",
                                                Shop.customers(random.nextInt(5), 100 + random.nextInt(300)))
                                        .id()
                                : Shop.load(
                                                workbench,
                                                Shop.ORDERS,
                                                i + "o.csv",
                                                Shop.orders(random.nextInt(5), 100 + random.nextInt(300), 500))
                                        .id());
            }
            // what changed nothing has left no batch
            batches.removeIf(batch -> batch == 0);
            Collections.shuffle(batches, random);
            for (long batch : batches) {
                workbench.imports().undo(batch, Checkpoint.none());
            }
            assertTrue(
                    new H2Care(Shop.CLOCK).check(workbench, Checkpoint.none()).sound());
        }
        assertEquals(before, Shop.dump(folder), "in the order " + batches);
    }
}
