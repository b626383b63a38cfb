package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public collections of odd files: read cell for cell as their makers say, or refused by name. */
class PublicFilesTest {
    private static final long SMALL = 150_000;

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending) && Files.isRegularFile(p))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<String>> cells(Path file) {
        List<List<String>> all = new ArrayList<>();
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        all.add(probe.header());
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow r = rows.next(); r != null; r = rows.next()) all.add(List.of(r.cells()));
        }
        return all;
    }

    /** A list of objects, the names first. */
    private static List<List<String>> expected(JsonNode json) {
        List<List<String>> all = new ArrayList<>();
        for (JsonNode row : json) {
            if (all.isEmpty() && row.isObject()) {
                List<String> names = new ArrayList<>();
                row.fieldNames().forEachRemaining(names::add);
                all.add(names);
            }
            List<String> cells = new ArrayList<>();
            row.forEach(
                    v -> cells.add(v.asText().replace("\r\n", "\n"))); // the collection is kept with plain line feeds
            all.add(cells);
        }
        return all;
    }

    @Test
    void csv_spectrum_is_read_cell_for_cell() throws IOException {
        Path folder = PublicData.folder("io/csv-spectrum");
        int read = 0;
        for (Path file : files(folder.resolve("csvs"), ".csv")) {
            String name = file.getFileName().toString().replace(".csv", ".json");
            JsonNode json = new ObjectMapper()
                    .readTree(folder.resolve("json").resolve(name).toFile());
            assertEquals(expected(json), cells(file), name);
            read++;
        }
        System.out.println("csv-spectrum: " + read + " files cell for cell");
        assertEquals(11, read);
    }

    @Test
    void csv_test_data_is_read_cell_for_cell() throws IOException {
        Path folder = PublicData.folder("io/csv-test-data");
        int read = 0;
        int refused = 0;
        List<String> differ = new ArrayList<>();
        for (Path file : files(folder.resolve("csv"), ".csv")) {
            String name = file.getFileName().toString().replace(".csv", ".json");
            Path json = folder.resolve("json").resolve(name);
            if (!Files.exists(json)) continue;
            List<List<String>> told = expected(new ObjectMapper().readTree(json.toFile()));
            try {
                if (told.equals(cells(file))) read++;
                else differ.add(name);
            } catch (Refusal e) {
                assertTrue(e.sentence().key().matches("read\\.refused\\.(no\\.rows|blank)"), name);
                refused++;
            }
        }
        System.out.println("csv-test-data: " + read + " read, " + refused + " without rows, differ: " + differ);
        assertTrue(read >= 14 && differ.isEmpty(), differ.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"io/poi-spreadsheet", "io/messytables-horror", "io/duckdb-csv", "io/pollock/unpacked/csv"})
    void every_file_is_read_or_refused_by_name(String set) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : files(PublicData.folder(set), "")) {
            if (Files.size(file) > SMALL) continue;
            String end;
            try {
                Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
                assertEquals(probe.extent().rows(), rows(probe), file.toString());
                end = "read";
            } catch (Refusal e) {
                end = e.sentence().key();
            }
            counts.merge(end, 1, Integer::sum);
        }
        System.out.println(set + ": " + counts);
        assertTrue(counts.getOrDefault("read", 0) > 0);
    }

    private static long rows(Probe probe) {
        long n = 0;
        try (RawRows rows = RawTables.open(probe)) {
            while (rows.next() != null) n++;
        }
        return n;
    }
}
