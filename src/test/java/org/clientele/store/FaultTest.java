package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.FaultyDisk.Fault;
import org.clientele.store.FaultyDisk.Plan;
import org.clientele.store.db.Migrations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The n-th write of an import fails, is lost, or is the last before the power goes out: old state or new, or a sentence. */
class FaultTest {
    private static final int ROWS = 3_000;
    private static final int SAMPLES = 4;
    private static final int MOST = 500;

    @TempDir
    static Path temp;

    private static String before = "";
    private static String after = "";
    private static long writes;

    @BeforeAll
    static void count_the_writes_of_the_whole_way() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("before"), Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 400));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 600, 400));
        }
        before = Shop.dump(temp.resolve("before"));
        Kills.copy(temp.resolve("before"), temp.resolve("after"));
        Plan plan = FaultyDisk.plan(Fault.NONE, 0, 0);
        assertTrue(imports(temp.resolve("after")));
        writes = plan.writes();
        after = Shop.dump(temp.resolve("after"));
        assertTrue(writes > SAMPLES, writes + " writes");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "FULL"})
    void a_write_that_goes_wrong_leaves_the_old_state_or_the_new(Fault fault) throws Exception {
        assertEquals(
                List.of(), wrong(fault, LongStream.range(0, SAMPLES).map(i -> 1 + i * (writes - 1) / (SAMPLES - 1))));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "FULL"})
    void each_single_write_that_goes_wrong_leaves_the_old_state_or_the_new(Fault fault) throws Exception {
        assertEquals(List.of(), wrong(fault, LongStream.rangeClosed(1, Math.min(MOST, writes))));
    }

    private static List<String> wrong(Fault fault, LongStream moments) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (long at : moments.toArray()) {
            Path folder = Files.createTempDirectory(temp, fault + "-" + at);
            Files.delete(folder);
            Kills.copy(temp.resolve("before"), folder);
            FaultyDisk.plan(fault, at, at);
            boolean acknowledged = imports(folder);
            FaultyDisk.plan(Fault.NONE, 0, 0);
            List<String> notes;
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                notes = workbench.openingNotes().stream().map(Message::key).toList();
                if (!new H2Care(Shop.CLOCK).check(workbench, Checkpoint.none()).sound()) {
                    wrong.add(fault + " at " + at + ": unsound");
                }
            }
            String now = Shop.dump(folder);
            boolean told = notes.stream().anyMatch(key -> key.startsWith("care.note") || key.startsWith("store.note"));
            if (!now.equals(after) && !now.equals(before)) {
                wrong.add(fault + " at " + at + ": between, " + notes);
            } else if (acknowledged && !now.equals(after) && !(fault == Fault.IS_LOST && told)) {
                wrong.add(fault + " at " + at + ": what was acknowledged is gone, " + notes);
            }
            if (!Kills.halfFiles(folder).isEmpty()) {
                wrong.add(fault + " at " + at + ": " + Kills.halfFiles(folder));
            }
            Kills.delete(folder);
        }
        return wrong;
    }

    /** Imports over the faulty disk and gives whether the program said that it was done. */
    private static boolean imports(Path folder) {
        boolean acknowledged = false;
        try (Workbench workbench = new H2Workbenches(Shop.CLOCK, Migrations.ofProgram(), FaultyDisk.SCHEME)
                .open(folder, Checkpoint.none())) {
            Shop.load(workbench, Shop.ORDERS, "cut.csv", Shop.orders(CutOffImport.SEED, ROWS, 600));
            acknowledged = true;
        } catch (Refusal told) {
            // a sentence for people is what is asked for
        }
        return acknowledged;
    }
}
