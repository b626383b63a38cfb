package org.clientele.ui.kit.group;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** Asks for the name of a group, wherever one is kept. */
public final class NamingDialog {
    private NamingDialog() {}

    /** Opens it over the page. */
    public static void show(Kit kit, Naming asked) {
        TextField name = new TextField();
        name.setId("naming-name");
        name.textProperty().bindBidirectional(asked.name());
        VBox content = kit.column(Fields.field(kit, Message.of("picked.name"), name, asked.note(), asked.complaint()));
        if (asked.follow() != null) {
            content.getChildren()
                    .add(Fields.radios(
                            kit,
                            "naming-follow",
                            List.of(true, false),
                            follow -> Message.of(follow ? "picked.follow" : "picked.fixed"),
                            asked.follow()));
        }
        Runnable close = kit.panels()::closeDialog;
        Button agree =
                kit.primary("naming-save", asked.action(), () -> asked.save().accept(close));
        agree.setDefaultButton(true);
        agree.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> asked.busy().get() || asked.name().get().isBlank(), asked.busy(), asked.name()));
        kit.panels()
                .dialog(asked.title(), content, kit.secondary("naming-cancel", Message.of("kit.cancel"), close), agree);
        name.requestFocus();
        name.selectAll();
    }
}
