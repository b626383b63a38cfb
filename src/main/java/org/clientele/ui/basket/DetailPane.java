package org.clientele.ui.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.follow.Follow;
import org.clientele.analysis.basket.rule.Association;
import org.clientele.analysis.basket.rule.Rule;
import org.clientele.app.basket.FollowRow;
import org.clientele.app.basket.RuleRow;
import org.clientele.app.notice.Figures;
import org.clientele.model.text.Message;
import org.clientele.ui.basket.BasketsViewModel.Choice;
import org.clientele.ui.kit.Kit;

/** What is chosen in one sentence, its figures, and what can be made of it. */
final class DetailPane {
    private static final double WIDTH = 292;
    private static final double TINY = 0.001;
    private final Kit kit;
    private final BasketsViewModel model;
    private final VBox card;

    DetailPane(Kit kit, BasketsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.card = kit.card();
        card.setMinWidth(WIDTH);
        card.setPrefWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        card.setMaxHeight(VBox.USE_PREF_SIZE);
        model.choice().addListener((property, before, now) -> show(now));
        show(model.choice().get());
    }

    Node node() {
        return card;
    }

    private void show(Choice now) {
        List<Node> parts = new ArrayList<>();
        switch (now) {
            case Choice.Nothing nothing -> {
                parts.add(kit.heading("basketview.detail.title"));
                parts.add(kit.muted("basketview.detail.none"));
            }
            case Choice.OneRule(RuleRow row) -> rule(row, parts);
            case Choice.OnePair(FollowRow row) -> pair(row, parts);
        }
        card.getChildren().setAll(parts);
    }

    private void rule(RuleRow row, List<Node> parts) {
        Rule rule = row.rule();
        Association numbers = rule.numbers();
        boolean orders = model.choices().scope().get() == Scope.ORDER;
        parts.add(kit.heading(row.sentence()));
        parts.add(line(
                orders ? "basketview.detail.orders" : "basketview.detail.people",
                figures -> figures.count(numbers.both())));
        parts.add(line(
                "basketview.detail.extra",
                figures -> figures.count(Math.round(numbers.leverage() * numbers.baskets()))));
        parts.add(line("basketview.detail.share", figures -> figures.percent(numbers.confidence())));
        parts.add(line("basketview.detail.usual", figures -> figures.percent(numbers.usual())));
        parts.add(line("basketview.detail.lift", figures -> figures.number(numbers.lift(), 2)));
        parts.add(line("basketview.detail.support", figures -> figures.number(numbers.support() * 100, 3) + "%"));
        parts.add(line("basketview.detail.conviction", figures -> figures.number(numbers.conviction(), 2)));
        parts.add(line("basketview.detail.zhang", figures -> figures.number(numbers.zhang(), 2)));
        parts.add(line("basketview.detail.luck", figures -> chance(figures, rule.luck())));
        parts.add(line("basketview.detail.false", figures -> chance(figures, rule.falseShare())));
        parts.add(kit.secondary("baskets-rule", Message.of("basketview.open-rule"), model::openRule));
        model.following(model.choice().get())
                .ifPresent(name -> parts.add(
                        kit.secondary("baskets-hear", Message.of("basketview.hear", name), model::shouldHear)));
    }

    private void pair(FollowRow row, List<Node> parts) {
        Follow pair = row.pair();
        parts.add(kit.heading(row.sentence()));
        parts.add(line("basketview.detail.first", figures -> figures.count(pair.people())));
        parts.add(line("basketview.detail.hits", figures -> figures.count(pair.hits())));
        parts.add(line("basketview.detail.share", figures -> figures.percent(pair.share())));
        parts.add(line("basketview.detail.comparable", figures -> figures.percent(pair.usualShare())));
        parts.add(line("basketview.detail.gap", figures -> figures.number(pair.medianDays(), 1)));
        parts.add(line("basketview.detail.visits", figures -> figures.number(pair.medianVisits(), 1)));
        parts.add(line("basketview.detail.luck", figures -> chance(figures, pair.luck())));
        parts.add(line("basketview.detail.false", figures -> chance(figures, pair.falseShare())));
        parts.add(kit.secondary("baskets-rule", Message.of("basketview.open-rule"), model::openRule));
    }

    private HBox line(String key, Function<Figures, String> value) {
        Label name = kit.muted(key);
        name.setWrapText(true);
        Label number =
                kit.words(kit.language().follow(() -> value.apply(kit.language().figures())), "c-text", "c-strong");
        number.setMinWidth(Label.USE_PREF_SIZE);
        return kit.row(name, kit.spring(), number);
    }

    private static String chance(Figures figures, double share) {
        return share < TINY ? "< 0.1%" : figures.percent(share);
    }
}
