package org.clientele.analysis.cluster.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree of groups, from single points to all of them. Nodes below {@code leaves} are the points; merge m makes the node
 * {@code leaves + m}.
 *
 * @param leaves how many points
 * @param left one node of each merge
 * @param right the other node of each merge
 * @param height how far apart the two were, ascending
 * @param size how many points are below each merge
 */
public record Dendrogram(int leaves, int[] left, int[] right, double[] height, int[] size) {
    /** A tree of merges given by one point of either side, lowest first. */
    static Dendrogram of(int leaves, List<Merge> merges) {
        merges.sort((a, b) -> Double.compare(a.height, b.height));
        int count = merges.size();
        int[] left = new int[count];
        int[] right = new int[count];
        double[] height = new double[count];
        int[] size = new int[count];
        int[] node = new int[leaves];
        Arrays.setAll(node, i -> i);
        Forest forest = new Forest(leaves);
        for (int m = 0; m < count; m++) {
            Merge merge = merges.get(m);
            int a = forest.find(merge.one);
            int b = forest.find(merge.other);
            left[m] = Math.min(node[a], node[b]);
            right[m] = Math.max(node[a], node[b]);
            height[m] = merge.height;
            int joined = forest.join(a, b);
            node[joined] = leaves + m;
            size[m] = forest.size(joined);
        }
        return new Dendrogram(leaves, left, right, height, size);
    }

    /**
     * Two groups that are joined.
     *
     * @param one a point of the one
     * @param other a point of the other
     * @param height how far apart they are
     */
    record Merge(int one, int other, double height) {}

    /** The group of each point, from 0 in the order of their first points, when the tree is cut into so many. */
    public int[] cut(int groups) {
        Forest forest = new Forest(leaves);
        int[] point = firstPoints();
        for (int m = 0; m < Math.min(height.length, leaves - groups); m++) {
            forest.join(forest.find(pointOf(left[m], point)), forest.find(pointOf(right[m], point)));
        }
        int[] number = new int[leaves];
        Arrays.fill(number, -1);
        int[] label = new int[leaves];
        int next = 0;
        for (int i = 0; i < leaves; i++) {
            int root = forest.find(i);
            if (number[root] < 0) {
                number[root] = next++;
            }
            label[i] = number[root];
        }
        return label;
    }

    /** A point below each merge. */
    private int[] firstPoints() {
        int[] point = new int[height.length];
        for (int m = 0; m < point.length; m++) {
            point[m] = left[m] < leaves ? left[m] : point[left[m] - leaves];
        }
        return point;
    }

    private int pointOf(int node, int[] point) {
        return node < leaves ? node : point[node - leaves];
    }

    /** How many groups a cut at that height leaves. */
    public int groupsAt(double cut) {
        int above = 0;
        while (above < height.length && height[height.length - 1 - above] > cut) {
            above++;
        }
        return above + 1;
    }

    /** A height at which a cut leaves so many groups: half way between two merges. */
    public double heightOf(int groups) {
        int last = height.length - groups + 1;
        double high = last < height.length && last >= 0
                ? height[last]
                : height.length == 0 ? 1 : height[height.length - 1] * 1.05;
        double low = last - 1 >= 0 && last - 1 < height.length ? height[last - 1] : 0;
        return (low + high) / 2;
    }

    /**
     * The upper part of the tree, for drawing: so many leaves at most, each standing for the points below it.
     *
     * @param most at most so many leaves
     */
    public Crown crown(int most) {
        int kept = Math.min(height.length, Math.max(0, most - 1));
        int first = height.length - kept;
        List<Integer> leafNodes = new ArrayList<>();
        int[] crownLeft = new int[kept];
        int[] crownRight = new int[kept];
        int root = leaves + height.length - 1;
        int[] place = new int[leaves + height.length];
        Arrays.fill(place, -1);
        // Leaves from left to right as the tree is walked, so that no lines cross.
        int[] stack = new int[2 * kept + 2];
        int top = 0;
        stack[top++] = leaves == 1 ? 0 : root;
        while (top > 0) {
            int node = stack[--top];
            if (node >= leaves + first) {
                stack[top++] = right[node - leaves];
                stack[top++] = left[node - leaves];
            } else {
                place[node] = leafNodes.size();
                leafNodes.add(node);
            }
        }
        int count = leafNodes.size();
        for (int m = 0; m < kept; m++) {
            crownLeft[m] = crownNode(left[first + m], place, first, count);
            crownRight[m] = crownNode(right[first + m], place, first, count);
        }
        int[] sizes = new int[count];
        int[] points = new int[count];
        int[] under = firstPoints();
        for (int i = 0; i < count; i++) {
            int node = leafNodes.get(i);
            sizes[i] = node < leaves ? 1 : size[node - leaves];
            points[i] = pointOf(node, under);
        }
        return new Crown(sizes, points, crownLeft, crownRight, Arrays.copyOfRange(height, first, height.length));
    }

    private int crownNode(int node, int[] place, int first, int count) {
        return node >= leaves + first ? count + node - leaves - first : place[node];
    }

    /**
     * The upper part of a tree. Nodes below the number of its leaves are leaves, from left to right; merge m makes the node
     * {@code leaves + m}.
     *
     * @param sizes how many points each leaf stands for
     * @param points one point below each leaf
     * @param left one node of each merge
     * @param right the other node
     * @param height height of each merge, ascending
     */
    public record Crown(int[] sizes, int[] points, int[] left, int[] right, double[] height) {}
}
