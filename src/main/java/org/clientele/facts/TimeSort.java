package org.clientele.facts;

/** Puts rows into the order customer, then time, then order, then arrival. */
final class TimeSort {
    private static final int SMALL = 24;
    private final int[] time;
    private final int[] order;

    private TimeSort(int[] time, int[] order) {
        this.time = time;
        this.order = order;
    }

    /** Where the rows of each customer start once they are sorted: n+1 entries. */
    static int[] offsets(int[] customer, int rows, int customers) {
        int[] offset = new int[customers + 1];
        for (int i = 0; i < rows; i++) {
            offset[customer[i] + 1]++;
        }
        for (int c = 0; c < customers; c++) {
            offset[c + 1] += offset[c];
        }
        return offset;
    }

    /**
     * The sorted order of rows as row numbers.
     *
     * @param customer dense customer index of each row
     * @param time minutes since the epoch of each row
     * @param order second sort key of each row
     * @param offset as from {@link #offsets}
     */
    static int[] permutation(int[] customer, int[] time, int[] order, int rows, int[] offset) {
        int[] next = offset.clone();
        int[] rowAt = new int[rows];
        for (int i = 0; i < rows; i++) {
            rowAt[next[customer[i]]++] = i;
        }
        TimeSort sort = new TimeSort(time, order);
        int longest = 0;
        for (int c = 0; c + 1 < offset.length; c++) {
            longest = Math.max(longest, offset[c + 1] - offset[c]);
        }
        int[] spare = new int[longest > SMALL ? longest : 0];
        for (int c = 0; c + 1 < offset.length; c++) {
            sort.sort(rowAt, offset[c], offset[c + 1], spare);
        }
        return rowAt;
    }

    private void sort(int[] rowAt, int from, int to, int[] spare) {
        if (to - from <= SMALL) {
            for (int i = from + 1; i < to; i++) {
                int row = rowAt[i];
                int j = i - 1;
                while (j >= from && after(rowAt[j], row)) {
                    rowAt[j + 1] = rowAt[j];
                    j--;
                }
                rowAt[j + 1] = row;
            }
            return;
        }
        int middle = from + to >>> 1;
        sort(rowAt, from, middle, spare);
        sort(rowAt, middle, to, spare);
        if (!after(rowAt[middle - 1], rowAt[middle])) {
            return;
        }
        int length = middle - from;
        System.arraycopy(rowAt, from, spare, 0, length);
        int left = 0;
        int right = middle;
        int out = from;
        while (left < length && right < to) {
            rowAt[out++] = after(spare[left], rowAt[right]) ? rowAt[right++] : spare[left++];
        }
        System.arraycopy(spare, left, rowAt, out, length - left);
    }

    private boolean after(int a, int b) {
        if (time[a] != time[b]) {
            return time[a] > time[b];
        }
        if (order[a] != order[b]) {
            return order[a] > order[b];
        }
        return false;
    }
}
