package org.clientele.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        Family family = family();
        boolean nobody = control >= 0 && spec.measure() != ExperimentSpec.Measure.REPLY;
        int base = control;
        List<Contrast> againstNobody = nobody
                ? family.of(versions.stream().map(v -> pair(base, v, arms)).toList())
                : List.of();
        List<Contrast> between =
                family.of(pairs.stream().map(p -> pair(p[0], p[1], arms)).toList());
        int best = best(versions, between);
        return new ExperimentResult(
                overall(againstNobody, between, best),
                splitP,
                arms,
                arms.stream().map(this::range).toList(),
                nobody && versions.size() > 1 ? everyone(base) : null,
                againstNobody,
                between,
                best,
                Math.max(0, spec.verdictDay() - day),
                cut,
                before,
                stops(pairs));
    }

    private Family family() {
        return new Family(spec.alpha(), splitP, day - spec.startDay(), spec.leastDays(), spec.worthKnowing());
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
        if (spec.measure() != ExperimentSpec.Measure.AMOUNT) {
            return Arm.ofShare(outcome.hits(), outcome.people());
        }
        return Arm.ofAmounts(Amounts.measured(outcome, cut, before));
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

    private Family.Pair pair(int base, int arm, List<Arm> measured) {
        ArmOutcome one = outcomes.get(base);
        ArmOutcome other = outcomes.get(arm);
        return new Family.Pair(
                base,
                arm,
                measured.get(base),
                measured.get(arm),
                one.spending() && other.spending()
                        ? List.of(Arm.ofAmounts(one.amounts()), Arm.ofAmounts(other.amounts()))
                        : List.of(),
                planned(part(base, arm)),
                Math.round(spec.reachable() * part(base, arm)));
    }

    /** All who got a message against those who got none: one comparison, which needs no error of others. */
    private @Nullable Contrast everyone(int control) {
        List<ArmOutcome> sent =
                outcomes.stream().filter(outcome -> !outcome.control()).toList();
        ArmOutcome all = ArmOutcome.together("", sent);
        ArmOutcome held = outcomes.get(control);
        boolean spending = held.spending() && all.spending();
        List<Contrast> only = family().of(List.of(new Family.Pair(
                control,
                Contrast.EVERYONE,
                arms.get(control),
                measured(all),
                spending ? List.of(Arm.ofAmounts(held.amounts()), Arm.ofAmounts(all.amounts())) : List.of(),
                planned(1),
                spec.reachable())));
        return only.isEmpty() ? null : only.getFirst();
    }

    /** The pairs of versions of which one makes more people stop, for certain. */
    private List<Contrast> stops(List<int[]> pairs) {
        List<Arm> stopped =
                outcomes.stream().map(o -> Arm.ofShare(o.stopped(), o.people())).toList();
        return family().of(pairs.stream().map(p -> pair(p[0], p[1], stopped)).toList()).stream()
                .filter(Contrast::differs)
                .toList();
    }

    private long planned(double part) {
        return spec.planned() == 0 ? Anytime.PLANNED : Math.max(2, Math.round(spec.planned() * part));
    }

    /** What part of all people the two arms were planned to have. */
    private double part(int base, int arm) {
        double all = 0;
        for (double share : spec.shares()) {
            all += share;
        }
        return (spec.shares()[base] + spec.shares()[arm]) / all;
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
