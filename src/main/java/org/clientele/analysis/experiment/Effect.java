package org.clientele.analysis.experiment;

/**
 * What a message changed: the difference between those who got it and the comparison group, with its intervals.
 *
 * @param control the comparison group
 * @param treated those who got the message
 * @param difference mean of the treated minus mean of the control
 * @param standardError of the difference, each arm with its own variance (Welch)
 * @param low lower end of the ordinary interval, right for one look that was planned
 * @param high its upper end
 * @param z the difference in standard errors; of shares with the pooled variance, as the test of two shares has it
 * @param p two-sided chance of a z as large when nothing changed
 * @param anytimeHalf half the width of the interval that stays right however often one looks
 * @param anytimeP the p-value that stays right however often one looks
 */
public record Effect(
        Arm control,
        Arm treated,
        double difference,
        double standardError,
        double low,
        double high,
        double z,
        double p,
        double anytimeHalf,
        double anytimeP) {
    /** Compares two arms of the same kind.
     *
     * @param alpha error of the intervals, usually 0.05
     * @param planned people planned in both arms together, see {@link Anytime#PLANNED}
     * @throws IllegalArgumentException when an arm is empty or shares are held against amounts */
    public static Effect of(Arm control, Arm treated, double alpha, long planned) {
        return of(control, treated, alpha, Anytime.planned(alpha, planned));
    }

    /** Compares two arms of the same kind with an anytime interval of an error of its own.
     *
     * @param alpha error of the ordinary interval
     * @param anytime the interval that stays right however often one looks
     * @throws IllegalArgumentException when an arm is empty or shares are held against amounts */
    public static Effect of(Arm control, Arm treated, double alpha, Anytime anytime) {
        if (control.people() == 0 || treated.people() == 0 || control.share() != treated.share()) {
            throw new IllegalArgumentException("two filled arms of one kind are needed");
        }
        double difference = treated.mean() - control.mean();
        double error = Math.sqrt(control.varianceOfMean() + treated.varianceOfMean());
        double half = Normal.quantile(1 - alpha / 2) * error;
        double testError = control.share() ? pooledError(control, treated) : error;
        double z = difference == 0 ? 0 : difference / testError;
        long people = control.people() + treated.people();
        return new Effect(
                control,
                treated,
                difference,
                error,
                difference - half,
                difference + half,
                z,
                2 * Normal.upperTail(Math.abs(z)),
                anytime.halfWidth(error, people),
                anytime.p(difference, error, people));
    }

    private static double pooledError(Arm control, Arm treated) {
        double n = control.people() + (double) treated.people();
        double pooled = (control.mean() * control.people() + treated.mean() * treated.people()) / n;
        return Math.sqrt(pooled * (1 - pooled) * (1.0 / control.people() + 1.0 / treated.people()));
    }

    /** The difference as a share of the control's mean, 0.2 for +20 %; not a number when the control's mean is 0. */
    public double relative() {
        return control.mean() == 0 ? Double.NaN : difference / control.mean();
    }

    /** Standard error of {@link #relative} by the delta method. */
    public double relativeError() {
        double base = control.mean();
        double ofTreated = treated.varianceOfMean() / (base * base);
        double ofControl = control.varianceOfMean() * treated.mean() * treated.mean() / Math.pow(base, 4);
        return Math.sqrt(ofTreated + ofControl);
    }

    /** Lower end of the interval that stays right however often one looks. */
    public double anytimeLow() {
        return difference - anytimeHalf;
    }

    /** Its upper end. */
    public double anytimeHigh() {
        return difference + anytimeHalf;
    }
}
