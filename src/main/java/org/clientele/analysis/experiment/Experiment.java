package org.clientele.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.numeric.FamilyError;
import org.jspecify.annotations.Nullable;

/**
 * Reads an experiment: split first, then time, then intervals that are right however often one looks, then precision,
 * then whether enough people can ever come.
 *
 * <p>Each version is held against the comparison group, and each against each other; within either family the error is
 * kept by Holm's steps. A contrast's interval has the error of its step, so that interval and adjusted p agree. Amounts
 * are cut at the 99th percentile of those above zero, and what people spent before is taken out where it foretells them.
 */
public final class Experiment {
    private final List<ArmOutcome> outcomes;
    private final ExperimentSpec spec;
    private final int day;
    private final double splitP;
    private final double cut;
    private final Amounts.@Nullable Before before;
    private final List<Arm> arms = new ArrayList<>();

    private Experiment(List<ArmOutcome> outcomes, ExperimentSpec spec, int day) {
        this.outcomes = List.copyOf(outcomes);
        this.spec = spec;
        this.day = day;
        this.splitP =
                SampleRatio.p(outcomes.stream().mapToLong(ArmOutcome::people).toArray(), spec.shares());
        this.cut = spec.measure() == ExperimentSpec.Measure.AMOUNT
                ? Amounts.cutOfSpenders(
                        outcomes.stream().map(ArmOutcome::amounts).toList(), Amounts.USUAL_CUT)
                : Double.POSITIVE_INFINITY;
        this.before = before();
        for (ArmOutcome outcome : outcomes) {
            arms.add(measured(outcome));
        }
    }

    /** What the experiment says.
     *
     * @param outcomes what came of each arm; at most one is the comparison group
     * @param day the day it is read, as epoch day; answers are those known by then
     * @throws IllegalArgumentException when there are fewer than two arms, or amounts decide and are not known */
    public static ExperimentResult run(List<ArmOutcome> outcomes, ExperimentSpec spec, int day) {
        if (outcomes.size() < 2
                || outcomes.stream().filter(ArmOutcome::control).count() > 1
                || (spec.measure() == ExperimentSpec.Measure.AMOUNT
                        && outcomes.stream().anyMatch(o -> o.people() > 0 && !o.spending()))) {
            throw new IllegalArgumentException(outcomes.size() + " arms");
        }
        return new Experiment(outcomes, spec, day).result();
    }

    private ExperimentResult result() {
        int control = -1;
        List<Integer> versions = new ArrayList<>();
        for (int a = 0; a < outcomes.size(); a++) {
            if (outcomes.get(a).control()) {
                control = a;
            } else {
                versions.add(a);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                pairs.add(new int[] {versions.get(i), versions.get(j)});
            }
        }
        int base = control;
        List<Contrast> againstNobody = control < 0
                ? List.of()
                : family(versions.stream().map(v -> new int[] {base, v}).toList(), arms);
        List<Contrast> between = family(pairs, arms);
        int best = best(versions, between);
        return new ExperimentResult(
                overall(againstNobody, between, best),
                splitP,
                arms,
                arms.stream().map(this::range).toList(),
                againstNobody,
                between,
                best,
                Math.max(0, spec.verdictDay() - day),
                cut,
                before == null ? 0 : before.correlation(),
                before != null && before.worthIt(),
                stops(pairs));
    }

    // ---- what is measured ----

    private Amounts.@Nullable Before before() {
        if (spec.measure() != ExperimentSpec.Measure.AMOUNT
                || outcomes.stream().anyMatch(o -> o.people() > 0 && o.before().length == 0)) {
            return null;
        }
        return Amounts.before(
                outcomes.stream()
                        .flatMapToDouble(o -> Arrays.stream(Amounts.winsorised(o.amounts(), cut)))
                        .toArray(),
                outcomes.stream()
                        .flatMapToDouble(o -> Arrays.stream(o.before()))
                        .toArray());
    }

    private Arm measured(ArmOutcome outcome) {
        if (spec.measure() == ExperimentSpec.Measure.SHARE) {
            return Arm.ofShare(outcome.hits(), outcome.people());
        }
        double[] amounts = Amounts.winsorised(outcome.amounts(), cut);
        return Arm.ofAmounts(before != null && before.worthIt() ? before.adjusted(amounts, outcome.before()) : amounts);
    }

    private ShareRange range(Arm arm) {
        if (arm.share()) {
            return ShareRange.of(Math.round(arm.mean() * arm.people()), arm.people(), spec.alpha());
        }
        double half = arm.people() == 0
                ? Double.POSITIVE_INFINITY
                : Normal.quantile(1 - spec.alpha() / 2) * Math.sqrt(arm.varianceOfMean());
        return new ShareRange(arm.mean() - half, arm.mean() + half);
    }

    // ---- contrasts ----

