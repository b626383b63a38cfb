package org.clientele.app.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.model.run.Checkpoint;

/** Orders rows by a column: equal cells keep the order of the table, blanks come last whichever way it runs. */
final class RowOrder {
    private static final long LAST = Integer.MAX_VALUE;

    private RowOrder() {}

    static int[] of(RowSet rows, DataColumn by, boolean descending, Checkpoint checkpoint) {
        int[] row = rows.toArray();
        long[] rank = ranks(row, by, checkpoint);
        checkpoint.check();
        for (int i = 0; i < row.length; i++) {
            long key = rank[i] == LAST || !descending ? rank[i] : LAST - 1 - rank[i];
            rank[i] = key << 32 | row[i];
        }
        Arrays.parallelSort(rank);
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) rank[i];
        }
        return row;
    }

    private static long[] ranks(int[] row, DataColumn by, Checkpoint checkpoint) {
        long[] rank = new long[row.length];
        switch (by.values()) {
            case Values.Coded(var code, List<String> words, var textKey) -> {
                long[] ofWord = textKey.isEmpty() ? wordRanks(words) : asListed(words.size());
                for (int i = 0; i < row.length; i++) {
                    int at = code.applyAsInt(row[i]);
                    rank[i] = at < 0 ? LAST : ofWord[at];
                }
            }
            case Values.Measured(var value) -> {
                long[] sorted = new long[row.length];
                for (int i = 0; i < row.length; i++) {
                    sorted[i] = value.applyAsLong(row[i]);
                }
                long[] own = sorted.clone();
                Arrays.parallelSort(sorted);
                for (int i = 0; i < row.length; i++) {
                    rank[i] = own[i] == Values.BLANK ? LAST : first(sorted, own[i]);
                }
            }
            case Values.Texts(var text) -> {
                String[] own = new String[row.length];
                for (int i = 0; i < row.length; i++) {
                    if (i % 65_536 == 0) {
                        checkpoint.check();
                    }
                    own[i] = Folded.of(text.apply(row[i]));
                }
                String[] sorted = own.clone();
                Arrays.parallelSort(sorted);
                for (int i = 0; i < row.length; i++) {
                    rank[i] = own[i].isEmpty() ? LAST : first(sorted, own[i]);
                }
            }
        }
        return rank;
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

    private static long first(String[] sorted, String value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(value) < 0) {
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

    private static long[] wordRanks(List<String> words) {
        String[] folded = words.stream().map(Folded::of).toArray(String[]::new);
        Integer[] order = new Integer[folded.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> folded[i]));
        long[] rank = new long[folded.length];
        for (int place = 0; place < order.length; place++) {
            boolean same = place > 0 && folded[order[place]].equals(folded[order[place - 1]]);
            rank[order[place]] = same ? rank[order[place - 1]] : place;
        }
        return rank;
    }
}
