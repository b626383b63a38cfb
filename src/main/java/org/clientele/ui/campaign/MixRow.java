package org.clientele.ui.campaign;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.GroupMix;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** The groups a campaign is for as chips, with a way to add one and a way to leave one out. */
final class MixRow {
    private final Kit kit;
    private final MixViewModel model;
    private final FlowPane chips = new FlowPane(8, 8);

    MixRow(Kit kit, MixViewModel model) {
        this.kit = kit;
        this.model = model;
        chips.getStyleClass().add("c-chips");
        draw();
    }

    Node node() {
        return new VBox(8, kit.overline("campaignview.mix.title"), chips);
    }

    /** Shows the groups as they are now. */
    void draw() {
        GroupMix mix = model.mix();
        chips.getChildren().clear();
        for (Segment group : mix.any()) {
            chips.getChildren().add(chip(model.name(group), group, mix.any().size() > 1));
        }
        for (Segment group : mix.none()) {
            chips.getChildren().add(chip(Message.of("campaignview.mix.without", model.name(group)), group, true));
        }
        chips.getChildren()
                .addAll(
                        menu("campaign-mix-add", "campaignview.mix.add", model::add),
                        menu("campaign-mix-without", "campaignview.mix.leave-out", model::leaveOut));
    }

    private HBox chip(Message name, Segment group, boolean goes) {
        HBox chip = kit.chip(name, () -> model.forget(group));
        if (!goes) {
            chip.getChildren().removeLast();
            chip.getStyleClass().add("c-stays");
        }
        return chip;
    }

    private MenuButton menu(String id, String key, Consumer<GroupChoice> then) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.textProperty().bind(kit.language().text(key));
        menu.getStyleClass().add("c-secondary");
        List<GroupChoice> others = model.others();
        menu.setDisable(others.isEmpty());
        for (GroupChoice other : others) {
            MenuItem item = new MenuItem();
            item.textProperty()
                    .bind(kit.language().text(Message.of("campaignview.mix.item", other.name(), other.people())));
            item.setOnAction(event -> then.accept(other));
            menu.getItems().add(item);
        }
        return menu;
    }
}
