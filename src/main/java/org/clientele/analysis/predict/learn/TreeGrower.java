package org.clientele.analysis.predict.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Grows one tree after the other on the same ranges of columns; keeps its scratch space between trees. */
final class TreeGrower {
    private static final double RIDGE = 1;
    private static final int FEW = 4096;

    private final Bins bins;
    private final BoostSpec spec;
    private final int[] offset;
    private final int columns;
    private final double[][] sums;
    private int[] rows = new int[0];
    private int[] spare = new int[0];
    private float[] slopes = new float[0];
    private float[] curves = new float[0];

    /** A part of the rows that may be split further. */
    private static final class Part {
        final int from;
        final int to;
        final int node;
        final double[] histogram;
        double slope;
        double curve;
        double gain = Double.NEGATIVE_INFINITY;
        int column = -1;
        int bin;

        Part(int from, int to, int node, double[] histogram) {
            this.from = from;
            this.to = to;
            this.node = node;
            this.histogram = histogram;
        }

        int size() {
            return to - from;
        }
    }

    TreeGrower(Bins bins, BoostSpec spec) {
        this.bins = bins;
        this.spec = spec;
        this.columns = bins.bins().length;
        this.offset = new int[columns + 1];
        for (int j = 0; j < columns; j++) {
            offset[j + 1] = offset[j] + bins.size(j);
        }
        // A tree of k leaves needs k histograms alive, and one to subtract from is reused.
        this.sums = new double[spec.leaves() + 1][3 * offset[columns]];
    }

    /**
     * Grows a tree by splitting the part that gains most, until it has all its leaves.
     *
     * @param chosen the rows it sees
     * @param slope first derivative of the log-likelihood by row
     * @param curve second derivative by row, its sign turned
     */
    Tree grow(int[] chosen, double[] slope, double[] curve) {
        rows = chosen;
        if (spare.length < chosen.length) {
            spare = new int[chosen.length];
            slopes = new float[chosen.length];
            curves = new float[chosen.length];
        }
        int most = 2 * spec.leaves() - 1;
        int[] column = new int[most];
        float[] upTo = new float[most];
        int[] left = new int[most];
        int[] right = new int[most];
        double[] value = new double[most];
        Arrays.fill(column, -1);
        Part[] parts = new Part[spec.leaves()];
        int open = 0;
        int used = 0;
        Part root = new Part(0, rows.length, 0, sums[used++]);
        fill(root, slope, curve);
        seek(root);
        parts[open++] = root;
        int nodes = 1;
        while (open < spec.leaves()) {
            int best = best(parts, open);
            Part part = parts[best];
            if (!(part.gain > 1e-9)) {
                break;
            }
            int middle = divide(part);
            column[part.node] = part.column;
            upTo[part.node] = part.bin == 0 ? Float.NEGATIVE_INFINITY : bins.cuts()[part.column][part.bin - 1];
            left[part.node] = nodes;
            right[part.node] = nodes + 1;
            boolean leftSmaller = middle - part.from <= part.to - middle;
            double[] other = sums[used++];
            // the larger half takes over the histogram of the whole and is left with the difference
            Part lower = new Part(part.from, middle, nodes, leftSmaller ? other : part.histogram);
            Part upper = new Part(middle, part.to, nodes + 1, leftSmaller ? part.histogram : other);
            Part smaller = leftSmaller ? lower : upper;
            Part larger = leftSmaller ? upper : lower;
            fill(smaller, slope, curve);
            for (int k = 0; k < other.length; k++) {
                larger.histogram[k] -= smaller.histogram[k];
            }
            larger.slope = part.slope - smaller.slope;
            larger.curve = part.curve - smaller.curve;
            nodes += 2;
            seek(lower);
            seek(upper);
            parts[best] = lower;
            parts[open++] = upper;
        }
        for (int k = 0; k < open; k++) {
            value[parts[k].node] = spec.rate() * parts[k].slope / (parts[k].curve + RIDGE);
        }
        return new Tree(column, upTo, left, right, value);
    }

    private static int best(Part[] parts, int open) {
        int best = 0;
        for (int k = 1; k < open; k++) {
            best = parts[k].gain > parts[best].gain ? k : best;
        }
        return best;
    }

    private void fill(Part part, double[] slope, double[] curve) {
        double slopeSum = 0;
        double curveSum = 0;
        for (int i = part.from; i < part.to; i++) {
            slopes[i] = (float) slope[rows[i]];
            curves[i] = (float) curve[rows[i]];
            slopeSum += slopes[i];
            curveSum += curves[i];
        }
        part.slope = slopeSum;
        part.curve = curveSum;
        Arrays.fill(part.histogram, 0);
        IntStream each = IntStream.range(0, columns);
        // each column has its own places, so the order in which they are filled does not matter
        (part.size() < FEW ? each : each.parallel()).forEach(j -> {
            byte[] bin = bins.bins()[j];
            double[] into = part.histogram;
            int base = 3 * offset[j];
            for (int i = part.from; i < part.to; i++) {
                int at = base + 3 * (bin[rows[i]] & 0xFF);
                into[at] += slopes[i];
                into[at + 1] += curves[i];
                into[at + 2]++;
            }
        });
    }

    /** Finds the split of a part that gains most. */
    private void seek(Part part) {
        if (part.size() < 2 * spec.fewest()) {
            return;
        }
        double whole = part.slope * part.slope / (part.curve + RIDGE);
        for (int j = 0; j < columns; j++) {
            double slope = 0;
            double curve = 0;
            double count = 0;
            for (int b = 0; b + 1 < bins.size(j); b++) {
                int at = 3 * (offset[j] + b);
                slope += part.histogram[at];
                curve += part.histogram[at + 1];
                count += part.histogram[at + 2];
                if (count < spec.fewest()) {
                    continue;
                }
                if (part.size() - count < spec.fewest()) {
                    break;
                }
                double other = part.slope - slope;
                double gain = slope * slope / (curve + RIDGE) + other * other / (part.curve - curve + RIDGE) - whole;
                if (gain > part.gain) {
                    part.gain = gain;
                    part.column = j;
                    part.bin = b;
                }
            }
        }
    }

    /** Puts the rows that go left before those that go right, keeping their order; gives where the right ones begin. */
    private int divide(Part part) {
        byte[] bin = bins.bins()[part.column];
        int lower = part.from;
        int upper = 0;
        for (int i = part.from; i < part.to; i++) {
            int row = rows[i];
            if ((bin[row] & 0xFF) <= part.bin) {
                rows[lower++] = row;
            } else {
                spare[upper++] = row;
            }
        }
        System.arraycopy(spare, 0, rows, lower, upper);
        return lower;
    }
}
