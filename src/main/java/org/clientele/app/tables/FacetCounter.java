package org.clientele.app.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.clientele.model.run.Checkpoint;

/** Counts the facets of a table, each in one pass over the rows that match the other conditions. */
final class FacetCounter {
    static final int BARS = 24;
    private static final double USUAL = 0.99;
    private static final int SAMPLE = 20_000;

    private final DataTable table;
    /** The edges of a column depend on the whole table alone, so bars stay where they are while filters change. */
    private final Map<String, Edges> edges = new HashMap<>();

    private record Edges(long least, long greatest, long tail) {}

    FacetCounter(DataTable table) {
        this.table = table;
    }

    List<Facet> count(List<String> columns, Matching matching, Checkpoint checkpoint) {
        RowSet matched = matching.matched();
        return columns.stream()
                .map(table::column)
                .filter(DataColumn::countable)
                .map(column -> {
                    checkpoint.check();
                    RowSet rows = matching.narrows(column.key()) ? matching.others(column.key()) : matched;
                    return count(column, rows);
                })
                .toList();
    }

    private Facet count(DataColumn column, RowSet rows) {
        return switch (column.values()) {
            case Values.Coded(IntUnaryOperator code, List<String> words, var textKey) -> {
                int[] counts = new int[words.size() + 1];
                rows.forEach(row -> counts[code.applyAsInt(row) + 1]++);
                yield Facet.Choices.of(column, words, Arrays.copyOfRange(counts, 1, counts.length), counts[0]);
            }
            case Values.Measured(IntToLongFunction value) -> spread(column, value, rows);
            case Values.Texts texts -> throw new IllegalArgumentException(column.key() + " has no facet");
        };
    }

    private Facet spread(DataColumn column, IntToLongFunction value, RowSet rows) {
        Edges known;
        synchronized (edges) {
            known = edges.computeIfAbsent(column.key(), key -> edges(value));
        }
        Edges of = known;
        int[] counts = new int[BARS];
        int[] blanks = {0};
        double width = Math.max(1, (double) (of.tail - of.least) / BARS);
        rows.forEach(row -> {
            long at = value.applyAsLong(row);
            if (at == Values.BLANK) {
                blanks[0]++;
            } else {
                counts[Math.clamp((long) ((at - of.least) / width), 0, BARS - 1)]++;
            }
        });
        return new Facet.Spread(column, blanks[0], of.least, of.greatest, counts, of.tail);
    }

    private Edges edges(IntToLongFunction value) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        int size = table.size();
        int step = Math.max(1, size / SAMPLE);
        long[] sample = new long[size / step + 1];
        int sampled = 0;
        for (int row = 0; row < size; row++) {
            long at = value.applyAsLong(row);
            if (at != Values.BLANK) {
                least = Math.min(least, at);
                greatest = Math.max(greatest, at);
                if (row % step == 0) {
                    sample[sampled++] = at;
                }
            }
        }
        if (greatest == Long.MIN_VALUE) {
            return new Edges(Values.BLANK, Values.BLANK, Values.BLANK);
        }
        Arrays.sort(sample, 0, sampled);
        long usual = sampled == 0 ? greatest : sample[(int) (USUAL * (sampled - 1))];
        boolean giants = greatest - least > 2.0 * (usual - least) && usual > least;
        return new Edges(least, greatest, giants ? usual : greatest);
    }
}
