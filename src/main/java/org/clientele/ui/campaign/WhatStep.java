package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.PreviewCampaign;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/** What the campaign says: product suggestions, a text with places to fill in, and how it reads. */
final class WhatStep {
    private static final List<Integer> SUGGESTIONS = List.of(0, 1, 2, 3, 4, 5);
    private static final int LINES = 8;

    private final Kit kit;
    private final BuilderViewModel model;
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final FlowPane tokens = new FlowPane(8, 8);
    private final Node node;
    private TextInputControl last = body;

    WhatStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        this.node = kit.column(kit.card(message()), kit.card(suggestions()));
    }

    Node node() {
        return node;
    }

    private Node suggestions() {
        ObjectProperty<Integer> each =
                model.part(spec -> spec.suggestions(), (spec, number) -> spec.suggesting(number));
        HBox choice = Fields.segments(
                kit, "campaign-suggestions", SUGGESTIONS, number -> Message.of("campaignview.number", number), each);
        VBox words = new VBox(
                2,
                kit.words(kit.language().text("campaignview.suggestions"), "c-label"),
                kit.words(kit.language().text("campaignview.suggestions.why"), "c-muted", "c-small"));
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        each.addListener((property, before, now) -> offer());
        return kit.row(words, choice);
    }

    private Node message() {
        VBox column = new VBox(12);
        if (model.spec().get().channel() == Channel.EMAIL) {
            subject.setId("campaign-subject");
            ObjectProperty<String> said = model.part(
                    spec -> spec.message().subject(),
                    (spec, text) ->
                            spec.saying(new MessageText(text, spec.message().body())));
            subject.textProperty().bindBidirectional(said);
            remember(subject);
            column.getChildren().add(Fields.field(kit, Message.of("campaignview.subject"), subject));
        }
        body.setId("campaign-body");
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        ObjectProperty<String> said = model.part(
                spec -> spec.message().body(),
                (spec, text) -> spec.saying(new MessageText(spec.message().subject(), text)));
        body.textProperty().bindBidirectional(said);
        remember(body);
        offer();
        model.audience().latest().addListener((property, before, now) -> offer());
        column.getChildren()
                .addAll(
                        Fields.field(kit, Message.of("campaignview.body"), body),
                        tokens,
                        kit.words(kit.language().text("campaignview.fallback.why"), "c-muted", "c-small"));
        return column;
    }

    private void remember(TextInputControl field) {
        field.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                last = field;
            }
        });
    }

    /** The places that can be filled in: the usual ones as buttons, all others in a menu. */
    private void offer() {
        List<Node> buttons = new ArrayList<>();
        buttons.add(token("given_name"));
        buttons.add(token("name"));
        buttons.add(token("city"));
        int suggestions = model.spec().get().suggestions();
        for (int i = 1; i <= Math.min(suggestions, 3); i++) {
            buttons.add(token("rec_" + i + "_name"));
        }
        if (suggestions > 0) {
            buttons.add(token("rec_1_reason"));
        }
        Button more = kit.quiet("campaign-token-more", Message.of("campaignview.token.more"), () -> {});
        more.setOnAction(event -> menu().show(more, Side.BOTTOM, 0, 4));
        buttons.add(more);
        tokens.getChildren().setAll(buttons);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        BuiltAudience built = model.audience().latest().get();
        Set<String> known = built == null ? Set.of() : PreviewCampaign.fields(built);
        known.stream().filter(field -> !field.startsWith("rec_")).forEach(field -> {
            MenuItem item = new MenuItem(field);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> insert(field));
            menu.getItems().add(item);
        });
        return menu;
    }

    private Button token(String field) {
        Button button = kit.secondary(
                "campaign-token-" + field, Message.of("campaignview.token", name(field)), () -> insert(field));
        button.getStyleClass().add("c-token");
        button.setFocusTraversable(false);
        return button;
    }

    private static Message name(String field) {
        if (!field.startsWith("rec_")) {
            return Message.of("campaignview.field." + field);
        }
        String[] parts = field.split("_", -1);
        return Message.of("campaignview.field.rec." + parts[2], Integer.parseInt(parts[1]));
    }

    private void insert(String field) {
        Message fallback = switch (field) {
            case "given_name", "name" -> Message.of("campaignview.fallback.name");
            case "city" -> Message.of("campaignview.fallback.city");
            default ->
                field.endsWith("_reason")
                        ? Message.of("campaignview.fallback.reason")
                        : field.startsWith("rec_") ? Message.of("campaignview.fallback.rec") : Verbatim.of("…");
        };
        last.insertText(
                last.getCaretPosition(), "{{" + field + "|" + kit.language().now(fallback) + "}}");
        last.requestFocus();
    }
}
