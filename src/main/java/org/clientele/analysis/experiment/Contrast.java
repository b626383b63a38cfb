package org.clientele.analysis.experiment;

import org.jspecify.annotations.Nullable;

/**
 * One arm of an experiment held against another.
 *
 * @param base the arm it is held against, by its place among the outcomes
 * @param arm the arm, by its place; {@link #EVERYONE} for all who got a message
 * @param effect what decides: the difference with intervals whose error is this contrast's part of the family (Holm)
 * @param alone the same difference with the intervals it has when it is the only one that is looked at
 * @param adjustedP the anytime p-value, raised for the number of contrasts in the family
 * @param verdict what it says
 * @param chance the chance that the arm is truly better, of shares only; not a number otherwise
 * @param money the difference of what was spent, uncut and with the same error; null when it is not known
 * @param peopleMissing how many more people both arms need until the smallest change worth knowing can be seen
 */
public record Contrast(
        int base,
        int arm,
        Effect effect,
        Effect alone,
        double adjustedP,
        Verdict verdict,
        double chance,
        @Nullable Effect money,
        long peopleMissing) {
    /** Stands for everybody who got a message, in whatever version. */
    public static final int EVERYONE = -1;

    /** Whether the arm is better or worse for certain, and not just no different. */
    public boolean differs() {
        return effect.anytimeLow() > 0 || effect.anytimeHigh() < 0;
    }
}
