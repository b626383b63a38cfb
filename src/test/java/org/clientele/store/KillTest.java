package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        copy(temp.resolve("before"), temp.resolve("after"));
        importNanos = run(temp.resolve("after"), "import", Long.MAX_VALUE);
        after = Shop.dump(temp.resolve("after"));
        copy(temp.resolve("after"), temp.resolve("undone"));
        undoNanos = run(temp.resolve("undone"), "undo", Long.MAX_VALUE);
        assertEquals(before, Shop.dump(temp.resolve("undone")));
    }

    @Test
    void an_import_that_is_killed_is_there_whole_or_not_at_all() throws Exception {
        Random random = new Random(20_261_122);
        int cutOff = 0;
        for (int i = 0; i < KILLS; i++) {
            Path folder = temp.resolve("kill-" + i);
            copy(temp.resolve("before"), folder);
            run(folder, "import", (long) (importNanos * random.nextDouble()));
            int batches;
            boolean noted;
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                batches = workbench.imports().batches().size();
                noted = !workbench.openingNotes().isEmpty();
            }
            assertTrue(batches == 2 || batches == 3);
            assertEquals(batches == 2 ? before : after, Shop.dump(folder), "after kill " + i);
            cutOff += noted ? 1 : 0;
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
            delete(folder);
        }
        assertTrue(cutOff > 0, "no kill came while the import was running");
    }

    @Test
    void a_file_that_is_damaged_in_the_middle_of_an_import_is_put_back_to_before_it() throws Exception {
        for (double part = 0.5; ; part += 0.1) {
            Path folder = temp.resolve("damaged-" + part);
            copy(temp.resolve("before"), folder);
            run(folder, "import", (long) (importNanos * part));
            Path file = folder.resolve("workbench.mv.db");
            String state = Files.readString(folder.resolve("state.json"));
            if (!state.contains("IMPORTING") || !state.contains("restorePoint")) {
                assertTrue(part < 2, "no kill came while the import was running");
                continue;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 3);
            }
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                assertEquals(
                        List.of("store.note.restored", "care.note.aside"),
                        workbench.openingNotes().stream().map(Message::key).toList());
            }
            assertEquals(before, Shop.dump(folder));
            return;
        }
    }

    @Test
    void an_undo_that_is_killed_is_finished_at_the_next_start_or_never_began() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < UNDO_KILLS; i++) {
            Path folder = temp.resolve("undo-" + i);
            copy(temp.resolve("after"), folder);
            run(folder, "undo", (long) (undoNanos * random.nextDouble()));
            State state;
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                state = workbench.imports().batches().getFirst().state();
            }
            assertEquals(state == State.DONE ? after : before, Shop.dump(folder), "after kill " + i);
            delete(folder);
        }
    }

    /** Runs the program and kills it so long after its work began; gives how long that work took. */
    private static long run(Path folder, String what, long killAfterNanos) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dh2.maxOpenTransactions=65535",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutOffImport.class.getName(),
                        folder.toString(),
                        what,
                        Integer.toString(ROWS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            long start = System.nanoTime();
            if (killAfterNanos == Long.MAX_VALUE) {
                assertEquals("end", out.readLine());
                long nanos = System.nanoTime() - start;
                assertEquals(0, process.waitFor());
                return nanos;
            }
            if (!process.waitFor(killAfterNanos, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
            return System.nanoTime() - start;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
