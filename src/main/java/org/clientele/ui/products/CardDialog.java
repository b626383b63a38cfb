package org.clientele.ui.products;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.clientele.app.recommend.CardSection;
import org.clientele.app.recommend.ModelCard;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;

/** All there is to know about the method in use: its model card, to be read. */
final class CardDialog {
    private static final double WIDTH = 500;
    private static final double HEIGHT = 440;

    private CardDialog() {}

    /** Opens it over the page. */
    static void show(Kit kit, SuggestionsViewModel model) {
        model.readCard();
        StateView<Optional<ModelCard>> body = new StateView<>(kit, model.card(), card -> text(kit, card))
                .skeleton(StateView.Skeleton.ROWS)
                .retry(model::readCard);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.getStyleClass().add("c-scroll");
        kit.panels()
                .dialog(
                        Message.of("suggest.card"),
                        scroll,
                        kit.primary("card-close", Message.of("suggest.card.close"), kit.panels()::closeDialog));
    }

    private static Node text(Kit kit, Optional<ModelCard> card) {
        VBox box = new VBox(16);
        box.setId("products-card-text");
        if (card.isEmpty()) {
            box.getChildren().add(kit.muted("suggest.card.none"));
            return box;
        }
        box.getChildren().add(kit.heading(card.get().algorithm().title()));
        for (CardSection section : CardSection.of(card.get())) {
            VBox part = new VBox(4, kit.words(kit.language().text(section.title()), "c-text", "c-strong"));
            section.lines().forEach(line -> part.getChildren().add(kit.muted(line)));
            box.getChildren().add(part);
        }
        return box;
    }
}
