package org.clientele.analysis.basket.mine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/**
 * FP-Growth of Han, Pei and Yin (Mining frequent patterns without candidate generation, 2000) on primitive arrays.
 *
 * <p>All baskets are one tree; for each item the beginnings of the baskets that hold it are a smaller tree, and so on. The
 * workers share the items of the first tree, which none of them changes.
 */
final class FpGrowth {
    private static final int EVERY = 1024;
    private final Ranked ranked;
    private final MineSpec spec;
    private final FpTree whole = new FpTree();
    private final Found[] found;
    private final AtomicLong sum = new AtomicLong();

    FpGrowth(Ranked ranked, MineSpec spec) {
        this.ranked = ranked;
        this.spec = spec;
        this.found = new Found[ranked.places()];
    }

    Itemsets run(Workers workers, Checkpoint checkpoint) {
        plant(checkpoint);
        workers.run(ranked.places(), 1, checkpoint, () -> {
            Search search = new Search(checkpoint);
            return (from, to) -> {
                for (int place = from; place < to; place++) {
                    found[place] = search.of(place);
                }
            };
        });
        return Found.joined(ranked, Arrays.asList(found));
    }

    private void plant(Checkpoint checkpoint) {
        whole.begin(ranked.places(), ranked.place().length + 1L);
        for (int p = 0; p < ranked.places(); p++) {
            whole.name[p] = p;
            whole.support[p] = ranked.support()[p];
        }
        int[] offset = ranked.offset();
        for (int b = 0; b + 1 < offset.length; b++) {
            if (b % EVERY == 0) {
                checkpoint.check();
            }
            int node = 0;
            for (int i = offset[b + 1] - 1; i >= offset[b]; i--) {
                node = whole.grow(node, ranked.place()[i], 1);
            }
        }
        whole.finish();
    }

    /** The search below some items of the whole tree; one for each thread. */
    private final class Search {
        private final Checkpoint checkpoint;
        private final List<FpTree> trees = new ArrayList<>();
        private final int[] local = new int[Math.max(1, ranked.places())];
        private int[] count = new int[Math.max(1, ranked.places())];
        private int[] touched = new int[Math.max(1, ranked.places())];
        private int[] path = new int[Math.max(1, ranked.places())];
        private Found list = new Found();
        private int counted;

        Search(Checkpoint checkpoint) {
            this.checkpoint = checkpoint;
        }

        Found of(int place) {
            list = new Found();
            counted = 0;
            int set = list.add(-1, place, whole.support[place]);
            grow(whole, place, set, 1);
            tally();
            return list;
        }

        private void tally() {
            if (sum.addAndGet(list.size() - counted) > spec.most()) {
                throw Itemsets.tooMany(spec);
            }
            counted = list.size();
        }

        /** Finds all itemsets that go on from one that ends with an item of that tree. */
        private void grow(FpTree tree, int which, int set, int length) {
            if (length >= spec.bound()) {
                return;
            }
            int kinds = 0;
            long walked = 0;
            for (int node = tree.head[which]; node >= 0; node = tree.next[node]) {
                int by = tree.count[node];
                for (int up = tree.parent[node]; up > 0; up = tree.parent[up]) {
                    int item = tree.item[up];
                    if (count[item] == 0) {
                        touched[kinds++] = item;
                    }
                    count[item] += by;
                    walked++;
                }
            }
            int frequent = 0;
            for (int i = 0; i < kinds; i++) {
                if (count[touched[i]] >= spec.least()) {
                    frequent++;
                }
            }
            if (frequent == 0) {
                forget(kinds);
                return;
            }
            FpTree below = tree(length);
            below.begin(frequent, Math.min(walked, tree.nodes) + 1);
            Arrays.sort(touched, 0, kinds);
            int at = 0;
            for (int i = 0; i < kinds; i++) {
                int item = touched[i];
                if (count[item] >= spec.least()) {
                    below.name[at] = tree.name[item];
                    below.support[at] = count[item];
                    local[item] = at++;
                } else {
                    local[item] = -1;
                }
            }
            forget(kinds);
            if (frequent > 1 && length + 1 < spec.bound()) {
                project(tree, which, below);
            }
            for (int item = 0; item < frequent; item++) {
                int longer = list.add(set, below.name[item], below.support[item]);
                if (list.size() - counted >= EVERY) {
                    tally();
                    checkpoint.check();
                }
                if (item + 1 < frequent) {
                    grow(below, item, longer, length + 1);
                }
            }
        }

        /** Plants the beginnings of the baskets that hold an item. */
        private void project(FpTree tree, int which, FpTree below) {
            for (int node = tree.head[which]; node >= 0; node = tree.next[node]) {
                int steps = 0;
                for (int up = tree.parent[node]; up > 0; up = tree.parent[up]) {
                    int item = local[tree.item[up]];
                    if (item >= 0) {
                        path[steps++] = item;
                    }
                }
                int by = tree.count[node];
                int at = 0;
                while (steps > 0) {
                    at = below.grow(at, path[--steps], by);
                }
            }
        }

        private void forget(int kinds) {
            for (int i = 0; i < kinds; i++) {
                count[touched[i]] = 0;
            }
        }

        private FpTree tree(int depth) {
            while (trees.size() < depth) {
                trees.add(new FpTree());
            }
            return trees.get(depth - 1);
        }
    }
}
