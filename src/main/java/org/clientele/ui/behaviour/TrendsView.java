package org.clientele.ui.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.analysis.trend.TrendResult.Against;
import org.clientele.analysis.trend.TrendResult.Growth;
import org.clientele.analysis.trend.TrendResult.Way;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.app.behaviour.TrendPicture;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Period;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.chart.Sparkline;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Lines over time, a table of what rises and falls, and the week. */
final class TrendsView {
    private static final double ROW = 40;
    private static final int ROWS_SHOWN = 9;
    private final Kit kit;
    private final TrendsViewModel model;
    private final StateView<TrendPicture> node;
    private @Nullable ChartPane lines;
    private @Nullable ChartPane week;
    private @Nullable ChartPane selectedIn;

    TrendsView(Kit kit, BehaviourViewModel page) {
        this.kit = kit;
        this.model = page.trends();
        this.node = new StateView<>(kit, model.picture(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.TREND_UP,
                                Message.of("trend.empty"),
                                Message.of("trend.empty.why"),
                                kit.secondary("trend-import", Message.of("behaviour.import"), page::importData)),
                        picture -> picture.result().periods() == 0)
                .retry(model::count);
        model.focus().addListener((property, before, now) -> repaint(lines, true));
        model.cell().addListener((property, before, now) -> repaint(week, false));
    }

    Node node() {
        return node;
    }

    void clear() {
        ChartPane chart = selectedIn;
        if (chart != null) {
            chart.choose();
        }
    }

    private void repaint(@Nullable ChartPane chart, boolean ofLines) {
        TrendPicture picture = model.picture().latest().get();
        if (picture != null && chart != null && model.focus().get() != null) {
            chart.show(ofLines ? model.chart(picture) : model.week(picture));
            if (chart.equals(selectedIn)) {
                model.chooseOnLines(picture, new int[0]);
            }
        }
    }

    private Node content(TrendPicture picture) {
        ChartPane over = new ChartPane(kit, model.chart(picture));
        over.setId("trend-chart");
        ChartPane hours = new ChartPane(kit, model.week(picture));
        hours.setId("trend-week");
        over.onChosen(marks -> chosen(over, hours, marks, () -> model.chooseOnLines(picture, marks)));
        hours.onChosen(marks -> chosen(hours, over, marks, () -> model.chooseInWeek(picture, marks)));
        ComboBox<TrendsViewModel.Focus> focus = Fields.choice(
                kit,
                "trend-focus",
                model.choices(picture),
                choice -> TrendsViewModel.name(picture, choice),
                model.focus());
        focus.setPrefWidth(200);
        kit.describe(focus, Message.of("trend.focus"));
        over.with(focus);
        hours.with(Fields.segments(
                kit,
                "trend-cell",
                Arrays.asList(TrendsViewModel.Cell.values()),
                choice -> Message.of("trend.cell." + choice.name().toLowerCase(Locale.ROOT)),
                model.cell()));
        lines = over;
        week = hours;
        selectedIn = null;
        return kit.column(
                kit.card(choices(), over, kit.stack(kit.text("trend.how"), kit.muted("trend.hint"))),
                new RevenueCaption(kit, "trend-revenue", picture.scope().revenue()),
                growth(picture),
                kit.card(hours, kit.muted("trend.week.hint")));
    }

    /** People are picked in one chart at a time: what was selected in the other is let go. */
    private void chosen(ChartPane here, ChartPane other, int[] marks, Runnable pick) {
        if (marks.length == 0 && !here.equals(selectedIn)) {
            return;
        }
        boolean before = other.equals(selectedIn);
        selectedIn = marks.length == 0 ? null : here;
        if (before) {
            other.choose();
        }
        pick.run();
    }

    private FlowPane choices() {
        return new FlowPane(
                16,
                8,
                Fields.segments(
                        kit,
                        "trend-by",
                        Arrays.asList(TrendSpec.By.values()),
                        choice -> Message.of("trend.by." + choice.word()),
                        model.by()),
                Fields.segments(
                        kit,
                        "trend-measure",
                        Arrays.asList(TrendSpec.Measure.values()),
                        choice -> Message.of("trend.measure." + choice.word()),
                        model.measure()),
                Fields.segments(
                        kit,
                        "trend-period",
                        Arrays.asList(Period.values()),
                        choice -> Message.of("behaviour.period." + choice.word()),
                        model.period()));
    }

    // ---- what rises and what falls ----

    private Node growth(TrendPicture picture) {
        List<TrendsViewModel.Row> rows = model.rows(picture);
        TableView<TrendsViewModel.Row> table =
                Tables.of(kit, "trend-growth", FXCollections.observableArrayList(rows), Message.of("kit.chart.empty"));
        boolean yearly = rows.stream().anyMatch(row -> row.growth().against() == Against.YEAR_BEFORE);
        table.getColumns()
                .setAll(List.of(
                        Tables.column(
                                kit,
                                Message.of("trend.by." + model.by().get().word()),
                                200,
                                row -> kit.language().now(row.name())),
                        Tables.nodes(kit, Message.of("trend.column.line"), 110, row -> spark(row)),
                        Tables.number(
                                kit,
                                Message.of(yearly ? "trend.column.year" : "trend.column.recent"),
                                130,
                                row -> figure(picture, row.growth().now())),
                        Tables.number(
                                kit,
                                Message.of(yearly ? "trend.column.year.before" : "trend.column.earlier"),
                                130,
                                row -> figure(picture, row.growth().before())),
                        Tables.number(kit, Message.of("trend.column.change"), 90, row -> change(row.growth())),
                        Tables.nodes(kit, Message.of("trend.column.verdict"), 300, row -> verdict(row.growth()))));
        table.setPrefHeight(44 + ROW * Math.min(ROWS_SHOWN, Math.max(2, rows.size())) + 4);
        table.setMinHeight(table.getPrefHeight());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.focus().set(new TrendsViewModel.Focus(now.line()));
            }
        });
        VBox words =
                kit.stack(kit.heading("trend.growth"), kit.muted(yearly ? "trend.growth.year" : "trend.growth.recent"));
        return kit.card(words, table);
    }

    private Node spark(TrendsViewModel.Row row) {
        return new Sparkline(kit, row.recent(), 96, 28);
    }

    private String figure(TrendPicture picture, double value) {
        Measure measure = picture.result().spec().measure() == TrendSpec.Measure.REVENUE
                ? Measure.money(picture.scope().currency())
                : Measure.count();
        return measure.label(kit.language().figures(), picture.result().value(Math.round(value)));
    }

    private String change(Growth growth) {
        return Measure.change().label(kit.language().figures(), growth.change());
    }

    private Node verdict(Growth growth) {
        Label words = kit.muted(TrendsViewModel.verdict(growth));
        words.setWrapText(false);
        if (growth.way() == Way.UNCLEAR || growth.way() == Way.TOO_SHORT) {
            return words;
        }
        boolean up = growth.way() == Way.RISING;
        Label badge = kit.badge(up ? Tone.GOOD : Tone.WARN, Message.of(up ? "trend.rising" : "trend.falling"));
        HBox row = kit.row(badge, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
