package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipFile;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.folder.WorkbenchFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs cut off in the middle of other work than an import: backup, restore, upgrade, compaction, log-out. */
class CutOffWorkTest {
    private static final int LINES = 3_000;
    private static final int STEPS = 12;
    private static final long SOON = 400_000_000;

    @TempDir
    static Path temp;

    /** What a restore of the backup made by hand gives, and what was there. */
    private static String older = "";

    private static String newer = "";
    private static String after = "";

    @BeforeAll
    static void make_a_workbench_with_a_backup() throws Exception {
        Path folder = temp.resolve("before");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 400));
            new H2Care(Shop.CLOCK).backUp(workbench, Checkpoint.none());
        }
        older = Shop.dump(folder);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, LINES, 400));
        }
        newer = Shop.dump(folder);
    }

    private static Path fresh() throws Exception {
        Path folder = Files.createTempDirectory(temp, "w");
        Files.delete(folder);
        Kills.copy(temp.resolve("before"), folder);
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "along", "restore", "upgrade", "compact", "undo"})
    void work_that_is_killed_leaves_the_old_state_or_the_new(String work) throws Exception {
        assertEquals(List.of(), wrong(work, 1, SOON, Kills.By.KILL));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"backup", "along", "restore", "upgrade", "compact", "undo"})
    void work_that_is_killed_at_forty_moments_leaves_the_old_state_or_the_new(String work) throws Exception {
        assertEquals(List.of(), wrong(work, 40, wholeWay(work), Kills.By.KILL));
    }

    @Test
    void an_import_that_is_ended_by_a_log_out_is_taken_back() throws Exception {
        assertEquals(List.of(), wrong("import", 1, SOON, Kills.By.TERM));
    }

    @Tag("long")
    @Test
    void an_import_that_is_ended_by_a_log_out_at_forty_moments_is_taken_back() throws Exception {
        assertEquals(List.of(), wrong("import", 40, wholeWay("import"), Kills.By.TERM));
    }

    private static int rows(String work) {
        return switch (work) {
            case "upgrade" -> STEPS;
            case "import" -> 30_000;
            default -> 0;
        };
    }

    /** Does the work to its end once: how long it takes, and whether it leaves what it should. */
    private static long wholeWay(String work) throws Exception {
        Path folder = fresh();
        long nanos = Kills.whole(folder, work, rows(work));
        switch (work) {
            case "restore", "undo" -> assertEquals(older, Shop.dump(folder));
            case "backup", "along", "compact" -> assertEquals(newer, Shop.dump(folder));
            default -> after = Shop.dump(folder);
        }
        return nanos;
    }

    private static List<String> wrong(String work, int times, long nanos, Kills.By by) throws Exception {
        boolean upgrades = work.equals("upgrade");
        Random random = new Random(work.hashCode());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path folder = fresh();
            Kills.cutOff(folder, work, rows(work), (long) (nanos * random.nextDouble()), by);
            Path along = folder.resolve("exports/along.zip");
            if (Files.exists(along)) {
                try (ZipFile zip = new ZipFile(along.toFile())) {
                    assertTrue(zip.getEntry("manifest.json") != null);
                }
            }
            H2Workbenches workbenches =
                    upgrades ? new H2Workbenches(Shop.CLOCK, CutOffImport.later(STEPS)) : Shop.workbenches();
            try (Workbench workbench = workbenches.open(folder, Checkpoint.none())) {
                if (!new H2Care(Shop.CLOCK).check(workbench, Checkpoint.none()).sound()) {
                    wrong.add(i + ": unsound");
                }
                List<String> notes =
                        workbench.openingNotes().stream().map(Message::key).toList();
                if (!Set.of("store.note.cut-off").containsAll(notes)) {
                    wrong.add(i + ": " + notes);
                }
            }
            String now = upgrades ? upgraded(folder) : Shop.dump(folder);
            if (!List.of(newer, older, after).contains(now)) {
                wrong.add(i + ": between");
            }
            if (!Kills.halfFiles(folder).isEmpty()) {
                wrong.add(i + ": " + Kills.halfFiles(folder));
            }
            Kills.delete(folder);
        }
        return wrong;
    }

    /** The dump of an upgraded workbench without what the upgrade added. */
    private static String upgraded(Path folder) throws Exception {
        Database database = Database.open(new WorkbenchFolder(folder).databaseName());
        try {
            for (int i = 0; i < STEPS; i++) {
                String column = "later" + i;
                database.change(c -> {
                    try (var s = c.createStatement()) {
                        s.execute("alter table order_line drop column " + column);
                    }
                });
            }
        } finally {
            database.close();
        }
        return Shop.dump(folder);
    }

    @Test
    void a_second_program_is_told_who_works_here_and_the_lock_of_a_dead_one_is_taken_over() throws Exception {
        Path folder = fresh();
        Process first = Kills.start(folder, "wait", 0);
        try (BufferedReader out = first.inputReader()) {
            assertEquals("begin", out.readLine());
            Refusal refusal =
                    assertThrows(Refusal.class, () -> Shop.workbenches().open(folder, Checkpoint.none()));
            assertEquals("store.open.in-use", refusal.sentence().key());
            assertEquals(Long.toString(first.pid()), refusal.sentence().args().getLast());
            // restoring is for the one that works here too
            assertEquals(
                    "store.open.in-use",
                    assertThrows(Refusal.class, () -> new H2Care(Shop.CLOCK).restore(folder, null, Checkpoint.none()))
                            .sentence()
                            .key());
        } finally {
            first.destroyForcibly();
            first.waitFor();
        }
        Shop.workbenches().open(folder, Checkpoint.none()).close();
        assertEquals(newer, Shop.dump(folder));
    }

    @Tag("long")
    @Test
    void an_import_that_runs_out_of_memory_is_taken_back_and_the_program_lives() throws Exception {
        Path folder = fresh();
        Process process = Kills.start(folder, "memory", 0, "-Xmx96m");
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            assertEquals("out of memory", out.readLine());
            assertEquals("2 imports", out.readLine());
            assertEquals("end", out.readLine());
            assertEquals(0, process.waitFor());
        }
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            assertEquals(List.of(), workbench.openingNotes());
            List<BatchSummary> batches = workbench.imports().batches();
            assertEquals(2, batches.size());
        }
        assertEquals(newer, Shop.dump(folder));
    }
}
