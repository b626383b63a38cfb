package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that belong together are all there or none is, whatever goes wrong and whenever. */
class PendingSetTest {
    private static final List<Column> COLUMNS = List.of(Column.text("a"), Column.code("b"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void when_the_last_cannot_have_its_name_the_others_lose_theirs_and_what_was_there_comes_back() throws IOException {
        for (boolean overwrite : new boolean[] {false, true}) {
            HeldDisk disk = new HeldDisk();
            if (overwrite) {
                Files.writeString(folder.resolve("1"), "old 1");
                Files.writeString(folder.resolve("3"), "old 3");
            }
            try (PendingSet set = new PendingSet(overwrite)) {
                for (String name : List.of("1", "2", "3")) {
                    set.begin(disk.path(folder.resolve(name))).write("new " + name);
                }
                set.requireFree();
                if (overwrite) {
                    disk.hold(folder.resolve("3"), false);
                } else {
                    Files.writeString(folder.resolve("3"), "taken");
                }
                assertThrows(Refusal.class, set::putInPlace);
            }
            disk.release();
            if (overwrite) {
                assertEquals(List.of("1", "3"), files());
                assertEquals("old 1", Files.readString(folder.resolve("1")));
                assertEquals("old 3", Files.readString(folder.resolve("3")));
            } else {
                assertEquals(List.of("3"), files());
                assertEquals("taken", Files.readString(folder.resolve("3")));
                Files.delete(folder.resolve("3"));
            }
        }
    }

    @Test
    void all_get_their_names_and_nothing_else_is_left() throws IOException {
        Files.writeString(folder.resolve("1"), "old");
        try (PendingSet set = new PendingSet(true)) {
            set.begin(folder.resolve("1")).write("new 1");
            set.begin(folder.resolve("2")).write("new 2");
            set.putInPlace();
        }
        assertEquals(List.of("1", "2"), files());
        assertEquals("new 1", Files.readString(folder.resolve("1")));
    }

    @Test
    void what_reads_back_otherwise_does_not_count() throws IOException {
        for (boolean book : new boolean[] {false, true}) {
            try (PendingFile pending = PendingFile.beside(folder.resolve("x"), false)) {
                CellSum meant = new CellSum();
                meant.add(List.of("tea", "1"));
                CellSum other = new CellSum();
                other.add(List.of("tea", "2"));
                try (TableWriting writing = book
                        ? new BookWriting(pending.path(), "s", COLUMNS)
                        : new CsvWriting(pending.path(), CsvStyle.forMachines(), COLUMNS)) {
                    writing.add(List.of("tea", "1"));
                }
                assertEquals(1, finish(pending, meant, book).rows());
                Refusal refusal = assertThrows(Refusal.class, () -> finish(pending, other, book));
                assertEquals("export.readback", refusal.sentence().key());
                byte[] bytes = Files.readAllBytes(pending.path());
                Files.write(pending.path(), Arrays.copyOf(bytes, bytes.length - 3));
                assertThrows(Refusal.class, () -> finish(pending, meant, book));
            }
        }
        assertEquals(List.of(), files());
    }

    private static WrittenFile finish(PendingFile pending, CellSum meant, boolean book) {
        return book
                ? BookFile.finish(pending, COLUMNS, meant, Checkpoint.none())
                : CsvFile.finish(pending, COLUMNS, meant, Checkpoint.none());
    }

    /** Writes without end, for the test that kills it. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] args) {
            Iterable<List<String>> rows = () -> new Iterator<>() {
                private long n;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public List<String> next() {
                    if (++n == 200_000) {
                        System.out.println("far");
                    }
                    return List.of("a person of some length " + n, Long.toString(n));
                }
            };
            CsvFile.write(Path.of(args[0]), false, CsvStyle.forMachines(), COLUMNS, rows, Checkpoint.none());
        }
    }

    @Test
    void a_program_that_is_killed_leaves_no_file_that_looks_whole() throws IOException, InterruptedException {
        Path file = folder.resolve("list.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("far", out.readLine());
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertFalse(Files.exists(file));
        List<String> left = files();
        assertEquals(1, left.size());
        assertTrue(left.getFirst().startsWith(".list.csv.") && left.getFirst().endsWith(".part"), left::toString);
        assertEquals(1, PendingSet.sweep(folder));
        assertEquals(List.of(), files());
        assertEquals(0, PendingSet.sweep(folder.resolve("absent")));
    }
}
