package org.clientele.analysis.cluster.kmeans;

import org.clientele.analysis.numeric.Rows;

/**
 * Points split around centres.
 *
 * @param k how many groups; fewer than asked for where there were fewer different points
 * @param centres the centres, one after the other
 * @param label the group of each point, from 0
 * @param inertia sum of squared distances of the points to their centres
 */
public record KMeansFit(int k, double[] centres, int[] label, double inertia) {
    /** The group whose centre is nearest to a row, the first of equals. */
    public int nearest(Rows rows, int row) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double d = rows.distance2(row, centres, c);
            if (d < least) {
                least = d;
                best = c;
            }
        }
        return best;
    }

    /** The group of each row of another table of the same columns. */
    public int[] assign(Rows rows) {
        int[] assigned = new int[rows.rows()];
        for (int i = 0; i < assigned.length; i++) {
            assigned[i] = nearest(rows, i);
        }
        return assigned;
    }

    /** How many points each group has. */
    public int[] sizes() {
        int[] sizes = new int[k];
        for (int c : label) {
            sizes[c]++;
        }
        return sizes;
    }
}
