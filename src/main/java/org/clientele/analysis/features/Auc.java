package org.clientele.analysis.features;

/** How well one column alone ranks those who did before those who did not; blanks come last. */
public final class Auc {
    private Auc() {}

    /**
     * The area under the ranking curve, 0.5 to 1 whichever way the column points (Mann and Whitney 1947, equal values count
     * half).
     *
     * @param values the column; NaN counts as smaller than all
     * @param kind 1 for those who did, 0 for the others
     */
    public static double of(float[] values, int[] kind) {
        return of(values, kind, Sorted.of(values));
    }

    /** The same where the known values are sorted already. */
    static double of(float[] values, int[] kind, Sorted all) {
        float[] own = new float[values.length];
        int did = 0;
        int didBlank = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (kind[i] == 1) {
                did++;
                if (Float.isNaN(values[i])) {
                    didBlank++;
                } else {
                    own[count++] = values[i];
                }
            }
        }
        int others = values.length - did;
        if (did == 0 || others == 0) {
            return 0.5;
        }
        int blank = values.length - all.size();
        double ranks = didBlank * (blank + 1) / 2.0;
        float[] sorted = Sorted.of(java.util.Arrays.copyOf(own, count)).values();
        int below = 0;
        for (int from = 0; from < count; ) {
            float value = sorted[from];
            int to = from;
            while (to < count && sorted[to] == value) {
                to++;
            }
            while (below < all.size() && all.values()[below] < value) {
                below++;
            }
            int upTo = below;
            while (upTo < all.size() && all.values()[upTo] == value) {
                upTo++;
            }
            ranks += (to - from) * (blank + (below + upTo + 1) / 2.0);
            below = upTo;
            from = to;
        }
        double area = (ranks - did * (did + 1.0) / 2) / ((double) did * others);
        return Math.max(area, 1 - area);
    }

    /** The same for words: each word ranks by the share of its people who did. */
    public static double ofRows(int[] row, int rows, int[] kind) {
        int[] all = new int[rows];
        int[] did = new int[rows];
        for (int i = 0; i < row.length; i++) {
            all[row[i]]++;
            did[row[i]] += kind[i];
        }
        float[] rate = new float[row.length];
        float[] byRow = new float[rows];
        for (int r = 0; r < rows; r++) {
            byRow[r] = all[r] == 0 ? 0 : (float) ((double) did[r] / all[r]);
        }
        for (int i = 0; i < row.length; i++) {
            rate[i] = byRow[row[i]];
        }
        return of(rate, kind);
    }
}
