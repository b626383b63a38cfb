package org.clientele.ui.intake;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** What one row of the table is, with the answer filled in, and what the program knew about such files before. */
final class KindQuestion {
    private final VBox box;

    KindQuestion(Kit kit, WizardViewModel model) {
        TableKind now = model.mapping().get().kind();
        FlowPane choices = new FlowPane(8, 8);
        ToggleGroup group = new ToggleGroup();
        for (TableKind kind : TableKind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("import-row-is-" + kind.word());
            button.textProperty().bind(kit.language().text(row(kind)));
            button.getStyleClass().setAll("c-pill");
            button.setToggleGroup(group);
            button.setSelected(kind == now);
            button.setOnAction(event -> {
                button.setSelected(true);
                if (kind != model.mapping().get().kind()) {
                    model.file().kind(kind);
                }
            });
            choices.getChildren().add(button);
        }
        this.box = new VBox(8, kit.overline("importview.columns.row"), choices);
        List<Message> notes = model.recognised();
        notes.forEach(note -> box.getChildren().add(kit.row(Icon.INFORMATION.node("c-tile-icon"), kit.text(note))));
    }

    Node node() {
        return box;
    }

    private static Message row(TableKind kind) {
        return switch (kind) {
            case CUSTOMERS -> Message.of("importview.row.customer");
            case PRODUCTS -> Message.of("importview.row.product");
            case ORDERS -> Message.of("importview.row.order");
            case EVENTS -> Message.of("importview.row.event");
            case CONSENTS -> Message.of("importview.row.consent");
            case STOPS -> Message.of("importview.row.stop");
            case RESULTS -> Message.of("importview.row.result");
        };
    }
}
