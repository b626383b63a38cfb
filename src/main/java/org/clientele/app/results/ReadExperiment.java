package org.clientele.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.Experiment;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.experiment.ShareRange;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Measure;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Puts into words what an experiment says: the verdict first, then what it is worth, then how each arm did. */
public final class ReadExperiment {
    private static final double PER = 1_000;
    private static final double MANY_STOPS = 0.005;

    private final List<ArmOutcome> outcomes;
    private final ExperimentSpec spec;
    private final int goal;
    private final String currency;
    private final ExperimentResult result;
    private final int day;

    private ReadExperiment(
            List<ArmOutcome> outcomes,
            ExperimentSpec spec,
            ExperimentResult result,
            Trial.Goal goal,
            String currency,
            int day) {
        this.outcomes = List.copyOf(outcomes);
        this.spec = spec;
        this.goal = goal.ordinal();
        this.currency = currency;
        this.day = day;
        this.result = result;
    }

    /**
     * What an experiment says on a day.
     *
     * @param outcomes what came of each arm, amounts in ten-thousandths of the currency
     * @param goal what counts as an answer; money spent where amounts decide
     * @param currency three-letter code
     * @param day the day it is read, as epoch day
     */
    public static ExperimentReading of(
            List<ArmOutcome> outcomes, ExperimentSpec spec, Trial.Goal goal, String currency, int day) {
        ExperimentResult result = Experiment.run(outcomes, spec, day);
        return new ReadExperiment(outcomes, spec, result, goal, currency, day).reading();
    }

    /** What the arms of a campaign that was an experiment say, as they were read. */
    static ExperimentReading of(ArmsRead read, String currency) {
        Measure goal = read.goal();
        Measure shown = goal == null ? Measure.ORDER : goal;
        ExperimentResult result = Objects.requireNonNull(read.results().get(shown));
        ExperimentSpec spec = Objects.requireNonNull(read.specs().get(shown));
        return new ReadExperiment(
                        read.deciding(),
                        spec,
                        result,
                        shown.goal(),
                        currency,
                        read.window().day())
                .reading();
    }

    private ExperimentReading reading() {
        List<Message> sentences = new ArrayList<>();
        Contrast told = result.told();
        Message headline = headline(told);
        if (result.verdict() == Verdict.SPLIT_WRONG) {
            sentences.add(Message.of("experiment.read.split.why"));
            return new ExperimentReading(result, headline, sentences);
        }
        if (told != null && told.verdict() == Verdict.WORKS && spec.measure() == ExperimentSpec.Measure.SHARE) {
            caused(told, sentences);
        }
        if (told != null && told.differs() && told.money() != null) {
            money(told, sentences);
        }
        versions(sentences);
        for (int a = 0; a < outcomes.size(); a++) {
            if (spec.measure() != ExperimentSpec.Measure.REPLY
                    || !outcomes.get(a).control()) {
                sentences.add(arm(a));
            }
        }
        guard(sentences);
        if (told != null && told.verdict() != Verdict.KEEP_COLLECTING) {
            sentences.add(Message.of("experiment.read.fooled", Math.round(1 / spec.alpha())));
        }
        method(sentences);
        return new ExperimentReading(result, headline, sentences);
    }

    private Message headline(@Nullable Contrast told) {
        if (result.verdict() == Verdict.SPLIT_WRONG) {
            return Message.of("experiment.read.split", ratio(true), ratio(false));
        }
        if (told == null) {
            return Message.of("experiment.read.nobody");
        }
        int ran = day - spec.startDay();
        if (ran <= 0) {
            return Message.of("experiment.read.stale");
        }
        if (ran < spec.leastDays()) {
            return Message.of("experiment.read.early", Math.max(0, ran), spec.leastDays(), spec.leastDays() - ran);
        }
        return switch (result.verdict()) {
            case WORKS -> result.againstNobody().isEmpty() ? best(told) : change(told);
            case DOES_NOT_WORK ->
                !told.differs() ? same(told) : result.againstNobody().isEmpty() ? best(told) : change(told);
            case TOO_SMALL -> {
                long there = people(told);
                yield Message.of(
                        "experiment.read.small", new Share(spec.worthKnowing()), there + told.peopleMissing(), there);
            }
            case KEEP_COLLECTING, SPLIT_WRONG ->
                result.daysLeft() > 0
                        ? Message.of("experiment.read.collect.days", result.daysLeft())
                        : told.peopleMissing() > 0
                                ? Message.of("experiment.read.collect.people", told.peopleMissing())
                                : Message.of("experiment.read.collect.nothing", goal);
        };
    }

    /** The sizes of the arms in whole parts of a hundred, such as 61/39. */
    private String ratio(boolean actual) {
        double all = 0;
        for (int a = 0; a < outcomes.size(); a++) {
            all += actual ? outcomes.get(a).people() : spec.shares()[a];
        }
        StringBuilder ratio = new StringBuilder();
        for (int a = 0; a < outcomes.size(); a++) {
            double part = actual ? outcomes.get(a).people() : spec.shares()[a];
            ratio.append(a == 0 ? "" : "/").append(Math.round(100 * part / all));
        }
        return ratio.toString();
    }

