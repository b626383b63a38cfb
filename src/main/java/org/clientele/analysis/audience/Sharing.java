package org.clientele.analysis.audience;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.clientele.facts.TextColumn;
import org.clientele.model.run.Checkpoint;

/** Finds for each text of a column the first row with the same text, by the bytes and without making a text of each. */
final class Sharing {
    private static final int OFTEN = 65_536;
    private static final int FREE = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final byte[] bytes;
    private final int[] start;

    private Sharing(byte[] bytes, int[] start) {
        this.bytes = bytes;
        this.start = start;
    }

    /**
     * The first row with the same text for each row; the row itself where nobody shares it or it is blank.
     *
     * @param folded whether A and a are the same
     * @param key the form in which texts are compared that have signs other than plain ones
     */
    static int[] first(TextColumn column, boolean folded, UnaryOperator<String> key, Checkpoint checkpoint) {
        return keys(column, folded, key).first(checkpoint);
    }

    /** The column as it is compared; texts of other than plain signs are rewritten one by one. */
    private static Sharing keys(TextColumn column, boolean folded, UnaryOperator<String> key) {
        int n = column.size();
        byte[] bytes = new byte[column.bytes().length + 64];
        int[] start = new int[n + 1];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int from = column.offset()[i];
            int to = column.offset()[i + 1];
            boolean plain = true;
            if (at + to - from > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2 + to - from);
            }
            int end = at;
            for (int j = from; j < to; j++) {
                byte b = column.bytes()[j];
                plain &= b > ' ' && b < 0x7F;
                bytes[end++] = folded && b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
            }
            if (!plain) {
                byte[] own = key.apply(column.get(i)).getBytes(StandardCharsets.UTF_8);
                if (at + own.length > bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2 + own.length);
                }
                System.arraycopy(own, 0, bytes, at, own.length);
                end = at + own.length;
            }
            at = end;
            start[i + 1] = at;
        }
        return new Sharing(bytes, start);
    }

    private int[] first(Checkpoint checkpoint) {
        int n = start.length - 1;
        int places = Integer.highestOneBit(Math.max(4, n)) * 4;
        int[] table = new int[places];
        Arrays.fill(table, FREE);
        int[] first = new int[n];
        for (int i = 0; i < n; i++) {
            if (i % OFTEN == 0) {
                checkpoint.check();
            }
            first[i] = i;
            if (start[i] == start[i + 1]) {
                continue;
            }
            int place = (int) (hash(i) >>> 33) & places - 1;
            while (table[place] != FREE && !same(table[place], i)) {
                place = place + 1 & places - 1;
            }
            if (table[place] == FREE) {
                table[place] = i;
            } else {
                first[i] = table[place];
            }
        }
        return first;
    }

    private long hash(int i) {
        long hash = MIX;
        for (int j = start[i]; j < start[i + 1]; j++) {
            hash = (hash ^ bytes[j]) * 0x100000001B3L;
        }
        hash ^= hash >>> 29;
        return hash * MIX;
    }

    private boolean same(int a, int b) {
        return Arrays.equals(bytes, start[a], start[a + 1], bytes, start[b], start[b + 1]);
    }
}
