package org.clientele.ui.kit.group;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupCard;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** A bar that rises at the foot of a page while people are picked: who they are, and what can be done with them. */
public final class PickedBar extends HBox {
    private final Kit kit;
    private final PickedViewModel model;
    private final Runnable clear;
    private final boolean first;

    /**
     * A bar on a selection.
     *
     * @param clear lets go of what is selected in the charts
     * @param first whether its button is the filled one of the page
     */
    public PickedBar(Kit kit, PickedViewModel model, Runnable clear, boolean first) {
        super(12);
        this.first = first;
        this.kit = kit;
        this.model = model;
        this.clear = clear;
        setId("picked");
        getStyleClass().add("c-picked");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 24, 16, 24));
        model.selection().state().addListener((property, before, now) -> show(now));
        show(model.selection().state().get());
    }

    /** Lays a bar over the foot of a page. */
    public static StackPane over(Node page, PickedBar bar) {
        return new StackPane(page, bar);
    }

    /** Asks for the name of the group, as its button does. */
    public void use() {
        GroupCard card = model.selection().latest().get();
        if (card != null && card.numbers().people() > 0) {
            name(card);
        }
    }

    /** Makes a campaign for those who are picked, as its button does. */
    public void campaign() {
        GroupCard card = model.selection().latest().get();
        if (card != null && card.numbers().people() > 0) {
            model.campaign(card);
        }
    }

    private void show(SlotState<GroupCard> state) {
        setVisible(!(state instanceof SlotState.Idle) && !(state instanceof SlotState.Cancelled));
        switch (state) {
            case SlotState.Idle<GroupCard> idle -> getChildren().clear();
            case SlotState.Cancelled<GroupCard> cancelled -> getChildren().clear();
            case SlotState.Loading<GroupCard>(Message name) -> {
                if (getChildren().isEmpty()) {
                    getChildren().setAll(kit.muted(name));
                }
            }
            case SlotState.Failed<GroupCard>(Message sentence) -> getChildren().setAll(kit.text(sentence), close());
            case SlotState.Ready<GroupCard>(GroupCard card) -> fill(card);
        }
    }

    private Button close() {
        return kit.icon("picked-clear", Icon.CLOSE, Message.of("picked.clear"), clear);
    }

    private void fill(GroupCard card) {
        Label name = kit.heading(card.name());
        name.setId("picked-name");
        Label figures = kit.words(
                kit.language()
                        .follow(() -> kit.language()
                                .now(
                                        "picked.figures",
                                        card.numbers().people(),
                                        kit.language()
                                                .figures()
                                                .headlineMoney(
                                                        Money.units(
                                                                card.numbers().revenue()),
                                                        model.currency()),
                                        card.numbers().canEmail(),
                                        card.numbers().canText())),
                "c-muted");
        figures.setId("picked-figures");
        VBox who = new VBox(2, name, figures);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMinWidth(0);
        who.setMaxWidth(Double.MAX_VALUE);
        Button people = kit.quiet("picked-people", Message.of("picked.people"), () -> model.people(card));
        Button campaign = kit.secondary("picked-campaign", Message.of("picked.campaign"), () -> model.campaign(card));
        Message words = Message.of("picked.use");
        Button use = first
                ? kit.primary("picked-use", words, () -> name(card))
                : kit.secondary("picked-use", words, () -> name(card));
        for (Button button : List.of(people, campaign, use)) {
            button.setDisable(card.numbers().people() == 0);
        }
        getChildren().setAll(Icon.GROUPS.node("c-tile-icon"), who, people, campaign, use, close());
    }

    private void name(GroupCard card) {
        NamingDialog.show(kit, model.begin(card));
    }
}
