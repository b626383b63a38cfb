package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred kills of an import of a hundred thousand rows: each leaves what was before or what was meant. */
@Tag("long")
class KillBatteryTest {
    private static final int ROWS = 100_000;
    private static final int KILLS = Integer.getInteger("clientele.kills", 200);
    private static final double SLOWEST_START = 10;

    @TempDir
    static Path temp;

    private static String before = "";
    private static String after = "";
    private static long nanos;

    @BeforeAll
    static void measure_the_whole_way_once() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("before"), Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 1000));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 2000, 1000));
        }
        before = Shop.dump(temp.resolve("before"));
        Kills.copy(temp.resolve("before"), temp.resolve("after"));
        nanos = Kills.whole(temp.resolve("after"), "import", ROWS);
        after = Shop.dump(temp.resolve("after"));
    }

    @Test
    void two_hundred_kills_of_a_large_import_leave_what_was_before_or_what_was_meant() throws Exception {
        Random random = new Random(1_129);
        List<String> wrong = new ArrayList<>();
        int takenBack = 0;
        int whole = 0;
        double slowest = 0;
        for (int i = 0; i < KILLS; i++) {
            Path folder = temp.resolve("kill-" + i);
            Kills.copy(temp.resolve("before"), folder);
            long moment = (long) (nanos * random.nextDouble());
            Kills.cutOff(folder, "import", ROWS, moment, Kills.By.KILL);
            String problem = "";
            boolean done;
            long start = System.nanoTime();
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
                done = workbench.imports().batches().size() == 3;
                takenBack += workbench.openingNotes().isEmpty() ? 0 : 1;
                whole += done ? 1 : 0;
                if (!new H2Care(Shop.CLOCK).check(workbench, Checkpoint.none()).sound()) {
                    problem += " unsound";
                }
            }
            if (!Shop.dump(folder).equals(done ? after : before)) {
                problem += " between";
            }
            if (!Kills.halfFiles(folder).isEmpty()) {
                problem += " " + Kills.halfFiles(folder);
            }
            if (!problem.isEmpty()) {
                wrong.add("kill " + i + " after " + moment / 1_000_000 + " ms:" + problem);
            }
            Kills.delete(folder);
        }
        IO.println(String.format(
                Locale.ROOT,
                "%d of %d kills consistent; %d taken back, %d whole; slowest next start %.1f s; the import takes %.1f"
                        + " s",
                KILLS - wrong.size(),
                KILLS,
                takenBack,
                whole,
                slowest,
                nanos / 1e9));
        assertEquals(List.of(), wrong);
        assertTrue(takenBack > 0, "no kill came while the import was running");
        assertTrue(slowest <= SLOWEST_START, "a start took " + slowest + " s");
    }
}