    /** The contrasts of a family with Holm's errors: α/m for the smallest p-value, α/(m − 1) for the next, and so on until
     * one fails; all that follow keep the error of the one that failed. */
    private List<Contrast> family(List<int[]> pairs, List<Arm> measured) {
        List<int[]> filled = pairs.stream()
                .filter(pair -> measured.get(pair[0]).people() > 0
                        && measured.get(pair[1]).people() > 0)
                .toList();
        int m = filled.size();
        double[] p = new double[m];
        for (int i = 0; i < m; i++) {
            p[i] = effect(
                            arm(measured, filled, i, 0),
                            arm(measured, filled, i, 1),
                            spec.alpha(),
                            planned(filled.get(i)))
                    .anytimeP();
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
            error[at] = spec.alpha() / (m - step);
            step += p[at] <= error[at] && step < m - 1 ? 1 : 0;
        }
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            contrasts.add(contrast(filled.get(i), measured, error[i], adjusted[i]));
        }
        return contrasts;
    }

    private static Arm arm(List<Arm> measured, List<int[]> pairs, int pair, int side) {
        return measured.get(pairs.get(pair)[side]);
    }

    /** The interval is narrowest where the plan is, whatever its error. */
    private Effect effect(Arm base, Arm arm, double error, long planned) {
        double rho = Anytime.planned(spec.alpha(), planned).rho();
        return Effect.of(base, arm, error, new Anytime(error, rho));
    }

    private Contrast contrast(int[] pair, List<Arm> measured, double error, double adjustedP) {
        Effect effect = effect(measured.get(pair[0]), measured.get(pair[1]), error, planned(pair));
        ArmOutcome base = outcomes.get(pair[0]);
        ArmOutcome arm = outcomes.get(pair[1]);
        Effect money = base.spending() && arm.spending()
                ? effect(Arm.ofAmounts(base.amounts()), Arm.ofAmounts(arm.amounts()), error, planned(pair))
                : null;
        boolean share = measured.get(pair[0]).share();
        Verdict verdict = Verdict.of(new Verdict.Reading(
                splitP, day - spec.startDay(), spec.leastDays(), effect, spec.worthKnowing(), reachable(pair)));
        double worth = spec.worthKnowing() * Math.abs(effect.control().mean());
        double people = effect.control().people() + (double) effect.treated().people();
        long missing = worth == 0 || effect.standardError() == 0
                ? 0
                : (long) Math.ceil(Math.max(0, people * Math.pow(effect.anytimeHalf() / worth, 2) - people));
        double chance = share
                ? ChanceToBeat.of(
                        hits(effect.control()),
                        effect.control().people(),
                        hits(effect.treated()),
                        effect.treated().people())
                : Double.NaN;
        return new Contrast(pair[0], pair[1], effect, adjustedP, verdict, chance, money, missing);
    }

    private static long hits(Arm arm) {
        return Math.round(arm.mean() * arm.people());
    }

    /** The pairs of versions of which one makes more people stop, for certain. */
    private List<Contrast> stops(List<int[]> pairs) {
        List<Arm> stopped =
                outcomes.stream().map(o -> Arm.ofShare(o.stopped(), o.people())).toList();
        return family(pairs, stopped).stream().filter(Contrast::differs).toList();
    }

    private long planned(int[] pair) {
        return spec.planned() == 0 ? Anytime.PLANNED : Math.max(2, Math.round(spec.planned() * part(pair)));
    }

    private long reachable(int[] pair) {
        long there = outcomes.get(pair[0]).people() + outcomes.get(pair[1]).people();
        return Math.max(there, Math.round(spec.reachable() * part(pair)));
    }

    /** What part of all people the two arms were planned to have. */
    private double part(int[] pair) {
        double all = 0;
        for (double share : spec.shares()) {
            all += share;
        }
        return (spec.shares()[pair[0]] + spec.shares()[pair[1]]) / all;
    }

    // ---- all of it ----

    /** The version that is better than each other for certain; −1 when there is none. */
    private static int best(List<Integer> versions, List<Contrast> between) {
        for (int version : versions) {
            boolean beatsAll = versions.size() > 1 && between.size() == versions.size() * (versions.size() - 1) / 2;
            for (Contrast contrast : between) {
                boolean decided = contrast.verdict() == Verdict.WORKS || contrast.verdict() == Verdict.DOES_NOT_WORK;
                if (contrast.arm() == version) {
                    beatsAll &= decided && contrast.effect().anytimeLow() > 0;
                } else if (contrast.base() == version) {
                    beatsAll &= decided && contrast.effect().anytimeHigh() < 0;
                }
            }
            if (beatsAll) {
                return version;
            }
        }
        return -1;
    }

    /** One word for all: with a comparison group whether any version works; without one whether a best was found. */
    private Verdict overall(List<Contrast> againstNobody, List<Contrast> between, int best) {
        if (splitP < SampleRatio.BROKEN) {
            return Verdict.SPLIT_WRONG;
        }
        List<Contrast> main = againstNobody.isEmpty() ? between : againstNobody;
        if (main.isEmpty()) {
            return Verdict.KEEP_COLLECTING;
        }
        Set<Verdict> said = EnumSet.noneOf(Verdict.class);
        main.forEach(contrast -> said.add(contrast.verdict()));
        if (againstNobody.isEmpty()) {
            boolean equal = between.stream()
                    .allMatch(contrast -> contrast.verdict() == Verdict.DOES_NOT_WORK && !contrast.differs());
            if (best >= 0) {
                return Verdict.WORKS;
            }
            if (equal) {
                return Verdict.DOES_NOT_WORK;
            }
            return said.contains(Verdict.KEEP_COLLECTING) || !said.contains(Verdict.TOO_SMALL)
                    ? Verdict.KEEP_COLLECTING
                    : Verdict.TOO_SMALL;
        }
        if (said.contains(Verdict.WORKS)) {
            return Verdict.WORKS;
        }
        if (said.contains(Verdict.KEEP_COLLECTING)) {
            return Verdict.KEEP_COLLECTING;
        }
        return said.contains(Verdict.TOO_SMALL) ? Verdict.TOO_SMALL : Verdict.DOES_NOT_WORK;
    }
}
