package org.clientele.ui.customers;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.clientele.app.people.PeopleList;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** Asks for the name under which those who are listed are kept as a group. */
final class SaveDialog {
    private final Kit kit;
    private final CustomersViewModel model;
    private final TextField name = new TextField();
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();

    SaveDialog(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
        name.setId("customers-save-name");
        name.setPrefColumnCount(32);
    }

    void show() {
        PeopleList people = model.list().latest().get();
        int size = people == null ? 0 : people.size();
        Message help = Message.of(model.keepsUp() ? "customers.save.live" : "customers.save.fixed", size);
        Button cancel = kit.secondary(
                "customers-save-cancel",
                Message.of("kit.cancel"),
                () -> kit.panels().closeDialog());
        Button save = kit.primary("customers-save-agree", Message.of("customers.save.act"), this::save);
        save.setDefaultButton(true);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.saving().get() || name.getText().isBlank(), model.saving(), name.textProperty()));
        kit.panels()
                .dialog(
                        Message.of("customers.save.title", size),
                        Fields.field(kit, Message.of("customers.save.name"), name, help, complaint),
                        cancel,
                        save);
        name.requestFocus();
    }

    private void save() {
        complaint.set(null);
        model.save(name.getText(), refusal -> {
            if (refusal == null) {
                kit.panels().closeDialog();
            } else {
                complaint.set(refusal);
            }
        });
    }
}
