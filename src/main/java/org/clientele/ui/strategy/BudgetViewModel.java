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
import org.clientele.app.strategy.SplitMoney;
import org.clientele.app.strategy.SplitMoney.Curves;
import org.clientele.app.strategy.StrategyWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
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
    }

    /** Works the curves out again; a budget that was never moved becomes half of what is worth spending. */
    void refresh() {
        if (page.open().get() && page.part().get() == StrategyViewModel.Part.BUDGET) {
            curves.start(
                    new SplitMoney(page.workbench(), page.analyses())
                            .curves(page.board().get(), page.assumptions().get()),
                    made -> {
                        double most = most(made);
                        if (budget.get() <= 0 || budget.get() > most) {
                            budget.set(made.worthwhile() / 2);
                        }
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

    StrategyWords words() {
        return new StrategyWords(page.currency());
    }

    /** What each group earns for its money; the line is whole up to what it gets of the budget, in dashes beyond. */
    ChartModel chart(Curves shown, CappedSplit best) {
        List<Integer> top = IntStream.range(0, shown.groups().size())
                .boxed()
                .filter(g -> shown.groups().get(g).fit().most() > 0)
                .sorted(Comparator.comparingDouble(g -> -best.spend()[g] - 1e-9 * best.next()[g]))
                .limit(MOST_LINES)
                .toList();
        double end = top.stream()
                .mapToDouble(g -> shown.groups().get(g).fit().most())
                .max()
                .orElse(1);
        List<Message> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(Message.of(
                    "strategyview.money", new Amount(StrategyWords.money(end * i / (POINTS - 1)), page.currency())));
        }
        List<Series> lines = new ArrayList<>();
        for (int g : top) {
            double[] spent = new double[POINTS];
            double[] beyond = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                double money = end * i / (POINTS - 1);
                double step = end / (POINTS - 1);
                double earned = shown.groups().get(g).fit().response().earned(money);
                boolean there = money <= shown.groups().get(g).fit().most() + step;
                spent[i] = there && money <= best.spend()[g] + step / 2 ? earned : Double.NaN;
                beyond[i] = there && money >= best.spend()[g] - step / 2 ? earned : Double.NaN;
            }
            Measure money = Measure.money(page.currency());
            lines.add(new Series(shown.groups().get(g).play().group().name(), spent, money, Ink.OWN));
            lines.add(new Series(Verbatim.of(" "), beyond, money, Ink.DASHED));
        }
        return new ChartModel.Lines(
                Caption.of(Message.of("strategyview.chart"), Message.of("strategyview.chart.answer")),
                points,
                lines,
                0);
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
