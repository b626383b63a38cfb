package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column of packed fields is read as columns of their own, and no field of it is lost. */
class FoldTest {
    @TempDir
    Path folder;

    private Probe probe(String text) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, text);
        return Prober.probe(file, new ReadWish(null, null, null, null, null), Checkpoint.none());
    }

    private static List<List<String>> rows(Probe probe) {
        List<List<String>> read = new ArrayList<>();
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                read.add(Arrays.asList(row.cells()));
            }
        }
        return read;
    }

    @Test
    void each_name_is_a_column_and_what_is_nested_stays_json() throws IOException {
        Probe probe = probe("""
                email,attributes,note
                a@example.com,"{""city"":""Leeds"",""points"":007.5e0}",x
                """.replace("007.5e0", "7.50") + """
                b@example.com,"{""points"":-3,""tags"":[""a"",""b""],""email"":""other"",""none"":null}",y
                c@example.com,,z
                """);
        assertEquals(List.of("email", "note", "city", "points", "tags", "attributes.email", "none"), probe.header());
        assertEquals(
                List.of(
                        List.of("a@example.com", "x", "Leeds", "7.5", "", "", ""),
                        List.of("b@example.com", "y", "", "-3", "[\"a\",\"b\"]", "other", ""),
                        List.of("c@example.com", "z", "", "", "", "", "")),
                rows(probe));
        assertTrue(probe.notes().stream().anyMatch(note -> note.key().equals("read.note.folded")));
    }

    @Test
    void a_column_with_one_cell_that_is_no_object_is_left_alone() throws IOException {
        Probe probe = probe("email,attributes\na@example.com,\"{\"\"a\"\":1}\"\nb@example.com,{not json}\n");
        assertEquals(List.of("email", "attributes"), probe.header());
        assertEquals(List.of("a@example.com", "{\"a\":1}"), rows(probe).getFirst());
    }

    @Test
    void an_object_under_another_heading_is_a_value_of_its_own() throws IOException {
        Probe probe = probe("email,place\na@example.com,\"{\"\"type\"\":\"\"Point\"\"}\"\n");
        assertEquals(List.of("email", "place"), probe.header());
    }

    @Test
    void a_name_that_turns_up_late_stays_in_the_column_itself() throws IOException {
        StringBuilder text = new StringBuilder("email,attributes\n");
        int people = 20_000;
        int late = 13_577;
        for (int i = 0; i < people; i++) {
            text.append("p%d@example.com,\"{\"\"a\"\":\"\"%d\"\"%s}\"\n"
                    .formatted(i, i, i == late ? ",\"\"b\"\":\"\"x\"\"" : ""));
        }
        Probe probe = probe(text.toString());
        List<List<String>> rows = rows(probe);
        assertEquals(people, rows.size());
        for (int i = 0; i < people; i++) {
            assertEquals(Integer.toString(i), rows.get(i).get(probe.header().indexOf("a")));
        }
        assertEquals(List.of("email", "attributes", "a"), probe.header());
        assertEquals("{\"b\":\"x\"}", rows.get(late).get(1));
        assertEquals("", rows.get(late - 1).get(1));
    }
}
