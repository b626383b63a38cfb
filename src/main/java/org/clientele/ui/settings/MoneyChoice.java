package org.clientele.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** Choices about revenue below each other, each with what it would make of the last twelve months. */
final class MoneyChoice extends VBox {
    /**
     * A choice.
     *
     * @param name what is chosen
     * @param with the definition with it
     */
    record Option(Message name, Function<RevenueDefinition, RevenueDefinition> with) {}

    private final Kit kit;
    private final SettingsViewModel model;
    private final ToggleGroup group = new ToggleGroup();

    MoneyChoice(Kit kit, SettingsViewModel model, String id, List<Option> options) {
        super(2);
        this.kit = kit;
        this.model = model;
        List<RadioButton> buttons = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            RadioButton button = new RadioButton();
            button.setId(id + "-" + i);
            button.textProperty().bind(kit.language().text(option.name()));
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(
                    event -> model.define(option.with().apply(model.definition().get())));
            buttons.add(button);
            getChildren().add(line(button, option));
        }
        Runnable follow = () -> {
            RevenueDefinition now = model.definition().get();
            for (int i = 0; i < options.size(); i++) {
                buttons.get(i).setSelected(options.get(i).with().apply(now).equals(now));
            }
        };
        model.definition().addListener((property, before, now) -> follow.run());
        model.resets().addListener((property, before, now) -> follow.run());
        follow.run();
    }

    private HBox line(RadioButton button, Option option) {
        Label money = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language()
                                        .now(model.wouldBe(option.with()
                                                .apply(model.definition().get()))),
                                model.definition(),
                                model.whatIf().latest()),
                "c-money-choice");
        money.setWrapText(false);
        money.setMinWidth(Region.USE_PREF_SIZE);
        money.opacityProperty().bind(model.whatIf().loading().map(loading -> loading ? 0.45 : 1.0));
        button.selectedProperty().addListener((property, before, now) -> mark(money, now));
        mark(money, button.isSelected());
        Tooltip what = new Tooltip();
        what.textProperty()
                .bind(kit.language()
                        .follow(
                                () -> sentence(option),
                                model.definition(),
                                model.whatIf().latest()));
        what.textProperty().addListener((property, before, now) -> install(button, what, now));
        install(button, what, what.getText());
        HBox line = new HBox(12, button, money);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("c-money-line");
        return line;
    }

    private String sentence(Option option) {
        @Nullable
        Message change =
                model.wouldChange(option.with().apply(model.definition().get()));
        return change == null ? "" : kit.language().now(change);
    }

    private static void install(RadioButton button, Tooltip what, String text) {
        Tooltip.uninstall(button, what);
        button.setAccessibleHelp(text);
        if (!text.isEmpty()) {
            Tooltip.install(button, what);
        }
    }

    private static void mark(Label money, boolean now) {
        money.getStyleClass().removeAll("c-strong", "c-muted");
        money.getStyleClass().add(now ? "c-strong" : "c-muted");
    }
}
