package org.clientele.analysis.experiment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes amounts fit for a comparison of means: a single huge order must not decide it. */
public final class Amounts {
    /** Amounts above this share of all are cut. */
    public static final double USUAL_CUT = 0.99;

    /** Below this correlation with the time before, adjusting for it is not worth its explanation. */
    public static final double WORTH_ADJUSTING = 0.1;

    private Amounts() {}

    /** The amount at that share of both arms together, by the nearest rank; amounts above it are to be cut to it. */
    public static double cut(double[] control, double[] treated, double share) {
        double[] all = Arrays.copyOf(control, control.length + treated.length);
        System.arraycopy(treated, 0, all, control.length, treated.length);
        if (all.length == 0) {
            return 0;
        }
        Arrays.sort(all);
        int rank = (int) Math.ceil(share * all.length);
        return all[Math.clamp(rank - 1, 0, all.length - 1)];
    }

    /**
     * The amount to which larger ones are cut in arms where most people spend nothing: the share is taken of the amounts
     * above zero. Of all people it would be 0 as soon as fewer than one in a hundred buys, and would cut everything.
     *
     * @param arms the amounts of each arm, zeros included
     * @param share such as {@link #USUAL_CUT}
     * @return infinite when nobody spent anything
     */
    public static double cutOfSpenders(List<double[]> arms, double share) {
        double[] spent = arms.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(amount -> amount > 0)
                .toArray();
        return spent.length == 0 ? Double.POSITIVE_INFINITY : cut(spent, new double[0], share);
    }

    /** The amounts, none above the cut. */
    public static double[] winsorised(double[] amounts, double cut) {
        double[] cutDown = new double[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            cutDown[i] = Math.min(amounts[i], cut);
        }
        return cutDown;
    }

    /**
     * How amounts follow what the same people spent before (CUPED; Deng, Xu, Kohavi and Walker, WSDM 2013).
     *
     * @param theta cov(amount, before) / var(before), over both arms
     * @param correlation between both
     * @param meanBefore mean of what was spent before
     */
    public record Before(double theta, double correlation, double meanBefore) {
        /** Whether adjusting narrows the interval enough to be worth it. */
        public boolean worthIt() {
            return Math.abs(correlation) >= WORTH_ADJUSTING;
        }

        /** The amounts less what the time before foretold. */
        public double[] adjusted(double[] amounts, double[] before) {
            double[] left = new double[amounts.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = amounts[i] - theta * (before[i] - meanBefore);
            }
            return left;
        }
    }

    /** The amounts of an arm as they are compared: none above the cut, and less what the time before foretold where that is
     * worth it. */
    public static double[] measured(ArmOutcome outcome, double cut, @Nullable Before before) {
        double[] amounts = winsorised(outcome.amounts(), cut);
        return before != null && before.worthIt() ? before.adjusted(amounts, outcome.before()) : amounts;
    }

    /** Learns from both arms together.
     *
     * @param amounts one per person
     * @param before what the same person spent before the test */
    public static Before before(double[] amounts, double[] before) {
        if (amounts.length != before.length) {
            throw new IllegalArgumentException("one amount before for each person");
        }
        double meanAmount = Arrays.stream(amounts).average().orElse(0);
        double meanBefore = Arrays.stream(before).average().orElse(0);
        double both = 0;
        double ofBefore = 0;
        double ofAmount = 0;
        for (int i = 0; i < amounts.length; i++) {
            double y = amounts[i] - meanAmount;
            double x = before[i] - meanBefore;
            both += x * y;
            ofBefore += x * x;
            ofAmount += y * y;
        }
        boolean flat = ofBefore == 0 || ofAmount == 0;
        return new Before(flat ? 0 : both / ofBefore, flat ? 0 : both / Math.sqrt(ofBefore * ofAmount), meanBefore);
    }
}
