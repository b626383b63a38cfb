package org.clientele.analysis.recommend.rating;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;

/** Where the vectors of a factorisation start. */
final class Start {
    private Start() {}

    /** Normal numbers for each row that has ratings, zero for the others, which will learn nothing. */
    static float[][] vectors(SparseRows rows, int d, double deviation, SplittableRandom random) {
        float[][] vectors = new float[rows.rows()][d];
        for (int r = 0; r < vectors.length; r++) {
            if (rows.length(r) > 0) {
                for (int f = 0; f < d; f++) {
                    vectors[r][f] = (float) (random.nextGaussian() * deviation);
                }
            }
        }
        return vectors;
    }
}
