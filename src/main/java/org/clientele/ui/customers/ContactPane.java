package org.clientele.ui.customers;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.app.people.PersonRow;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.ProofEntry;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The addresses of a person with one light per channel; pressing a light opens the proof behind it. */
final class ContactPane {
    private static final String PROOF = "customer-proof";
    private final Kit kit;
    private final CardViewModel model;

    ContactPane(Kit kit, CardViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The card of addresses and lights. */
    Node of(PersonCard person) {
        PersonRow.Identity who = person.row().identity();
        VBox card = kit.card(kit.heading("customers.contact"));
        for (PermissionLight light : person.permissions()) {
            card.getChildren().add(light(light, light.channel() == Channel.EMAIL ? who.email() : who.phone()));
        }
        return card;
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private Node light(PermissionLight light, String address) {
        Node sign = (light.open() ? Icon.CHECK_CIRCLE : Icon.CLOSE).node(light.open() ? "c-yes" : "c-not");
        boolean email = light.channel() == Channel.EMAIL;
        Message where = address.isBlank()
                ? Message.of(email ? "customers.noemail" : "customers.nophone")
                : Verbatim.of(address);
        Label name = kit.text(where);
        name.getStyleClass().add("c-strong");
        Message may = may(light);
        Label open = kit.words(kit.language().text(may), light.open() ? "c-good-text" : "c-text", "c-small");
        Label reason = kit.muted(why(light));
        reason.getStyleClass().add("c-small");
        VBox words = new VBox(2, name, open, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button proof = kit.icon(
                "customer-proof-" + word(light.channel()),
                Icon.RIGHT,
                Message.of("customers.proof.open", where, may, light.sentence()),
                () -> proof(light));
        proof.getStyleClass().add("c-small-icon");
        HBox row = new HBox(10, sign, words, proof);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("c-light");
        row.setOnMouseClicked(event -> proof(light));
        return row;
    }

    private static Message may(PermissionLight light) {
        String may = light.open() ? "customers.may." : "customers.maynot.";
        return Message.of(may + word(light.channel()));
    }

    private static Message why(PermissionLight light) {
        return light.since()
                .map(day -> Message.of("customers.permission.since", light.sentence(), day))
                .orElse(light.sentence());
    }

    /** Opens the proof of the first channel. */
    void open(PersonCard person) {
        proof(person.permissions().getFirst());
    }

    /** An open proof follows the person and what has changed. */
    void follow(@Nullable Scene scene, PersonCard person) {
        Node open = scene == null ? null : scene.lookup("#" + PROOF);
        if (open != null) {
            person.permissions().stream()
                    .filter(light -> light.channel().equals(open.getUserData()))
                    .forEach(this::proof);
        }
    }

    private void proof(PermissionLight light) {
        Steady<PersonLedger.Entries> entries = new Steady<>(
                kit,
                model.ledger(),
                StateView.Skeleton.ROWS,
                model::reload,
                ledger -> entries(light.channel(), ledger));
        VBox content = new VBox(
                16,
                kit.badge(light.open() ? Tone.GOOD : Tone.NEUTRAL, may(light)),
                kit.muted("customers.proof.note"),
                entries);
        if (light.open()) {
            content.getChildren()
                    .add(kit.secondary(
                            "customer-withdraw",
                            Message.of("customers.withdraw." + word(light.channel())),
                            () -> model.actions().withdraw(model.id(), light.channel())));
        }
        content.getChildren()
                .add(kit.link(
                        "customer-consent",
                        Message.of("customers.proof.history"),
                        () -> kit.desk().open("consent", new PickedPerson(model.id()))));
        content.setId(PROOF);
        content.setUserData(light.channel());
        kit.panels().inspect(Message.of("customers.proof.title." + word(light.channel())), content);
    }

    private Node entries(Channel channel, PersonLedger.Entries ledger) {
        VBox box = new VBox(12);
        List<PersonLedger.Stopped> stops = ledger.stopped().stream()
                .filter(stop -> stop.channel() == channel)
                .toList();
        List<PersonLedger.Said> said =
                ledger.said().stream().filter(each -> each.channel() == channel).toList();
        stops.forEach(stop -> box.getChildren().add(stop(stop)));
        said.forEach(each -> box.getChildren().add(said(each)));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(kit.text("customers.proof.none"));
        }
        return box;
    }

    private Node said(PersonLedger.Said said) {
        boolean yes = said.status() == ConsentStatus.GRANTED;
        Message status = Message.of("people.permission." + said.status().name().toLowerCase(Locale.ROOT));
        ProofEntry entry = new ProofEntry(
                kit,
                yes ? Icon.CHECK_CIRCLE : Icon.CLOSE,
                yes ? "c-yes" : "c-not",
                said.obtained()
                        .map(day -> Message.of("customers.permission.since", status, day))
                        .orElse(Message.of("customers.proof.undated", status)));
        said.expires().ifPresent(day -> entry.line(Message.of("customers.proof.expires", day)));
        entry.said("customers.proof.purpose", said.purpose());
        entry.said("customers.proof.source", said.source());
        entry.said("customers.proof.wording", said.wording());
        entry.said("customers.proof.document", said.proof());
        entry.line(origin(said.origin()));
        return entry;
    }

    private Node stop(PersonLedger.Stopped stop) {
        Message status = Message.of("people.permission.stopped");
        ProofEntry entry = new ProofEntry(
                kit,
                Icon.DANGER,
                "c-not",
                stop.day()
                        .map(day -> Message.of("customers.permission.since", status, day))
                        .orElse(Message.of("customers.proof.undated", status)));
        entry.said("customers.proof.reason", stop.reason());
        entry.line(origin(stop.origin()));
        return entry;
    }

    private static Message origin(PersonLedger.Origin origin) {
        return origin.act() == BatchSummary.Act.IMPORT
                ? Message.of("customers.proof.file", origin.file(), origin.row(), origin.at())
                : Message.of("customers.proof.hand", origin.by(), origin.at());
    }
}
