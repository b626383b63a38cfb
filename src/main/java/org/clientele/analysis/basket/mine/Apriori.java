package org.clientele.analysis.basket.mine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/**
 * Apriori of Agrawal and Srikant (Fast algorithms for mining association rules, 1994) on primitive arrays.
 *
 * <p>Itemsets of each length are candidates made of two shorter ones, of which every part must be frequent; the baskets are
 * read once for each length, shared between the workers.
 */
final class Apriori {
    private static final int PAIRS_AT_ONCE = 1 << 22;
    private static final int PARTS = 64;
    private final Ranked ranked;
    private final MineSpec spec;
    private final List<Generation> levels = new ArrayList<>();
    private long sum;

    Apriori(Ranked ranked, MineSpec spec) {
        this.ranked = ranked;
        this.spec = spec;
    }

    Itemsets run(Workers workers, Checkpoint checkpoint) {
        int places = ranked.places();
        int[] all = new int[places];
        Arrays.setAll(all, p -> p);
        int[] none = new int[places];
        Arrays.fill(none, -1);
        levels.add(new Generation(all, ranked.support().clone(), none, places));
        add(places);
        if (spec.bound() > 1 && places > 1) {
            levels.add(pairs(workers, checkpoint.part(0, 0.5)));
            for (int length = 3; length <= spec.bound() && last().size() > 0; length++) {
                Generation candidates = candidates();
                if (candidates.size() == 0) {
                    break;
                }
                count(candidates, workers, checkpoint.part(1 - 1.0 / (length - 1), 1 - 1.0 / length));
                levels.add(candidates.frequent(spec.least(), last()));
                add(last().size());
            }
        }
        return walk();
    }

    private Generation last() {
        return levels.getLast();
    }

    private void add(int more) {
        sum += more;
        if (sum > spec.most()) {
            throw Itemsets.tooMany(spec);
        }
    }

    /** Counts all pairs, for as many first items at a time as there is room for. */
    private Generation pairs(Workers workers, Checkpoint checkpoint) {
        int places = ranked.places();
        Found kept = new Found();
        int block = Math.clamp(PAIRS_AT_ONCE / places, 1, places);
        for (int low = 0; low < places; low += block) {
            int first = low;
            int end = Math.min(places, low + block);
            int[] counts = new int[(end - first) * places];
            workers.run(
                    ranked.baskets(), grain(), checkpoint.part((double) first / places, (double) end / places), () -> {
                        int[] own = new int[counts.length];
                        return (from, to) -> {
                            Arrays.fill(own, 0);
                            pairs(from, to, first, end, own);
                            gather(own, counts);
                        };
                    });
            for (int a = first; a < end; a++) {
                for (int b = a + 1; b < places; b++) {
                    int together = counts[(a - first) * places + b];
                    if (together >= spec.least()) {
                        kept.add(a, b, together);
                    }
                }
            }
            add(kept.size() - (int) (sum - places));
        }
        return kept.generation(places);
    }

    /** Few parts, because the counts of each are added up. */
    private int grain() {
        return ranked.baskets() / PARTS + 1;
    }

    private static void gather(int[] own, int[] all) {
        synchronized (all) {
            for (int i = 0; i < own.length; i++) {
                all[i] += own[i];
            }
        }
    }

    private void pairs(int from, int to, int first, int end, int[] counts) {
        int places = ranked.places();
        int[] place = ranked.place();
        for (int b = from; b < to; b++) {
            int stop = ranked.offset()[b + 1];
            for (int i = ranked.offset()[b]; i < stop; i++) {
                if (place[i] >= first && place[i] < end) {
                    int row = (place[i] - first) * places;
                    for (int j = i + 1; j < stop; j++) {
                        counts[row + place[j]]++;
                    }
                }
            }
        }
    }

