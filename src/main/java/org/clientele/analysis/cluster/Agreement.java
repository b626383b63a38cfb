package org.clientele.analysis.cluster;

import java.util.Arrays;

/** How much two ways of grouping the same people agree. */
public final class Agreement {
    private Agreement() {}

    /**
     * The adjusted Rand index (Hubert and Arabie 1985): 1 when the groups are the same whatever their numbers, about 0 when
     * they agree no more than by chance.
     *
     * @param one group of each person, from 0
     * @param other group of each person, from 0
     */
    public static double adjustedRand(int[] one, int[] other) {
        long[][] table = table(one, other);
        double pairs = 0;
        double rows = 0;
        long[] columnSum = new long[table.length == 0 ? 0 : table[0].length];
        for (long[] row : table) {
            long rowSum = 0;
            for (int j = 0; j < row.length; j++) {
                pairs += choose2(row[j]);
                rowSum += row[j];
                columnSum[j] += row[j];
            }
            rows += choose2(rowSum);
        }
        double columns = 0;
        for (long sum : columnSum) {
            columns += choose2(sum);
        }
        double all = choose2(one.length);
        double expected = all == 0 ? 0 : rows * columns / all;
        double most = (rows + columns) / 2;
        return most == expected ? 1 : (pairs - expected) / (most - expected);
    }

    /**
     * How well each group of the first way is found again in the second: its best Jaccard overlap (Hennig 2007).
     *
     * @return per group of {@code one}, 0 to 1
     */
    public static double[] jaccard(int[] one, int[] other) {
        long[][] table = table(one, other);
        int columns = table.length == 0 ? 0 : table[0].length;
        long[] columnSum = new long[columns];
        for (long[] row : table) {
            for (int j = 0; j < columns; j++) {
                columnSum[j] += row[j];
            }
        }
        double[] best = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            long rowSum = Arrays.stream(table[i]).sum();
            for (int j = 0; j < columns; j++) {
                long either = rowSum + columnSum[j] - table[i][j];
                best[i] = Math.max(best[i], either == 0 ? 0 : (double) table[i][j] / either);
            }
        }
        return best;
    }

    private static long[][] table(int[] one, int[] other) {
        int rows = Arrays.stream(one).max().orElse(-1) + 1;
        int columns = Arrays.stream(other).max().orElse(-1) + 1;
        long[][] table = new long[rows][columns];
        for (int i = 0; i < one.length; i++) {
            table[one[i]][other[i]]++;
        }
        return table;
    }

    private static double choose2(long n) {
        return n * (n - 1) / 2.0;
    }
}
