package org.clientele.ui.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.notice.Amount;
import org.clientele.app.strategy.Play;
import org.clientele.app.strategy.SplitMoney;
import org.clientele.app.strategy.SplitMoney.Curves;
import org.clientele.app.strategy.StrategyWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartModel.Ink;
import org.clientele.ui.kit.chart.ChartModel.Series;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Money across groups: the budget that is moved, and how it is split best. */
final class BudgetViewModel {
    private static final int POINTS = 41;
    private static final int MOST_LINES = 5;

    private final StrategyViewModel page;
    private final JobSlot<Curves> curves;
    private final DoubleProperty budget = new SimpleDoubleProperty();
    private final ObjectBinding<@Nullable CappedSplit> split;
    private double most;
    private boolean proposing;
    private boolean chosen;

    BudgetViewModel(StrategyViewModel page, JobRunner jobs) {
        this.page = page;
        this.curves = new JobSlot<>(jobs);
        this.split = Bindings.createObjectBinding(
                () -> {
                    Curves now = curves.latest().get();
                    return now == null ? null : now.split(Math.max(0, budget.get()));
                },
                curves.latest(),
                budget);
        budget.addListener((property, before, now) -> chosen |= !proposing);
    }

    JobSlot<Curves> curves() {
        return curves;
    }

    /** The budget in units of money. */
    DoubleProperty budget() {
        return budget;
    }

    /** How the budget is split best; null while the curves are not known. */
    ObjectBinding<@Nullable CappedSplit> split() {
        return split;
    }

    void forget() {
        curves.clear();
        budget.set(0);
        most = 0;
        chosen = false;
    }

    /** Works the curves out again; the first budget is half of what is worth spending, a later one keeps its part of the
     * most that could be spent. */
    void refresh() {
        if (page.open().get()) {
            curves.start(
                    new SplitMoney(page.workbench(), page.analyses(), page.clock())
                            .curves(page.board().get(), page.assumptions().get()),
                    made -> {
                        double now = most(made);
                        proposing = true;
                        budget.set(most <= 0 ? made.worthwhile() / 2 : budget.get() / most * now);
                        proposing = false;
                        most = now;
                    });
        } else {
            curves.clear();
        }
    }

    /** Called when the part comes to the front. */
    void visited() {
        if (curves.latest().get() == null) {
            refresh();
        }
    }

    /** The end of the slider: a message to everybody, and a little more so that "too much" can be seen. */
    static double most(Curves curves) {
        return curves.everything() * 1.2;
    }

    /** A budget that was typed.
     *
     * @return what is wrong with it, or null */
    @Nullable
    Message type(String typed) {
        try {
            double money = StrategyViewModel.number(typed);
            if (money < 0) {
                return Message.of("strategy.budget.wrong");
            }
            budget.set(money);
            return null;
        } catch (IllegalArgumentException wrong) {
            return Message.of("strategy.budget.wrong");
        }
    }

    /** What a group gets of the budget; null while that is not known, or nobody has said what the budget is. */
    @Nullable
    Message share(Play play) {
        Curves shown = curves.latest().get();
        CappedSplit best = split.get();
        for (int g = 0;
                chosen && shown != null && best != null && g < shown.groups().size();
                g++) {
            if (shown.groups().get(g).play().word().equals(play.word())) {
                Amount of = new Amount(StrategyWords.money(budget.get()), page.currency());
                return best.spend()[g] > 0
                        ? Message.of(
                                "strategyview.share",
                                new Amount(StrategyWords.money(best.spend()[g]), page.currency()),
                                of)
                        : Message.of("strategyview.share.none", of);
            }
        }
        return null;
    }

    StrategyWords words() {
        return new StrategyWords(page.currency());
    }

    /** What each group earns for its money; the line is strong up to what it gets of the budget, pale beyond. */
    ChartModel chart(Curves shown, CappedSplit best) {
        List<Integer> top = IntStream.range(0, shown.groups().size())
                .boxed()
                .filter(g -> best.spend()[g] > 0)
                .sorted(Comparator.comparingDouble(g -> -best.spend()[g] - 1e-9 * best.next()[g]))
                .limit(MOST_LINES)
                .toList();
        double end = top.stream()
                .mapToDouble(g -> shown.groups().get(g).fit().most())
                .max()
                .orElse(1);
        double step = round(end / (POINTS - 1));
        int count = Math.max(2, (int) Math.ceil(end / step - 1e-9) + 1);
        List<Message> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(Message.of("strategyview.money", new Amount(StrategyWords.money(step * i), page.currency())));
        }
        Measure money = Measure.money(page.currency());
        List<Series> lines = new ArrayList<>();
        for (int g : top) {
            double[] spent = new double[count];
            double[] whole = new double[count];
            for (int i = 0; i < count; i++) {
                double earned = shown.groups().get(g).fit().response().earned(step * i);
                whole[i] = step * (i - 1) < shown.groups().get(g).fit().most() ? earned : Double.NaN;
                spent[i] = step * (i - 0.5) <= best.spend()[g] ? earned : Double.NaN;
            }
            Message name = shown.groups().get(g).play().group().name();
            lines.add(new Series(name, spent, money, Ink.OWN));
            lines.add(new Series(Message.of("strategyview.all", name), whole, money, Ink.PALE));
        }
        return new ChartModel.Lines(
                Caption.of(Message.of("strategyview.chart"), Message.of("strategyview.chart.answer")),
                points,
                lines,
                0);
    }

    /** The next larger of 1, 2 and 5 times a power of ten. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(step, 1e-9))));
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= step) {
                return times * power;
            }
        }
        return 10 * power;
    }

    /** Keeps the split as drafts of campaigns. */
    void apply() {
        Curves shown = curves.latest().get();
        CappedSplit best = split.get();
        if (shown != null && best != null) {
            page.drafts(make -> make.of(shown, best));
        }
    }
}
