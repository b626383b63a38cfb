package org.clientele.ui.data;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** Asks what to do with the customers of the rows that match: keep them as a group, or write to them. */
final class GroupDialog {
    private GroupDialog() {}

    static void show(Kit kit, RowUses model) {
        int people = model.people();
        TextField name = new TextField();
        name.setId("data-group-name");
        name.setPrefColumnCount(32);
        ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
        Button campaign = kit.secondary("data-group-campaign", Message.of("dataview.group.campaign"), () -> {
            kit.panels().closeDialog();
            model.campaign();
        });
        Button save = kit.primary(
                "data-group-save",
                Message.of("dataview.group.save"),
                () -> model.save(name.getText(), refusal -> {
                    complaint.set(refusal);
                    if (refusal == null) {
                        kit.panels().closeDialog();
                    }
                }));
        save.setDefaultButton(true);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        kit.panels()
                .dialog(
                        Message.of("dataview.group.title", people),
                        Fields.field(
                                kit,
                                Message.of("dataview.group.name"),
                                name,
                                Message.of("dataview.group.help", people),
                                complaint),
                        campaign,
                        save);
        name.requestFocus();
    }
}
