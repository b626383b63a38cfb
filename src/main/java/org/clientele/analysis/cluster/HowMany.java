package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/** Suggests how many groups there are: the clearest number of 2 to 8 among those that come back when re-run. */
final class HowMany {
    static final int LEAST = 2;
    static final int MOST = 8;
    private static final int STARTS = 5;
    private static final int TESTED = 3;

    private HowMany() {}

    /** Clarity of each number of groups on a sample, stability of the clearest ones. */
    static List<Clarity.Candidate> candidates(Rows sample, long seed, Checkpoint checkpoint) {
        List<KMeansFit> fits = new ArrayList<>();
        for (int k = LEAST; k <= MOST; k++) {
            checkpoint.progress(0.5 * (k - LEAST) / (MOST - LEAST + 1));
            KMeansFit fit = KMeans.run(sample, k, STARTS, seed, checkpoint);
            if (fit.k() == k) {
                fits.add(fit);
            }
        }
        double[][] silhouettes =
                Silhouette.of(sample, fits.stream().map(KMeansFit::label).toList(), checkpoint);
        List<Integer> clearest = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            clearest.add(i);
        }
        clearest.sort(Comparator.comparingDouble((Integer i) -> -Silhouette.mean(silhouettes[i])));
        List<Clarity.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            checkpoint.progress(0.6 + 0.4 * i / fits.size());
            boolean tested = clearest.indexOf(i) < TESTED;
            double stability =
                    tested ? Stability.of(sample, fits.get(i), seed, checkpoint).agreement() : Double.NaN;
            candidates.add(new Clarity.Candidate(fits.get(i).k(), Silhouette.mean(silhouettes[i]), stability));
        }
        return candidates;
    }

    /** The clearest of the stable numbers; the clearest of all where none is stable; 1 where nothing was tried. */
    static int best(List<Clarity.Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.stability() >= Clarity.STABLE)
                .max(Comparator.comparingDouble(Clarity.Candidate::silhouette))
                .or(() -> candidates.stream().max(Comparator.comparingDouble(Clarity.Candidate::silhouette)))
                .map(Clarity.Candidate::k)
                .orElse(1);
    }
}
