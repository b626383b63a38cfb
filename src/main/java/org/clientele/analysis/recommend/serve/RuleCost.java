package org.clientele.analysis.recommend.serve;

import org.clientele.analysis.recommend.Recommender;

/**
 * What one rule costs: suggestions with all rules compared with suggestions without this one.
 *
 * @param rule the rule
 * @param hidden how many products it hides from everybody
 * @param places the share of places it changes, 0 to 1
 * @param score the mean share of people's scores that it gives up, 0 to 1
 */
public record RuleCost(ServingRule rule, int hidden, double places, double score) {
    /**
     * Compares the lists of the same people.
     *
     * @param without the lists without the rule
     * @param worth what the method gives each suggested product of {@code with} and {@code without}, by entry
     */
    static RuleCost of(ServingRule rule, int hidden, Suggestions with, Suggestions without, Worth worth) {
        int people = with.people().length;
        long places = 0;
        long changed = 0;
        double given = 0;
        int scored = 0;
        for (int p = 0; p < people; p++) {
            double kept = 0;
            double before = 0;
            for (int r = 0; r < with.k(); r++) {
                int at = p * with.k() + r;
                int item = without.item()[at];
                if (item >= 0) {
                    places++;
                    changed += with.has(p, item) ? 0 : 1;
                }
                kept += Math.max(0, worth.with()[at]);
                before += Math.max(0, worth.without()[at]);
            }
            if (before > 0) {
                scored++;
                given += 1 - kept / before;
            }
        }
        return new RuleCost(
                rule,
                hidden,
                places == 0 ? 0 : (double) changed / places,
                scored == 0 ? 0 : Math.max(0, given / scored));
    }

    /**
     * The scores of all entries, of fall-backs too: what {@link Recommender} gives the product before anything is hidden.
     */
    record Worth(float[] with, float[] without) {}
}
