package org.clientele.ui.products;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.products.ProductRow;
import org.clientele.app.recommend.HearerList;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Verbatim;

/** Tells who should hear about a product, and leads to those people. */
final class WhoDialog {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 280;

    private WhoDialog() {}

    /** Opens it over the page. */
    static void show(Kit kit, WhoViewModel model, ProductRow product) {
        model.ask(product);
        Runnable close = kit.panels()::closeDialog;
        Button see = kit.primary("who-see", Message.of("suggest.who.see"), () -> {
            HearerList found = model.list().latest().get();
            if (found != null) {
                close.run();
                model.see(found);
            }
        });
        see.disableProperty()
                .bind(model.list().latest().map(found -> found.size() == 0).orElse(true));
        Button follow = kit.secondary("who-rule", Message.of("suggest.who.follow"), () -> {
            HearerList found = model.list().latest().get();
            if (found != null) {
                close.run();
                model.follow(found);
            }
        });
        follow.disableProperty().bind(see.disableProperty());
        StateView<HearerList> body = new StateView<>(kit, model.list(), found -> people(kit, model, found))
                .skeleton(StateView.Skeleton.ROWS);
        body.setMinHeight(HEIGHT);
        HBox amount = kit.row(
                kit.muted("suggest.who.amount"),
                Fields.segments(
                        kit,
                        "who-amount",
                        WhoViewModel.amounts(),
                        n -> Message.of("suggest.who.n", n),
                        model.amount()));
        VBox content = new VBox(16, amount, body);
        content.setPrefWidth(WIDTH);
        kit.panels()
                .dialog(
                        Message.of("suggest.who.title", product.identity().name()),
                        content,
                        kit.quiet("who-close", Message.of("suggest.who.close"), close),
                        follow,
                        see);
    }

    private static Node people(Kit kit, WhoViewModel model, HearerList found) {
        VBox box = new VBox(12);
        if (found.size() == 0) {
            box.getChildren().add(kit.muted("suggest.who.nobody"));
            return box;
        }
        box.getChildren()
                .add(kit.text(Message.of("suggest.who.sentence", found.size(), found.suited(), found.hidden())));
        for (WhoViewModel.Line line : model.first(found)) {
            Label name = kit.words(kit.language().text(Verbatim.of(line.name())), "c-text", "c-strong");
            name.setMinWidth(120);
            name.setPrefWidth(120);
            Label reason = kit.muted(line.reason());
            HBox.setHgrow(reason, Priority.ALWAYS);
            reason.setMaxWidth(Double.MAX_VALUE);
            Label place = kit.words(
                    kit.language().text(Message.of("suggest.strength.number", line.place())), "c-muted", "c-strong");
            place.setMinWidth(20);
            HBox row = new HBox(12, place, name, reason);
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }
}
