package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that still stands is answered from the ledger: then the long way must find nothing to do either. */
class StandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_said_to_stand_would_be_unchanged_row_by_row(long seed) {
        Random random = new Random(seed);
        int stood = 0;
        try (Workbench workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE)) {
            List<Loaded> done = new ArrayList<>();
            for (int step = 0; step < 8; step++) {
                boolean people = step == 0 || random.nextInt(3) == 0;
                int size = 5 + random.nextInt(40);
                Shape shape = people ? Shop.CUSTOMERS : Shop.ORDERS;
                List<CleanRow> rows = step == 0
                        ? distinct(size)
                        : people ? Shop.customers(random.nextInt(3), size) : Shop.orders(random.nextInt(3), size, 20);
                BatchSummary batch = Shop.load(workbench, shape, "f" + step + ".csv", rows);
                if (batch.id() > 0
                        && batch.counts().updated() == 0
                        && batch.counts().rejected() == 0) {
                    done.add(new Loaded(batch, shape, rows));
                }
                if (random.nextInt(5) == 0 && batch.id() > 0) {
                    workbench.imports().undo(batch.id(), Checkpoint.none());
                    done.removeIf(loaded -> loaded.batch().id() == batch.id());
                }
                for (Loaded loaded : done) {
                    if (workbench.imports().stands(loaded.batch().id())) {
                        stood++;
                        assertEquals(
                                loaded.rows().size(),
                                rehearsed(workbench, loaded).counts().unchanged());
                    }
                }
            }
        }
        assertTrue(stood > 0, "nothing ever stood: too dull a test");
    }

    @Test
    void orders_of_known_people_leave_the_list_of_people_standing_and_filling_them_does_not() {
        try (Workbench workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE)) {
            BatchSummary list = Shop.load(workbench, Shop.CUSTOMERS, "c.csv", distinct(1));
            Shop.load(workbench, Shop.ORDERS, "o.csv", List.of(order("O1", "C1")));
            assertTrue(workbench.imports().stands(list.id()));
            Shop.load(workbench, Shop.ORDERS, "p.csv", List.of(order("O2", "C2")));
            assertFalse(workbench.imports().stands(list.id()));
        }
    }

    private static List<CleanRow> distinct(int size) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            rows.add(Shop.customer(
                    i,
                    new Object[] {"C" + i, "person" + i + "@example.org", Shop.mobile(i), "Name", "Malmö", 20_000, 5_000
                    },
                    "gold"));
        }
        return rows;
    }

    private static CleanRow order(String number, String customer) {
        return Shop.row(1, number, 29_000_000L, customer, null, "S1", "Tea", 1000L, 10_000L, null, "web");
    }

    private static BatchSummary rehearsed(Workbench workbench, Loaded loaded) {
        try (ImportBatch batch = workbench
                .imports()
                .rehearse(
                        Shop.origin(
                                loaded.shape().kind(),
                                "again.csv",
                                loaded.rows().size()),
                        loaded.shape(),
                        Policies.usual(),
                        Checkpoint.none())) {
            batch.write(loaded.rows());
            return batch.commit(Checkpoint.none());
        }
    }

    private record Loaded(BatchSummary batch, Shape shape, List<CleanRow> rows) {}
}
