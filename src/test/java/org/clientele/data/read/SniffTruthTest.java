package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.text.TextSurvey;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the dialects that people have written down for real files. */
class SniffTruthTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Pollock, CSV, Dialect_annotations.txt, 0.96",
        "CSV-Wrangling, CSV_Wrangling/data/github/Curated files, CSV_Wrangling/data/github/Manual_Dialect_Annotation.txt, 0.93",
        "W3C-CSVW, W3C-CSVW, W3C-CSVW-Dialect_annotations.txt, 0.97"
    })
    void the_separator_is_found_in_most_real_files(String set, String files, String truth, double floor)
            throws IOException {
        Path folder = PublicData.folder("io/csvsniffer");
        int seen = 0;
        int right = 0;
        List<String> misses = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(truth), StandardCharsets.UTF_8)) {
            String[] f = line.split("\\|", -1);
            if (line.startsWith("#") || f.length < 4 || f[0].equals("file_name")) continue;
            Path file = folder.resolve(files).resolve(f[0]);
            if (!Files.isRegularFile(file)) continue;
            seen++;
            char expected = separator(f[2]);
            char found = TextSurvey.of(file, false, null, null, Checkpoint.none())
                    .dialect()
                    .delimiter();
            if (found == expected) right++;
            else misses.add(f[0] + " is " + f[2] + ", found " + (int) found);
        }
        System.out.printf("separator, %s: %d of %d right (%.1f %%)%n", set, right, seen, 100.0 * right / seen);
        misses.forEach(m -> System.out.println("  " + m));
        assertTrue(right >= floor * seen, right + " of " + seen);
    }

    private static char separator(String name) {
        return switch (name) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "vslash" -> '|';
            case "space" -> ' ';
            case "nsign" -> '#';
            default -> throw new IllegalArgumentException(name);
        };
    }
}
