package org.clientele.ui.campaign;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** Shows what follows every change: the old answer stays, greyed, until the new one is here. */
final class LiveView<T> extends StackPane {
    private static final Duration GREY_AFTER = Duration.millis(200);
    private static final double GREY = 0.5;

    private final Kit kit;
    private final JobSlot<T> slot;
    private final Message waiting;
    private final Function<T, Node> content;
    private final Runnable again;
    private final PauseTransition grey = new PauseTransition(GREY_AFTER);
    private @Nullable T shown;

    /**
     * A view of what a slot holds.
     *
     * @param waiting what is said before the first answer
     * @param content makes the node that shows an answer
     * @param again tries again after a failure
     */
    LiveView(Kit kit, JobSlot<T> slot, Message waiting, Function<T, Node> content, Runnable again) {
        this.kit = kit;
        this.slot = slot;
        this.waiting = waiting;
        this.content = content;
        this.again = again;
        setAlignment(Pos.TOP_LEFT);
        grey.setOnFinished(event -> setOpacity(GREY));
        slot.state().addListener((property, before, now) -> show(now));
        show(slot.state().get());
    }

    private void show(SlotState<T> state) {
        grey.stop();
        switch (state) {
            case SlotState.Idle<T> idle -> getChildren().clear();
            case SlotState.Loading<T> loading -> load();
            case SlotState.Ready<T>(T value) -> {
                setOpacity(1);
                shown = value;
                getChildren().setAll(content.apply(value));
            }
            case SlotState.Failed<T>(Message sentence) -> say(Tone.BAD, sentence);
            case SlotState.Cancelled<T> cancelled -> say(Tone.NEUTRAL, Message.of("kit.cancelled"));
        }
    }

    private void load() {
        T latest = slot.latest().get();
        if (latest == null) {
            getChildren().setAll(kit.muted(waiting));
        } else {
            if (!latest.equals(shown)) {
                shown = latest;
                getChildren().setAll(content.apply(latest));
            }
            grey.playFromStart();
        }
    }

    private void say(Tone tone, Message sentence) {
        setOpacity(1);
        shown = null;
        getChildren()
                .setAll(kit.column(
                        kit.banner(tone, sentence),
                        kit.row(kit.secondary("campaign-again", Message.of("kit.retry"), again))));
    }
}
