package org.clientele.analysis.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.clientele.analysis.experiment.Amounts;
import org.clientele.analysis.experiment.Arm;
import org.clientele.analysis.experiment.ChanceToBeat;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.SampleRatio;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.numeric.FamilyError;
import org.jspecify.annotations.Nullable;

/**
 * Holds the arms of a campaign against each other; the one place where results meet the arithmetic of experiments.
 *
 * <p>Amounts are cut at the 99th percentile of both arms together, unless that is zero because hardly anybody spent anything:
 * then a cut would leave nothing to compare.
 */
public final class Compare {
    private Compare() {}

    /** The chance of such arm sizes when the split works; 1 with one arm. */
    public static double splitP(Arms arms, double[] shares) {
        return arms.arms() < 2 ? 1 : SampleRatio.p(arms.sizes(), shares);
    }

    /**
     * Everybody who got a message, where there are several arms of them, and each arm, against those who got none.
     *
     * @param values one for each person of the arms: 0 or 1 of shares, amounts otherwise
     * @return empty when nobody was held back, or an arm is empty
     */
    public static List<Compared> withControl(Arms arms, Measure measure, double[] values, Terms terms) {
        if (arms.control() < 0 || !measure.comparable()) {
            return List.of();
        }
        double[] held = values(arms, values, a -> a == arms.control());
        List<Compared> all = new ArrayList<>();
        List<Compared> single = new ArrayList<>();
        double p = splitP(arms, terms.shares());
        for (int a = 0; a < arms.arms(); a++) {
            int arm = a;
            if (a != arms.control()) {
                add(single, compare(measure, a, held, values(arms, values, x -> x == arm), p, terms));
            }
        }
        if (arms.arms() > 2) {
            add(all, compare(measure, Compared.ALL, held, values(arms, values, x -> x != arms.control()), p, terms));
        }
        all.addAll(adjusted(single));
        return all;
    }

    /** Each version but the first against the first.
     *
     * @return empty when there is one version */
    public static List<Compared> versions(Arms arms, Measure measure, double[] values, Terms terms) {
        int first = arms.control() == 0 ? 1 : 0;
        List<Compared> all = new ArrayList<>();
        double p = splitP(arms, terms.shares());
        double[] base = values(arms, values, x -> x == first);
        for (int a = first + 1; a < arms.arms(); a++) {
            int arm = a;
            if (a != arms.control()) {
                add(all, compare(measure, a, base, values(arms, values, x -> x == arm), p, terms));
            }
        }
        return adjusted(all);
    }

    /** One set of people against another; null when one of them is empty. */
    static @Nullable Compared compare(
            Measure measure, int arm, double[] control, double[] treated, double splitP, Terms terms) {
        if (control.length == 0 || treated.length == 0) {
            return null;
        }
        double cut = 0;
        Arm without;
        Arm with;
        double chance = Double.NaN;
        if (measure.share()) {
            long hitsWithout = hits(control);
            long hitsWith = hits(treated);
            without = Arm.ofShare(hitsWithout, control.length);
            with = Arm.ofShare(hitsWith, treated.length);
            chance = ChanceToBeat.of(hitsWithout, control.length, hitsWith, treated.length);
        } else {
            cut = Math.max(0, Amounts.cut(control, treated, Amounts.USUAL_CUT));
            without = Arm.ofAmounts(cut > 0 ? Amounts.winsorised(control, cut) : control);
            with = Arm.ofAmounts(cut > 0 ? Amounts.winsorised(treated, cut) : treated);
        }
        Effect effect = Effect.of(without, with, terms.alpha(), terms.planned());
        Verdict verdict = Verdict.of(new Verdict.Reading(
                splitP,
                terms.daysRun(),
                terms.daysLeast(),
                effect,
                terms.worthKnowing(),
                Math.max(terms.planned(), without.people() + with.people())));
        return new Compared(measure, arm, effect, effect.p(), verdict, cut, chance);
    }

    private static void add(List<Compared> to, @Nullable Compared compared) {
        if (compared != null) {
            to.add(compared);
        }
    }

    private static List<Compared> adjusted(List<Compared> all) {
        double[] p = FamilyError.adjusted(
                all.stream().mapToDouble(one -> one.effect().p()).toArray());
        List<Compared> adjusted = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            adjusted.add(all.get(i).adjusted(p[i]));
        }
        return adjusted;
    }

    private static long hits(double[] values) {
        return Arrays.stream(values).filter(v -> v > 0).count();
    }

    private static double[] values(Arms arms, double[] values, IntPredicate wanted) {
        double[] mine = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (wanted.test(arms.arm()[i])) {
                mine[n++] = values[i];
            }
        }
        return Arrays.copyOf(mine, n);
    }
}
