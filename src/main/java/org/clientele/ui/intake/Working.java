package org.clientele.ui.intake;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.job.Gauge;
import org.jspecify.annotations.Nullable;

/** Work in the middle of the page: what it does, how far it is, and a button that stops it. */
final class Working {
    private static final Duration LOOK = Duration.millis(150);
    private static final double WIDTH = 420;

    private Working() {}

    /** A picture of work that a gauge follows. */
    static Node of(Kit kit, Message name, Message promise, Gauge gauge, Runnable cancel) {
        ObjectProperty<@Nullable Message> step = new SimpleObjectProperty<>();
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(WIDTH);
        Label now = kit.words(kit.language().text(step), "c-muted");
        now.setAlignment(Pos.CENTER);
        Timeline look = new Timeline(new KeyFrame(LOOK, event -> {
            step.set(gauge.step());
            bar.setProgress(gauge.done() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : gauge.done());
        }));
        look.setCycleCount(Animation.INDEFINITE);
        bar.sceneProperty().addListener((property, before, scene) -> {
            if (scene == null) {
                look.stop();
            } else {
                look.play();
            }
        });
        VBox box = new VBox(
                12,
                kit.heading(name),
                bar,
                now,
                kit.muted(promise),
                kit.secondary("import-stop", Message.of("kit.cancel"), cancel));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("c-empty");
        return box;
    }
}
