package org.clientele.analysis.basket.rule;

/**
 * Which rules are wanted.
 *
 * @param confidence the least share of the baskets with the first items that also hold the others, 0 to 1
 * @param lift how many times the usual that must be at least
 * @param both how many baskets must hold all of them at least
 * @param falseShare the largest share of false rules that is borne (Benjamini and Hochberg); 1 for any
 * @param redundant whether rules stay that a shorter rule makes superfluous: fewer first items, at least as sure
 */
public record RuleSpec(double confidence, double lift, int both, double falseShare, boolean redundant) {
    /** So many baskets are enough to speak of a share. */
    public static final int ENOUGH = 30;

    public RuleSpec {
        if (!(confidence >= 0 && confidence <= 1)
                || !(lift >= 0)
                || both < 1
                || !(falseShare >= 0 && falseShare <= 1)) {
            throw new IllegalArgumentException(confidence + ", " + lift + ", " + both + ", " + falseShare);
        }
    }

    /** Every rule with at least that confidence. */
    public static RuleSpec all(double confidence) {
        return new RuleSpec(confidence, 0, 1, 1, true);
    }

    /** Rules that can be relied on: thirty baskets, above the usual, at most one in twenty false, none superfluous. */
    public static RuleSpec standard() {
        return new RuleSpec(0.05, 1.2, ENOUGH, 0.05, false);
    }
}
