package org.clientele.ui.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.results.Compared;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Headline;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.ResultWords;
import org.clientele.facts.People;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.chart.WhiskerChart;

/** The charts of a result, as data. */
final class ResultCharts {
    private static final double PER = 1_000;

    private ResultCharts() {}

    private static Message note(CampaignResult result) {
        int people = result.arms().size();
        return result.dataDay() == People.NO_DAY
                ? Message.of("resultsview.undated", people)
                : Message.of("resultsview.chart.note", LocalDate.ofEpochDay(result.dataDay()), people);
    }

    private static Measure numbers(CampaignResult result, Compared one) {
        return one.measure().share() ? Measure.number() : Measure.money(result.currency());
    }

    private static double scaled(Compared one, double value) {
        return one.measure().share() ? value * PER : value / Money.SCALE;
    }

    private static WhiskerChart.Row row(Message name, Compared one) {
        Effect effect = one.effect();
        return new WhiskerChart.Row(
                name,
                scaled(one, effect.anytimeLow()),
                scaled(one, effect.difference()),
                scaled(one, effect.anytimeHigh()));
    }

    /** What each arm changed on the measure of one of them. */
    static ChartModel effects(CampaignResult result, Compared of, List<Compared> among) {
        List<WhiskerChart.Row> rows = new ArrayList<>();
        for (Compared one : among) {
            if (one.measure() == of.measure()) {
                rows.add(row(result.name(one.arm()), one));
            }
        }
        return new WhiskerChart(
                new Caption(
                        Message.of("resultsview.difference." + of.measure().word()),
                        of.base() == result.arms().control()
                                ? ResultWords.change(result, of)
                                : Message.of("resultsview.versions.answer", result.name(of.base())),
                        note(result)),
                rows,
                numbers(result, of));
    }

    /** What it changed in each group. */
    static ChartModel groups(CampaignResult result, CampaignResult.GroupPanel panel) {
        Compared first = panel.groups().getFirst().compared();
        return new WhiskerChart(
                new Caption(
                        panel.title(),
                        Message.of(
                                "resultsview.groups.answer",
                                panel.groups().getFirst().name()),
                        note(result)),
                panel.groups().stream()
                        .map(group -> row(group.name(), group.compared()))
                        .toList(),
                numbers(result, first));
    }

    /** The arms beside each other on the measure that decides. */
    static ChartModel arms(CampaignResult result, Compared main) {
        List<Message> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Message> lines = new ArrayList<>();
        for (CampaignResult.ArmFigures arm : result.figures()) {
            long hits = switch (main.measure()) {
                case VISIT -> arm.visited();
                case CLICK -> arm.clicked();
                case ORDER -> arm.ordered();
                case REVENUE -> arm.revenue();
                case UNSUBSCRIBE -> arm.unsubscribed();
            };
            if (arm.people() > 0 && hits >= 0) {
                names.add(Message.of("resultsview.arm", arm.name(), arm.people()));
                values.add(scaled(main, (double) hits / arm.people()));
                lines.add(
                        main.measure().share()
                                ? Message.of(
                                        "resultsview.arm.share",
                                        arm.name(),
                                        new Headline(PER * hits / arm.people()),
                                        hits,
                                        arm.people())
                                : Message.of(
                                        "resultsview.arm.spent",
                                        arm.name(),
                                        new Amount(Math.round((double) hits / arm.people()), result.currency())));
            }
        }
        return new ChartModel.Bars(
                new Caption(
                        Message.of("results.measure." + main.measure().word()),
                        Message.of("resultsview.arm.each", lines),
                        note(result)),
                names,
                List.of(new ChartModel.Series(
                        Message.of("results.measure." + main.measure().word()),
                        values.stream().mapToDouble(value -> value).toArray(),
                        numbers(result, main))));
    }
}
