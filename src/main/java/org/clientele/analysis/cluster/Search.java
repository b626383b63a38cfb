package org.clientele.analysis.cluster;

import java.util.Set;
import org.clientele.analysis.cluster.kmeans.KMeans;
import org.clientele.analysis.cluster.kmeans.KMeansFit;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/** Looks for groups in the way that a specification names. */
final class Search {
    /** Rows that clarity and stability of round groups are measured on. */
    static final int SAMPLE = 5000;

    /** Bootstrap re-runs of k-means take so many starts. */
    private static final int STARTS = 3;

    private Search() {}

    static Found find(Rows rows, ClusterSpec spec, Set<Family> families, Checkpoint checkpoint) {
        ClusterSpec told = new ClusterSpec(spec.method(), spec.k(), families, spec.seed(), spec.reach());
        return switch (spec.method()) {
            case KMEANS -> byMiddles(rows, told, checkpoint);
            case WARD, AVERAGE, COMPLETE, SINGLE -> TreeSearch.find(rows, told, checkpoint);
            case MIXTURE -> MixtureSearch.find(rows, told, checkpoint);
            case DBSCAN, HDBSCAN -> CrowdSearch.find(rows, told, checkpoint);
        };
    }

    private static Found byMiddles(Rows rows, ClusterSpec spec, Checkpoint checkpoint) {
        HowMany.Way way = new HowMany.Way() {
            @Override
            public int[] labels(Rows sample, int k) {
                KMeansFit fit = KMeans.run(sample, k, HowMany.STARTS, spec.seed(), checkpoint);
                return fit.k() == k ? fit.label() : new int[0];
            }

            @Override
            public Found.Again again(int k) {
                return restart(k);
            }
        };
        Rows sample = rows.pick(rows.sample(SAMPLE, spec.seed()));
        HowMany number = HowMany.of(spec, sample, way, checkpoint.part(0, 0.7));
        KMeansFit fit = KMeans.run(rows, number.k(), KMeans.STARTS, spec.seed(), checkpoint);
        return new Found(
                        spec.withK(Math.max(2, fit.k())),
                        fit.k(),
                        fit.label(),
                        fit.label(),
                        number.candidates(),
                        restart(fit.k()),
                        SAMPLE,
                        Findings.plain(rows.rows()))
                .without(Outliers.of(rows, fit.label(), fit.centres(), fit.k()));
    }

    private static Found.Again restart(int k) {
        return (drawn, all, seed, checkpoint) ->
                KMeans.run(drawn, k, STARTS, seed, checkpoint).assign(all);
    }
}
