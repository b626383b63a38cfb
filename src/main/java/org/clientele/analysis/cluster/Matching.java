package org.clientele.analysis.cluster;

import java.util.Arrays;

/**
 * Which of the new groups is which of the old: the pairs with the greatest overlap in all (Kuhn 1955, in the form of Jonker
 * and Volgenant 1987), each overlap by the people who are in either (Jaccard).
 */
public final class Matching {
    /** Below this overlap a new group is another one and gets a name of its own. */
    public static final double SAME = 0.5;

    private Matching() {}

    /**
     * How many people went from each old group to each new one.
     *
     * @param before old group of each person, from 0; below 0 is in none
     * @param now new group of each person, from 0; below 0 is in none
     * @param olds how many old groups
     * @param news how many new groups
     * @return by old group and new group; the last row and column are those in none
     */
    public static int[][] moves(int[] before, int[] now, int olds, int news) {
        int[][] moves = new int[olds + 1][news + 1];
        for (int i = 0; i < before.length; i++) {
            moves[before[i] < 0 ? olds : before[i]][now[i] < 0 ? news : now[i]]++;
        }
        return moves;
    }

    /**
     * The old group that each new group is, or -1 where none overlaps by half.
     *
     * @param moves people by old and new group, as {@link #moves} counts them
     */
    public static int[] olds(int[][] moves) {
        int olds = moves.length - 1;
        int news = moves[0].length - 1;
        int size = Math.max(olds, news);
        double[][] cost = new double[size][size];
        double[][] overlap = new double[olds][news];
        for (int o = 0; o < olds; o++) {
            int all = Arrays.stream(moves[o]).sum();
            for (int n = 0; n < news; n++) {
                int column = 0;
                for (int[] row : moves) {
                    column += row[n];
                }
                int either = all + column - moves[o][n];
                overlap[o][n] = either == 0 ? 0 : (double) moves[o][n] / either;
                cost[o][n] = -overlap[o][n];
            }
        }
        int[] oldOf = new int[news];
        Arrays.fill(oldOf, -1);
        int[] pairs = pairs(cost);
        for (int o = 0; o < olds; o++) {
            if (pairs[o] < news && overlap[o][pairs[o]] >= SAME) {
                oldOf[pairs[o]] = o;
            }
        }
        return oldOf;
    }

    /** The column of each row, so that the costs are least in all; shortest augmenting paths over potentials. */
    static int[] pairs(double[][] cost) {
        int n = cost.length;
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] row = new int[n + 1];
        int[] way = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int column = 0;
            double[] least = new double[n + 1];
            boolean[] used = new boolean[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            do {
                used[column] = true;
                int at = row[column];
                double step = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= n; j++) {
                    if (used[j]) {
                        continue;
                    }
                    double now = cost[at - 1][j - 1] - u[at] - v[j];
                    if (now < least[j]) {
                        least[j] = now;
                        way[j] = column;
                    }
                    if (least[j] < step) {
                        step = least[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        u[row[j]] += step;
                        v[j] -= step;
                    } else {
                        least[j] -= step;
                    }
                }
                column = next;
            } while (row[column] != 0);
            do {
                int before = way[column];
                row[column] = row[before];
                column = before;
            } while (column != 0);
        }
        int[] pairs = new int[n];
        for (int j = 1; j <= n; j++) {
            pairs[row[j] - 1] = j - 1;
        }
        return pairs;
    }
}
