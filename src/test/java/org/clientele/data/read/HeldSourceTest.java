package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientele.data.write.HeldDisk;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is open in a spreadsheet is read where the system lets us, and else named with what to do. */
class HeldSourceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HeldDisk disk = new HeldDisk();

    private Path file() throws IOException {
        return disk.path(Files.writeString(folder.resolve("people.csv"), "id,name\n1,Anna\n2,Ben\n"));
    }

    @Test
    void what_may_be_read_beside_the_other_program_is_read() throws IOException {
        Path file = file();
        disk.hold(file, false);
        assertEquals(
                "name",
                Prober.probe(file, ReadWish.none(), Checkpoint.none()).header().get(1));
    }

    @Test
    void what_nobody_else_may_read_is_refused_in_a_sentence() throws IOException {
        Path file = file();
        disk.hold(file, true);
        Refusal refusal = assertThrows(Refusal.class, () -> Prober.probe(file, ReadWish.none(), Checkpoint.none()));
        assertEquals("read.refused.unreadable", refusal.sentence().key());
        assertEquals("people.csv", refusal.sentence().args().getFirst());
    }
}
