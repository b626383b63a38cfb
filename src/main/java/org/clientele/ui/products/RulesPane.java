package org.clientele.ui.products;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.notice.Share;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** By what rules products are suggested, and beside each rule what it costs. */
final class RulesPane {
    private static final List<Integer> DAYS = List.of(ServingRules.EVER, 180, 90, 60, 30, 0);
    private static final List<Integer> MOST = List.of(0, 1, 2, 3);
    private static final List<Double> USUAL = List.of(0.0, 1.5, 2.0, 3.0);
    private static final List<Double> MARGINS = List.of(ServingRules.ANY_MARGIN, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
    private final Kit kit;
    private final ServingViewModel model;
    private final SettingGrid grid = new SettingGrid();
    private final VBox root;

    RulesPane(Kit kit, ServingViewModel model) {
        this.kit = kit;
        this.model = model;
        add(
                ServingRule.BOUGHT,
                choice(
                        "products-rule-bought",
                        DAYS,
                        RulesPane::days,
                        SuggestionRules::boughtWithinDays,
                        SuggestionRules::withBoughtWithin));
        add(
                ServingRule.STOCK,
                check(
                        "products-rule-stock",
                        Message.of("suggest.yes.hide"),
                        SuggestionRules::hideOutOfStock,
                        SuggestionRules::withHideOutOfStock));
        add(
                ServingRule.CATEGORY_QUOTA,
                choice(
                        "products-rule-category",
                        MOST,
                        most -> most == 0
                                ? Message.of("products.rule.nolimit")
                                : Message.of("products.rule.most", most),
                        SuggestionRules::maxPerCategory,
                        SuggestionRules::withMaxPerCategory));
        add(
                ServingRule.VARIANTS,
                check(
                        "products-rule-variants",
                        Message.of("suggest.yes.one"),
                        SuggestionRules::onePerParent,
                        SuggestionRules::withOnePerParent));
        add(ServingRule.PRICE, price());
        add(
                ServingRule.USUAL_PRICE,
                choice(
                        "products-rule-usual",
                        USUAL,
                        times ->
                                times == 0 ? Message.of("suggest.usual.any") : Message.of("suggest.usual.times", times),
                        rules -> rules.price().usual(),
                        (rules, times) -> rules.withPrice(new ServingRules.Price(
                                rules.price().least(), rules.price().most(), times))));
        add(
                ServingRule.MARGIN,
                choice(
                        "products-rule-margin",
                        MARGINS,
                        margin -> margin == ServingRules.ANY_MARGIN
                                ? Message.of("suggest.margin.any")
                                : Message.of("suggest.margin.least", new Share(margin)),
                        SuggestionRules::minMargin,
                        SuggestionRules::withMinMargin));
        add(ServingRule.SCOPE, new ScopeField(kit, model).node());
        add(
                ServingRule.BOOST,
                check(
                        "products-rule-new",
                        Message.of("suggest.yes.new"),
                        rules -> rules.picks().boostNew(),
                        SuggestionRules::withBoostNew));
        add(ServingRule.FLOOR, new FloorField(kit, model).node());
        PicksField picks = new PicksField(kit, model);
        root = kit.card(
                Message.of("products.rules.title"),
                new VBox(16, grid.node(), picks.node()),
                kit.muted("products.rule.amount"),
                amount());
    }

    Node node() {
        return root;
    }

    private Node amount() {
        ComboBox<Integer> amount = Fields.choice(
                kit,
                "products-rule-amount",
                PersonViewModel.amounts(),
                each -> Message.of("products.rule.each", each),
                model.person().amount());
        return amount;
    }

    private void add(ServingRule rule, Node control) {
        Label name = kit.words(
                kit.language().text(Message.of("suggest.rule." + rule.name().toLowerCase(java.util.Locale.ROOT))),
                "c-text");
        Label cost = kit.words(
                kit.language()
                        .follow(
                                () -> model.cost(rule).map(kit.language()::now).orElse(""),
                                model.rules(),
                                model.counter().latest(),
                                model.weighing().latest()),
                "c-muted",
                "c-small");
        cost.setId("products-cost-"
                + rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        grid.add(name, control, cost);
    }

    private static Message days(int days) {
        return switch (days) {
            case ServingRules.EVER -> Message.of("products.rule.ever");
            case 0 -> Message.of("products.rule.never");
            default -> Message.of("products.rule.days", days);
        };
    }

    private CheckBox check(
            String id,
            Message words,
            Function<SuggestionRules, Boolean> read,
            BiFunction<SuggestionRules, Boolean, SuggestionRules> with) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(kit.language().text(words));
        box.setWrapText(true);
        box.setSelected(read.apply(model.rules().get()));
        box.setOnAction(event -> model.follow(with.apply(model.rules().get(), box.isSelected())));
        model.rules().addListener((property, before, now) -> box.setSelected(read.apply(now)));
        return box;
    }

    private <T> ComboBox<T> choice(
            String id,
            List<T> values,
            Function<T, Message> name,
            Function<SuggestionRules, T> read,
            BiFunction<SuggestionRules, T, SuggestionRules> with) {
        ObjectProperty<T> chosen =
                new SimpleObjectProperty<>(read.apply(model.rules().get()));
        chosen.addListener((property, before, now) -> {
            if (now != null && !now.equals(read.apply(model.rules().get()))) {
                model.follow(with.apply(model.rules().get(), now));
            }
        });
        model.rules().addListener((property, before, now) -> chosen.set(read.apply(now)));
        ComboBox<T> box = Fields.choice(kit, id, values, name, chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node price() {
        TextField least = money("products-rule-least", Message.of("suggest.price.least"));
        TextField most = money("products-rule-most", Message.of("suggest.price.most"));
        Label wrong = new Label();
        wrong.getStyleClass().addAll("c-help", "c-small", "c-complaint");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Runnable take = () -> {
            Message complaint = model.price(least.getText(), most.getText());
            wrong.setText(complaint == null ? "" : kit.language().now(complaint));
        };
        for (TextField field : List.of(least, most)) {
            field.setOnAction(event -> take.run());
            field.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    take.run();
                }
            });
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        Runnable show = () -> {
            ServingRules.Price band = model.rules().get().price();
            least.setText(units(band.least()));
            most.setText(units(band.most()));
        };
        model.rules().addListener((property, before, now) -> show.run());
        show.run();
        Label between = kit.muted("suggest.price.to");
        between.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(4, kit.row(least, between, most), wrong);
    }

    private TextField money(String id, Message prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.promptTextProperty().bind(kit.language().text(prompt));
        field.accessibleTextProperty().bind(kit.language().text(prompt));
        return field;
    }

    private static String units(long amount) {
        return amount == 0
                ? ""
                : java.math.BigDecimal.valueOf(amount, 4).stripTrailingZeros().toPlainString();
    }
}
