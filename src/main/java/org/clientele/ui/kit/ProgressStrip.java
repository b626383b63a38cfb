package org.clientele.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;

/** Shows while work runs what it does, how far it is, how long it takes yet, and how to stop it. */
public final class ProgressStrip extends VBox {
    private static final Duration LOOK = Duration.millis(150);
    private final Kit kit;
    private final JobSlot<?> slot;
    private final Gauge gauge;
    private final Label doing;
    private final Label left;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Timeline look = new Timeline();
    private boolean seen;

    /** A strip for the work of that slot.
     *
     * @param id id of the button that stops it */
    public ProgressStrip(Kit kit, JobSlot<?> slot, Gauge gauge, String id, Message promise) {
        super(8);
        this.kit = kit;
        this.slot = slot;
        this.gauge = gauge;
        doing = new Label();
        doing.getStyleClass().addAll("c-text", "c-strong");
        left = new Label();
        left.getStyleClass().add("c-muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(16, bar, left, kit.secondary(id, Message.of("kit.cancel"), slot::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(doing, line, kit.muted(promise));
        look.getKeyFrames().setAll(new KeyFrame(LOOK, event -> tell()));
        look.setCycleCount(Animation.INDEFINITE);
        managedProperty().bind(visibleProperty());
        slot.state().addListener((property, before, now) -> follow());
        WhileShown.of(this).subscribe(now -> {
            seen = now;
            follow();
        });
    }

    private void follow() {
        boolean running = slot.state().get() instanceof SlotState.Loading;
        setVisible(running);
        if (running && seen) {
            tell();
            look.play();
        } else {
            look.stop();
        }
    }

    private void tell() {
        if (slot.state().get() instanceof SlotState.Loading<?>(Message name)) {
            Message step = gauge.step();
            doing.setText(kit.language().now(step == null ? name : step));
        }
        double done = gauge.done();
        bar.setProgress(done < 0 ? ProgressBar.INDETERMINATE_PROGRESS : done);
        long seconds = gauge.secondsLeft();
        left.setText(
                seconds < 0
                        ? ""
                        : seconds < 60
                                ? kit.language().now("products.left.seconds", Math.max(1, seconds))
                                : kit.language().now("products.left.minutes", Math.round(seconds / 60.0)));
    }
}
