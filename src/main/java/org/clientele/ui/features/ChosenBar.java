package org.clientele.ui.features;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.jspecify.annotations.Nullable;

/** Below the charts: who is picked, and what can be done with them. */
final class ChosenBar {
    private final Kit kit;
    private final ChosenViewModel model;
    private final StackPane node = new StackPane();

    ChosenBar(Kit kit, ChosenViewModel model) {
        this.kit = kit;
        this.model = model;
        node.setId("features-chosen");
        node.setPadding(new Insets(12, 32, 16, 32));
        model.now().addListener((property, before, now) -> show(now));
        show(model.now().get());
    }

    Node node() {
        return node;
    }

    private void show(@Nullable Chosen chosen) {
        node.setVisible(chosen != null);
        node.setManaged(chosen != null);
        node.getChildren().clear();
        if (chosen == null) {
            return;
        }
        boolean nobody = chosen.members().isEmpty();
        var group = kit.primary("features-use", Message.of("features.ui.use"), () -> model.take("groups"));
        var campaign =
                kit.secondary("features-campaign", Message.of("features.ui.campaign"), () -> model.take("campaigns"));
        var people = kit.quiet("features-people", Message.of("features.ui.see"), () -> model.take("customers"));
        group.setDisable(nobody);
        campaign.setDisable(nobody);
        people.setDisable(nobody);
        HBox banner = kit.banner(
                Tone.ACCENT,
                Message.of("features.ui.chosen", chosen.name(), chosen.members().size()),
                people,
                campaign,
                group);
        node.getChildren().setAll(banner);
    }
}
