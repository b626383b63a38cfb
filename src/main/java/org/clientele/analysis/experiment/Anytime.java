package org.clientele.analysis.experiment;

/**
 * Intervals that stay right however often one looks: asymptotic confidence sequences with a normal mixture.
 *
 * <p>Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, <em>Time-uniform central limit theory and asymptotic
 * confidence sequences</em>, Annals of Statistics 52, 2024. They are widest early and narrowest, as a multiple of the
 * ordinary interval, at the planned number of people.
 *
 * @param alpha chance that the true difference is ever outside, usually 0.05
 * @param rho the mixture's width
 */
public record Anytime(double alpha, double rho) {
    /** The number of people a test is taken to plan for when nobody said. */
    public static final long PLANNED = 5_000;

    public Anytime {
        if (!(alpha > 0 && alpha < 1) || !(rho > 0)) {
            throw new IllegalArgumentException(alpha + ", " + rho);
        }
    }

    /** Narrowest at so many people in both arms together: ρ = √((−2 ln α + ln(1 − 2 ln α)) / N*). */
    public static Anytime planned(double alpha, long people) {
        double log = -2 * Math.log(alpha);
        return new Anytime(alpha, Math.sqrt((log + Math.log1p(log)) / people));
    }

    /** Half the width of the interval.
     *
     * @param standardError of the difference now
     * @param people in both arms now */
    public double halfWidth(double standardError, long people) {
        double n = people;
        double spread = n * rho * rho + 1;
        return standardError * Math.sqrt(n) * Math.sqrt(2 * spread * Math.log(Math.sqrt(spread) / alpha)) / (n * rho);
    }

    /** The smallest error at which the interval would leave out zero, at most 1: 1/E of the mixture. */
    public double p(double difference, double standardError, long people) {
        if (standardError == 0) {
            return difference == 0 ? 1 : 0;
        }
        double spread = people * rho * rho + 1;
        double s = difference * difference / (standardError * standardError) * people;
        double logEvidence = rho * rho * s / (2 * spread) - Math.log(spread) / 2;
        return Math.min(1, Math.exp(-logEvidence));
    }
}
