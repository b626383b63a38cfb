package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large text that is read in one pass gives what looking first and reading then gives. */
class OnePassTest {
    @TempDir
    Path dir;

    private static String table(long seed, int bytes) {
        Random random = new Random(seed);
        char separator = ",;\t|".charAt(random.nextInt(4));
        String[] words = {"Ann", "Zoë", "王芳", "a \"b\" c", "x" + separator + "y", "two\nlines", "", "🍵 tea"};
        StringBuilder out = new StringBuilder(seed % 2 == 0 ? "\uFEFF" : "");
        out.append("id").append(separator).append("name").append(separator).append("amount\r\n");
        for (int i = 1; out.length() < bytes; i++) {
            String word = words[random.nextInt(words.length)];
            String quoted = "\"" + word.replace("\"", "\"\"") + "\"";
            out.append(i)
                    .append(separator)
                    .append(random.nextInt(5) == 0 ? quoted : "plain")
                    .append(separator);
            out.append(random.nextInt(900)).append(".25");
            if (random.nextInt(3000) == 0) out.append(separator).append("one too many");
            out.append(random.nextInt(2000) == 0 ? "\r\n\r\n" : "\r\n");
        }
        return out.toString();
    }

    private static void same(Probe a, Probe b) {
        assertEquals(b.sha256(), a.sha256());
        assertEquals(b.header(), a.header());
        assertEquals(b.extent(), a.extent());
        assertEquals(b.notes(), a.notes());
        assertEquals(b.text(), a.text());
        assertEquals(b.sample().size(), a.sample().size());
        for (int i = 0; i < a.sample().size(); i++) {
            assertTrue(
                    Arrays.equals(b.sample().get(i).cells(), a.sample().get(i).cells()));
            assertEquals(b.sample().get(i).line(), a.sample().get(i).line());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void one_pass_and_two_passes_agree(long seed) throws IOException {
        Path file = Files.writeString(dir.resolve("t.csv"), table(seed, 700_000));
        Probe quick = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        ReadWish careful = new ReadWish(null, StandardCharsets.UTF_8, null, null);
        Probe twice = Prober.probe(file, careful, Checkpoint.none());
        same(quick, twice);
        assertEquals(new Hashed(file).text(), quick.sha256());
    }

    /** The hash by another way. */
    private record Hashed(Path file) {
        String text() throws IOException {
            return Hashes.sha256(file, Checkpoint.none());
        }
    }

    @Test
    void a_later_byte_that_is_no_utf_8_is_seen_and_the_file_read_again() throws IOException {
        StringBuilder text = new StringBuilder("id,name,amount\n");
        for (int i = 1; text.length() < 900_000; i++) text.append(i).append(",Smith,10.50\n");
        text.append("0,王芳,10.50\n0,北京市的客户,11.00\n");
        Path file = Files.write(dir.resolve("g.csv"), text.toString().getBytes(Charset.forName("GB18030")));
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        assertEquals("GB18030", probe.text().charset().name());
        assertEquals(List.of("id", "name", "amount"), probe.header());
    }

    @Test
    void a_nul_far_down_is_left_out_as_ever() throws IOException {
        String text = "id,name\n" + "1,Smith and Sons\n".repeat(50_000) + "2,Jo\0nes\n";
        Probe probe = Prober.probe(Files.writeString(dir.resolve("n.csv"), text), ReadWish.none(), Checkpoint.none());
        assertTrue(probe.notes().stream().anyMatch(n -> n.key().equals("read.note.nul")));
        String last = "";
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow r = rows.next(); r != null; r = rows.next()) last = r.cells()[1];
        }
        assertEquals("Jones", last);
    }

    @Test
    void choosing_the_second_table_reads_it() throws IOException {
        String text = "sku,sold,revenue\n"
                + "A,3,30.00\n"
                + "B,4,40.00\n\n"
                + "region,visits,orders,share\n"
                + "North,100,3,0.03\n"
                + "South,200,4,0.02\n";
        Path file = Files.writeString(dir.resolve("two.csv"), text);
        Probe first = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        Doubt doubt = first.doubts().getFirst();
        assertEquals(Doubt.Kind.TABLE, doubt.kind());
        Probe second = Prober.probe(file, doubt.choices().get(1).wish(), Checkpoint.none());
        assertEquals(List.of("region", "visits", "orders", "share"), second.header());
        assertEquals(2, second.extent().rows());
        Probe same = Prober.probe(file, doubt.choices().getFirst().wish(), Checkpoint.none());
        assertEquals(first.header(), same.header());
        assertEquals(first.extent(), same.extent());
    }
}
