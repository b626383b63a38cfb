package org.clientele.ui.settings;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** The fixed rates of other currencies: one line each, and one for another. */
final class RatesPane {
    private final Kit kit;
    private final SettingsViewModel model;
    private final VBox lines = new VBox(8);
    private final VBox all = new VBox(8);

    RatesPane(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
        all.getChildren().setAll(lines, more());
        model.definition().addListener((property, before, now) -> fill());
        model.resets().addListener((property, before, now) -> fill());
        model.profile().addListener((property, before, now) -> fill());
        model.whatIf().latest().addListener((property, before, now) -> fill());
        fill();
    }

    SettingRow row() {
        return new SettingRow(
                        kit,
                        "settings-rates",
                        Message.of("settings.name.rates"),
                        Message.of("settings.effect.rates"),
                        all,
                        List.of())
                .resets(model.definition().map(now -> now.rates().isEmpty()), () -> model.define(without()))
                .below(model.rateComplaint(), "c-complaint");
    }

    private RevenueDefinition without() {
        RevenueDefinition next = model.definition().get();
        for (String currency : next.rates().keySet()) {
            next = next.withRate(currency, 0);
        }
        return next;
    }

    private void fill() {
        Map<String, Long> rates = model.definition().get().rates();
        lines.getChildren()
                .setAll(model.currencies().stream()
                        .map(currency -> line(currency, rates.getOrDefault(currency, 0L)))
                        .toList());
    }

    private HBox line(String currency, long rate) {
        TextField field =
                new TextField(rate == 0 ? "" : RevenueDefinition.decimal(rate).toPlainString());
        field.setId("settings-rate-" + currency);
        field.setMaxWidth(120);
        String before = field.getText();
        RevenueRows.commit(field, () -> {
            if (!field.getText().equals(before)) {
                model.rate(currency, field.getText());
            }
        });
        Label one = kit.text("settings.rate.one", currency);
        one.setMinWidth(72);
        one.setLabelFor(field);
        HBox line = new HBox(
                8,
                one,
                field,
                kit.text("settings.rate.own", model.profile().get().currency()));
        line.setAlignment(Pos.CENTER_LEFT);
        if (rate == 0) {
            line.getChildren().add(kit.badge(Tone.WARN, Message.of("settings.rate.none")));
        } else {
            Button remove = kit.icon(
                    "settings-rate-" + currency + "-remove",
                    Icon.CLOSE,
                    Message.of("settings.rate.remove", currency),
                    () -> model.rate(currency, ""));
            line.getChildren().addAll(kit.spring(), remove);
        }
        return line;
    }

    /** A line for a currency that no order has brought yet. */
    private HBox more() {
        TextField code = new TextField();
        code.setId("settings-rate-code");
        code.setMaxWidth(96);
        code.promptTextProperty().bind(kit.language().text(Message.of("settings.rate.code")));
        TextField rate = new TextField();
        rate.setId("settings-rate-new");
        rate.setMaxWidth(120);
        rate.promptTextProperty().bind(kit.language().text(Message.of("settings.rate.worth")));
        Runnable add = () -> {
            if (code.getText().isBlank()) {
                code.requestFocus();
            } else if (rate.getText().isBlank()) {
                rate.requestFocus();
            } else if (model.rate(code.getText(), rate.getText())) {
                code.clear();
                rate.clear();
            }
        };
        code.setOnAction(event -> add.run());
        rate.setOnAction(event -> add.run());
        HBox line = new HBox(8, code, rate, kit.secondary("settings-rate-add", Message.of("settings.rate.add"), add));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
