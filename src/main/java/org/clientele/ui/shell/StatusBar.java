package org.clientele.ui.shell;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** The line at the bottom: where the data is, how new it is, how many customers, and the language. */
final class StatusBar extends HBox {
    private final Label said = new Label();

    StatusBar(Kit kit, ShellViewModel model) {
        super(8);
        getStyleClass().add("c-status");
        setAlignment(Pos.CENTER_LEFT);
        BooleanBinding open = model.workbench().isNotNull();
        Label place = line(kit, "shell.status.local");
        place.setGraphic(Icon.COMPUTER.node());
        Label day = new Label();
        day.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            LocalDate newest = model.dataDay().get();
                            return newest == null ? "" : kit.language().now("shell.status.day", newest);
                        },
                        model.dataDay(),
                        kit.language().texts()));
        Label count = new Label();
        count.textProperty().bind(kit.language().text("shell.status.customers", model.customers()));
        Label saved = line(kit, "shell.status.saved");
        getChildren().add(place);
        dotted(day, model.dataDay().isNotNull());
        dotted(count, open);
        dotted(saved, open);
        said.setAccessibleRoleDescription("status");
        said.setVisible(false);
        said.setManaged(false);
        Button language = kit.link("language", Message.of("shell.language"), kit.language()::toggle);
        language.getStyleClass().add("c-language");
        kit.describe(language, Message.of("shell.language.hint"));
        getChildren().addAll(said, kit.spring(), language);
    }

    /** The last thing said, for screen readers. */
    void say(String sentence) {
        said.setText(sentence);
        said.notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
    }

    private static Label line(Kit kit, String key) {
        Label label = new Label();
        label.textProperty().bind(kit.language().text(key));
        return label;
    }

    private void dotted(Node part, ObservableBooleanValue shown) {
        Label dot = new Label("·");
        dot.getStyleClass().add("c-dot");
        for (Node node : new Node[] {dot, part}) {
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(shown);
            getChildren().add(node);
        }
    }
}
