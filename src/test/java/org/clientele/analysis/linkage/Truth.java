package org.clientele.analysis.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.fixture.PublicData;

/** A table with the true persons of its rows, and how well groups agree with them. */
record Truth(LinkageTable table, List<String> person) {
    /** How many pairs were found, how many of these are true, and how many there are. */
    record Score(long found, long right, long all) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return (double) right / all;
        }

        double f1() {
            return 2.0 * right / (found + all);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %.4f  R %.4f  F1 %.4f", precision(), recall(), f1());
        }
    }

    /** Reads CSV files; the columns of these numbers are compared. */
    static Truth read(
            List<String> places,
            Map<String, Integer> columns,
            java.util.function.Function<List<String>, String> person) {
        List<List<String>> rows = new ArrayList<>();
        List<Byte> sides = new ArrayList<>();
        for (String place : places) {
            byte side = (byte) places.indexOf(place);
            PublicData.rows(PublicData.file(place), row -> {
                rows.add(row);
                sides.add(side);
            });
        }
        List<String> names = columns.keySet().stream().sorted().toList();
        List<String[]> texts = new ArrayList<>();
        for (String name : names) {
            int at = columns.getOrDefault(name, -1);
            texts.add(rows.stream()
                    .map(row -> at < row.size() ? row.get(at).strip() : "")
                    .toArray(String[]::new));
        }
        byte[] side = new byte[0];
        if (places.size() > 1) {
            side = new byte[rows.size()];
            for (int i = 0; i < side.length; i++) {
                side[i] = sides.get(i);
            }
        }
        return new Truth(
                new LinkageTable(names, texts, side), rows.stream().map(person).toList());
    }

    long pairs() {
        Map<String, long[]> counts = new HashMap<>();
        for (int i = 0; i < person.size(); i++) {
            counts.computeIfAbsent(person.get(i), p -> new long[2])[table.isLink() ? table.side()[i] : 0]++;
        }
        return counts.values().stream()
                .mapToLong(n -> table.isLink() ? n[0] * n[1] : n[0] * (n[0] - 1) / 2)
                .sum();
    }

    /** How good the pairs within the groups are. */
    Score score(List<LinkageResult.Group> groups) {
        long found = 0;
        long right = 0;
        for (LinkageResult.Group group : groups) {
            int[] rows = group.rows().stream().mapToInt(r -> r).toArray();
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    found++;
                    right += person.get(rows[i]).equals(person.get(rows[j])) ? 1 : 0;
                }
            }
        }
        return new Score(found, right, pairs());
    }

    /** How good the single pairs are from that probability on. */
    Score score(LinkageResult result, double least) {
        List<LinkageResult.Group> pairs = result.pairs().stream()
                .filter(p -> p.probability() >= least)
                .map(p -> new LinkageResult.Group(Arrays.asList(p.a(), p.b()), p.probability()))
                .toList();
        return score(pairs);
    }
}
