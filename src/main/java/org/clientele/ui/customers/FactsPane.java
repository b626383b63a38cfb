package org.clientele.ui.customers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.app.people.PersonRow;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** What is known of a person: addresses, facts, permissions, and the groups with the reason for each. */
final class FactsPane {
    private final Kit kit;

    FactsPane(Kit kit) {
        this.kit = kit;
    }

    /** The cards of the left side. */
    List<Node> of(PersonCard person) {
        return List.of(contact(person), groups(person), facts(person));
    }

    private Node facts(PersonCard person) {
        GridPane grid = grid();
        CardViewModel.facts(person).forEach(fact -> line(grid, fact.label(), fact.value()));
        VBox card = kit.card(kit.heading("customers.facts"));
        if (grid.getRowCount() > 0) {
            card.getChildren().add(grid);
        }
        Map<String, String> own = new TreeMap<>(person.extras());
        if (!own.isEmpty()) {
            card.getChildren().add(more(own));
        }
        if (card.getChildren().size() == 1) {
            card.getChildren().add(kit.muted("customers.facts.none"));
        }
        return card;
    }

    /** The shop's own fields are folded away until they are asked for. */
    private Node more(Map<String, String> own) {
        GridPane grid = grid();
        own.forEach((name, value) -> line(grid, Verbatim.of(name), Verbatim.of(value)));
        VBox box = new VBox(12);
        Button open = kit.link(
                "customer-more",
                Message.of("customers.more", own.size()),
                () -> box.getChildren().setAll(grid));
        open.setGraphic(Icon.DOWN.node());
        box.getChildren().setAll(open);
        return box;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 10);
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(50);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(50);
        value.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, value);
        return grid;
    }

    private void line(GridPane grid, Message name, Message value) {
        Label words = kit.text(value);
        words.setTextAlignment(TextAlignment.RIGHT);
        words.setAlignment(Pos.TOP_RIGHT);
        Label title = kit.muted(name);
        GridPane.setValignment(title, VPos.TOP);
        grid.addRow(grid.getRowCount(), title, words);
    }

    private Node contact(PersonCard person) {
        PersonRow.Identity who = person.row().identity();
        VBox card = kit.card(kit.heading("customers.contact"));
        for (PermissionLight light : person.permissions()) {
            card.getChildren().add(light(light, light.channel() == Channel.EMAIL ? who.email() : who.phone()));
        }
        return card;
    }

    private Node light(PermissionLight light, String address) {
        Node sign = (light.open() ? Icon.CHECK_CIRCLE : Icon.CLOSE).node(light.open() ? "c-yes" : "c-not");
        boolean email = light.channel() == Channel.EMAIL;
        Label where = kit.text(
                address.isBlank()
                        ? Message.of(email ? "customers.noemail" : "customers.nophone")
                        : Verbatim.of(address));
        where.getStyleClass().add("c-strong");
        String may = light.open() ? "customers.may." : "customers.maynot.";
        Label open = kit.words(
                kit.language().text(may + (email ? "email" : "sms")),
                light.open() ? "c-good-text" : "c-text",
                "c-small");
        Message why = light.since()
                .map(day -> Message.of("customers.permission.since", light.sentence(), day))
                .orElse(light.sentence());
        Label reason = kit.muted(why);
        reason.getStyleClass().add("c-small");
        VBox words = new VBox(2, where, open, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, sign, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node groups(PersonCard person) {
        VBox card = kit.card(kit.heading("customers.groups"));
        for (PersonCard.Belonging group : person.groups()) {
            Label name = kit.text(group.name());
            name.getStyleClass().add("c-strong");
            Label why = kit.muted(group.why());
            why.getStyleClass().add("c-small");
            card.getChildren().add(new VBox(2, name, why));
        }
        return card;
    }
}
