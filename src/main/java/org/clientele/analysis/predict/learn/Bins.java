package org.clientele.analysis.predict.learn;

import java.util.Arrays;

/**
 * Columns cut into at most 255 ranges of about as many rows each, and one more for blanks, which come first.
 *
 * @param cuts upper ends of the ranges of each column, the last range is open
 * @param bins the range of each row, by column
 */
record Bins(float[][] cuts, byte[][] bins) {
    private static final int MOST = 254;

    static Bins of(float[][] columns) {
        float[][] cuts = new float[columns.length][];
        byte[][] bins = new byte[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            cuts[j] = cuts(columns[j]);
            bins[j] = bins(columns[j], cuts[j]);
        }
        return new Bins(cuts, bins);
    }

    /** How many ranges a column has, that of the blanks included. */
    int size(int column) {
        return cuts[column].length + 2;
    }

    private static float[] cuts(float[] column) {
        float[] sorted = new float[column.length];
        int n = 0;
        for (float value : column) {
            if (!Float.isNaN(value)) {
                sorted[n++] = value;
            }
        }
        Arrays.sort(sorted, 0, n);
        float[] cuts = new float[MOST];
        int made = 0;
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        double step = distinct <= MOST ? 0 : (double) n / MOST;
        double due = step;
        for (int i = 1; i < n && made < MOST; i++) {
            if (sorted[i] != sorted[i - 1] && i >= due) {
                float middle = sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2;
                cuts[made++] = middle < sorted[i] ? middle : sorted[i - 1];
                due = Math.max(due + step, i + step / 2);
            }
        }
        return Arrays.copyOf(cuts, made);
    }

    private static byte[] bins(float[] column, float[] cuts) {
        byte[] bins = new byte[column.length];
        for (int i = 0; i < column.length; i++) {
            bins[i] = (byte) bin(column[i], cuts);
        }
        return bins;
    }

    private static int bin(float value, float[] cuts) {
        if (Float.isNaN(value)) {
            return 0;
        }
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= cuts[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1;
    }
}
