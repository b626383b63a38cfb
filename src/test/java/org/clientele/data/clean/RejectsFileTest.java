package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.data.read.RawRow;
import org.clientele.data.write.HeldDisk;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of rows left out takes the place of an older one whole, or leaves it as it is. */
class RejectsFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HeldDisk disk = new HeldDisk();

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void an_older_file_that_is_open_in_a_spreadsheet_stays_and_people_are_told() throws IOException {
        Path older = Files.writeString(folder.resolve("left-out.csv"), "old");
        disk.hold(older, false);
        try (RejectsFile file = new RejectsFile(disk.path(older), List.of("id"))) {
            Refusal refusal = assertThrows(Refusal.class, () -> file.add(row(), "no day"));
            assertEquals("export.held", refusal.sentence().key());
        }
        assertEquals(List.of("left-out.csv"), files());
        assertEquals("old", Files.readString(older));
    }

    @Test
    void one_that_is_not_finished_leaves_no_trace_and_one_that_is_replaces_the_older() throws IOException {
        Path older = Files.writeString(folder.resolve("left-out.csv"), "old");
        try (RejectsFile file = new RejectsFile(older, List.of("id"))) {
            file.add(row(), "no day");
        }
        assertEquals("old", Files.readString(older));
        try (RejectsFile file = new RejectsFile(older, List.of("id"))) {
            file.add(row(), "no day");
            assertEquals(older.toAbsolutePath(), file.finish());
            assertEquals(1, file.rows());
        }
        assertEquals("\ufeffid,_row,_line,_error\r\n7,3,4,no day\r\n", Files.readString(older));
        assertEquals(List.of("left-out.csv"), files());
    }

    private static RawRow row() {
        return new RawRow(3, 4, new String[] {"7"}, null);
    }
}
