package org.clientele.app.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.clientele.model.run.Checkpoint;

/**
 * Orders rows by a column: equal cells keep the order of the table, blanks come last whichever way it runs.
 *
 * <p>The whole table is sorted once for a column and a way; rows that match are then picked from that in one pass.
 */
final class RowOrder {
    private static final long LAST = Integer.MAX_VALUE;
    private static final int PULSE = 0xffff;

    private final int size;
    private final Map<String, int[]> kept = new ConcurrentHashMap<>();

    /** The orders of a table of that many rows. */
    RowOrder(int size) {
        this.size = size;
    }

    /** These rows in order. */
    int[] of(RowSet rows, DataColumn by, boolean descending, Checkpoint checkpoint) {
        String key = (descending ? "-" : "+") + by.key();
        int[] all = kept.get(key);
        if (all == null) {
            all = whole(by, descending, checkpoint);
            kept.put(key, all);
        }
        int[] order = new int[rows.size()];
        int next = 0;
        for (int row : all) {
            if (rows.contains(row)) {
                order[next++] = row;
            }
        }
        return order;
    }

    private int[] whole(DataColumn by, boolean descending, Checkpoint checkpoint) {
        long[] rank = ranks(by, checkpoint);
        checkpoint.check();
        for (int row = 0; row < size; row++) {
            long key = rank[row] == LAST || !descending ? rank[row] : LAST - 1 - rank[row];
            rank[row] = key << 32 | row;
        }
        Arrays.parallelSort(rank);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) rank[i];
        }
        return order;
    }

    private long[] ranks(DataColumn by, Checkpoint checkpoint) {
        long[] rank = new long[size];
        switch (by.values()) {
            case Values.Coded(var code, List<String> words, var textKey) -> {
                long[] ofWord = textKey.isEmpty() ? ranks(words) : asListed(words.size());
                for (int row = 0; row < size; row++) {
                    int at = code.applyAsInt(row);
                    rank[row] = at < 0 ? LAST : ofWord[at];
                }
            }
            case Values.Measured(var value) -> {
                long[] sorted = new long[size];
                Arrays.setAll(sorted, value);
                Arrays.parallelSort(sorted);
                for (int row = 0; row < size; row++) {
                    long own = value.applyAsLong(row);
                    rank[row] = own == Values.BLANK ? LAST : first(sorted, own);
                }
            }
            case Values.Texts(var text) -> {
                Text[] texts = new Text[size];
                for (int row = 0; row < size; row++) {
                    if ((row & PULSE) == 0) {
                        checkpoint.check();
                    }
                    texts[row] = new Text(Folded.of(text.apply(row)), row);
                }
                rank(texts, rank);
            }
        }
        return rank;
    }

    /** A text with its row. */
    private record Text(String folded, int row) {}

    private static void rank(Text[] texts, long[] rank) {
        Arrays.parallelSort(texts, Comparator.comparing(Text::folded));
        for (int place = 0; place < texts.length; place++) {
            Text text = texts[place];
            boolean same = place > 0 && text.folded().equals(texts[place - 1].folded());
            rank[text.row()] = text.folded().isEmpty() ? LAST : same ? rank[texts[place - 1].row()] : place;
        }
    }

    /** The place of the first of equals. */
    private static long first(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] asListed(int words) {
        return IntStream.range(0, words).asLongStream().toArray();
    }

    private static long[] ranks(List<String> words) {
        Text[] texts = new Text[words.size()];
        Arrays.setAll(texts, i -> new Text(Folded.of(words.get(i)), i));
        long[] rank = new long[texts.length];
        rank(texts, rank);
        return rank;
    }
}
