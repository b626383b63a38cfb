package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;

/**
 * The Pollock benchmark: files with one fault each, beside them what they should be read as. The simple score adds, each
 * averaged over the files: read at all, and precision, recall and F1 of header, records and cells; ten is the most.
 */
class PollockTest {
    private static final int PARTS = 10;

    @Test
    void most_polluted_files_are_read_as_their_clean_version() throws IOException {
        String named = System.getProperty("clientele.pollock");
        Path folder = named == null ? PublicData.folder("io/pollock/unpacked") : Path.of(named);
        double[] sums = new double[PARTS];
        int files = 0;
        int equal = 0;
        int shifted = 0;
        List<String> differ = new ArrayList<>();
        Map<String, Integer> slipped = new TreeMap<>();
        Map<String, Double> lost = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("csv"))) {
            for (Path file : all.sorted().toList()) {
                List<List<String>> clean = clean(folder.resolve("clean").resolve(String.valueOf(file.getFileName())));
                List<List<String>> read = new ArrayList<>();
                Set<Integer> rejected = read(file, read);
                double[] score = score(clean, read);
                double total = 0;
                for (int i = 0; i < PARTS; i++) {
                    sums[i] += score[i];
                    total += score[i];
                }
                String fault = String.valueOf(file.getFileName()).replaceAll("_?(row)?\\d+", "_n");
                lost.merge(fault, PARTS - total, Double::sum);
                files++;
                if (clean.equals(read)) equal++;
                else differ.add(String.format("%.3f %s, %d rejected", total, file.getFileName(), rejected.size()));
                int moved = shifted(clean, read, rejected);
                shifted += moved;
                if (moved > 0) slipped.merge(fault, moved, Integer::sum);
            }
        }
        double simple = 0;
        for (double s : sums) simple += s / files;
        System.out.printf(
                "Pollock: %d files, simple score %.3f, %d equal to the last cell, %d rows with a cell in the wrong"
                        + " column%n",
                files, simple, equal, shifted);
        differ.stream().sorted().limit(25).forEach(d -> System.out.println("  " + d));
        System.out.println("  in the wrong column: " + slipped);
        int all = files;
        lost.forEach((fault, points) -> System.out.printf("  %.4f lost by %s%n", points / all, fault));
        assertTrue(simple >= (named == null ? 9.5 : 9.95), String.valueOf(simple));
        assertEquals(0, shifted);
    }

    private static List<List<String>> clean(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        if (Files.size(file) == 0) return rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord r : reader) rows.add(List.copyOf(r.getFields()));
        }
        return rows;
    }

    /** Reads a file, the names of its columns first; returns which rows would be rejected. */
    private static Set<Integer> read(Path file, List<List<String>> into) {
        Set<Integer> rejected = new HashSet<>();
        try {
            Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
            if (probe.headerRow() > 0) into.add(probe.header());
            try (RawRows rows = RawTables.open(probe)) {
                for (RawRow r = rows.next(); r != null; r = rows.next()) {
                    if (r.defect() != null) rejected.add(into.size());
                    into.add(List.of(r.cells()));
                }
            }
        } catch (Refusal e) {
            assertTrue(e.sentence().key().startsWith("read.refused."));
        }
        return rejected;
    }

    /** Rows that are accepted as they stand and have a value of the clean row in another column. */
    private static int shifted(List<List<String>> clean, List<List<String>> read, Set<Integer> rejected) {
        if (clean.size() != read.size()) return 0;
        int shifted = 0;
        for (int i = 1; i < clean.size(); i++) {
            if (rejected.contains(i)) continue;
            List<String> told = clean.get(i);
            List<String> found = read.get(i);
            if (told.size() != found.size()) continue;
            int moved = 0;
            for (int c = 0; c < told.size(); c++) {
                boolean other = !told.get(c).equals(found.get(c)) && told.get(c).length() > 3;
                if (other && found.contains(told.get(c))) moved++;
            }
            if (moved > 1) shifted++;
        }
        return shifted;
    }

    private static double[] score(List<List<String>> clean, List<List<String>> read) {
        double[] score = new double[PARTS];
        score[0] = 1;
        List<String> named = clean.isEmpty() ? List.of() : clean.getFirst();
        List<String> found = read.isEmpty() ? List.of() : read.getFirst();
        fill(score, 1, named, found);
        fill(score, 4, strings(clean), strings(read));
        fill(score, 7, flat(clean), flat(read));
        return score;
    }

    private static List<String> strings(List<List<String>> rows) {
        return rows.stream()
                .skip(1)
                .map(r -> String.join("\u0001", r).replaceAll("\u0001+$", ""))
                .toList();
    }

    private static List<String> flat(List<List<String>> rows) {
        return rows.stream().skip(1).flatMap(List::stream).toList();
    }

    private static void fill(double[] score, int at, List<String> told, List<String> found) {
        Map<String, Integer> left = new HashMap<>();
        for (String t : told) left.merge(t, 1, Integer::sum);
        int hits = 0;
        for (String f : found) {
            int n = left.getOrDefault(f, 0);
            if (n == 0) continue;
            left.put(f, n - 1);
            hits++;
        }
        double precision = found.isEmpty() ? told.isEmpty() ? 1 : 0 : hits / (double) found.size();
        double recall = told.isEmpty() ? found.isEmpty() ? 1 : 0 : hits / (double) told.size();
        score[at] = precision;
        score[at + 1] = recall;
        score[at + 2] = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
