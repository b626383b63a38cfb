package org.clientele.ui.campaign;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** What the campaign says and gives: a text with places to fill in, product suggestions, a coupon and a link. */
final class WhatStep {
    private static final List<Integer> SUGGESTIONS = List.of(0, 1, 2, 3, 4, 5);

    private final Kit kit;
    private final BuilderViewModel model;
    private final Node node;

    WhatStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        MessageViewModel message = new MessageViewModel(model);
        this.node = kit.column(
                kit.card(MessageEditor.ofOwn(kit, model, message).node()),
                kit.card(suggestions()),
                new OfferCard(kit, model, message).node());
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
        HBox.setHgrow(words, Priority.ALWAYS);
        return kit.row(words, choice);
    }
}
