package org.clientele.ui.settings;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** One setting: its name, what it does in one sentence, its control, and the way back to the default. */
final class SettingRow {
    private final Kit kit;
    private final List<Message> said;
    private final VBox node;
    private final Node control;

    /**
     * A setting.
     *
     * @param id the id that its parts begin with
     * @param name its name
     * @param effect what it does, in one sentence
     * @param control the control
     * @param choices what can be chosen, so that it is found by these words as well
     */
    SettingRow(Kit kit, String id, Message name, Message effect, Node control, List<Message> choices) {
        this.kit = kit;
        this.control = control;
        this.said = new java.util.ArrayList<>(choices);
        said.add(name);
        said.add(effect);
        Label title = kit.words(kit.language().text(name), "c-strong");
        title.setLabelFor(control);
        Label sentence = kit.muted(effect);
        sentence.getStyleClass().add("c-small");
        HBox head = new HBox(8, title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("c-setting-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        control.accessibleTextProperty().bind(kit.language().text(name));
        VBox words = new VBox(2, head, sentence);
        VBox.setVgrow(words, Priority.NEVER);
        node = new VBox(10, words, control);
        node.setId(id);
        node.getStyleClass().add("c-setting");
    }

    /** Offers the way back while the setting is not as it was at first. */
    SettingRow resets(ObservableValue<Boolean> isDefault, Runnable reset) {
        Button back = kit.quiet(node.getId() + "-default", Message.of("settings.default"), reset);
        back.setGraphic(Icon.UNDO.node());
        back.getStyleClass().add("c-setting-back");
        back.visibleProperty().bind(isDefault.map(is -> !is));
        head().getChildren().add(back);
        return this;
    }

    /** Adds a sentence below the control, such as a complaint or a reason; nothing while it is null. */
    SettingRow below(ObservableValue<@Nullable Message> sentence, String style) {
        Label label = kit.words(kit.language().text(sentence), style, "c-small");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        node.getChildren().add(label);
        return this;
    }

    private HBox head() {
        return (HBox) ((VBox) node.getChildren().getFirst()).getChildren().getFirst();
    }

    Node control() {
        return control;
    }

    Node node() {
        return node;
    }

    /** Whether every word that is searched for stands in this setting, in the language on the screen. */
    boolean matches(String query) {
        String text = String.join(" ", said.stream().map(kit.language()::now).toList())
                .toLowerCase(Locale.ROOT);
        for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
