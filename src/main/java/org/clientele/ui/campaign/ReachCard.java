package org.clientele.ui.campaign;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.analysis.audience.Missed;
import org.clientele.analysis.audience.Together;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** All reasons together, or whom the list misses, as charts with room; there only when asked for. */
final class ReachCard {
    private final VBox node;

    ReachCard(Kit kit, ReachViewModel reach) {
        LiveView<Together> reasons = new LiveView<>(
                kit,
                reach.together(),
                Message.of("campaignview.counting"),
                new ReasonsView(kit, reach)::chart,
                reach::look);
        LiveView<Missed> missed = new LiveView<>(
                kit,
                reach.missed(),
                Message.of("campaignview.counting"),
                new MissedView(kit, reach)::chart,
                reach::look);
        shown(reasons, reach, ReachViewModel.View.REASONS);
        shown(missed, reach, ReachViewModel.View.MISSED);
        Button close = kit.icon(
                "campaign-reach-close",
                Icon.CLOSE,
                Message.of("reach.chart.close"),
                () -> reach.charted().set(false));
        HBox head = kit.row(kit.heading("reach.chart.title"), kit.spring(), close);
        this.node = kit.card(head, reasons, missed);
        node.setId("campaign-reach-card");
        node.visibleProperty().bind(reach.charted());
        node.managedProperty().bind(node.visibleProperty());
    }

    private static void shown(Node part, ReachViewModel reach, ReachViewModel.View view) {
        part.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> reach.view().get() == view, reach.view()));
        part.managedProperty().bind(part.visibleProperty());
    }

    Node node() {
        return node;
    }
}
