package org.clientele.analysis.experiment;

/**
 * What a comparison can show: how many people a lift needs, and the smallest lift that so many people can show.
 *
 * <p>Two-sided test of two shares at error α with power 1 − β; n per arm = [z₁₋α⸝₂ √(2p̄q̄) + z₁₋β √(p₁q₁ + p₂q₂)]² /
 * (p₂ − p₁)² for equal arms, and N = (z₁₋α⸝₂ + z₁₋β)² [p_c q_c / h + p_t q_t / (1 − h)] / (p_t − p_c)² when a share h
 * is held back (Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed., chapter 4).
 *
 * @param alpha chance to see a lift where there is none, usually 0.05
 * @param power chance to see the lift when it is there, usually 0.80
 */
public record Power(double alpha, double power) {
    private static final int HALVINGS = 200;

    /** Error 5 %, power 80 %. */
    public static Power usual() {
        return new Power(0.05, 0.80);
    }

    /** People needed in each of two equal arms.
     *
     * @param base the share without message, between 0 and 1
     * @param lift relative lift, 0.2 for +20 %
     * @return whole people, rounded up */
    public long perArm(double base, double lift) {
        double raised = raised(base, lift);
        double mean = (base + raised) / 2;
        double root = z(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
                + z(power) * Math.sqrt(base * (1 - base) + raised * (1 - raised));
        double difference = raised - base;
        return (long) Math.ceil(root * root / (difference * difference));
    }

    /** People needed in all when a share is held back.
     *
     * @param held share held back, between 0 and 1 */
    public long inAll(double base, double lift, double held) {
        return (long) Math.ceil(exactInAll(base, lift, held));
    }

    /** The smallest relative lift that so many people can show.
     *
     * @param base the share without message, between 0 and 1
     * @param people people in all, held back or not
     * @param held share held back, between 0 and 1
     * @return relative lift, 0.2 for +20 %; {@link Double#POSITIVE_INFINITY} when no lift can be shown */
    public double smallestLift(double base, long people, double held) {
        if (people < 2 || !(held > 0 && held < 1) || !(base > 0 && base < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = (1 - base) / base;
        if (exactInAll(base, high, held) > people) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (middle <= 0 || exactInAll(base, middle, held) > people) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The same power at the error of one of several comparisons, as the first of Holm's steps has it. */
    public Power among(int comparisons) {
        return new Power(alpha / Math.max(1, comparisons), power);
    }

    /** People needed in all to see a change of a mean amount: N = (z₁₋α⸝₂ + z₁₋β)² s² [1/h + 1/(1 − h)] / δ².
     *
     * @param mean amount per person without message, above 0
     * @param deviation standard deviation of one person's amount
     * @param lift relative lift, 0.2 for +20 %
     * @param held share held back, between 0 and 1 */
    public long amountsInAll(double mean, double deviation, double lift, double held) {
        double root = (z(1 - alpha / 2) + z(power)) * deviation / (mean * lift);
        return (long) Math.ceil(root * root * (1 / held + 1 / (1 - held)));
    }

    /** The smallest relative lift of a mean amount that so many people can show; infinite when none can. */
    public double smallestLiftOfAmounts(double mean, double deviation, long people, double held) {
        if (people < 2 || !(held > 0 && held < 1) || !(mean > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return (z(1 - alpha / 2) + z(power)) * deviation * Math.sqrt((1 / held + 1 / (1 - held)) / people) / mean;
    }

    private double exactInAll(double base, double lift, double held) {
        double raised = raised(base, lift);
        double zz = z(1 - alpha / 2) + z(power);
        double difference = raised - base;
        return zz * zz * (base * (1 - base) / held + raised * (1 - raised) / (1 - held)) / (difference * difference);
    }

    private static double raised(double base, double lift) {
        double raised = base * (1 + lift);
        if (!(base > 0 && base < 1) || lift == 0 || !(raised >= 0 && raised <= 1 + 1e-12)) {
            throw new IllegalArgumentException(base + ", " + lift);
        }
        return Math.min(1, raised);
    }

    private static double z(double p) {
        return Normal.quantile(p);
    }
}
