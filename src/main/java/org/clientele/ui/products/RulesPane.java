package org.clientele.ui.products;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.notice.Share;
import org.clientele.app.products.FallBacks;
import org.clientele.app.products.SuggestionCounter;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** By what rules products are suggested, and what people get of whom nothing is known. */
final class RulesPane {
    private static final double WIDTH = 316;
    private static final List<Integer> DAYS = List.of(ServingRules.EVER, 180, 90, 60, 30, 0);
    private static final List<Integer> MOST = List.of(0, 1, 2, 3);
    private final Kit kit;
    private final SuggestionsViewModel model;
    private final VBox root;
    private final VBox blocked = new VBox(8);
    private final VBox policy = new VBox(8);

    RulesPane(Kit kit, SuggestionsViewModel model) {
        this.kit = kit;
        this.model = model;
        CheckBox stock = new CheckBox();
        stock.setId("products-rule-stock");
        stock.textProperty().bind(kit.language().text("products.rule.stock"));
        stock.setWrapText(true);
        stock.setSelected(model.rules().get().hideOutOfStock());
        stock.setOnAction(event -> model.follow(model.rules().get().withHideOutOfStock(stock.isSelected())));
        model.rules().addListener((property, before, now) -> stock.setSelected(now.hideOutOfStock()));
        root = kit.card(
                Message.of("products.rules.title"),
                new VBox(
                        16,
                        choice(
                                "products-rule-bought",
                                Message.of("products.rule.bought"),
                                DAYS,
                                RulesPane::days,
                                SuggestionRules::boughtWithinDays,
                                days -> model.rules().get().withBoughtWithin(days)),
                        choice(
                                "products-rule-category",
                                Message.of("products.rule.category"),
                                MOST,
                                most -> most == 0
                                        ? Message.of("products.rule.nolimit")
                                        : Message.of("products.rule.most", most),
                                SuggestionRules::maxPerCategory,
                                most -> model.rules().get().withMaxPerCategory(most)),
                        stock,
                        Fields.field(
                                kit,
                                Message.of("products.rule.amount"),
                                Fields.choice(
                                        kit,
                                        "products-rule-amount",
                                        PersonViewModel.amounts(),
                                        amount -> Message.of("products.rule.each", amount),
                                        model.person().amount())),
                        blocked,
                        rule(),
                        policy));
        root.setMinWidth(WIDTH);
        root.setPrefWidth(WIDTH);
        root.setMaxHeight(Double.MAX_VALUE);
        model.rules().addListener((property, before, now) -> block());
        model.counter().latest().addListener((property, before, now) -> {
            block();
            fall();
        });
        fall();
    }

    Node node() {
        return root;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("c-rule");
        return rule;
    }

    private static Message days(int days) {
        return switch (days) {
            case ServingRules.EVER -> Message.of("products.rule.ever");
            case 0 -> Message.of("products.rule.never");
            default -> Message.of("products.rule.days", days);
        };
    }

    private Node choice(
            String id,
            Message label,
            List<Integer> values,
            Function<Integer, Message> name,
            Function<SuggestionRules, Integer> read,
            Function<Integer, SuggestionRules> with) {
        ObjectProperty<Integer> chosen =
                new SimpleObjectProperty<>(read.apply(model.rules().get()));
        chosen.addListener((property, before, now) -> {
            if (now != null && !now.equals(read.apply(model.rules().get()))) {
                model.follow(with.apply(now));
            }
        });
        model.rules().addListener((property, before, now) -> chosen.set(read.apply(now)));
        return Fields.field(kit, label, Fields.choice(kit, id, values, name, chosen));
    }

    private void block() {
        List<Integer> ids = model.rules().get().blocked();
        blocked.getChildren().clear();
        blocked.setManaged(!ids.isEmpty());
        if (ids.isEmpty() || model.counter().latest().get() == null) {
            return;
        }
        FlowPane chips = new FlowPane(8, 8);
        for (int id : ids) {
            chips.getChildren().add(kit.chip(model.nameOf(id), () -> model.allow(id)));
        }
        blocked.getChildren().setAll(kit.words(kit.language().text("products.rule.blocked"), "c-label"), chips);
    }

    private void fall() {
        policy.getChildren().clear();
        SuggestionCounter ready = model.counter().latest().get();
        policy.setVisible(ready != null);
        if (ready == null) {
            return;
        }
        FallBacks from = ready.fallBacks();
        Label first = ready.algorithm() == Algorithm.POPULAR
                ? kit.muted("products.policy.popular")
                : kit.muted("products.policy.own", new Share(from.share(Ground.HISTORY)));
        Label rest = kit.muted(
                "products.policy.rest",
                new Share(from.share(Ground.CITY)),
                new Share(from.share(Ground.CATEGORY)),
                new Share(from.share(Ground.EVERYWHERE)));
        policy.getChildren().setAll(kit.words(kit.language().text("products.policy.title"), "c-label"), first);
        if (ready.algorithm() != Algorithm.POPULAR) {
            policy.getChildren().add(rest);
            if (from.share(Ground.COUNTRY) + from.share(Ground.PEOPLE_LIKE) > 0) {
                policy.getChildren()
                        .add(kit.muted(
                                "products.policy.more",
                                new Share(from.share(Ground.COUNTRY)),
                                new Share(from.share(Ground.PEOPLE_LIKE))));
            }
        }
        policy.getChildren()
                .add(kit.words(kit.language().text("products.policy.counted", from.people()), "c-muted", "c-small"));
    }
}
