package org.clientele.analysis.cluster.tree;

import java.util.Arrays;

/** Sets of points that are joined one by one (Tarjan 1975). */
final class Forest {
    private final int[] parent;
    private final int[] size;

    Forest(int points) {
        this.parent = new int[points];
        this.size = new int[points];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(size, 1);
    }

    int find(int point) {
        int root = point;
        while (parent[root] != root) {
            root = parent[root];
        }
        int at = point;
        while (parent[at] != root) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /** Joins two roots and gives the root of both. */
    int join(int a, int b) {
        if (a == b) {
            return a;
        }
        int big = size[a] >= size[b] ? a : b;
        int small = big == a ? b : a;
        parent[small] = big;
        size[big] += size[small];
        return big;
    }

    int size(int root) {
        return size[root];
    }
}
