package org.clientele.analysis.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.numeric.Rows;

/**
 * How the columns of a table go together.
 *
 * @param columns which columns of the table, in their order
 * @param correlation Pearson's coefficient of each with each
 * @param noticeable how many pairs go together by 0.3 or more
 * @param pairs the strongest of them, the strongest first
 */
public record Relations(int[] columns, double[][] correlation, int noticeable, List<Pair> pairs) {
    private static final int MOST_PAIRS = 200;
    private static final double WEAK = 0.3;

    public Relations {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two columns that go together.
     *
     * @param first a place in {@code columns}
     * @param second the other
     * @param r Pearson's coefficient, −1 to 1
     */
    public record Pair(int first, int second, double r) {}

    /**
     * The relations of columns that were brought to mean 0 and variance 1.
     *
     * @param sample the rows
     * @return all of its columns with each other
     */
    public static Relations of(Sample sample) {
        Rows rows = sample.rows();
        int d = rows.columns();
        double[][] r = new double[d][d];
        for (int i = 0; i < rows.rows(); i++) {
            int at = i * d;
            for (int a = 0; a < d; a++) {
                double left = rows.data()[at + a];
                for (int b = 0; b <= a; b++) {
                    r[a][b] += left * rows.data()[at + b];
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < d; a++) {
            for (int b = 0; b <= a; b++) {
                r[a][b] /= Math.max(1, rows.rows());
                r[b][a] = r[a][b];
                if (b < a && Math.abs(r[a][b]) >= WEAK) {
                    pairs.add(new Pair(b, a, r[a][b]));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.r())));
        List<Pair> strongest = pairs.size() > MOST_PAIRS ? pairs.subList(0, MOST_PAIRS) : pairs;
        return new Relations(sample.columns(), r, pairs.size(), strongest);
    }
}
