package org.clientele.ui.settings;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.revenue.RevenueExample;
import org.clientele.app.revenue.RevenueWords;
import org.clientele.app.revenue.WhatIf;
import org.clientele.app.workbench.Conventions.Total;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenuePart;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;

/** Beside the choices: the revenue that they make, and an example of what counts line by line. */
final class ExamplePane extends VBox {
    private final Kit kit;
    private final SettingsViewModel model;
    private final VBox now = new VBox(6);
    private final VBox example = new VBox(12);

    ExamplePane(Kit kit, SettingsViewModel model) {
        super(16);
        this.kit = kit;
        this.model = model;
        setId("settings-example");
        getChildren().setAll(kit.card(now), kit.card(example));
        model.definition().addListener((property, before, after) -> fill());
        model.profile().addListener((property, before, after) -> fill());
        model.whatIf().state().addListener((property, before, after) -> fillNow());
        model.busy().addListener((property, before, after) -> fillNow());
        fill();
    }

    private void fill() {
        fillNow();
        fillExample();
    }

    private void fillNow() {
        now.getChildren().setAll(kit.overline("settings.revenue.year"));
        SlotState<WhatIf> state = model.whatIf().state().get();
        WhatIf known = model.whatIf().latest().get();
        if (state instanceof SlotState.Failed<WhatIf>(Message sentence)) {
            now.getChildren().add(kit.banner(Tone.BAD, sentence, again()));
            return;
        }
        if (state instanceof SlotState.Cancelled<WhatIf>) {
            now.getChildren().add(kit.banner(Tone.NEUTRAL, Message.of("kit.cancelled"), again()));
            return;
        }
        Total total =
                known == null ? null : known.total(model.definition().get()).orElse(null);
        String currency = model.profile().get().currency();
        if (known == null || total == null && model.whatIf().loading().get()) {
            now.getChildren().add(kit.muted("settings.revenue.counting"));
            return;
        }
        if (total == null) {
            now.getChildren().add(kit.muted("settings.revenue.nothing"));
        } else {
            Label figure = kit.words(
                    kit.language()
                            .text(Message.of("settings.revenue.figure", new HeadlineAmount(total.revenue(), currency))),
                    "c-number");
            figure.setId("settings-revenue-now");
            figure.setOpacity(model.busy().get() || model.whatIf().loading().get() ? 0.45 : 1);
            now.getChildren().add(figure);
            if (model.definition().get().refunds() == Refunds.APART) {
                now.getChildren().add(kit.text("revenue.note.apart", new Amount(total.apart(), currency)));
            }
        }
        Label caption = kit.muted(model.caption());
        caption.getStyleClass().add("c-small");
        now.getChildren().add(caption);
        for (Message note : RevenueWords.notes(known.basis())) {
            now.getChildren().add(kit.banner(Tone.WARN, note));
        }
    }

    private Node again() {
        return kit.secondary("settings-retry", Message.of("kit.retry"), model::load);
    }

    private void fillExample() {
        RevenueExample shown = model.example();
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints paid = new ColumnConstraints();
        paid.setHalignment(HPos.RIGHT);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setHalignment(HPos.RIGHT);
        counts.setMaxWidth(112);
        grid.getColumnConstraints().addAll(what, paid, counts);
        grid.addRow(
                0,
                kit.overline("settings.example.line"),
                kit.overline("settings.example.paid"),
                kit.overline("settings.example.counts"));
        grid.getChildren().forEach(head -> ((Label) head).setMinWidth(Region.USE_PREF_SIZE));
        for (RevenueExample.Row row : shown.rows()) {
            Label amount = figure(Message.of("settings.example.amount", row.paid()), "c-text");
            amount.setWrapText(false);
            amount.setMinWidth(Region.USE_PREF_SIZE);
            Label worth = figure(row.counts(), row.part() == RevenuePart.NONE ? "c-muted" : "c-strong");
            grid.addRow(grid.getRowCount(), kit.text(row.what()), amount, worth);
        }
        Region rule = new Region();
        rule.getStyleClass().add("c-rule");
        grid.add(rule, 0, grid.getRowCount(), 3, 1);
        Label sum = figure(
                Message.of(
                        "settings.example.amount",
                        new Amount(shown.revenue(), model.profile().get().currency())),
                "c-strong");
        sum.setId("settings-example-sum");
        grid.addRow(
                grid.getRowCount(),
                kit.words(kit.language().text("settings.example.sum"), "c-strong"),
                new Region(),
                sum);
        grid.getChildren().forEach(part -> GridPane.setValignment(part, VPos.TOP));
        example.getChildren()
                .setAll(kit.stack(kit.heading("settings.example"), kit.muted("settings.example.note")), grid);
    }

    private Label figure(Message words, String style) {
        Label label = kit.words(kit.language().text(words), style);
        label.setTextAlignment(TextAlignment.RIGHT);
        return label;
    }
}
