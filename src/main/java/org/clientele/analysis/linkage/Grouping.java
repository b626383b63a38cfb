package org.clientele.analysis.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.linkage.LinkageResult.Group;
import org.clientele.analysis.linkage.LinkageResult.Pair;
import org.clientele.model.run.Checkpoint;

/**
 * Puts pairs together to groups by average linkage: a chain of likely pairs does not make one person of strangers at its
 * ends.
 */
final class Grouping {
    /** The largest set of rows, tied to each other, that is looked at as one. */
    private static final int LARGEST = 1_500;

    /** The probability that two rows are the same, also of rows that did not meet. */
    interface Likely {
        double same(int a, int b);
    }

    private final Likely likely;
    private final double least;
    private final List<Group> groups = new ArrayList<>();

    /** Groups whose mean probability is at least that. */
    Grouping(Likely likely, double least) {
        this.likely = likely;
        this.least = least;
    }

    /** The groups of pairs that come by falling probability. */
    List<Group> of(List<Pair> pairs, Checkpoint checkpoint) {
        split(pairs, checkpoint);
        groups.sort(Comparator.comparingDouble(Group::probability)
                .reversed()
                .thenComparing(g -> g.rows().getFirst()));
        return groups;
    }

    private void split(List<Pair> pairs, Checkpoint checkpoint) {
        Map<Integer, Integer> parent = new HashMap<>();
        for (Pair pair : pairs) {
            int a = root(parent, pair.a());
            int b = root(parent, pair.b());
            if (a != b) {
                parent.put(Math.max(a, b), Math.min(a, b));
            }
        }
        Map<Integer, List<Integer>> rowsOf = new HashMap<>();
        Map<Integer, List<Pair>> pairsOf = new HashMap<>();
        for (Integer row : parent.keySet()) {
            rowsOf.computeIfAbsent(root(parent, row), r -> new ArrayList<>()).add(row);
        }
        for (Pair pair : pairs) {
            pairsOf.computeIfAbsent(root(parent, pair.a()), r -> new ArrayList<>())
                    .add(pair);
        }
        rowsOf.forEach((root, rows) -> {
            checkpoint.check();
            List<Pair> own = pairsOf.getOrDefault(root, List.of());
            if (rows.size() <= LARGEST) {
                average(rows.stream().mapToInt(r -> r).sorted().toArray());
            } else {
                // Cut the weakest half of the ties, and look again.
                split(own.subList(0, own.size() / 2), checkpoint);
            }
        });
    }

    private static int root(Map<Integer, Integer> parent, int row) {
        int at = row;
        parent.putIfAbsent(at, at);
        int up = parent.getOrDefault(at, at);
        while (up != at) {
            int higher = parent.getOrDefault(up, up);
            parent.put(at, higher);
            at = up;
            up = higher;
        }
        return at;
    }

    private void average(int[] rows) {
        int n = rows.length;
        if (n == 2) {
            groups.add(new Group(List.of(rows[0], rows[1]), likely.same(rows[0], rows[1])));
            return;
        }
        float[][] same = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                same[i][j] = (float) likely.same(rows[i], rows[j]);
                same[j][i] = same[i][j];
            }
        }
        Tree tree = new Tree(same);
        while (tree.joinNearest(least)) {
            // until the nearest two are too far apart
        }
        tree.collect(rows, groups);
    }

    /** Sets of rows that are joined, nearest first. */
    private static final class Tree {
        private final float[][] same;
        private final int[] size;
        private final int[] nearest;
        private final double[] weakest;
        private final int[] owner;

        Tree(float[][] same) {
            this.same = same;
            int n = same.length;
            size = new int[n];
            Arrays.fill(size, 1);
            weakest = new double[n];
            Arrays.fill(weakest, 1);
            owner = new int[n];
            Arrays.setAll(owner, i -> i);
            nearest = new int[n];
            for (int i = 0; i < n; i++) {
                look(i);
            }
        }

        private void look(int i) {
            nearest[i] = -1;
            for (int j = 0; j < same.length; j++) {
                if (j != i && size[j] > 0 && (nearest[i] < 0 || same[i][j] > same[i][nearest[i]])) {
                    nearest[i] = j;
                }
            }
        }

        boolean joinNearest(double least) {
            int best = -1;
            for (int i = 0; i < same.length; i++) {
                if (size[i] > 0 && nearest[i] >= 0 && (best < 0 || same[i][nearest[i]] > same[best][nearest[best]])) {
                    best = i;
                }
            }
            if (best < 0 || same[best][nearest[best]] < least) {
                return false;
            }
            join(Math.min(best, nearest[best]), Math.max(best, nearest[best]));
            return true;
        }

        private void join(int into, int from) {
            weakest[into] = Math.min(same[into][from], Math.min(weakest[into], weakest[from]));
            for (int k = 0; k < same.length; k++) {
                if (size[k] > 0 && k != into && k != from) {
                    same[into][k] =
                            (size[into] * same[into][k] + size[from] * same[from][k]) / (size[into] + size[from]);
                    same[k][into] = same[into][k];
                }
                if (owner[k] == from) {
                    owner[k] = into;
                }
            }
            size[into] += size[from];
            size[from] = 0;
            look(into);
            for (int k = 0; k < same.length; k++) {
                if (size[k] > 0 && k != into) {
                    if (nearest[k] == from || nearest[k] == into) {
                        look(k);
                    } else if (same[k][into] > same[k][nearest[k]]) {
                        nearest[k] = into;
                    }
                }
            }
        }

        void collect(int[] rows, List<Group> groups) {
            for (int i = 0; i < rows.length; i++) {
                if (size[i] > 1) {
                    List<Integer> members = new ArrayList<>(size[i]);
                    for (int k = 0; k < rows.length; k++) {
                        if (owner[k] == i) {
                            members.add(rows[k]);
                        }
                    }
                    groups.add(new Group(members, weakest[i]));
                }
            }
        }
    }
}
