package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is open in a spreadsheet stays as it is, and people are told to close it or to choose another name. */
class PendingFileTest {
    private static final String OLD = "what was there";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HeldDisk disk = new HeldDisk();

    @BeforeEach
    void a_file_is_there() throws IOException {
        Files.writeString(folder.resolve("list.csv"), OLD);
    }

    private Path file() {
        return disk.path(folder.resolve("list.csv"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private WrittenFile written() {
        return CsvFile.write(
                file(),
                true,
                CsvStyle.forPeople(),
                List.of(Column.text("a")),
                List.of(List.of("1")),
                Checkpoint.none());
    }

    @Test
    void a_file_that_is_held_is_refused_before_anything_is_written_and_works_once_it_is_closed() throws IOException {
        disk.hold(file(), false);
        Refusal refusal = assertThrows(Refusal.class, this::written);
        assertEquals("export.held", refusal.sentence().key());
        assertEquals(
                folder.resolve("list.csv").toString(), refusal.sentence().args().getFirst());
        assertEquals(List.of("list.csv"), files());
        assertEquals(OLD, Files.readString(folder.resolve("list.csv")));
        disk.release();
        assertEquals(1, written().rows());
        assertEquals("\ufeffa\r\n1\r\n", Files.readString(folder.resolve("list.csv")));
        assertEquals(List.of("list.csv"), files());
    }

    @Test
    void a_file_that_is_opened_while_the_new_one_is_written_keeps_what_it_has() throws IOException {
        disk.beforeWriting(path -> {
            if (path.toString().endsWith(".part")) {
                disk.hold(file(), false);
            }
        });
        assertEquals(
                "export.held",
                assertThrows(Refusal.class, this::written).sentence().key());
        assertEquals(List.of("list.csv"), files());
        assertEquals(OLD, Files.readString(folder.resolve("list.csv")));
    }
}
