package org.clientele.ui.kit;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Shows of a piece of work what there is to show: nothing yet, loading, the result, or why there is none. */
public final class StateView<T> extends StackPane {
    private static final Duration SKELETON_AFTER = Duration.millis(150);
    private static final Duration WORDS_AFTER = Duration.millis(1000);
    private final Kit kit;
    private final JobSlot<T> slot;
    private final Function<T, Node> content;
    private Predicate<T> nothing = value -> false;
    private Node empty = new Region();
    private Skeleton skeleton = Skeleton.CARDS;
    private @Nullable Runnable retry;

    /** The outlines that stand in for content while it loads. */
    public enum Skeleton {
        ROWS,
        CARDS,
        CHART
    }

    /**
     * A view of what a slot holds.
     *
     * @param content makes or updates the node that shows a result
     */
    public StateView(Kit kit, JobSlot<T> slot, Function<T, Node> content) {
        this.kit = kit;
        this.slot = slot;
        this.content = content;
        setAlignment(Pos.TOP_LEFT);
        slot.state().addListener((property, before, now) -> show(now));
        show(slot.state().get());
    }

    /** What stands there before the first result, and for results of which this says that they are empty. */
    public StateView<T> empty(Node node, Predicate<T> isNothing) {
        empty = node;
        nothing = isNothing;
        show(slot.state().get());
        return this;
    }

    /** Which outlines stand in while it loads. */
    public StateView<T> skeleton(Skeleton outlines) {
        skeleton = outlines;
        show(slot.state().get());
        return this;
    }

    /** Offers to try again after a failure or a cancel. */
    public StateView<T> retry(Runnable again) {
        retry = again;
        show(slot.state().get());
        return this;
    }

    /**
     * The middle of an empty screen: what will be here and why it helps, one button, and a second choice.
     *
     * @param sentence key {@code state.<screen>.empty}
     */
    public static Node emptyState(Kit kit, Icon icon, Message title, Message sentence, Button... buttons) {
        StackPane disc = new StackPane(icon.node("c-empty-icon"));
        disc.getStyleClass().add("c-empty-disc");
        Label head = kit.heading(title);
        Label text = kit.muted(sentence);
        text.setMaxWidth(440);
        text.setAlignment(Pos.CENTER);
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER);
        VBox box = new VBox(12, disc, head, text, row);
        VBox.setMargin(row, new javafx.geometry.Insets(8, 0, 0, 0));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("c-empty");
        return box;
    }

    private void show(SlotState<T> state) {
        switch (state) {
            case SlotState.Idle<T> idle -> getChildren().setAll(empty);
            case SlotState.Loading<T> loading -> load(loading.name());
            case SlotState.Ready<T>(T value) ->
                getChildren().setAll(nothing.test(value) ? empty : content.apply(value));
            case SlotState.Failed<T>(Message sentence) -> getChildren().setAll(failure(Tone.BAD, sentence));
            case SlotState.Cancelled<T> cancelled ->
                getChildren().setAll(failure(Tone.NEUTRAL, Message.of("kit.cancelled")));
        }
    }

    private Node failure(Tone tone, Message sentence) {
        Runnable again = retry;
        return again == null
                ? kit.banner(tone, sentence)
                : kit.banner(tone, sentence, kit.secondary("retry", Message.of("kit.retry"), again));
    }

    private void load(Message name) {
        Label words = kit.muted(name);
        Button cancel = kit.quiet("cancel-work", Message.of("kit.cancel"), slot::cancel);
        HBox line = kit.row(words, cancel);
        line.setVisible(false);
        VBox box = new VBox(16, line, outlines());
        box.setOpacity(0);
        getChildren().setAll(box);
        PauseTransition soon = new PauseTransition(SKELETON_AFTER);
        soon.setOnFinished(event -> box.setOpacity(1));
        soon.play();
        PauseTransition later = new PauseTransition(WORDS_AFTER);
        later.setOnFinished(event -> line.setVisible(true));
        later.play();
    }

    private Node outlines() {
        VBox box = new VBox(skeleton == Skeleton.ROWS ? 12 : 16);
        int lines = skeleton == Skeleton.ROWS ? 8 : 2;
        for (int i = 0; i < lines; i++) {
            HBox row = new HBox(16);
            for (int j = 0; j < (skeleton == Skeleton.CHART ? 1 : 3); j++) {
                Region bone = new Region();
                bone.getStyleClass().add("c-bone");
                bone.setPrefHeight(skeleton == Skeleton.ROWS ? 16 : skeleton == Skeleton.CHART ? 160 : 112);
                bone.setPrefWidth(10);
                bone.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(bone, javafx.scene.layout.Priority.ALWAYS);
                row.getChildren().add(bone);
            }
            box.getChildren().add(row);
        }
        if (!javafx.application.Platform.getPreferences().isReducedMotion()) {
            FadeTransition breathe = new FadeTransition(Duration.millis(900), box);
            breathe.setFromValue(1);
            breathe.setToValue(0.55);
            breathe.setAutoReverse(true);
            breathe.setCycleCount(Animation.INDEFINITE);
            WhileShown.play(box, breathe);
        }
        return box;
    }
}
