package org.clientele.analysis.cluster;

import java.util.Arrays;
import org.clientele.analysis.cluster.kmeans.KMeansFit;
import org.clientele.analysis.cluster.tree.Agglomeration;
import org.clientele.analysis.cluster.tree.Dendrogram;
import org.clientele.analysis.cluster.tree.Linkage;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Groups from a tree. More buyers than a tree takes are sampled; each of the others goes to the nearest middle (Ward's), or
 * to the group of the sampled buyer most like them.
 */
final class TreeSearch {
    /** How many rows the numbers of groups are compared on. */
    private static final int COMPARED = 1500;

    private static final int RETESTED = 800;

    private TreeSearch() {}

    static Found find(Rows rows, ClusterSpec spec, Checkpoint checkpoint) {
        Linkage linkage = spec.method().linkage().orElseThrow();
        int[] places = rows.sample(Agglomeration.most(linkage), spec.seed());
        Rows looked = rows.pick(places);
        Dendrogram tree = Agglomeration.run(looked, linkage, checkpoint.part(0, 0.5));
        int[] compared = looked.sample(COMPARED, spec.seed());
        HowMany.Way way = new HowMany.Way() {
            @Override
            public int[] labels(Rows sample, int k) {
                int[] label = tree.cut(k);
                return k > looked.rows()
                        ? new int[0]
                        : Arrays.stream(compared).map(at -> label[at]).toArray();
            }

            @Override
            public Found.Again again(int k) {
                return regrow(linkage, k);
            }
        };
        HowMany number = HowMany.of(spec, looked.pick(compared), way, checkpoint.part(0.5, 0.9));
        int k = Math.max(1, Math.min(number.k(), looked.rows()));
        int[] cut = tree.cut(k);
        int[] label = rows.rows() == looked.rows() ? cut : extend(looked, cut, k, rows, linkage);
        Found found = new Found(
                spec.withK(Math.max(2, k)),
                k,
                label,
                label,
                number.candidates(),
                regrow(linkage, k),
                RETESTED,
                new Findings(looked.rows(), new Findings.Tree(tree, places), null, null));
        return linkage == Linkage.WARD
                ? found.without(Outliers.of(rows, label, Found.centres(rows, label, k), k))
                : found;
    }

    private static Found.Again regrow(Linkage linkage, int k) {
        return (drawn, all, seed, checkpoint) -> {
            Rows some = drawn.rows() <= RETESTED ? drawn : drawn.pick(drawn.sample(RETESTED, seed));
            int[] label = Agglomeration.run(some, linkage, checkpoint).cut(k);
            return extend(some, label, k, all, linkage);
        };
    }

    /** The group of each of all rows, when those of some are known. */
    private static int[] extend(Rows some, int[] label, int k, Rows all, Linkage linkage) {
        return linkage == Linkage.WARD
                ? new KMeansFit(k, Found.centres(some, label, k), label, 0).assign(all)
                : likeNearest(some, label, all);
    }

    /** The label of the nearest of some labelled rows. */
    static int[] likeNearest(Rows some, int[] label, Rows all) {
        KdTree near = new KdTree(some);
        int[] extended = new int[all.rows()];
        java.util.stream.IntStream.range(0, extended.length)
                .parallel()
                .forEach(i -> extended[i] = label[near.nearest(all.data(), i, 1).row()[0]]);
        return extended;
    }
}
