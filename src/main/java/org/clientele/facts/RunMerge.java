package org.clientele.facts;

import java.util.Arrays;

/** Merges the rows of a snapshot with new ones, customer by customer in the order of time; blocks are copied whole. */
final class RunMerge {
    /** Tells whether a row of the snapshot stands after a new one. */
    interface Order {
        boolean isAfter(int kept, int fresh);
    }

    private final int[] offset;
    private final int rows;

    /** Alternately: the first row of a block, and its length; below zero a block of new rows. */
    private int[] blocks = new int[256];

    private int size;

    /**
     * Works out which blocks follow each other.
     *
     * @param kept offsets of the snapshot; it may have fewer customers
     * @param fresh offsets of the new rows, of all customers
     * @param order the order of two rows of one customer; where neither is after the other the snapshot's is first
     */
    RunMerge(int[] kept, int[] fresh, Order order) {
        int customers = fresh.length - 1;
        int keptRows = kept[kept.length - 1];
        rows = Math.addExact(keptRows, fresh[customers]);
        offset = new int[fresh.length];
        int start = 0;
        for (int c = 0; c < customers; c++) {
            int to = c + 1 < kept.length ? kept[c + 1] : keptRows;
            offset[c + 1] = to + fresh[c + 1];
            int row = c < kept.length ? kept[c] : keptRows;
            int next = fresh[c];
            while (next < fresh[c + 1]) {
                while (row < to && !order.isAfter(row, next)) {
                    row++;
                }
                add(start, row - start);
                start = row;
                int run = next;
                do {
                    next++;
                } while (next < fresh[c + 1] && (row == to || order.isAfter(row, next)));
                add(~run, next - run);
            }
        }
        add(start, keptRows - start);
    }

    private void add(int first, int length) {
        if (length == 0) {
            return;
        }
        if (size == blocks.length) {
            blocks = Arrays.copyOf(blocks, size * 2);
        }
        blocks[size++] = first;
        blocks[size++] = length;
    }

    int[] offset() {
        return offset;
    }

    int[] ints(int[] kept, int[] fresh) {
        int[] all = new int[rows];
        copy(kept, fresh, all);
        return all;
    }

    short[] shorts(short[] kept, short[] fresh) {
        short[] all = new short[rows];
        copy(kept, fresh, all);
        return all;
    }

    long[] longs(long[] kept, long[] fresh) {
        long[] all = new long[rows];
        copy(kept, fresh, all);
        return all;
    }

    byte[] bytes(byte[] kept, byte[] fresh) {
        byte[] all = new byte[rows];
        copy(kept, fresh, all);
        return all;
    }

    /** A column of words: those of the snapshot first, then the new ones. */
    WordColumn words(WordColumn kept, WordColumn fresh) {
        WordMerge merge = new WordMerge(kept, fresh);
        return new WordColumn(ints(kept.code(), merge.codes(fresh)), merge.words());
    }

    private void copy(Object kept, Object fresh, Object all) {
        int at = 0;
        for (int i = 0; i < size; i += 2) {
            int length = blocks[i + 1];
            if (blocks[i] < 0) {
                System.arraycopy(fresh, ~blocks[i], all, at, length);
            } else {
                System.arraycopy(kept, blocks[i], all, at, length);
            }
            at += length;
        }
    }
}
