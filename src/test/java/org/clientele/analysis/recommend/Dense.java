package org.clientele.analysis.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Small dense matrices, worked on by plain loops: the second opinion on the fast methods. */
public final class Dense {
    private Dense() {}

    /** Purchases as 0 and 1, people in rows. */
    public static double[][] of(Interactions x) {
        double[][] dense = new double[x.users()][x.items()];
        for (int u = 0; u < x.users(); u++) {
            for (int i : x.history(u).item()) {
                dense[u][i] = 1;
            }
        }
        return dense;
    }

    /** Rows and columns exchanged. */
    public static double[][] transposed(double[][] a) {
        double[][] turned = new double[a[0].length][a.length];
        for (int r = 0; r < a.length; r++) {
            for (int c = 0; c < a[0].length; c++) {
                turned[c][r] = a[r][c];
            }
        }
        return turned;
    }

    /** The product of two matrices. */
    public static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int r = 0; r < a.length; r++) {
            for (int k = 0; k < b.length; k++) {
                for (int c = 0; c < b[0].length; c++) {
                    product[r][c] += a[r][k] * b[k][c];
                }
            }
        }
        return product;
    }

    /** The k largest of each row, the rest set to 0; equal ones by smaller column. */
    public static double[][] best(double[][] a, int k) {
        double[][] kept = new double[a.length][a[0].length];
        for (int r = 0; r < a.length; r++) {
            double[] row = a[r];
            List<Integer> best = IntStream.range(0, row.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer c) -> -(float) row[c]))
                    .limit(k)
                    .toList();
            for (int c : best) {
                kept[r][c] = row[c];
            }
        }
        return kept;
    }
}
