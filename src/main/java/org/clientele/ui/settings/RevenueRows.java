package org.clientele.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenueDefinition.Tax;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.settings.MoneyChoice.Option;

/** The settings of what counts as revenue. */
final class RevenueRows {
    private static final RevenueDefinition FIRST = RevenueDefinition.standard();
    private final Kit kit;
    private final SettingsViewModel model;

    RevenueRows(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    List<SettingRow> all() {
        return List.of(
                row(
                        "refunds",
                        Arrays.stream(Refunds.values())
                                .map(refunds -> new Option(
                                        Message.of("settings.refunds." + refunds.word()), now -> now.with(refunds)))
                                .toList(),
                        RevenueDefinition::refunds,
                        now -> now.with(FIRST.refunds())),
                row(
                        "cancelled",
                        yesNo("settings.cancelled.", RevenueDefinition::withCancelled),
                        RevenueDefinition::cancelled,
                        now -> now.withCancelled(FIRST.cancelled())),
                row(
                        "tax",
                        List.of(
                                new Option(Message.of("settings.tax.true"), now -> tax(now, true)),
                                new Option(Message.of("settings.tax.false"), now -> tax(now, false))),
                        now -> now.tax().inRevenue(),
                        now -> tax(now, FIRST.tax().inRevenue())),
                row(
                        "files",
                        List.of(
                                new Option(Message.of("settings.files.true"), now -> files(now, true)),
                                new Option(Message.of("settings.files.false"), now -> files(now, false))),
                        now -> now.tax().inFiles(),
                        now -> files(now, FIRST.tax().inFiles())),
                taxRate(),
                row(
                        "shipping",
                        yesNo("settings.shipping.", RevenueDefinition::withShipping),
                        RevenueDefinition::shipping,
                        now -> now.withShipping(FIRST.shipping())),
                row(
                        "free",
                        yesNo("settings.free.", RevenueDefinition::withFree),
                        RevenueDefinition::free,
                        now -> now.withFree(FIRST.free())),
                new RatesPane(kit, model).row());
    }

    private static List<Option> yesNo(
            String key, java.util.function.BiFunction<RevenueDefinition, Boolean, RevenueDefinition> with) {
        return List.of(
                new Option(Message.of(key + "false"), now -> with.apply(now, false)),
                new Option(Message.of(key + "true"), now -> with.apply(now, true)));
    }

    private static RevenueDefinition tax(RevenueDefinition now, boolean inRevenue) {
        return now.with(new Tax(now.tax().inFiles(), inRevenue, now.tax().rate()));
    }

    private static RevenueDefinition files(RevenueDefinition now, boolean inFiles) {
        return now.with(new Tax(inFiles, now.tax().inRevenue(), now.tax().rate()));
    }

    private SettingRow row(
            String key,
            List<Option> options,
            Function<RevenueDefinition, Object> value,
            Function<RevenueDefinition, RevenueDefinition> reset) {
        ObservableValue<Boolean> isDefault =
                model.definition().map(now -> value.apply(now).equals(value.apply(FIRST)));
        return new SettingRow(
                        kit,
                        "settings-" + key,
                        Message.of("settings.name." + key),
                        Message.of("settings.effect." + key),
                        new MoneyChoice(kit, model, "settings-" + key, options),
                        options.stream().map(Option::name).toList())
                .resets(
                        isDefault,
                        () -> model.define(reset.apply(model.definition().get())));
    }

    private SettingRow taxRate() {
        TextField field = new TextField();
        field.setId("settings-taxrate-field");
        field.setPrefColumnCount(6);
        field.setMaxWidth(96);
        Runnable follow = () -> {
            Tax tax = model.definition().get().tax();
            field.setText(tax.rate() == 0 ? "" : tax.percent().toPlainString());
        };
        model.definition().addListener((property, before, now) -> follow.run());
        model.resets().addListener((property, before, now) -> follow.run());
        follow.run();
        commit(field, () -> model.taxRate(field.getText()));
        Label percent = kit.text("settings.percent");
        HBox line = new HBox(8, field, percent);
        line.setAlignment(Pos.CENTER_LEFT);
        return new SettingRow(
                        kit,
                        "settings-taxrate",
                        Message.of("settings.name.taxrate"),
                        Message.of("settings.effect.taxrate"),
                        line,
                        List.of())
                .resets(model.definition().map(now -> now.tax().rate() == 0), () -> model.taxRate(""))
                .below(model.taxComplaint(), "c-complaint");
    }

    /** Takes what was typed on Enter and when the field is left. */
    static void commit(TextField field, Runnable take) {
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take.run();
            }
        });
    }
}
