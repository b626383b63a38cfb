package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every small file of {@code spec} is read as the text beside it says. */
class SpecTest {
    private static final Path SPEC = Path.of("src/test/resources/spec");

    static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.list(SPEC)) {
            return all
                    .map(p -> p.getFileName().toString())
                    .filter(n -> !n.endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_file_is_read_as_written_beside_it(String name) throws IOException {
        assertEquals(Files.readString(SPEC.resolve(name + ".expected")), reading(SPEC.resolve(name)));
    }

    /** Writes what is read beside the files, for a person to look at: {@code -Dclientele.spec=write}. */
    @Test
    void expectations_are_written_on_request_only() throws IOException {
        boolean write = "write".equals(System.getProperty("clientele.spec"));
        for (String name : write ? files().toList() : List.<String>of())
            Files.writeString(SPEC.resolve(name + ".expected"), reading(SPEC.resolve(name)));
        assertTrue(files().allMatch(n -> Files.exists(SPEC.resolve(n + ".expected"))));
    }

    @Test
    void the_page_about_reading_names_every_spec_file() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/reading-data.md"));
        List<String> missing =
                files().filter(n -> !page.contains("`" + n + "`")).toList();
        assertTrue(missing.isEmpty(), missing.toString());
    }

    /** What reading a file gives, as lines of text. */
    static String reading(Path file) {
        Probe probe;
        try {
            probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        } catch (Refusal e) {
            return "refused: " + sentence(e.sentence()) + "\n";
        }
        StringBuilder out = new StringBuilder();
        out.append("format: ").append(probe.format()).append('\n');
        if (!probe.sheets().isEmpty())
            out.append("sheets: ").append(probe.sheets()).append('\n');
        if (probe.format() == Format.DELIMITED) style(probe, out);
        out.append("header: row ").append(probe.headerRow()).append('\n');
        out.append("columns: ")
                .append(cells(probe.header().toArray(String[]::new)))
                .append('\n');
        for (Message note : probe.notes())
            out.append("note: ").append(sentence(note)).append('\n');
        for (Doubt doubt : probe.doubts())
            out.append("doubt: ").append(sentence(doubt.sentence())).append('\n');
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                out.append("line ").append(row.line()).append(": ").append(cells(row.cells()));
                if (row.defect() != null) out.append("  <- ").append(sentence(row.defect()));
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static void style(Probe probe, StringBuilder out) {
        Probe.TextStyle t = probe.text();
        out.append("encoding: ").append(t.charset()).append('\n');
        out.append("separator: ").append(visible(String.valueOf(t.delimiter()))).append('\n');
        out.append("quote: ").append(t.quote() == 0 ? "none" : t.quote()).append('\n');
    }

    private static String cells(String[] cells) {
        return visible(String.join(" ¦ ", cells)).stripTrailing();
    }

    private static String visible(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
    }

    private static String sentence(Message m) {
        List<Object> args = m.args();
        return m.key() + (args.isEmpty() ? "" : " " + args);
    }
}