    /** More or fewer per thousand people than without, with the interval that is right on any day. */
    private Message change(Contrast contrast) {
        Effect effect = contrast.effect();
        boolean up = effect.difference() > 0;
        double low = up ? effect.anytimeLow() : -effect.anytimeHigh();
        double high = up ? effect.anytimeHigh() : -effect.anytimeLow();
        String key = "experiment.read." + (up ? "more" : "fewer");
        if (spec.measure() == ExperimentSpec.Measure.AMOUNT) {
            return Message.of(
                    key + ".money",
                    amount(Math.abs(effect.difference()) * PER),
                    amount(low * PER),
                    amount(high * PER),
                    name(contrast.arm()));
        }
        return Message.of(key, Math.abs(effect.difference()) * PER, low * PER, high * PER, goal, name(contrast.arm()));
    }

    private Message same(Contrast contrast) {
        double base = contrast.effect().control().mean();
        double widest = Math.max(
                Math.abs(contrast.effect().anytimeLow()),
                Math.abs(contrast.effect().anytimeHigh()));
        return Message.of(
                "experiment.read.same", new Share(base == 0 ? 0 : widest / base), new Share(spec.worthKnowing()));
    }

    private Message best(Contrast contrast) {
        boolean first = contrast.effect().difference() < 0;
        int best = result.best() >= 0 ? result.best() : first ? contrast.base() : contrast.arm();
        return Message.of("experiment.read.best", name(best), name(first ? contrast.arm() : contrast.base()));
    }

    private void caused(Contrast told, List<Message> sentences) {
        if (result.againstNobody().isEmpty()) {
            return;
        }
        ArmOutcome arm = outcomes.get(told.arm());
        sentences.add(Message.of(
                "experiment.read.caused",
                arm.hits(),
                Math.round(told.effect().difference() * arm.people()),
                goal,
                Math.round(told.effect().anytimeLow() * arm.people()),
                Math.round(told.effect().anytimeHigh() * arm.people())));
    }

    private void money(Contrast told, List<Message> sentences) {
        Effect money = told.money();
        if (money == null) {
            return;
        }
        sentences.add(Message.of(
                "experiment.read.sales",
                amount(money.difference() * PER),
                amount(money.anytimeLow() * PER),
                amount(money.anytimeHigh() * PER)));
        long people = money.treated().people();
        sentences.add(Message.of(
                "experiment.read.sales.all",
                amount(money.difference() * people),
                amount(money.anytimeLow() * people),
                amount(money.anytimeHigh() * people),
                people));
    }

    private void versions(List<Message> sentences) {
        if (result.best() >= 0 && !result.againstNobody().isEmpty()) {
            sentences.add(Message.of("experiment.read.best.all", name(result.best())));
        }
        for (Contrast contrast : result.between()) {
            if (!Double.isNaN(contrast.chance())) {
                boolean second = contrast.chance() >= 0.5;
                sentences.add(Message.of(
                        "experiment.read.chance",
                        name(second ? contrast.arm() : contrast.base()),
                        name(second ? contrast.base() : contrast.arm()),
                        new Share(Math.min(0.999, second ? contrast.chance() : 1 - contrast.chance()))));
            }
        }
    }

    private Message arm(int a) {
        ShareRange range = result.ranges().get(a);
        ArmOutcome outcome = outcomes.get(a);
        if (spec.measure() == ExperimentSpec.Measure.AMOUNT) {
            return Message.of(
                    "experiment.read.arm.money",
                    name(a),
                    amount(result.arms().get(a).mean()),
                    outcome.people(),
                    amount(range.low()),
                    amount(range.high()));
        }
        return Message.of(
                "experiment.read.arm",
                name(a),
                result.arms().get(a).mean() * PER,
                outcome.hits(),
                outcome.people(),
                range.low() * PER,
                range.high() * PER,
                goal);
    }

    private void guard(List<Message> sentences) {
        for (Contrast contrast : result.stops()) {
            boolean second = contrast.effect().difference() > 0;
            int worse = second ? contrast.arm() : contrast.base();
            int other = second ? contrast.base() : contrast.arm();
            sentences.add(
                    Message.of("experiment.read.stops", name(worse), name(other), stopped(worse), stopped(other)));
        }
        for (int a = 0; a < outcomes.size(); a++) {
            ArmOutcome outcome = outcomes.get(a);
            if (!outcome.control()
                    && ShareRange.of(outcome.stopped(), outcome.people(), spec.alpha())
                                    .low()
                            > MANY_STOPS) {
                sentences.add(Message.of("experiment.read.stops.many", name(a), stopped(a)));
            }
        }
    }

    private double stopped(int a) {
        return PER * outcomes.get(a).stopped() / Math.max(1, outcomes.get(a).people());
    }

    private void method(List<Message> sentences) {
        if (Double.isFinite(result.cut())) {
            sentences.add(Message.of("experiment.read.cut", amount(result.cut())));
        }
        if (result.adjusted()) {
            sentences.add(Message.of("experiment.read.adjusted", result.correlation()));
        }
        int contrasts = result.againstNobody().size();
        if (contrasts > 1 || result.between().size() > 1) {
            sentences.add(Message.of(
                    "experiment.read.holm", Math.max(contrasts, result.between().size())));
        }
    }

    private Object name(int a) {
        return outcomes.get(a).control()
                ? Message.of("experiment.arm.nobody")
                : outcomes.get(a).name();
    }

    private Amount amount(double tenThousandths) {
        return new Amount(Math.round(tenThousandths), currency);
    }

    private static long people(Contrast contrast) {
        return contrast.effect().control().people()
                + contrast.effect().treated().people();
    }
}
