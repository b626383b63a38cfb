package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One quotation mark too many costs at most its own row: all others are read as if it were not there. */
class StrayQuotesTest {
    private static final int ROWS = 900;
    private static final int COLUMNS = 6;
    private static final List<String> WORDS = List.of(
            "tea", "a cup, large", "two\nlines", "say \"hi\"", "", "10.50", "Anna", "x, \"y\"\r\nz", "long words here");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static String written(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<String> row = new ArrayList<>(List.of("row" + i));
            while (row.size() < COLUMNS) row.add(WORDS.get(random.nextInt(WORDS.size())));
            rows.add(row);
        }
        return rows;
    }

    private Path file(List<List<String>> rows, int row, int column) throws IOException {
        StringBuilder text = new StringBuilder("id,a,b,c,d,e\n");
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < COLUMNS; c++) {
                if (c > 0) text.append(',');
                if (i == row && c == column) text.append('"');
                text.append(written(rows.get(i).get(c)));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static List<List<String>> read(Path file) {
        List<List<String>> read = new ArrayList<>();
        Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow r = rows.next(); r != null; r = rows.next()) read.add(List.of(r.cells()));
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_well_written_is_read_as_it_stands(long seed) throws IOException {
        List<List<String>> rows = rows(new Random(seed));
        assertEquals(rows, read(file(rows, -1, 0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_rows_beside_a_stray_mark_are_read_as_ever(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> rows = rows(random);
        int mended = 0;
        for (int i = 0; i < 12; i++) {
            int row = 2 + random.nextInt(ROWS - 4);
            int column = random.nextInt(COLUMNS);
            String cell = rows.get(row).get(column);
            // a row of several lines cannot be told from two broken ones, and before a quoted cell a mark can mean two
            // things
            boolean plain = rows.get(row).stream().noneMatch(c -> c.contains("\n"))
                    && written(cell).equals(cell);
            if (!plain) continue;
            List<List<String>> meant = new ArrayList<>(rows);
            List<String> spoilt = new ArrayList<>(rows.get(row));
            spoilt.set(column, '"' + cell);
            meant.set(row, spoilt);
            List<List<String>> read = read(file(rows, row, column));
            for (int r = 0; r < meant.size(); r++) {
                assertEquals(meant.get(r), read.get(r), "row " + r + " beside a mark in row " + row + " " + spoilt);
            }
            assertEquals(meant.size(), read.size());
            mended++;
        }
        assertTrue(mended > 0);
    }
}
