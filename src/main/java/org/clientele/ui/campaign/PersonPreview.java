package org.clientele.ui.campaign;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.people.Mask;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;

/** The message as real people will read it, the rows most likely to look wrong first; P shows the next person. */
final class PersonPreview {
    private final Kit kit;
    private final BuilderViewModel model;
    private final VBox card;

    PersonPreview(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        LiveView<CampaignPreview> live = new LiveView<>(
                kit, model.preview(), Message.of("campaignview.preview.loading"), this::content, model::again);
        this.card = kit.card(live);
        card.setId("campaign-preview");
        card.setFocusTraversable(true);
        card.getStyleClass().add("c-preview");
        card.setOnMousePressed(event -> card.requestFocus());
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.P && !event.isShortcutDown() && !event.isAltDown()) {
                model.nextPerson();
                event.consume();
            }
        });
    }

    Node node() {
        return card;
    }

    private Node content(CampaignPreview shown) {
        if (shown.rows().isEmpty()) {
            return kit.muted("campaignview.preview.nobody");
        }
        StackPane place = new StackPane();
        // Bound to this content alone, so that it goes when the content goes.
        ObservableValue<Node> person = Bindings.createObjectBinding(
                () -> person(shown, Math.min(model.person().get(), shown.rows().size() - 1)), model.person());
        place.getChildren().setAll(person.getValue());
        person.addListener((property, before, now) -> place.getChildren().setAll(now));
        place.setUserData(person);
        return place;
    }

    private Node person(CampaignPreview shown, int at) {
        CampaignPreview.Row row = shown.rows().get(at);
        String name = Mask.name(shown.built().facts().people().name().get(row.customer()));
        Label who = kit.words(
                kit.language()
                        .text(
                                name.isEmpty()
                                        ? Message.of("campaignview.preview.noname")
                                        : Message.of("campaignview.preview.for", name)),
                "c-heading");
        Button next = kit.quiet("campaign-person", Message.of("campaignview.preview.next"), model::nextPerson);
        next.setVisible(shown.rows().size() > 1);
        Label of = kit.words(
                kit.language()
                        .text("campaignview.preview.of", at + 1, shown.rows().size()),
                "c-muted",
                "c-small");
        of.setWrapText(false);
        of.setMinWidth(Region.USE_PREF_SIZE);
        Node letter = shown.built().spec().channel() == Channel.SMS ? phone(shown, row) : mail(shown, row);
        HBox about = kit.row(kit.badge(Tone.NEUTRAL, row.why()), of, kit.spring(), next);
        HBox head = kit.row(who);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        if (!shown.built().spec().plans().trial().others().isEmpty()) {
            String version = String.valueOf((char) ('A' + row.version()));
            head.getChildren().add(kit.badge(Tone.ACCENT, Message.of("experimentview.version", version)));
        }
        VBox column = new VBox(12, new VBox(4, head, about), letter);
        SmsLength length = row.length();
        if (shown.built().spec().channel() == Channel.SMS && length != null) {
            column.getChildren().add(kit.muted(counter(length)));
        }
        dry(shown, column);
        if (!row.blanks().isEmpty()) {
            column.getChildren()
                    .add(kit.banner(
                            Tone.WARN, Message.of("campaignview.preview.blank", String.join(", ", row.blanks()))));
        }
        return column;
    }

    /** The letter as a mail program shows it: who it is from, the subject, the text. */
    private Node mail(CampaignPreview shown, CampaignPreview.Row row) {
        String sender = shown.built().spec().sender().name();
        Label initial = new Label(
                sender.isBlank()
                        ? "?"
                        : sender.strip().substring(0, sender.strip().offsetByCodePoints(0, 1)));
        initial.getStyleClass().add("c-mail-disc");
        Label from = kit.words(
                kit.language().text(sender.isBlank() ? Message.of("messageview.sender.none") : Verbatim.of(sender)),
                "c-text",
                "c-small",
                "c-strong");
        HBox head = kit.row(initial, from);
        VBox letter = new VBox(10, head);
        letter.getStyleClass().add("c-letter");
        if (!row.subject().isBlank()) {
            letter.getChildren().add(kit.words(kit.language().text(Verbatim.of(row.subject())), "c-text", "c-strong"));
        }
        letter.getChildren().add(text(row));
        return letter;
    }

    /** The text message as a telephone shows it. */
    private Node phone(CampaignPreview shown, CampaignPreview.Row row) {
        String sender = shown.built().spec().sender().name();
        Label from = kit.words(
                kit.language().text(sender.isBlank() ? Message.of("messageview.sender.none") : Verbatim.of(sender)),
                "c-muted",
                "c-small");
        from.setMaxWidth(Double.MAX_VALUE);
        from.setAlignment(Pos.CENTER);
        VBox bubble = new VBox(text(row));
        bubble.getStyleClass().add("c-bubble");
        VBox screen = new VBox(10, from, bubble);
        screen.getStyleClass().add("c-phone");
        return screen;
    }

    private Node text(CampaignPreview.Row row) {
        return row.body().isBlank()
                ? kit.muted("campaignview.preview.notext")
                : kit.words(kit.language().text(Verbatim.of(row.body())), "c-text");
    }

    /** What filling in everybody's message has shown: the fields that are blank for somebody. */
    private void dry(CampaignPreview shown, VBox column) {
        int people = shown.built().audience().net().size();
        VBox lines = new VBox(2);
        shown.blanks().forEach((field, blank) -> {
            if (blank > 0) {
                lines.getChildren()
                        .add(kit.words(
                                kit.language().text("messageview.dry.blank", field, blank, people),
                                "c-muted",
                                "c-small"));
            }
        });
        if (!shown.blanks().isEmpty()) {
            if (lines.getChildren().isEmpty()) {
                lines.getChildren()
                        .add(kit.words(kit.language().text("messageview.dry.full", people), "c-muted", "c-small"));
            }
            column.getChildren().add(lines);
        }
    }

    /** Units, parts, and what made the message dear. */
    static Message counter(SmsLength length) {
        if (length.unicode() && length.culprit().isEmpty()) {
            return Message.of("messageview.sms.china", length.units(), length.parts(), length.roomLeft());
        }
        return length.unicode()
                ? Message.of(
                        "campaignview.sms.unicode", length.units(), length.parts(), length.roomLeft(), length.culprit())
                : Message.of("campaignview.sms.plain", length.units(), length.parts(), length.roomLeft());
    }
}
