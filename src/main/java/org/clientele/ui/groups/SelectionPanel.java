package org.clientele.ui.groups;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupCard;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** Beside a chart: what is selected in it as a group, and what can be done with it. */
final class SelectionPanel extends StackPane {
    private static final double WIDTH = 288;
    private final Kit kit;
    private final String id;
    private final JobSlot<GroupCard> selection;
    private final Node nothing;
    private final GroupTile.Actions actions;
    private final boolean first;
    private final java.util.function.Supplier<String> currency;

    /**
     * A panel on a selection.
     *
     * @param hint how to select
     * @param first whether its button is the filled one of the page
     */
    SelectionPanel(
            Kit kit,
            String id,
            JobSlot<GroupCard> selection,
            Node hint,
            GroupTile.Actions actions,
            boolean first,
            java.util.function.Supplier<String> currency) {
        this.kit = kit;
        this.id = id;
        this.selection = selection;
        this.nothing = hint;
        this.actions = actions;
        this.first = first;
        this.currency = currency;
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        selection.state().addListener((property, before, now) -> show());
        show();
    }

    /** How to select, while nothing is selected. */
    static Node hint(Kit kit, Icon icon, Message title, Message... lines) {
        StackPane disc = new StackPane(icon.node("c-empty-icon"));
        disc.getStyleClass().add("c-empty-disc");
        VBox box = new VBox(12, disc, kit.heading(title));
        for (Message line : lines) {
            box.getChildren().add(kit.muted(line));
        }
        return box;
    }

    private void show() {
        switch (selection.state().get()) {
            case SlotState.Idle<GroupCard> idle -> getChildren().setAll(card(nothing));
            case SlotState.Loading<GroupCard> loading -> {}
            case SlotState.Ready<GroupCard>(GroupCard card) -> getChildren().setAll(card(chosen(card)));
            case SlotState.Failed<GroupCard>(Message sentence) -> getChildren().setAll(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<GroupCard> cancelled -> getChildren().setAll(card(nothing));
        }
    }

    private Node card(Node content) {
        VBox card = kit.card(content);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private Node chosen(GroupCard card) {
        Label head = kit.words(
                kit.language()
                        .follow(() -> kit.language()
                                .now(
                                        "groupsview.selected",
                                        card.name(),
                                        card.numbers().people(),
                                        kit.language()
                                                .figures()
                                                .headlineMoney(
                                                        Money.units(
                                                                card.numbers().revenue()),
                                                        currency.get()))),
                "c-heading");
        head.setId(id + "-selected");
        Message use = Message.of("groupsview.use");
        Button save = first
                ? kit.primary(id + "-use", use, () -> actions.save(card))
                : kit.secondary(id + "-use", use, () -> actions.save(card));
        Button campaign =
                kit.secondary(id + "-campaign", Message.of("groupsview.campaign"), () -> actions.campaign(card));
        Button people = kit.quiet(id + "-people", Message.of("groupsview.see"), () -> actions.people(card));
        for (Button button : new Button[] {save, campaign, people}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setDisable(card.numbers().people() == 0);
        }
        return new VBox(
                12,
                head,
                kit.muted(card.sentence()),
                Facets.people(kit, card.numbers()),
                Facets.shares(kit, card.numbers(), currency.get()),
                Facets.advice(kit, card.strategy()),
                new VBox(8, save, campaign, people));
    }
}
