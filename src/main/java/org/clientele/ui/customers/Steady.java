package org.clientele.ui.customers;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;

/** Shows the result of work and keeps it on the screen, greyed when it takes long, while a newer one is made. */
final class Steady<T> extends StackPane {
    private static final Duration GREYED_AFTER = Duration.millis(200);
    private static final double GREYED = 0.45;
    private final Function<T, Node> content;
    private final StateView<T> otherwise;
    private final PauseTransition patience = new PauseTransition(GREYED_AFTER);
    private boolean shown;

    Steady(Kit kit, JobSlot<T> slot, StateView.Skeleton skeleton, Runnable retry, Function<T, Node> content) {
        this.content = content;
        this.otherwise = new StateView<>(kit, slot, value -> new Region())
                .skeleton(skeleton)
                .retry(retry);
        setAlignment(Pos.TOP_LEFT);
        patience.setOnFinished(event -> setOpacity(GREYED));
        slot.state().addListener((property, before, now) -> show(now));
        show(slot.state().get());
    }

    private void show(SlotState<T> state) {
        patience.stop();
        if (state instanceof SlotState.Loading && shown) {
            patience.playFromStart();
            return;
        }
        setOpacity(1);
        shown = state instanceof SlotState.Ready;
        getChildren().setAll(state instanceof SlotState.Ready<T>(T value) ? content.apply(value) : otherwise);
    }
}
