package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.cluster.density.Crowds;
import org.clientele.analysis.cluster.density.Dbscan;
import org.clientele.analysis.cluster.density.Hdbscan;
import org.clientele.analysis.cluster.density.Knee;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.analysis.project.Pca;
import org.clientele.model.run.Checkpoint;

/**
 * Dense groups and loners. Many columns are squeezed beforehand, for in many columns everybody stands alone; of very many
 * buyers a sample is looked at, and each of the others goes where the nearest of the sample is.
 */
final class CrowdSearch {
    /** More crowds than this nobody can tell apart; the smaller ones then fit none. */
    static final int MOST = 20;

    private static final int LOOKED = 20_000;
    private static final int LOOKED_ANY = 8_000;
    private static final int COLUMNS = 5;
    private static final int RETESTED = 800;
    private static final int FEWEST = 5;
    /** A crowd of any density has one in fifty of the buyers. */
    private static final int PART = 50;

    private CrowdSearch() {}

    static Found find(Rows rows, ClusterSpec spec, Checkpoint checkpoint) {
        boolean one = spec.method() == Method.DBSCAN;
        Rows squeezed = Pca.squeeze(rows, COLUMNS, MixtureSearch.KEPT, checkpoint);
        Rows looked = squeezed.pick(squeezed.sample(one ? LOOKED : LOOKED_ANY, spec.seed()));
        int enough = enough(one, looked);
        double reach = !one || spec.reach() > 0
                ? spec.reach()
                : Knee.of(Knee.distances(looked, enough, checkpoint.part(0, 0.4)));
        Crowds crowds = crowds(one, looked, reach, checkpoint.part(0.4, 0.9));
        int[] label = looked.rows() == squeezed.rows() ? crowds.label() : extend(looked, crowds, reach, squeezed);
        int[] kept = largest(label, crowds.count());
        double told = reach;
        return new Found(
                new ClusterSpec(spec.method(), ClusterSpec.AUTO, spec.families(), spec.seed(), told),
                Math.min(MOST, crowds.count()),
                kept,
                kept,
                List.of(),
                (drawn, all, seed, at) -> recrowd(one, drawn, all, seed, at),
                RETESTED,
                new Findings(looked.rows(), null, null, new Findings.Crowding(told, enough, crowds.count())));
    }

    private static int enough(boolean one, Rows rows) {
        return one ? Math.max(FEWEST, 2 * rows.columns()) : Math.max(2 * FEWEST, rows.rows() / PART);
    }

    private static Crowds crowds(boolean one, Rows rows, double reach, Checkpoint checkpoint) {
        int enough = enough(one, rows);
        return one
                ? Dbscan.run(rows, reach, enough, checkpoint)
                : Hdbscan.run(rows, enough, Math.min(enough, 2 * FEWEST), checkpoint);
    }

    private static int[] recrowd(boolean one, Rows drawn, Rows all, long seed, Checkpoint checkpoint) {
        Rows both = Pca.squeeze(MixtureSearch.joined(drawn, all), COLUMNS, MixtureSearch.KEPT, checkpoint);
        int[] some = drawn.sample(RETESTED, seed);
        Rows looked = both.pick(some);
        int[] rest = new int[all.rows()];
        Arrays.setAll(rest, i -> drawn.rows() + i);
        double reach = one ? Knee.of(Knee.distances(looked, enough(true, looked), checkpoint)) : 0;
        return extend(looked, crowds(one, looked, reach, checkpoint), reach, both.pick(rest));
    }

    /** Where each of all rows belongs: to the nearest core within reach, or where the nearest is. */
    private static int[] extend(Rows looked, Crowds crowds, double reach, Rows all) {
        if (reach == 0) {
            return TreeSearch.likeNearest(looked, crowds.label(), all);
        }
        int[] core =
                IntStream.range(0, looked.rows()).filter(i -> crowds.core()[i]).toArray();
        int[] label = new int[all.rows()];
        Arrays.fill(label, Found.NONE);
        KdTree cores = new KdTree(looked.pick(core));
        IntStream.range(0, label.length).parallel().forEach(i -> {
            KdTree.Near near = cores.nearest(all.data(), i, 1);
            if (near.row().length > 0 && near.distance2()[0] <= reach * reach) {
                label[i] = crowds.label()[core[near.row()[0]]];
            }
        });
        return label;
    }

    /** Only the largest crowds, numbered by size. */
    private static int[] largest(int[] label, int count) {
        int[] size = new int[count];
        for (int g : label) {
            if (g >= 0) {
                size[g]++;
            }
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, g -> g);
        Arrays.sort(order, Comparator.comparingInt((Integer g) -> -size[g]));
        int[] place = new int[count];
        for (int at = 0; at < count; at++) {
            place[order[at]] = at < MOST ? at : Found.NONE;
        }
        return Arrays.stream(label).map(g -> g < 0 ? Found.NONE : place[g]).toArray();
    }
}
