package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * How many groups there are: as many as wished, or the clearest number of 2 to 8 among those that come back when re-run.
 *
 * @param k the number
 * @param candidates what was tried; nothing when the number was wished
 */
record HowMany(int k, List<Clarity.Candidate> candidates) {
    static final int LEAST = 2;
    static final int MOST = 8;
    static final int STARTS = 5;
    private static final int TESTED = 3;

    /** A way of grouping. */
    interface Way {
        /** The group of each row; empty when there are not so many groups. */
        int[] labels(Rows sample, int k);

        /** The same way on other rows. */
        Found.Again again(int k);
    }

    static HowMany of(ClusterSpec spec, Rows sample, Way way, Checkpoint checkpoint) {
        if (spec.k() != ClusterSpec.AUTO) {
            return new HowMany(spec.k(), List.of());
        }
        List<Clarity.Candidate> candidates = candidates(sample, way, spec.seed(), checkpoint);
        return new HowMany(best(candidates), candidates);
    }

    /** Clarity of each number of groups on a sample, stability of the clearest ones. */
    private static List<Clarity.Candidate> candidates(Rows sample, Way way, long seed, Checkpoint checkpoint) {
        List<int[]> labels = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int k = LEAST; k <= MOST; k++) {
            checkpoint.progress(0.5 * (k - LEAST) / (MOST - LEAST + 1));
            int[] label = way.labels(sample, k);
            if (label.length > 0) {
                labels.add(label);
                numbers.add(k);
            }
        }
        double[][] silhouettes = Silhouette.of(sample, labels, checkpoint);
        List<Integer> clearest = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            clearest.add(i);
        }
        clearest.sort(Comparator.comparingDouble((Integer i) -> -Silhouette.mean(silhouettes[i])));
        List<Clarity.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            checkpoint.progress(0.6 + 0.4 * i / labels.size());
            int k = numbers.get(i);
            double stability = clearest.indexOf(i) < TESTED
                    ? Stability.of(sample, labels.get(i), k, way.again(k), seed, checkpoint)
                            .agreement()
                    : Double.NaN;
            candidates.add(new Clarity.Candidate(k, Silhouette.mean(silhouettes[i]), stability));
        }
        return candidates;
    }

    /** The clearest of the stable numbers; the clearest of all where none is stable; 1 where nothing was tried. */
    private static int best(List<Clarity.Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.stability() >= Clarity.STABLE)
                .max(Comparator.comparingDouble(Clarity.Candidate::silhouette))
                .or(() -> candidates.stream().max(Comparator.comparingDouble(Clarity.Candidate::silhouette)))
                .map(Clarity.Candidate::k)
                .orElse(1);
    }
}
