package org.clientele.analysis.experiment;

import org.clientele.analysis.numeric.ChiSquare;

/** Whether the arms of a test are as large as they were planned to be; when they are not, no result can be read. */
public final class SampleRatio {
    /** Below this chance the split is taken for broken. */
    public static final double BROKEN = 0.001;

    private SampleRatio() {}

    /** The chance of arms at least so far from the plan when the split works: Pearson's χ² with one degree less than arms.
     *
     * @param people people in each arm
     * @param planned the arms' planned shares, above 0; they need not add up to 1
     * @return 1 when nobody is in any arm */
    public static double p(long[] people, double[] planned) {
        if (people.length < 2 || people.length != planned.length) {
            throw new IllegalArgumentException("two or more arms, each with its share");
        }
        double all = 0;
        double shares = 0;
        for (int a = 0; a < people.length; a++) {
            all += people[a];
            shares += planned[a];
            if (people[a] < 0 || !(planned[a] > 0)) {
                throw new IllegalArgumentException("arm " + a);
            }
        }
        if (all == 0) {
            return 1;
        }
        return ChiSquare.upperTail(statistic(people, planned, all / shares), people.length - 1);
    }

    private static double statistic(long[] people, double[] planned, double scale) {
        double sum = 0;
        for (int a = 0; a < people.length; a++) {
            double expected = planned[a] * scale;
            sum += (people[a] - expected) * (people[a] - expected) / expected;
        }
        return sum;
    }
}
