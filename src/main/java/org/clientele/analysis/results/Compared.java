package org.clientele.analysis.results;

import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.Verdict;

/**
 * One arm held against another on one measure.
 *
 * @param measure what was measured
 * @param arm the arm, {@link #ALL} for everybody who got a message
 * @param effect the difference with its intervals
 * @param holm p adjusted for all arms that are compared on this measure (Holm)
 * @param verdict what it says in one of five words
 * @param cut the amount above which amounts were cut, 0 where none was
 * @param chance that the arm is truly better, of shares; not a number for amounts
 */
public record Compared(
        Measure measure, int arm, Effect effect, double holm, Verdict verdict, double cut, double chance) {
    /** Stands for everybody who got a message, in whatever version. */
    public static final int ALL = -1;

    /** The same with p adjusted. */
    Compared adjusted(double p) {
        return new Compared(measure, arm, effect, p, verdict, cut, chance);
    }
}
