package org.clientele.ui.customers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The buttons for what can be done with a person. */
final class ActionsPane {
    private final Kit kit;
    private final CardViewModel card;
    private final ActionsViewModel model;

    ActionsPane(Kit kit, CardViewModel card) {
        this.kit = kit;
        this.card = card;
        this.model = card.actions();
    }

    /** The card of actions. */
    Node of(PersonCard person) {
        VBox buttons = new VBox(8, wide(list()));
        for (PermissionLight light : person.permissions()) {
            if (light.open()) {
                boolean email = light.channel() == Channel.EMAIL;
                buttons.getChildren()
                        .add(wide(kit.secondary(
                                email ? "customer-withdraw-email" : "customer-withdraw-sms",
                                Message.of(email ? "customers.withdraw.email" : "customers.withdraw.sms"),
                                () -> model.withdraw(card.id(), light.channel()))));
            }
        }
        Button stop = kit.quiet("customer-stop", Message.of("customers.stop"), () -> model.stopAll(card.id()));
        stop.getStyleClass().add("c-danger-text");
        stop.setGraphic(Icon.DANGER.node());
        boolean stopped = person.permissions().stream()
                .allMatch(light -> light.sentence().key().equals("people.permission.stopped"));
        buttons.getChildren().add(stopped ? kit.muted("customers.stop.done") : wide(stop));
        buttons.disableProperty().bind(model.busy());
        return kit.card(kit.heading("customers.actions"), buttons);
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Button list() {
        Button add = kit.secondary("customer-list-add", Message.of("customers.list.add"), () -> {});
        add.setGraphic(Icon.ADD.node());
        add.setOnAction(event -> {
            if (model.lists().isEmpty()) {
                ask();
            } else {
                menu().show(add, Side.BOTTOM, 0, 4);
            }
        });
        return add;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (SavedGroup list : model.lists()) {
            MenuItem item = new MenuItem(list.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.addTo(list, card.id()));
            menu.getItems().add(item);
        }
        MenuItem fresh = new MenuItem(kit.language().now("customers.list.new"));
        fresh.setOnAction(event -> ask());
        menu.getItems().addAll(new SeparatorMenuItem(), fresh);
        return menu;
    }

    private void ask() {
        TextField name = new TextField();
        name.setId("customer-list-name");
        ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
        int customer = card.id();
        Button make = kit.primary("customer-list-make", Message.of("customers.list.make"), () -> {
            Message wrong = model.addToNew(name.getText(), customer);
            complaint.set(wrong);
            if (wrong == null) {
                kit.panels().closeDialog();
            }
        });
        make.setDefaultButton(true);
        kit.panels()
                .dialog(
                        Message.of("customers.list.title"),
                        Fields.field(
                                kit,
                                Message.of("customers.list.name"),
                                name,
                                Message.of("customers.list.help"),
                                complaint),
                        kit.secondary("customer-list-cancel", Message.of("kit.cancel"), kit.panels()::closeDialog),
                        make);
        name.requestFocus();
    }
}
