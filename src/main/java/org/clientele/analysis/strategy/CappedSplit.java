package org.clientele.analysis.strategy;

import java.util.Arrays;
import org.clientele.analysis.allocation.BudgetSplit;
import org.clientele.analysis.allocation.BudgetSplit.Response;

/**
 * A budget split across groups of which none can take more than its people cost.
 *
 * <p>Groups that the {@link BudgetSplit split} would give more are given what they can take, and the rest is split among
 * the others again; since the next unit there brings less, they stay full.
 *
 * @param spend money for each group
 * @param earned what each is expected to bring for it
 * @param next what the next unit of money brings in each group; 0 where nobody is left
 * @param left money that is better not spent, since no next unit brings itself back
 */
public record CappedSplit(double[] spend, double[] earned, double[] next, double left) {
    /** The best split of a budget. */
    public static CappedSplit of(ResponseFit[] groups, double budget) {
        int n = groups.length;
        boolean[] full = new boolean[n];
        double[] spend = new double[n];
        while (true) {
            double rest = budget;
            for (int g = 0; g < n; g++) {
                rest -= full[g] ? groups[g].most() : 0;
            }
            Response[] open = new Response[n];
            for (int g = 0; g < n; g++) {
                open[g] = full[g] ? new Response(0, 1) : groups[g].response();
            }
            BudgetSplit split = BudgetSplit.of(open, Math.max(0, rest));
            boolean more = false;
            for (int g = 0; g < n; g++) {
                spend[g] = full[g] ? groups[g].most() : split.spend()[g];
                if (!full[g] && spend[g] > groups[g].most()) {
                    full[g] = true;
                    more = true;
                }
            }
            if (!more) {
                return of(groups, spend, budget);
            }
        }
    }

    private static CappedSplit of(ResponseFit[] groups, double[] spend, double budget) {
        double[] earned = new double[spend.length];
        double[] next = new double[spend.length];
        for (int g = 0; g < spend.length; g++) {
            earned[g] = groups[g].response().earned(spend[g]);
            next[g] = spend[g] < groups[g].most() ? groups[g].response().next(spend[g]) : 0;
        }
        double left = Math.max(0, budget - Arrays.stream(spend).sum());
        return new CappedSplit(spend, earned, next, left < 1e-6 * Math.max(1, budget) ? 0 : left);
    }

    /** What all groups bring together. */
    public double earnedInAll() {
        return Arrays.stream(earned).sum();
    }
}
