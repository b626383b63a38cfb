package org.clientele.ui.consent;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.app.consent.ShowConsents;
import org.clientele.app.people.FindPerson;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.Gate;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.ProofEntry;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** Finds one person and shows how their permission came about, entry by entry. */
final class PersonPane {
    private final Kit kit;
    private final ConsentViewModel model;
    private final VBox hits = new VBox(2);
    private final VBox card;

    PersonPane(Kit kit, ConsentViewModel model) {
        this.kit = kit;
        this.model = model;
        SearchField search = new SearchField(kit, Message.of("consentview.person.find"));
        search.setId("consent-find");
        search.query().addListener((property, before, now) -> list(now));
        model.finder()
                .latest()
                .addListener((property, before, now) -> list(search.query().get()));
        StateView<ShowConsents.Person> person = new StateView<>(kit, model.person(), this::person)
                .skeleton(StateView.Skeleton.ROWS)
                .retry(() -> list(search.getText()));
        person.managedProperty()
                .bind(model.person().latest().isNotNull().or(model.person().loading()));
        person.visibleProperty().bind(person.managedProperty());
        card = kit.card(kit.heading("consentview.person"), kit.muted("consentview.person.note"), search, hits, person);
    }

    Node node() {
        return card;
    }

    private void list(String typed) {
        hits.getChildren().clear();
        for (FindPerson.Hit hit : model.find(typed)) {
            Button line = kit.quiet(
                    "consent-hit-" + hit.id(),
                    Verbatim.of((hit.identity().name() + "  " + hit.identity().number()).strip()),
                    () -> {
                        hits.getChildren().clear();
                        model.look(hit.id());
                    });
            line.setMaxWidth(Double.MAX_VALUE);
            line.setAlignment(Pos.CENTER_LEFT);
            hits.getChildren().add(line);
        }
        if (!typed.isBlank() && hits.getChildren().isEmpty()) {
            hits.getChildren().add(kit.muted("consentview.person.none"));
        }
    }

    private Node person(ShowConsents.Person person) {
        VBox box = new VBox(12);
        HBox law = new HBox(
                8,
                kit.muted(
                        "consentview.person.law",
                        Message.of("consentview.law." + person.law().word())),
                kit.spring(),
                kit.link("consent-card", Message.of("consentview.person.card"), model::openCard));
        law.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(law);
        for (Channel channel : Channel.values()) {
            box.getChildren().add(gate(person, channel));
        }
        box.getChildren().add(personal(person));
        box.getChildren()
                .add(kit.secondary(
                        "consent-grant", Message.of("consentview.grant"), () -> new GrantDialog(kit, model).show()));
        person.stops().forEach(stop -> box.getChildren().add(stop(stop)));
        person.history().forEach(entry -> box.getChildren().add(entry(person, entry)));
        if (person.history().isEmpty() && person.stops().isEmpty()) {
            box.getChildren().add(kit.muted("consentview.person.nothing"));
        }
        return box;
    }

    private Node gate(ShowConsents.Person person, Channel channel) {
        Gate.Verdict verdict = person.verdict(channel);
        boolean open = verdict == Gate.Verdict.OPEN;
        String word = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        HBox row = new HBox(
                8,
                kit.badge(
                        open ? Tone.GOOD : Tone.NEUTRAL,
                        Message.of("consent.cli.gate", channel.ordinal(), Message.of("consent.verdict." + word))),
                kit.spring());
        if (open) {
            Button withdraw = kit.secondary(
                    "consent-withdraw-" + channel.ordinal(),
                    Message.of("consentview.withdraw", channel.ordinal()),
                    () -> model.withdraw(channel));
            withdraw.disableProperty().bind(model.busy());
            row.getChildren().add(withdraw);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node personal(ShowConsents.Person person) {
        HBox row = new HBox(
                8,
                kit.badge(
                        person.personal() ? Tone.GOOD : Tone.NEUTRAL,
                        Message.of(person.personal() ? "consentview.personal.yes" : "consentview.personal.no")),
                kit.spring());
        if (person.personal()) {
            Button refuse = kit.secondary(
                    "consent-personal-no", Message.of("consentview.personal.refuse"), model::objectToPersonal);
            refuse.disableProperty().bind(model.busy());
            row.getChildren().add(refuse);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node stop(Consents.Stop stop) {
        ProofEntry entry = new ProofEntry(
                kit,
                Icon.DANGER,
                "c-not",
                stop.day()
                        .map(day -> Message.of(
                                "consentview.stop.since", stop.channel().ordinal(), day))
                        .orElse(Message.of(
                                "consentview.stop.undated", stop.channel().ordinal())));
        entry.said("consentview.entry.reason", stop.reason());
        entry.line(origin(stop.origin()));
        return entry;
    }

    private Node entry(ShowConsents.Person person, Consents.Entry entry) {
        boolean yes = entry.act() == ConsentAct.GRANT;
        Message act = Message.of("consent.act." + entry.act().word());
        Message purpose = Message.of(
                "consentview.purpose." + ConsentPurpose.of(entry.purpose()).word());
        int channel = entry.channel().ordinal();
        ProofEntry box = new ProofEntry(
                kit,
                yes ? Icon.CHECK_CIRCLE : Icon.CLOSE,
                yes ? "c-yes" : "c-not",
                entry.said()
                        .map(day -> Message.of("consentview.entry", channel, purpose, act, day))
                        .orElse(Message.of("consentview.entry.undated", channel, purpose, act)));
        if (entry.takenBack()) {
            box.line(Message.of("consentview.entry.back"));
        }
        entry.expires().ifPresent(day -> box.line(Message.of("consentview.entry.expires", day)));
        box.said("consentview.entry.source", entry.source());
        box.said("consentview.entry.wording", person.wordings().getOrDefault(entry.wording(), ""));
        box.said("consentview.entry.proof", entry.proof());
        box.line(origin(entry.origin()));
        return box;
    }

    private static Message origin(PersonLedger.Origin origin) {
        return origin.act() == BatchSummary.Act.IMPORT
                ? Message.of("consentview.origin.file", origin.file(), origin.row(), origin.at())
                : Message.of("consentview.origin.hand", origin.by(), origin.at());
    }
}
