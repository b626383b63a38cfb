package org.clientele.analysis.predict.learn;

/**
 * A tree of yes-or-no questions about columns; a blank goes the way of the smallest.
 *
 * @param column the column asked about at each node, −1 for a leaf
 * @param upTo the largest value that goes left
 * @param left the node at the left
 * @param right the node at the right
 * @param value what a leaf adds to the log-odds
 */
record Tree(int[] column, float[] upTo, int[] left, int[] right, double[] value) {
    double of(float[][] columns, int row) {
        int node = 0;
        while (column[node] >= 0) {
            node = columns[column[node]][row] > upTo[node] ? right[node] : left[node];
        }
        return value[node];
    }
}
