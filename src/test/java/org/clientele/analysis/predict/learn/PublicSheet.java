package org.clientele.analysis.predict.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.numeric.Draws;

/** A public table with its answers, as anybody would read it: a column of numbers is a number, the others are words. */
public record PublicSheet(Sheet sheet, int[] y) {
    /** Telephone customers and whether they left. */
    public static PublicSheet telco() {
        PublicSheet all = read("customers/telco_churn/WA_Fn-UseC_-Telco-Customer-Churn.csv", ',', "Churn", "Yes");
        assertEquals(7043, all.y().length);
        return all.without("customerID");
    }

    /** Bank customers who were called, and whether they took the offer; the file of 41,188 with its economic columns. */
    public static PublicSheet bank() {
        return read("customers/bank/bank-additional-full.csv.gz", ';', "y", "yes");
    }

    /** The earlier file of 45,211 bank customers. */
    public static PublicSheet earlierBank() {
        return read("customers/bank/bank-full.csv.gz", ';', "y", "yes");
    }

    /** The same without a column. */
    public PublicSheet without(String key) {
        return new PublicSheet(sheet.without(Set.of(key)), y);
    }

    /** The same of these rows. */
    public PublicSheet take(int[] rows) {
        return new PublicSheet(
                sheet.take(rows), IntStream.of(rows).map(i -> y[i]).toArray());
    }

    /** A number of a fold for each row, with as many yes in each. */
    public int[] folds(int count, long seed) {
        int[] fold = new int[y.length];
        for (int kind = 0; kind <= 1; kind++) {
            int wanted = kind;
            int[] rows =
                    IntStream.range(0, y.length).filter(i -> y[i] == wanted).toArray();
            Draws.shuffle(rows, rows.length, seed + kind);
            for (int k = 0; k < rows.length; k++) {
                fold[rows[k]] = k % count;
            }
        }
        return fold;
    }

    private static PublicSheet read(String place, char separator, String answer, String yes) {
        Path file = PublicData.file(place);
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .ofCsvRecord(new InputStreamReader(
                                place.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            List<CsvRecord> rows = csv.stream().toList();
            List<String> head = rows.getFirst().getFields();
            int n = rows.size() - 1;
            List<Field> fields = new ArrayList<>();
            int[] y = new int[n];
            for (int j = 0; j < head.size(); j++) {
                String[] cells = new String[n];
                for (int i = 0; i < n; i++) {
                    cells[i] = rows.get(i + 1).getField(j).strip();
                }
                if (head.get(j).equals(answer)) {
                    for (int i = 0; i < n; i++) {
                        y[i] = cells[i].equals(yes) ? 1 : 0;
                    }
                } else {
                    fields.add(field(head.get(j), cells));
                }
            }
            return new PublicSheet(new Sheet(n, fields), y);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Field field(String key, String[] cells) {
        float[] numbers = new float[cells.length];
        boolean number = true;
        for (int i = 0; i < cells.length && number; i++) {
            try {
                // eleven customers of Telco have no total yet, which the published protocol counts as 0
                numbers[i] = cells[i].isEmpty() ? 0 : Float.parseFloat(cells[i]);
            } catch (NumberFormatException word) {
                number = false;
            }
        }
        if (number) {
            return new Field.Numbers(key, false, numbers);
        }
        List<String> words = new ArrayList<>(new LinkedHashSet<>(List.of(cells)));
        int[] codes = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            codes[i] = words.indexOf(cells[i]);
        }
        return new Field.Words(key, false, codes, words);
    }
}
