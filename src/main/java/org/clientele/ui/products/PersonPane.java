package org.clientele.ui.products;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.app.products.PersonPreview;
import org.clientele.app.products.SuggestionCounter;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** What one person would be shown and why. */
final class PersonPane {
    private static final double STRENGTH = 64;
    private final Kit kit;
    private final ServingViewModel model;
    private final VBox root;
    private final VBox body = new VBox(16);

    PersonPane(Kit kit, ServingViewModel model) {
        this.kit = kit;
        this.model = model;
        SearchField search = new SearchField(kit, Message.of("products.person.search"));
        search.setId("products-person-search");
        search.setPrefWidth(220);
        search.query().addListener((property, before, now) -> model.person().find(now));
        Label missed = kit.muted("products.person.missed");
        missed.managedProperty().bind(missed.visibleProperty());
        missed.visibleProperty().bind(model.person().missed());
        root = kit.card(
                Message.of("products.person.title"),
                new VBox(12, missed, body),
                search,
                kit.icon(
                        "products-previous",
                        Icon.LEFT,
                        Message.of("products.person.previous"),
                        model.person()::previous),
                kit.icon("products-next", Icon.RIGHT, Message.of("products.person.next"), model.person()::next));
        root.setMaxWidth(Double.MAX_VALUE);
        model.person().shown().addListener((property, before, now) -> draw());
        model.counter().state().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        SlotState<SuggestionCounter> state = model.counter().state().get();
        PersonPreview shown = model.person().shown().get();
        body.setOpacity(state instanceof SlotState.Loading ? 0.45 : 1);
        if (state instanceof SlotState.Failed<SuggestionCounter>(Message sentence)) {
            body.getChildren().setAll(kit.banner(Tone.NEUTRAL, sentence));
        } else if (shown == null) {
            body.getChildren().setAll(kit.muted("products.person.loading"));
        } else {
            body.getChildren().setAll(who(shown), offers(shown));
        }
    }

    private Node who(PersonPreview shown) {
        StackPane disc = new StackPane(Icon.CUSTOMER.node("c-disc-icon"));
        disc.getStyleClass().add("c-disc");
        Message name = Verbatim.of(shown.name());
        Button open = kit.link("products-person", name, model.person()::open);
        open.getStyleClass().add("c-heading");
        Message line = shown.bought() == 0
                ? Message.of("products.person.nothing")
                : Message.of("products.person.bought", shown.bought(), shown.lately());
        Label bought =
                kit.muted(shown.city().isEmpty() ? line : Message.of("products.person.city", shown.city(), line));
        VBox words = new VBox(0, open, bought);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox who = new HBox(12, disc, words);
        who.setAlignment(Pos.CENTER_LEFT);
        return who;
    }

    private Node offers(PersonPreview shown) {
        List<SuggestedProduct> products = shown.suggestions();
        if (products.isEmpty()) {
            return kit.muted("products.person.none");
        }
        VBox rows = new VBox();
        for (int i = 0; i < products.size(); i++) {
            Region rule = new Region();
            rule.getStyleClass().add("c-rule");
            rows.getChildren().addAll(rule, offer(i + 1, products.get(i)));
        }
        return rows;
    }

    private Node offer(int rank, SuggestedProduct product) {
        Label number = new Label(Integer.toString(rank));
        number.getStyleClass().addAll("c-muted", "c-strong");
        number.setMinWidth(20);
        Label name = kit.words(kit.language().text(Verbatim.of(product.name())), "c-text", "c-strong");
        Label reason = kit.muted(product.reason());
        VBox words = new VBox(2, name, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, number, words);
        if (product.strength() >= 0) {
            row.getChildren().add(strength(product.strength()));
        }
        VBox why = new VBox(6);
        why.setPadding(new Insets(0, 0, 12, 32));
        why.setVisible(false);
        why.managedProperty().bind(why.visibleProperty());
        if (product.ground() == Ground.HISTORY) {
            Button open = kit.icon("products-why-" + rank, Icon.DOWN, Message.of("suggest.why"), () -> {
                if (why.getChildren().isEmpty()) {
                    why.getChildren().setAll(why(product));
                }
                why.setVisible(!why.isVisible());
            });
            row.getChildren().add(open);
        }
        row.getChildren()
                .addAll(
                        kit.icon(
                                "products-never-person-" + rank,
                                Icon.EYE_OFF,
                                Message.of("suggest.never.person"),
                                () -> model.blockForPerson(product)),
                        kit.quiet("products-never-" + rank, Message.of("products.never"), () -> model.block(product)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(10, 0, 10, 0));
        row.setId("products-offer-" + rank);
        row.setFocusTraversable(true);
        row.getStyleClass().add("c-focusable");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.accessibleTextProperty()
                .bind(kit.language().text(Message.of("suggest.offer", rank, product.name(), product.reason())));
        row.setOnMousePressed(event -> row.requestFocus());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && event.isShiftDown()) {
                model.blockForPerson(product);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.block(product);
                event.consume();
            }
        });
        return new VBox(row, why);
    }

    /** How strong a suggestion is, as a number and a bar. */
    private Node strength(int strength) {
        Region fill = new Region();
        fill.getStyleClass().addAll("c-bar", "c-bar-now");
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("c-bar-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(STRENGTH);
        track.setMaxWidth(STRENGTH);
        fill.setMaxWidth(Math.max(4, STRENGTH * strength / 100));
        Label number = kit.words(kit.language().text(Message.of("suggest.strength.number", strength)), "c-muted");
        number.setMinWidth(28);
        HBox box = new HBox(8, track, number);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        kit.describe(box, Message.of("suggest.strength", strength));
        return box;
    }

    /** All that speaks for a suggestion, with its part. */
    private List<Node> why(SuggestedProduct product) {
        List<Node> lines = new ArrayList<>();
        List<SpokenReason> reasons = model.reasons(product);
        if (reasons.isEmpty()) {
            lines.add(kit.muted("suggest.why.none"));
        }
        for (SpokenReason reason : reasons) {
            lines.add(kit.muted(reason.line()));
        }
        if (!reasons.isEmpty()) {
            Label proof = kit.muted("suggest.why.proof");
            proof.getStyleClass().add("c-small");
            lines.add(proof);
        }
        return lines;
    }
}
