package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupCard;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** One group as a card: who they are, how many, what they are worth, what to do with them. */
final class GroupTile extends VBox {
    /** What can be done with a group. */
    interface Actions {
        /** Makes a campaign for them. */
        void campaign(GroupCard card);

        /** Shows the people. */
        void people(GroupCard card);

        /** Keeps them under a name. */
        void save(GroupCard card);
    }

    /**
     * What can be changed about a saved group.
     *
     * @param change opens it with its versions
     * @param rename gives it another name
     * @param remove removes it
     */
    record Changes(Runnable change, Runnable rename, Runnable remove) {}

    /** Room for two lines, so that the figures of cards beside each other stand on one line. */
    private static final double TWO_LINES = 43;

    private GroupTile(List<Node> parts) {
        super(12);
        getStyleClass().add("c-card");
        getChildren().addAll(parts);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** A ready-made group. */
    static GroupTile readyMade(Kit kit, String id, GroupCard card, String currency, Actions actions, TileFacts facts) {
        List<Node> parts = body(kit, card, currency, facts, facts.compare(id, card));
        parts.add(Facets.advice(kit, card.strategy()));
        Button save = kit.icon(id + "-save", Icon.ADD, Message.of("groupsview.save"), () -> actions.save(card));
        parts.add(grow());
        parts.add(buttons(kit, id, card, actions, save));
        return new GroupTile(parts);
    }

    /** A saved group, which can be renamed and removed instead of saved. */
    static GroupTile saved(
            Kit kit, String id, SavedCard saved, TileFacts facts, String currency, Actions actions, Changes changes) {
        Button pencil = kit.icon(
                id + "-rename",
                Icon.EDIT,
                Message.of("groupsview.rename", saved.group().name()),
                changes.rename());
        Button bin = kit.icon(
                id + "-remove",
                Icon.DELETE,
                Message.of("groupsview.remove", saved.group().name()),
                changes.remove());
        List<Node> parts = new ArrayList<>();
        if (saved.problem() == null) {
            parts.addAll(body(kit, saved.card(), currency, facts, pencil, bin, facts.compare(id, saved.card())));
        } else {
            parts.add(head(kit, saved.card(), pencil, bin));
            parts.add(Facets.line(kit, Icon.WARNING, kit.text(saved.problem())));
        }
        parts.add(grow());
        Button open = kit.icon(
                id + "-change",
                Icon.FILTER,
                Message.of("groupsview.change", saved.group().name()),
                changes.change());
        parts.add(buttons(kit, id, saved.card(), actions, open));
        return new GroupTile(parts);
    }

    private static List<Node> body(Kit kit, GroupCard card, String currency, TileFacts facts, Node... beside) {
        List<Node> parts = new ArrayList<>();
        parts.add(head(kit, card, beside));
        parts.add(Facets.people(kit, card.numbers()));
        parts.add(Facets.shares(kit, card.numbers(), currency));
        parts.add(facts.fresh(card.segment()));
        return parts;
    }

    private static Node head(Kit kit, GroupCard card, Node... beside) {
        Label sentence = kit.muted(card.sentence());
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.minHeightProperty().bind(kit.look().textSize().multiply(TWO_LINES));
        HBox top = new HBox(4, kit.heading(card.name()), kit.spring());
        top.setAlignment(Pos.CENTER_LEFT);
        top.getChildren().addAll(beside);
        return kit.stack(top, sentence);
    }

    /** Ticks the card in which that is, or no longer, to be compared. */
    static void tick(@Nullable Node within) {
        for (Node node = within; node != null; node = node.getParent()) {
            if (node instanceof GroupTile tile && tile.lookup(".check-box") instanceof CheckBox box) {
                box.fire();
                return;
            }
        }
    }

    private static Region grow() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    private static HBox buttons(Kit kit, String id, GroupCard card, Actions actions, Button... more) {
        boolean nobody = card.numbers().people() == 0;
        Button campaign =
                kit.secondary(id + "-campaign", Message.of("groupsview.campaign"), () -> actions.campaign(card));
        Button people =
                kit.icon(id + "-people", Icon.CUSTOMERS, Message.of("groupsview.see"), () -> actions.people(card));
        campaign.setDisable(nobody);
        people.setDisable(nobody);
        HBox row = new HBox(4, campaign, kit.spring(), people);
        row.getChildren().addAll(more);
        return row;
    }
}
