package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused by name, at once, and what has changed meanwhile too. */
class RefusalTest {
    @TempDir
    Path dir;

    private static Message refusal(Path file) {
        return assertThrows(Refusal.class, () -> Prober.probe(file, ReadWish.none(), Checkpoint.none()))
                .sentence();
    }

    @Test
    void a_missing_file_and_a_folder() {
        assertEquals(Message.of("read.refused.missing", "no.csv"), refusal(dir.resolve("no.csv")));
        assertEquals("read.refused.folder", refusal(dir).key());
    }

    @Test
    void a_workbook_with_a_password() throws Exception {
        Path plain =
                new Books().sheet("S", Books.row(1, Books.text("A1", "id"))).write(dir.resolve("plain.xlsx"));
        Path file = dir.resolve("orders-march.xlsx");
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(ole)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                ole.writeFilesystem(out);
            }
        }
        assertEquals(Message.of("read.refused.password", "orders-march.xlsx"), refusal(file));
    }

    @Test
    void a_quote_that_is_never_closed_is_found_within_a_million_characters() throws IOException {
        StringBuilder text = new StringBuilder("id,note,amount\n");
        for (int i = 0; i < 20_000; i++) text.append("1,\"tea, milk\",2.00\n");
        text.append("2,\"never closed,3.00\n");
        while (text.length() < 3_000_000) text.append("3,some more text,4.00\n");
        Path file = Files.writeString(dir.resolve("q.csv"), text);
        assertEquals(Message.of("read.refused.quote", "q.csv", 20_002L), refusal(file));
    }

    @Test
    void a_quote_that_opens_nothing_is_a_letter_like_any_other() throws IOException {
        StringBuilder text = new StringBuilder("id,note,amount\n1,plain,2.00\n2,\"never closed,3.00\n");
        while (text.length() < 2_000_000) text.append("3,some more text,4.00\n");
        Path file = Files.writeString(dir.resolve("n.csv"), text);
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        assertEquals("\"never closed", probe.sample().get(1).cells()[1]);
    }

    @Test
    void a_file_that_has_changed_since() throws IOException {
        Path file = Files.writeString(dir.resolve("c.csv"), "id,name\n1,Ann\n");
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        Files.writeString(file, "id,name\n1,Ann\n2,Bo\n");
        Refusal refusal = assertThrows(Refusal.class, () -> RawTables.open(probe));
        assertEquals(Message.of("read.refused.changed", "c.csv"), refusal.sentence());
    }

    @Test
    void a_header_row_that_does_not_exist() throws IOException {
        Path file = Files.writeString(dir.resolve("h.csv"), "id,name\n1,Ann\n");
        ReadWish wish = new ReadWish(null, null, null, 9);
        Refusal refusal = assertThrows(Refusal.class, () -> Prober.probe(file, wish, Checkpoint.none()));
        assertEquals(Message.of("read.refused.header.row", "h.csv", 9), refusal.sentence());
    }

    @Test
    void wishes_for_header_and_separator_win() throws IOException {
        Path file = Files.writeString(dir.resolve("w.csv"), "a;b,c\n1;2,3\n4;5,6\n");
        Probe none = Prober.probe(file, new ReadWish(null, null, ';', 0), Checkpoint.none());
        assertEquals(0, none.headerRow());
        assertEquals(3, none.extent().rows());
        Probe second = Prober.probe(file, new ReadWish(null, StandardCharsets.UTF_8, ',', 2), Checkpoint.none());
        assertEquals(java.util.List.of("1;2", "3"), second.header());
        assertEquals(1, second.extent().rows());
    }

    @Test
    void cancelling_ends_the_probe_at_once() throws IOException {
        Path file = Files.writeString(dir.resolve("big.csv"), "id,name\n" + "1,Ann\n".repeat(50_000));
        AtomicInteger calls = new AtomicInteger();
        Checkpoint cancelled = new Checkpoint() {
            @Override
            public void progress(double fraction) {
                assertTrue(fraction <= 1);
            }

            @Override
            public void step(Message message) {
                assertNotNull(message);
            }

            @Override
            public void check() {
                if (calls.incrementAndGet() > 3) throw new Cancelled();
            }
        };
        assertThrows(Cancelled.class, () -> Prober.probe(file, ReadWish.none(), cancelled));
    }
}
