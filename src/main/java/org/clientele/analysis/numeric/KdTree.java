package org.clientele.analysis.numeric;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds neighbours among points without comparing all with all.
 *
 * <p>A tree of boxes cut at the median of their widest side (Bentley 1975). A point is within reach when its full squared
 * distance is at most the squared reach, exactly: boxes only ever save work, since the distance to a box, rounded in the
 * same order, is never more than the distance to a point in it.
 */
public final class KdTree {
    private static final int LEAF = 16;

    private final Rows rows;
    private final int[] order;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] left = new int[64];
    private double[] box;
    private int nodes;

    /** A tree of those points, which must not change afterwards. */
    public KdTree(Rows rows) {
        this.rows = rows;
        this.order = new int[rows.rows()];
        Arrays.setAll(order, i -> i);
        this.box = new double[64 * 2 * rows.columns()];
        if (order.length > 0) {
            split(node(0, order.length));
        }
    }

    private int node(int first, int end) {
        int d = rows.columns();
        if (nodes == from.length) {
            from = Arrays.copyOf(from, nodes * 2);
            to = Arrays.copyOf(to, nodes * 2);
            left = Arrays.copyOf(left, nodes * 2);
            box = Arrays.copyOf(box, box.length * 2);
        }
        int at = nodes++;
        from[at] = first;
        to[at] = end;
        left[at] = -1;
        int low = at * 2 * d;
        int high = low + d;
        Arrays.fill(box, low, high, Double.POSITIVE_INFINITY);
        Arrays.fill(box, high, high + d, Double.NEGATIVE_INFINITY);
        for (int i = first; i < end; i++) {
            for (int j = 0, value = order[i] * d; j < d; j++, value++) {
                box[low + j] = Math.min(box[low + j], rows.data()[value]);
                box[high + j] = Math.max(box[high + j], rows.data()[value]);
            }
        }
        return at;
    }

    private void split(int node) {
        int d = rows.columns();
        int widest = 0;
        double most = 0;
        for (int j = 0; j < d; j++) {
            double side = box[node * 2 * d + d + j] - box[node * 2 * d + j];
            if (side > most) {
                most = side;
                widest = j;
            }
        }
        if (to[node] - from[node] <= LEAF || most == 0) {
            return;
        }
        int middle = (from[node] + to[node]) >>> 1;
        select(from[node], to[node] - 1, middle, widest);
        int first = node(from[node], middle);
        int second = node(middle, to[node]);
        left[node] = first;
        split(first);
        // The right child's number is kept beside the left one's: it follows all of the left child's.
        right(node, second);
        split(second);
    }

    private int[] right = new int[64];

    private void right(int node, int child) {
        if (right.length < from.length) {
            right = Arrays.copyOf(right, from.length);
        }
        right[node] = child;
    }

    /** Puts the order statistic of a column at its place, smaller ones before it (Hoare 1961). */
    private void select(int first, int last, int wanted, int column) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = value((low + high) >>> 1, column);
            int i = low;
            int j = high;
            while (i <= j) {
                while (value(i, column) < pivot) {
                    i++;
                }
                while (value(j, column) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int kept = order[i];
                    order[i] = order[j];
                    order[j] = kept;
                    i++;
                    j--;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private double value(int place, int column) {
        return rows.data()[order[place] * rows.columns() + column];
    }

    private double toBox(int node, double[] points, int point) {
        int d = rows.columns();
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double value = points[point * d + j];
            double low = box[node * 2 * d + j];
            double high = box[node * 2 * d + d + j];
            double gap = value < low ? value - low : value > high ? value - high : 0;
            sum += gap * gap;
        }
        return sum;
    }

    /**
     * Hands over every point within reach of a point, itself included.
     *
     * @param points a table with the columns of the tree
     * @param point which of its rows
     * @param reach2 the squared reach
     * @param found gets the rows, in no order
     */
    public void within(double[] points, int point, double reach2, IntConsumer found) {
        if (nodes > 0) {
            within(0, points, point, reach2, found);
        }
    }

    private void within(int node, double[] points, int point, double reach2, IntConsumer found) {
        if (toBox(node, points, point) > reach2) {
            return;
        }
        if (left[node] >= 0) {
            within(left[node], points, point, reach2, found);
            within(right[node], points, point, reach2, found);
            return;
        }
        for (int i = from[node]; i < to[node]; i++) {
            if (rows.distance2(order[i], points, point) <= reach2) {
                found.accept(order[i]);
            }
        }
    }

    /**
     * The nearest points of a point, itself included where it is one of them.
     *
     * @param points a table with the columns of the tree
     * @param point which of its rows
     * @param k how many
     * @return nearest first, of equals the first row
     */
    public Near nearest(double[] points, int point, int k) {
        Near near = new Near(new int[Math.min(k, order.length)], new double[Math.min(k, order.length)]);
        Arrays.fill(near.row, Integer.MAX_VALUE);
        Arrays.fill(near.distance2, Double.POSITIVE_INFINITY);
        if (nodes > 0 && near.row.length > 0) {
            nearest(0, toBox(0, points, point), points, point, near);
        }
        return near;
    }

    private void nearest(int node, double away, double[] points, int point, Near near) {
        if (away > near.distance2[near.row.length - 1]) {
            return;
        }
        if (left[node] < 0) {
            for (int i = from[node]; i < to[node]; i++) {
                near.offer(order[i], rows.distance2(order[i], points, point));
            }
            return;
        }
        double first = toBox(left[node], points, point);
        double second = toBox(right[node], points, point);
        if (first <= second) {
            nearest(left[node], first, points, point, near);
            nearest(right[node], second, points, point, near);
        } else {
            nearest(right[node], second, points, point, near);
            nearest(left[node], first, points, point, near);
        }
    }

    /**
     * Neighbours of a point, nearest first.
     *
     * @param row which rows they are
     * @param distance2 their squared distances
     */
    public record Near(int[] row, double[] distance2) {
        private void offer(int candidate, double away) {
            int at = row.length - 1;
            if (away > distance2[at] || away == distance2[at] && candidate > row[at]) {
                return;
            }
            while (at > 0 && (away < distance2[at - 1] || away == distance2[at - 1] && candidate < row[at - 1])) {
                row[at] = row[at - 1];
                distance2[at] = distance2[at - 1];
                at--;
            }
            row[at] = candidate;
            distance2[at] = away;
        }
    }
}
