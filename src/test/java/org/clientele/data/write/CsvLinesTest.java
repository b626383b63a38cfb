package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes are those that another's writer makes of the same rows, and another's reader reads the rows from them. */
class CsvLinesTest {
    private static final String[] SIGNS = {
        "a", "Z", "7", " ", ",", "\"", "\n", "\r", "#", ";", "\t", "'", "é", "ß", "王", "，", "🍵", "👩‍👩‍👧", "=", "\0"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void writes_what_fastcsv_writes_and_knows_its_size(long seed) throws IOException {
        SplittableRandom chance = new SplittableRandom(seed);
        int columns = 1 + (int) (seed % 5);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                StringBuilder cell = new StringBuilder();
                int signs = chance.nextInt(100) == 0 ? 9_000 : chance.nextInt(6);
                for (int s = 0; s < signs; s++) {
                    cell.append(SIGNS[chance.nextInt(SIGNS.length)]);
                }
                row.add(cell.toString());
            }
            rows.add(row);
        }
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(theirs, StandardCharsets.UTF_8)) {
            rows.forEach(writer::writeRecord);
        }
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        CsvLines lines = new CsvLines(ours);
        long size = 0;
        for (List<String> row : rows) {
            lines.add(row);
            size += CsvLines.size(row);
            assertEquals(size, lines.size());
        }
        lines.flush();
        if (columns > 1) {
            // theirs leaves a line with one blank cell empty, which readers skip
            assertArrayEquals(theirs.toByteArray(), ours.toByteArray());
        }
        List<List<String>> read = new ArrayList<>();
        CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(new ByteArrayInputStream(ours.toByteArray()))
                .forEach(line -> read.add(line.getFields()));
        assertEquals(rows, read);
    }
}
