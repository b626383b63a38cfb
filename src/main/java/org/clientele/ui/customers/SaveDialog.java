package org.clientele.ui.customers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.app.people.PeopleList;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.group.Naming;
import org.clientele.ui.kit.group.NamingDialog;
import org.jspecify.annotations.Nullable;

/** Asks for the name under which those who are listed are kept as a group. */
final class SaveDialog {
    private final Kit kit;
    private final CustomersViewModel model;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();

    SaveDialog(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    void show() {
        PeopleList people = model.list().latest().get();
        int size = people == null ? 0 : people.size();
        NamingDialog.show(
                kit,
                new Naming(
                        Message.of("customers.save.title", size),
                        Message.of(model.keepsUp() ? "customers.save.live" : "customers.save.fixed", size),
                        Message.of("customers.save.act"),
                        name,
                        null,
                        complaint,
                        model.saving(),
                        this::save));
    }

    private void save(Runnable close) {
        complaint.set(null);
        model.save(name.get(), refusal -> {
            if (refusal == null) {
                close.run();
            } else {
                complaint.set(refusal);
            }
        });
    }
}
