package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Groups as a method finds them, before they are numbered and described.
 *
 * @param spec with nothing left to the data
 * @param k how many groups
 * @param label group of each row from 0, or {@link #NONE}
 * @param assigned the same before those were taken out who are far from their own group
 * @param candidates what was tried, by number of groups
 * @param again finds groups again in other rows, for stability
 * @param tested how many rows stability is measured on at most
 * @param findings what else was found
 */
record Found(
        ClusterSpec spec,
        int k,
        int[] label,
        int[] assigned,
        List<Clarity.Candidate> candidates,
        Again again,
        int tested,
        Findings findings) {
    /** The label of a row that fits no group. */
    static final int NONE = -1;

    /** Finds groups in rows that were drawn by chance, and says to which of them each of all rows belongs. */
    @FunctionalInterface
    interface Again {
        int[] labels(Rows drawn, Rows all, long seed, Checkpoint checkpoint);
    }

    /** The means of the groups' rows, one after the other. */
    static double[] centres(Rows rows, int[] label, int k) {
        int d = rows.columns();
        double[] centres = new double[k * d];
        int[] size = new int[k];
        for (int i = 0; i < label.length; i++) {
            if (label[i] >= 0) {
                size[label[i]]++;
                for (int j = 0; j < d; j++) {
                    centres[label[i] * d + j] += rows.data()[i * d + j];
                }
            }
        }
        for (int at = 0; at < centres.length; at++) {
            centres[at] /= Math.max(1, size[at / d]);
        }
        return centres;
    }

    /** The same groups under other numbers. */
    Found numbered(int[] place) {
        return new Found(spec, k, renamed(label, place), renamed(assigned, place), candidates, again, tested, findings);
    }

    private static int[] renamed(int[] label, int[] place) {
        return Arrays.stream(label).map(g -> g < 0 ? NONE : place[g]).toArray();
    }

    /** The same groups, without those rows. */
    Found without(boolean[] outlier) {
        int[] kept = new int[label.length];
        Arrays.setAll(kept, i -> outlier[i] ? NONE : label[i]);
        return new Found(spec, k, kept, assigned, candidates, again, tested, findings);
    }
}
