package org.clientele.ui.products;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** Single products that are never suggested, or preferred. */
final class PicksField {
    private final Kit kit;
    private final ServingViewModel model;
    private final VBox root = new VBox(16);

    PicksField(Kit kit, ServingViewModel model) {
        this.kit = kit;
        this.model = model;
        model.rules().addListener((property, before, now) -> draw());
        model.counter().latest().addListener((property, before, now) -> draw());
        model.weighing().latest().addListener((property, before, now) -> draw());
        root.managedProperty().bind(root.visibleProperty());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        root.getChildren().clear();
        SuggestionRules rules = model.rules().get();
        if (model.counter().latest().get() != null) {
            list("products.rule.blocked", rules.picks().blocked(), model::allow, ServingRule.BLOCKED);
            list("suggest.rule.boosted", rules.picks().boosted(), id -> model.boost(id, false), ServingRule.BOOST);
            int single = rules.picks().forPerson().size();
            if (single > 0) {
                root.getChildren()
                        .add(kit.row(
                                kit.muted("suggest.rule.persons", single),
                                kit.link(
                                        "products-persons-clear",
                                        Message.of("suggest.rule.persons.clear"),
                                        () -> model.follow(rules.withoutPersons()))));
            }
        }
        root.setVisible(!root.getChildren().isEmpty());
    }

    private void list(String title, List<Integer> ids, IntConsumer remove, ServingRule rule) {
        if (ids.isEmpty()) {
            return;
        }
        FlowPane chips = new FlowPane(8, 8);
        for (int id : ids) {
            chips.getChildren().add(kit.chip(model.nameOf(id), () -> remove.accept(id)));
        }
        VBox box = new VBox(8, kit.words(kit.language().text(Message.of(title)), "c-label"), chips);
        model.cost(rule).ifPresent(cost -> {
            Label words = kit.muted(cost);
            words.getStyleClass().add("c-small");
            box.getChildren().add(words);
        });
        root.getChildren().add(box);
    }
}
