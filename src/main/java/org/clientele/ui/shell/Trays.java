package org.clientele.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.TaskEntry;
import org.clientele.ui.theme.Icon;

/** The lists that drop down from the top bar: running work and notices. */
final class Trays {
    private static final double WIDTH = 384;
    private final Kit kit;
    private final Popup popup = new Popup();

    Trays(Kit kit) {
        this.kit = kit;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /** The list of running and ended work. */
    VBox tasks(ObservableList<TaskEntry> entries) {
        VBox list = new VBox(4);
        Runnable fill = () -> {
            list.getChildren().setAll(entries.stream().map(this::task).toList());
            if (entries.isEmpty()) {
                list.getChildren().add(kit.muted("shell.tasks.none"));
            }
        };
        entries.addListener((ListChangeListener<TaskEntry>) change -> fill.run());
        fill.run();
        return framed("shell.tasks", list);
    }

    private VBox framed(String title, Node list) {
        VBox box = new VBox(12, kit.heading(title), list);
        box.getStyleClass().add("c-popup");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        return box;
    }

    private Node task(TaskEntry entry) {
        Label name = kit.text(entry.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label state = kit.words(
                kit.language()
                        .<String>follow(() -> stateOf(entry), entry.state(), entry.fraction(), entry.secondsLeft()),
                "c-muted",
                "c-small");
        state.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        Button cancel = kit.icon("task-cancel", Icon.CLOSE, Message.of("kit.cancel"), entry::cancel);
        cancel.visibleProperty().bind(Bindings.equal(entry.state(), TaskEntry.State.RUNNING));
        cancel.managedProperty().bind(cancel.visibleProperty());
        HBox head = new HBox(8, name, state, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(entry.fraction());
        bar.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> entry.state().get() == TaskEntry.State.RUNNING
                                || entry.state().get() == TaskEntry.State.STOPPING,
                        entry.state()));
        bar.managedProperty().bind(bar.visibleProperty());
        Label step = kit.words(kit.language().text(entry.step()), "c-muted", "c-small");
        step.managedProperty().bind(step.textProperty().isNotEmpty());
        VBox box = new VBox(6, head, bar, step);
        box.getStyleClass().add("c-task");
        return box;
    }

    private String stateOf(TaskEntry entry) {
        return switch (entry.state().get()) {
            case DONE -> kit.language().now("shell.task.done");
            case CANCELLED -> kit.language().now("shell.task.cancelled");
            case FAILED -> kit.language().now("shell.task.failed");
            case STOPPING -> kit.language().now("shell.task.stopping");
            case RUNNING -> {
                double left = entry.secondsLeft().get();
                double fraction = entry.fraction().get();
                if (left >= 90) {
                    yield kit.language().now("shell.task.minutes", Math.round(left / 60));
                } else if (left >= 0) {
                    yield kit.language().now("shell.task.seconds", Math.max(5, Math.round(left / 5) * 5));
                }
                yield fraction >= 0 ? kit.language().figures().percent(Math.rint(fraction * 100) / 100) : "";
            }
        };
    }

    /** The bell list. */
    VBox notices(ObservableList<Notice> notices) {
        VBox list = new VBox(8);
        for (Notice notice : notices) {
            Label when = kit.words(
                    kit.language().follow(() -> kit.language().figures().moment(notice.at())), "c-muted", "c-small");
            HBox line = new HBox(12, Tone.NEUTRAL.icon().node(), kit.stack(kit.text(notice.sentence()), when));
            list.getChildren().add(line);
        }
        if (notices.isEmpty()) {
            list.getChildren().add(kit.muted("shell.notices.none"));
        }
        return framed("shell.notices", list);
    }

    /** Drops a list down under a button, or takes it up when it is down. */
    void toggle(VBox list, Button under) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        popup.getContent().setAll(list);
        Bounds place = under.localToScreen(under.getBoundsInLocal());
        if (place != null) {
            popup.show(under, place.getMaxX() - WIDTH, place.getMaxY() + 6);
        }
    }
}
