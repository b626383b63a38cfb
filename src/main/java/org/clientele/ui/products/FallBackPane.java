package org.clientele.ui.products;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.app.notice.Share;
import org.clientele.app.products.SuggestionCounter;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.FallBacks;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** What people get of whom little is known, and how many they are. */
final class FallBackPane {
    private final Kit kit;
    private final ServingViewModel model;
    private final VBox body = new VBox(8);
    private final VBox root;

    FallBackPane(Kit kit, ServingViewModel model) {
        this.kit = kit;
        this.model = model;
        root = kit.card(Message.of("products.policy.title"), body);
        root.visibleProperty().bind(model.counter().latest().isNotNull());
        root.managedProperty().bind(root.visibleProperty());
        model.counter().latest().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        SuggestionCounter ready = model.counter().latest().get();
        body.getChildren().clear();
        if (ready == null) {
            return;
        }
        FallBacks from = ready.fallBacks();
        boolean popular = ready.algorithm() == Algorithm.POPULAR;
        Label first = popular
                ? kit.muted("products.policy.popular")
                : kit.muted("products.policy.own", new Share(from.share(Ground.HISTORY)));
        body.getChildren().add(first);
        if (!popular) {
            body.getChildren()
                    .add(kit.muted(
                            "products.policy.rest",
                            new Share(from.share(Ground.CITY)),
                            new Share(from.share(Ground.CATEGORY)),
                            new Share(from.share(Ground.EVERYWHERE))));
            if (from.share(Ground.COUNTRY) + from.share(Ground.PEOPLE_LIKE) > 0) {
                body.getChildren()
                        .add(kit.muted(
                                "products.policy.more",
                                new Share(from.share(Ground.COUNTRY)),
                                new Share(from.share(Ground.PEOPLE_LIKE))));
            }
            body.getChildren().add(kit.muted("suggest.policy.places", new Share(from.fallBackShare())));
        }
        if (ready.review().shortLists() > 0) {
            body.getChildren()
                    .add(kit.muted("suggest.policy.short", ready.review().shortLists()));
        }
        body.getChildren()
                .add(kit.words(kit.language().text("products.policy.counted", from.people()), "c-muted", "c-small"));
    }
}
