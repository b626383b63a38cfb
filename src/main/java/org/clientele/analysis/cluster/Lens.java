package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.cluster.kmeans.KMeans;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Chooses what to compare customers by: what they buy, how they buy, or both, whichever shows groups that are clearest
 * beyond what the same method finds in data without any groups.
 */
final class Lens {
    private static final Set<Family> TASTE = EnumSet.of(Family.CATEGORIES);
    private static final Set<Family> RHYTHM = EnumSet.of(Family.RECENT, Family.OFTEN, Family.MUCH);
    private static final Set<Family> BOTH = EnumSet.of(Family.RECENT, Family.OFTEN, Family.MUCH, Family.CATEGORIES);
    private static final int SAMPLE = 1500;
    private static final int STARTS = 3;

    private Lens() {}

    static Set<Family> choose(Buyers buyers, long seed, Checkpoint checkpoint) {
        Set<Family> usable = Features.usable(buyers);
        Set<Set<Family>> lenses = new LinkedHashSet<>();
        for (Set<Family> lens : List.of(BOTH, TASTE, RHYTHM)) {
            Set<Family> possible = EnumSet.copyOf(lens);
            possible.retainAll(usable);
            if (!possible.isEmpty()) {
                lenses.add(possible);
            }
        }
        Set<Family> best = usable;
        double most = Double.NEGATIVE_INFINITY;
        for (Set<Family> lens : lenses) {
            Rows rows = Features.table(buyers, lens).rows();
            Rows sample = rows.pick(rows.sample(SAMPLE, seed));
            double evidence = clarityBeyondChance(sample, seed, checkpoint);
            if (evidence > most) {
                most = evidence;
                best = lens;
            }
        }
        return best;
    }

    private static double clarityBeyondChance(Rows sample, long seed, Checkpoint checkpoint) {
        double[] real = clarity(sample, seed, checkpoint);
        double[] chance = clarity(Reference.like(sample, seed), seed, checkpoint);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < real.length; i++) {
            most = Math.max(most, real[i] - chance[i]);
        }
        return most;
    }

    private static double[] clarity(Rows rows, long seed, Checkpoint checkpoint) {
        List<int[]> labels = new ArrayList<>();
        for (int k = HowMany.LEAST; k <= HowMany.MOST; k++) {
            labels.add(KMeans.run(rows, k, STARTS, seed, checkpoint).label());
        }
        double[][] silhouettes = Silhouette.of(rows, labels, checkpoint);
        double[] means = new double[silhouettes.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = Silhouette.mean(silhouettes[i]);
        }
        return means;
    }
}
