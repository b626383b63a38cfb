package org.clientele.ui.groups;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** Asks for the name of a group. */
final class NamingDialog {
    private NamingDialog() {}

    static void show(Kit kit, NamingViewModel model) {
        TextField name = new TextField();
        name.setId("naming-name");
        name.textProperty().bindBidirectional(model.name());
        VBox content = kit.column(Fields.field(
                kit, Message.of("groupsview.naming.name"), name, model.words().note(), model.complaint()));
        if (model.offersFollow()) {
            content.getChildren()
                    .add(Fields.radios(
                            kit,
                            "naming-follow",
                            List.of(true, false),
                            follow -> Message.of(follow ? "groupsview.naming.live" : "groupsview.naming.fixed"),
                            model.follow()));
        }
        Runnable close = kit.panels()::closeDialog;
        Button save = kit.primary("naming-save", model.words().action(), () -> model.confirm(close));
        save.setDefaultButton(true);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.name().get().isBlank(), model.name())
                        .or(model.saving().loading()));
        kit.panels()
                .dialog(
                        model.words().title(),
                        content,
                        kit.secondary("naming-cancel", Message.of("kit.cancel"), close),
                        save);
        name.requestFocus();
        name.selectAll();
    }
}
