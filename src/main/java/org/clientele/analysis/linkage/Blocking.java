package org.clientele.analysis.linkage;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.linkage.LinkageSpec.Block;
import org.clientele.analysis.linkage.LinkageSpec.Part;
import org.clientele.analysis.linkage.LinkageSpec.Via;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Finds the pairs of rows that are worth comparing: those that agree on a key; never all with all. */
final class Blocking {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int LEAST_WORD = 4;
    private static final int TAIL = 7;
    private static final int NEIGHBOURS = 8;

    private final LinkageSpec spec;
    private final LinkageTable table;
    private final java.util.function.Function<String, Values> columns;
    private final long[] rank;
    private long[] pairs = new long[1 << 12];
    private int size;
    private int largeBlocks;

    Blocking(LinkageSpec spec, LinkageTable table, java.util.function.Function<String, Values> columns) {
        this.spec = spec;
        this.table = table;
        this.columns = columns;
        this.rank = ranks();
    }

    /** Blocks in which not all rows met. */
    int largeBlocks() {
        return largeBlocks;
    }

    /** The pairs, each once, as smaller row in the upper and larger row in the lower half. */
    long[] pairs(Checkpoint checkpoint) {
        for (int i = 0; i < spec.blocks().size(); i++) {
            checkpoint.check();
            meet(spec.blocks().get(i));
            squeeze();
            checkpoint.progress((i + 1.0) / spec.blocks().size());
        }
        return Arrays.copyOf(pairs, size);
    }

    private void meet(Block block) {
        Keys keys = new Keys(block);
        int[] order = keys.order();
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && keys.key[order[to]] == keys.key[order[from]]) {
                to++;
            }
            meet(keys.row, order, from, to);
            from = to;
        }
    }

    private void meet(int[] row, int[] order, int from, int to) {
        boolean large = to - from > spec.blockLimit();
        if (large) {
            largeBlocks++;
            arrange(row, order, from, to);
        }
        int reach = large ? NEIGHBOURS : to - from;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < Math.min(to, i + 1 + reach); j++) {
                add(row[order[i]], row[order[j]]);
            }
        }
    }

    private void add(int a, int b) {
        if (!table.mayMeet(a, b)) {
            return;
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private void squeeze() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    /** The keys of one block: rows without one of the parts have none, rows with several words have several. */
    private final class Keys {
        private long[] key = new long[table.size()];
        private int[] row = new int[table.size()];
        private int n;

        Keys(Block block) {
            for (int i = 0; i < table.size(); i++) {
                emit(block.parts(), 0, i, 1);
            }
            key = Arrays.copyOf(key, n);
            row = Arrays.copyOf(row, n);
        }

        private void emit(List<Part> parts, int at, int i, long soFar) {
            if (at == parts.size()) {
                if (n == key.length) {
                    key = Arrays.copyOf(key, n + (n >> 1) + 16);
                    row = Arrays.copyOf(row, key.length);
                }
                key[n] = soFar;
                row[n++] = i;
                return;
            }
            String value = columns.apply(parts.get(at).column()).at(i);
            if (value == null) {
                return;
            }
            if (parts.get(at).via() == Via.WORD) {
                for (String word : value.split(" ")) {
                    if (word.length() >= LEAST_WORD) {
                        emit(parts, at + 1, i, mixed(soFar, word));
                    }
                }
                return;
            }
            String part = cut(value, parts.get(at).via());
            if (part != null) {
                emit(parts, at + 1, i, mixed(soFar, part));
            }
        }

        /** Positions by key. Some bits of the key give way to the position, so that whole numbers can be sorted. */
        int[] order() {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(n);
            long places = (1L << bits) - 1;
            long[] sortable = new long[n];
            for (int i = 0; i < n; i++) {
                key[i] &= ~places;
                sortable[i] = key[i] | i;
            }
            Arrays.sort(sortable);
            int[] order = new int[n];
            Arrays.setAll(order, i -> (int) (sortable[i] & places));
            return order;
        }
    }

    /** In a large block rows meet their neighbours only, so they are put in the order of their first two fields. */
    private void arrange(int[] row, int[] order, int from, int to) {
        long[] sortable = new long[to - from];
        Integer[] places = new Integer[to - from];
        for (int i = from; i < to; i++) {
            sortable[i - from] = rank[row[order[i]]];
            places[i - from] = i - from;
        }
        Arrays.sort(places, (x, y) -> Long.compare(sortable[x], sortable[y]));
        int[] before = Arrays.copyOfRange(order, from, to);
        for (int i = from; i < to; i++) {
            order[i] = before[places[i - from]];
        }
    }

    private long[] ranks() {
        long[] ranks = new long[table.size()];
        for (int f = 0; f < Math.min(2, spec.fields().size()); f++) {
            int[] of = ranks(columns.apply(spec.fields().get(f).column()));
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = ranks[i] << 31 | of[i] + 1;
            }
        }
        return ranks;
    }

    private static int[] ranks(Values values) {
        Integer[] byText = new Integer[values.texts().size()];
        Arrays.setAll(byText, i -> i);
        Arrays.sort(
                byText, (x, y) -> values.texts().get(x).compareTo(values.texts().get(y)));
        int[] rankOf = new int[byText.length];
        for (int i = 0; i < byText.length; i++) {
            rankOf[byText[i]] = i;
        }
        int[] rank = new int[values.code().length];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = values.code()[i] == Values.BLANK ? -1 : rankOf[values.code()[i]];
        }
        return rank;
    }

    static @Nullable String cut(String value, Via via) {
        return switch (via) {
            case WHOLE, WORD -> value;
            case MAILBOX -> Spelling.mailbox(value);
            case START -> value.substring(0, Math.min(3, value.length()));
            case INITIAL -> value.substring(0, 1);
            case SOUND -> Spelling.sound(value);
            case TAIL -> value.length() < TAIL ? null : value.substring(value.length() - TAIL);
            case LETTERS -> {
                char[] letters = value.toCharArray();
                Arrays.sort(letters);
                yield new String(letters);
            }
            case YEAR -> value.length() == 8 ? value.substring(0, 4) : null;
            case DAY_AND_MONTH -> {
                if (value.length() != 8) {
                    yield null;
                }
                String month = value.substring(4, 6);
                String day = value.substring(6);
                yield month.compareTo(day) < 0 ? month + day : day + month;
            }
        };
    }

    private static long mixed(long soFar, String text) {
        long h = soFar * PRIME;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * PRIME;
            h ^= h >>> 29;
        }
        return h ^ h >>> 32;
    }
}