    /** Joins itemsets that differ in their last item, and drops those of which a part is not frequent. */
    private Generation candidates() {
        Generation before = last();
        int length = levels.size() + 1;
        Found kept = new Found();
        int[] path = new int[length];
        for (int a = 0; a < before.size(); a++) {
            path(a, path);
            for (int b = a + 1; b < before.size() && before.parent()[b] == before.parent()[a]; b++) {
                path[length - 1] = before.place()[b];
                if (partsFrequent(path)) {
                    kept.add(a, before.place()[b], 0);
                    if (kept.size() > spec.most()) {
                        throw Itemsets.tooMany(spec);
                    }
                }
            }
        }
        return kept.generation(before.size());
    }

    private void path(int set, int[] path) {
        int at = set;
        for (int level = levels.size() - 1; level >= 0; level--) {
            path[level] = levels.get(level).place()[at];
            at = levels.get(level).parent()[at];
        }
    }

    /** Whether all parts are frequent that lack one of the items before the last two; those two are known to be. */
    private boolean partsFrequent(int[] path) {
        for (int without = 0; without < path.length - 2; without++) {
            int set = -1;
            int level = 0;
            for (int i = 0; i < path.length; i++) {
                if (i != without) {
                    set = level == 0 ? path[i] : levels.get(level).child(set, path[i]);
                    if (set < 0) {
                        return false;
                    }
                    level++;
                }
            }
        }
        return true;
    }

    private void count(Generation candidates, Workers workers, Checkpoint checkpoint) {
        List<Generation> tree = new ArrayList<>(levels);
        tree.add(candidates);
        boolean[][] alive = alive(tree);
        workers.run(ranked.baskets(), grain(), checkpoint, () -> {
            int[] own = new int[candidates.size()];
            return (from, to) -> {
                Arrays.fill(own, 0);
                for (int b = from; b < to; b++) {
                    if (ranked.offset()[b + 1] - ranked.offset()[b] >= tree.size()) {
                        for (int i = ranked.offset()[b]; i < ranked.offset()[b + 1]; i++) {
                            down(tree, alive, 0, ranked.place()[i], new Rest(i + 1, ranked.offset()[b + 1]), own);
                        }
                    }
                }
                gather(own, candidates.support());
            };
        });
    }

    /** Which itemsets any candidate begins with. */
    private static boolean[][] alive(List<Generation> tree) {
        boolean[][] alive = new boolean[tree.size()][];
        alive[tree.size() - 1] = new boolean[tree.getLast().size()];
        Arrays.fill(alive[tree.size() - 1], true);
        for (int level = tree.size() - 1; level > 0; level--) {
            alive[level - 1] = new boolean[tree.get(level - 1).size()];
            for (int set = 0; set < alive[level].length; set++) {
                if (alive[level][set]) {
                    alive[level - 1][tree.get(level).parent()[set]] = true;
                }
            }
        }
        return alive;
    }

    /** What is left of a basket. */
    private record Rest(int from, int to) {}

    private void down(List<Generation> tree, boolean[][] alive, int level, int set, Rest rest, int[] counts) {
        if (!alive[level][set]) {
            return;
        }
        if (level == tree.size() - 1) {
            counts[set]++;
            return;
        }
        Generation below = tree.get(level + 1);
        int child = below.first()[set];
        int end = below.first()[set + 1];
        int[] place = ranked.place();
        int i = rest.from();
        while (child < end && i < rest.to()) {
            if (below.place()[child] < place[i]) {
                child++;
            } else if (below.place()[child] > place[i]) {
                i++;
            } else {
                down(tree, alive, level + 1, child, new Rest(i + 1, rest.to()), counts);
                child++;
                i++;
            }
        }
    }

    /** All itemsets in the order of a walk through the tree. */
    private Itemsets walk() {
        Found found = new Found();
        for (int place = 0; place < ranked.places(); place++) {
            walk(found, 0, place, -1);
        }
        return Found.joined(ranked, List.of(found));
    }

    private void walk(Found found, int level, int set, int below) {
        Generation now = levels.get(level);
        int at = found.add(below, now.place()[set], now.support()[set]);
        if (level + 1 < levels.size()) {
            Generation next = levels.get(level + 1);
            for (int child = next.first()[set]; child < next.first()[set + 1]; child++) {
                walk(found, level + 1, child, at);
            }
        }
    }
}
