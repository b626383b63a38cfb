package org.clientele.ui.customers;

import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.app.notice.Amount;
import org.clientele.app.people.PersonCard;
import org.clientele.app.people.PersonRow;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.model.text.Message;
import org.clientele.ui.customers.LikelyToWant.Wants;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** What a person is worth, whether it is time again, and what the person is likely to want, each with its reason. */
final class WantsPane {
    private final Kit kit;
    private final CustomersViewModel model;

    WantsPane(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The card of value and rhythm. */
    Node value(PersonCard person) {
        PersonRow row = person.row();
        VBox card = kit.card(kit.heading("customers.value"));
        if (row.orders() > 0) {
            Label money = kit.words(
                    kit.language().text(Message.of("customers.amount", new Amount(row.money(), model.currency()))),
                    "c-number");
            long each = Math.round((double) row.money() / row.orders());
            Label orders =
                    kit.muted(Message.of("customers.value.orders", row.orders(), new Amount(each, model.currency())));
            card.getChildren()
                    .add(new VBox(
                            2,
                            money,
                            orders,
                            new RevenueCaption(
                                    kit, "customer-revenue", model.card().revenueNote())));
        }
        OptionalInt away = model.card().away(person);
        OptionalInt usual = row.usualGap();
        if (away.isPresent() && usual.isPresent()) {
            double most = Math.max(1, Math.max(away.getAsInt(), usual.getAsInt()));
            boolean drifting = model.card().drifting(person);
            card.getChildren()
                    .add(new VBox(
                            10,
                            bar("customers.rhythm.usual", usual.getAsInt(), most, "c-bar-usual"),
                            bar(
                                    "customers.rhythm.away",
                                    away.getAsInt(),
                                    most,
                                    drifting ? "c-bar-late" : "c-bar-now")));
        } else if (away.isPresent()) {
            card.getChildren().add(kit.text(Message.of("customers.rhythm.last", away.getAsInt())));
        }
        card.getChildren().add(kit.muted(model.card().rhythm(person)));
        return card;
    }

    /** A number of days with its length beside the other's. */
    private Node bar(String name, int days, double most, String style) {
        Label value = kit.text(Message.of("customers.days", days));
        value.getStyleClass().add("c-strong");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = kit.row(kit.muted(name), kit.spring(), value);
        Region fill = new Region();
        fill.getStyleClass().addAll("c-bar", style);
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("c-bar-track");
        track.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty().bind(track.widthProperty().multiply(Math.max(0.02, days / most)));
        return new VBox(4, head, track);
    }

    /** The card of what the person is likely to want. */
    Node likely(PersonCard person) {
        Steady<Wants> body = new Steady<>(
                kit,
                model.card().wants(),
                StateView.Skeleton.ROWS,
                model.card()::reload,
                wants -> wants(wants, person));
        return kit.card(kit.heading("customers.wants"), body);
    }

    private Node wants(Wants wants, PersonCard person) {
        VBox box = new VBox(16);
        Message nothing = wants.nothing();
        if (nothing != null || wants.products().isEmpty()) {
            box.getChildren().add(kit.muted(nothing != null ? nothing : Message.of("customers.wants.none")));
            return box;
        }
        int n = 0;
        for (SuggestedProduct product : wants.products()) {
            box.getChildren().add(product(product, ++n));
        }
        if (!wants.trained()) {
            box.getChildren()
                    .add(new VBox(
                            4,
                            note("customers.wants.untrained"),
                            kit.link(
                                    "customer-train",
                                    Message.of("customers.wants.train"),
                                    () -> model.page("products"))));
        } else if (person.row().orders() == 0) {
            box.getChildren().add(note("customers.wants.new"));
        } else {
            box.getChildren().add(note("customers.wants.pattern"));
        }
        return box;
    }

    private Label note(String key) {
        Label note = kit.muted(key);
        note.getStyleClass().add("c-small");
        return note;
    }

    private Node product(SuggestedProduct product, int place) {
        Label name = kit.text(Verbatim.of(product.name()));
        name.getStyleClass().add("c-strong");
        Label reason = kit.muted(
                product.boughtBoth() > 0
                        ? Message.of("customers.wants.both", product.reason(), product.boughtBoth())
                        : product.reason());
        reason.setId("customer-reason-" + place);
        reason.getStyleClass().add("c-small");
        VBox words = new VBox(2, name, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane disc = new StackPane(Icon.PRODUCTS.node("c-moment-icon"));
        disc.getStyleClass().addAll("c-moment-disc", "c-moment-order");
        VBox why = new VBox(4);
        why.setVisible(false);
        why.managedProperty().bind(why.visibleProperty());
        words.getChildren().add(why);
        if (product.ground() == Ground.HISTORY) {
            words.getChildren().add(1 + words.getChildren().indexOf(reason), opener(product, place, why));
        }
        Button notHere = kit.icon(
                "customer-never-" + place,
                Icon.EYE_OFF,
                Message.of("suggest.never.person"),
                () -> model.card().blockForPerson(product));
        notHere.getStyleClass().add("c-small-icon");
        Button block = kit.icon(
                "customer-block-" + place,
                Icon.CLOSE,
                Message.of("customers.wants.block", product.name()),
                () -> model.card().block(product));
        block.getStyleClass().add("c-small-icon");
        HBox line = new HBox(12, disc, words, new HBox(notHere, block));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** Opens all that speaks for a suggestion. */
    private Button opener(SuggestedProduct product, int place, VBox why) {
        Button open = kit.link("customer-reasons-" + place, Message.of("suggest.why"), () -> {
            if (why.getChildren().isEmpty()) {
                for (SpokenReason reason : model.card().reasons(product)) {
                    Label line = kit.muted(reason.line());
                    line.getStyleClass().add("c-small");
                    why.getChildren().add(line);
                }
                why.getChildren().add(note(why.getChildren().isEmpty() ? "suggest.why.none" : "suggest.why.proof"));
            }
            why.setVisible(!why.isVisible());
        });
        open.getStyleClass().add("c-small");
        return open;
    }
}
