package org.clientele.analysis.recommend.league;

import java.util.SplittableRandom;

/** Whether two methods differ on the same people by more than chance. */
public final class PairedTest {
    private static final int BITS = 64;

    private PairedTest() {}

    /**
     * The two-sided p-value of Fisher's paired randomisation test: how often the mean is at least as far from zero when
     * the sign of each person's difference is drawn at random.
     *
     * @param differences one per person; people without a difference decide nothing
     * @param draws how many draws; the smallest p-value is 1 / (draws + 1)
     * @param seed the same seed gives the same draws
     */
    public static double p(float[] differences, int draws, long seed) {
        double[] some = new double[differences.length];
        int n = 0;
        double observed = 0;
        for (float d : differences) {
            if (d != 0) {
                some[n++] = d;
                observed += d;
            }
        }
        // Sums in another order may differ in their last digits; those count as equal.
        double bar = Math.abs(observed) - 1e-9 * Math.max(1, Math.abs(observed));
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (int i = 0; i < n; i += BITS) {
                long signs = random.nextLong();
                int to = Math.min(n, i + BITS);
                for (int j = i; j < to; j++) {
                    sum += (signs & 1) == 0 ? some[j] : -some[j];
                    signs >>>= 1;
                }
            }
            asFar += Math.abs(sum) >= bar ? 1 : 0;
        }
        return (asFar + 1.0) / (draws + 1.0);
    }
}
