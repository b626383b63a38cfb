package org.clientele.ui.intake;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.WhileShown;
import org.clientele.ui.kit.job.Gauge;
import org.jspecify.annotations.Nullable;

/** Work on the page: what it does, how far it is, how long it still takes, and a button that stops it. */
final class Working {
    private static final Duration LOOK = Duration.millis(150);
    private static final double WIDTH = 420;
    private static final double SHORT = 160;
    private static final int MINUTE = 60;
    private static final int STEP = 5;

    private Working() {}

    /** A picture of work in the middle of the page. */
    static Node of(Kit kit, Message name, Message promise, Gauge gauge, Runnable cancel) {
        Label now = kit.words(new SimpleStringProperty(""), "c-muted");
        ProgressBar bar = follow(kit, gauge, now);
        bar.setPrefWidth(WIDTH);
        now.setAlignment(Pos.CENTER);
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

    /** One line above what was found before, while a small decision is checked on all rows. */
    static Node strip(Kit kit, Gauge gauge, Runnable cancel) {
        Label now = kit.words(new SimpleStringProperty(""), "c-muted");
        ProgressBar bar = follow(kit, gauge, now);
        bar.setPrefWidth(SHORT);
        HBox strip = new HBox(
                12,
                bar,
                kit.muted("importview.check.running"),
                now,
                kit.spring(),
                kit.quiet("import-stop", Message.of("kit.cancel"), cancel));
        strip.setAlignment(Pos.CENTER_LEFT);
        return strip;
    }

    private static ProgressBar follow(Kit kit, Gauge gauge, Label now) {
        ObjectProperty<@Nullable Message> step = new SimpleObjectProperty<>();
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        now.textProperty().unbind();
        now.textProperty().bind(kit.language().text(step));
        Timeline look = new Timeline(new KeyFrame(LOOK, event -> {
            step.set(words(gauge));
            bar.setProgress(gauge.done() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : gauge.done());
        }));
        look.setCycleCount(Animation.INDEFINITE);
        WhileShown.play(bar, look);
        return bar;
    }

    private static @Nullable Message words(Gauge gauge) {
        Message step = gauge.step();
        long left = gauge.secondsLeft();
        if (step == null || left < 0) {
            return step;
        }
        return left >= MINUTE
                ? Message.of("importview.left.minutes", step, Math.round((double) left / MINUTE))
                : Message.of("importview.left.seconds", step, Math.max(STEP, Math.round((double) left / STEP) * STEP));
    }
}
