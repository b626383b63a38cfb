package org.clientele.analysis.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientele.analysis.numeric.FamilyError;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons that are told together, with the error kept over all of them by Holm's steps: α/m for the smallest p-value,
 * α/(m − 1) for the next, and so on until one fails; all that follow keep the error of the one that failed. A comparison's
 * interval has the error of its step, so that interval and adjusted p agree.
 *
 * @param alpha the error that is allowed
 * @param splitP the chance of arms of such sizes when the split works
 * @param daysRun days since the messages went out
 * @param daysLeast days below which nothing is read
 * @param worthKnowing the smallest relative change worth knowing
 */
record Family(double alpha, double splitP, int daysRun, int daysLeast, double worthKnowing) {
    /**
     * Two arms of a family.
     *
     * @param base number of the arm it is held against
     * @param arm number of the arm
     * @param before what the base came to
     * @param after what the arm came to
     * @param spent what was spent in both, uncut; empty when not known
     * @param planned people planned in both, by which the anytime interval is narrowest
     * @param reachable people both can have at most
     */
    record Pair(int base, int arm, Arm before, Arm after, List<Arm> spent, long planned, long reachable) {
        Pair {
            spent = List.copyOf(spent);
        }

        boolean filled() {
            return before.people() > 0 && after.people() > 0;
        }
    }

    /** The comparisons in their order; those with an empty arm are left out. */
    List<Contrast> of(List<Pair> pairs) {
        List<Pair> filled = pairs.stream().filter(Pair::filled).toList();
        int m = filled.size();
        double[] p = new double[m];
        for (int i = 0; i < m; i++) {
            Pair pair = filled.get(i);
            p[i] = effect(pair.before(), pair.after(), alpha, pair.planned()).anytimeP();
        }
        double[] adjusted = FamilyError.adjusted(p);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            order.add(i);
        }
        Collections.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        double[] error = new double[m];
        int step = 0;
        for (int at : order) {
            error[at] = alpha / (m - step);
            step += p[at] <= error[at] && step < m - 1 ? 1 : 0;
        }
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            contrasts.add(contrast(filled.get(i), error[i], adjusted[i]));
        }
        return contrasts;
    }

    /** The interval is narrowest where the plan is, whatever its error. */
    private Effect effect(Arm base, Arm arm, double error, long planned) {
        double rho = Anytime.planned(alpha, planned).rho();
        return Effect.of(base, arm, error, new Anytime(error, rho));
    }

    private Contrast contrast(Pair pair, double error, double adjustedP) {
        Effect effect = effect(pair.before(), pair.after(), error, pair.planned());
        Effect alone = error == alpha ? effect : effect(pair.before(), pair.after(), alpha, pair.planned());
        @Nullable
        Effect money = pair.spent().size() == 2
                ? effect(pair.spent().getFirst(), pair.spent().getLast(), error, pair.planned())
                : null;
        Verdict verdict = Verdict.of(new Verdict.Reading(
                splitP,
                daysRun,
                daysLeast,
                effect,
                worthKnowing,
                Math.max(pair.before().people() + pair.after().people(), pair.reachable())));
        double chance = effect.control().share()
                ? ChanceToBeat.of(
                        hits(effect.control()),
                        effect.control().people(),
                        hits(effect.treated()),
                        effect.treated().people())
                : Double.NaN;
        return new Contrast(pair.base(), pair.arm(), effect, alone, adjustedP, verdict, chance, money, missing(effect));
    }

    private long missing(Effect effect) {
        double worth = worthKnowing * Math.abs(effect.control().mean());
        double people = effect.control().people() + (double) effect.treated().people();
        return worth == 0 || effect.standardError() == 0
                ? 0
                : (long) Math.ceil(Math.max(0, people * Math.pow(effect.anytimeHalf() / worth, 2) - people));
    }

    private static long hits(Arm arm) {
        return Math.round(arm.mean() * arm.people());
    }
}
