package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program in the middle of an import: the next start finds what was before or what was meant, nothing between. */
class KillTest {
    private static final int ROWS = 6_000;
    private static final int KILLS = 10;
    private static final int UNDO_KILLS = 3;

    @TempDir
    static Path temp;

    private static String before = "";
    private static String after = "";
    private static long importNanos;
    private static long undoNanos;

    @BeforeAll
    static void measure_the_whole_way_once() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("before"), Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 1000));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 2000, 1000));
        }
        before = Shop.dump(temp.resolve("before"));
        Kills.copy(temp.resolve("before"), temp.resolve("after"));
        importNanos = Kills.whole(temp.resolve("after"), "import", ROWS);
        after = Shop.dump(temp.resolve("after"));
        Kills.copy(temp.resolve("after"), temp.resolve("undone"));
        undoNanos = Kills.whole(temp.resolve("undone"), "undo", ROWS);
        assertEquals(before, Shop.dump(temp.resolve("undone")));
    }

    @Test
    void an_import_that_is_killed_is_there_whole_or_not_at_all() throws Exception {
        Random random = new Random(20_261_122);
        for (int i = 0; i < KILLS; i++) {
            Path folder = temp.resolve("kill-" + i);
            Kills.copy(temp.resolve("before"), folder);
            if (i == 0) {
                assertTrue(Kills.cutOffWhileImporting(folder, ROWS), "no kill came while the import was running");
            } else {
                Kills.cutOff(folder, "import", ROWS, (long) (importNanos * random.nextDouble()), Kills.By.KILL);
            }
            int batches;
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                batches = workbench.imports().batches().size();
            }
            assertTrue(batches == 2 || batches == 3);
            assertEquals(batches == 2 ? before : after, Shop.dump(folder), "after kill " + i);
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                BatchSummary again = Shop.load(
                        workbench,
                        Shop.ORDERS,
                        "cut.csv",
                        Shop.orders(CutOffImport.SEED, ROWS, CutOffImport.CUSTOMERS));
                assertEquals(State.DONE, again.state());
                assertEquals(batches == 3, again.counts().created() == 0);
            }
            assertEquals(after, Shop.dump(folder), "imported again after kill " + i);
            Kills.delete(folder);
        }
    }

    @Test
    void a_file_that_is_damaged_in_the_middle_of_an_import_is_put_back_to_before_it() throws Exception {
        Path folder = temp.resolve("damaged");
        Kills.copy(temp.resolve("before"), folder);
        assertTrue(Kills.cutOffWhileImporting(folder, ROWS), "no kill came while the import was running");
        String state = Files.readString(folder.resolve("state.json"));
        try (FileChannel channel = FileChannel.open(folder.resolve("workbench.mv.db"), StandardOpenOption.WRITE)) {
            // a third of what the import began with: none of the earlier states in the file is whole any more
            channel.truncate(Long.parseLong(state.replaceAll("(?s).*\"bytes\" *: *([0-9]+).*", "$1")) / 3);
        }
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            assertEquals(
                    List.of("store.note.restored", "care.note.aside"),
                    workbench.openingNotes().stream().map(Message::key).toList());
        }
        assertEquals(before, Shop.dump(folder));
    }

    @Test
    void an_undo_that_is_killed_is_finished_at_the_next_start_or_never_began() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < UNDO_KILLS; i++) {
            Path folder = temp.resolve("undo-" + i);
            Kills.copy(temp.resolve("after"), folder);
            Kills.cutOff(folder, "undo", ROWS, (long) (undoNanos * random.nextDouble()), Kills.By.KILL);
            State state;
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                state = workbench.imports().batches().getFirst().state();
            }
            assertEquals(state == State.DONE ? after : before, Shop.dump(folder), "after kill " + i);
            Kills.delete(folder);
        }
    }
}
