package org.clientele.analysis.basket.rule;

import org.clientele.analysis.numeric.Hypergeometric;

/**
 * How two things go together: of n baskets, so many hold the one, the other, and both.
 *
 * @param baskets n, all baskets
 * @param has how many hold what the rule begins with (A)
 * @param then how many hold what follows (B)
 * @param both how many hold both
 */
public record Association(int baskets, int has, int then, int both) {
    public Association {
        if (baskets < 1
                || has < 1
                || then < 1
                || both < 0
                || both > Math.min(has, then)
                || Math.max(has, then) > baskets
                || has + (long) then - both > baskets) {
            throw new IllegalArgumentException(both + " of " + has + " and " + then + " in " + baskets);
        }
    }

    /** The share of all baskets that hold both: P(AB). */
    public double support() {
        return (double) both / baskets;
    }

    /** The share of the baskets with the first that also hold the second: P(B|A). */
    public double confidence() {
        return (double) both / has;
    }

    /** The share of all baskets that hold the second: P(B). */
    public double usual() {
        return (double) then / baskets;
    }

    /** How many times the usual that is: P(AB) / P(A)P(B) (Brin, Motwani, Ullman, Tsur 1997). */
    public double lift() {
        return (double) both * baskets / ((double) has * then);
    }

    /** How many more of all baskets hold both than by luck: P(AB) − P(A)P(B) (Piatetsky-Shapiro 1991). */
    public double leverage() {
        return support() - (double) has / baskets * usual();
    }

    /** How many times as often the rule would fail by luck: P(A)P(not B) / P(A, not B); infinite when it never fails, 1
     * when the second is in every basket. */
    public double conviction() {
        double fails = has - both;
        double byLuck = (double) has * (baskets - then) / baskets;
        return byLuck == 0 ? 1 : byLuck / fails;
    }

    /** From −1 (never together) over 0 (by luck) to 1 (only together): P(AB) − P(A)P(B), divided by the larger of
     * P(AB)(1 − P(A)) and P(A)(P(B) − P(AB)) (Zhang 2000); 0 where both are none. */
    public double zhang() {
        double first = support() * (1 - (double) has / baskets);
        double second = (double) has / baskets * (usual() - support());
        double most = Math.max(first, second);
        return most <= 0 ? 0 : Math.clamp(leverage() / most, -1, 1);
    }

    /** The chance that by luck at least so many baskets hold both: Fisher's exact test, one-sided. */
    public double luck(Hypergeometric law) {
        return law.upperTail(baskets, has, then, both);
    }
}
