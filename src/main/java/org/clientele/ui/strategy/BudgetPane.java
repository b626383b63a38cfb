package org.clientele.ui.strategy;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.app.notice.Amount;
import org.clientele.app.strategy.Assumptions;
import org.clientele.app.strategy.SplitMoney.Curve;
import org.clientele.app.strategy.SplitMoney.Curves;
import org.clientele.app.strategy.StrategyWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.TypedRow;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;

/** Money across groups: a slider for the budget, the curves of the groups, and what each gets. */
final class BudgetPane {
    private static final double CHART = 300;

    private final Kit kit;
    private final StrategyViewModel page;
    private final BudgetViewModel model;
    private final VBox node;

    BudgetPane(Kit kit, StrategyViewModel page) {
        this.kit = kit;
        this.page = page;
        this.model = page.budget();
        StateView<Curves> body = new StateView<>(kit, model.curves(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.MONEY,
                                Message.of("strategyview.budget.empty.title"),
                                Message.of("strategyview.budget.empty")),
                        curves -> curves.everything() <= 0)
                .retry(model::refresh);
        this.node = new VBox(16, body, assumed());
    }

    Node node() {
        return node;
    }

    private Node content(Curves curves) {
        Slider slider =
                new Slider(0, BudgetViewModel.most(curves), model.budget().get());
        slider.setId("strategy-budget");
        slider.setBlockIncrement(BudgetViewModel.most(curves) / 40);
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        kit.describe(slider, Message.of("strategyview.budget"));
        slider.valueProperty().bindBidirectional(model.budget());
        TextField typed = new TextField();
        typed.setId("strategy-budget-typed");
        typed.setPrefColumnCount(9);
        kit.describe(typed, Message.of("strategyview.budget"));
        Runnable write =
                () -> typed.setText(new java.math.BigDecimal(model.budget().get())
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString());
        write.run();
        model.budget().addListener((property, before, now) -> write.run());
        typed.setOnAction(event -> {
            Message wrong = model.type(typed.getText());
            if (wrong != null) {
                page.desk().refuse(wrong);
            }
        });
        CappedSplit first = java.util.Objects.requireNonNull(model.split().get());
        ChartPane chart = new ChartPane(kit, model.chart(curves, first));
        chart.setPrefHeight(CHART);
        VBox words = new VBox(8);
        VBox table = new VBox();
        Runnable draw = () -> {
            CappedSplit split = model.split().get();
            if (split != null && curves.equals(model.curves().latest().get())) {
                chart.show(model.chart(curves, split));
                words.getChildren().setAll(sentences(curves, split));
                table.getChildren().setAll(table(curves, split));
            }
        };
        draw.run();
        model.split().addListener((property, before, now) -> draw.run());
        HBox line = kit.row(kit.words(kit.language().text("strategyview.budget"), "c-label"), slider, typed);
        line.setSpacing(16);
        return kit.column(
                kit.card(line, words),
                kit.card(chart),
                kit.card(
                        Message.of("strategyview.split"),
                        table,
                        kit.primary("strategy-apply", Message.of("strategyview.apply"), model::apply)));
    }

    private List<Node> sentences(Curves curves, CappedSplit split) {
        StrategyWords words = model.words();
        Label next = kit.words(kit.language().text(words.next(curves, split)), "c-text", "c-strong");
        next.setId("strategy-next");
        Node basis = kit.muted(words.basis(curves));
        return words.left(split)
                .<List<Node>>map(left -> List.of(next, kit.banner(Tone.WARN, left), basis))
                .orElse(List.of(next, basis));
    }

    private Node table(Curves curves, CappedSplit split) {
        GridPane grid = new GridPane(20, 0);
        grid.setId("strategy-split");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        for (int i = 0; i < 5; i++) {
            ColumnConstraints number = new ColumnConstraints(100);
            number.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(number);
        }
        ColumnConstraints source = new ColumnConstraints(160);
        source.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(source);
        grid.addRow(
                0,
                head("strategyview.col.group"),
                head("strategyview.col.spend"),
                head("strategyview.col.messages"),
                head("strategyview.col.earned"),
                head("strategyview.col.average"),
                head("strategyview.col.next"),
                head("strategyview.col.source"));
        for (int g = 0; g < curves.groups().size(); g++) {
            Curve curve = curves.groups().get(g);
            double spend = split.spend()[g];
            int messages = org.clientele.app.strategy.SplitMoney.Curves.messages(curve, spend);
            grid.addRow(
                    g + 1,
                    padded(kit.text(curve.play().group().name())),
                    cell(Message.of("strategyview.money", amount(spend))),
                    cell(Message.of("strategyview.count", messages, curve.people())),
                    cell(Message.of("strategyview.money", amount(split.earned()[g]))),
                    cell(
                            spend > 0
                                    ? Message.of("strategyview.return", split.earned()[g] / spend)
                                    : Message.of("strategyview.dash")),
                    cell(
                            split.next()[g] > 0
                                    ? Message.of("strategyview.return", split.next()[g])
                                    : Message.of(curve.people() == 0 ? "strategyview.dash" : "strategyview.full")),
                    padded(kit.muted(model.words().source(curve))));
        }
        return grid;
    }

    private Amount amount(double units) {
        return new Amount(StrategyWords.money(units), page.currency());
    }

    private Node head(String key) {
        return padded(kit.muted(key));
    }

    private Node cell(Message words) {
        return padded(kit.text(words));
    }

    private static Node padded(Label label) {
        label.setPadding(new javafx.geometry.Insets(6, 0, 6, 0));
        return label;
    }

    // ---- what is assumed ----

    private Node assumed() {
        VBox box = new VBox();
        Runnable draw = () -> box.getChildren().setAll(fields(page.assumptions().get()));
        page.assumptions().addListener((property, before, now) -> draw.run());
        draw.run();
        return kit.card(Message.of("strategyview.assumptions"), box);
    }

    private Node fields(Assumptions now) {
        TypedRow row = new TypedRow(
                        kit, typed -> page.assume(typed.get(0), typed.get(1), typed.get(2), typed.get(3), typed.get(4)))
                .with("strategy-margin", Message.of("strategyview.margin"), plain(now.margin() * 100))
                .with("strategy-lift", Message.of("strategyview.lift"), plain(now.lift() * 100))
                .with("strategy-days", Message.of("strategyview.days"), Integer.toString(now.days()))
                .with("strategy-email", Message.of("strategyview.email"), plain(now.email()))
                .with("strategy-sms", Message.of("strategyview.sms"), plain(now.sms()));
        return new VBox(
                12,
                row.fields(),
                row.complaint(),
                kit.row(kit.secondary("strategy-assume", Message.of("strategyview.assume"), row::apply)));
    }

    private static String plain(double number) {
        return TypedRow.plain(number, 4);
    }
}
