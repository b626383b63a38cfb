package org.clientele.ui.shell;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.Question;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What lies above the page: dialogs on a dimmed ground, and sentences said in passing at the bottom. */
final class Overlay extends StackPane {
    private static final Duration SHOWN = Duration.seconds(6);
    private final Kit kit;
    private final StackPane layer = new StackPane();
    private final StackPane toasts = new StackPane();
    private @Nullable Node cameFrom;

    Overlay(Kit kit) {
        this.kit = kit;
        setPickOnBounds(false);
        layer.setVisible(false);
        layer.getStyleClass().add("c-scrim");
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                close();
            }
        });
        layer.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        toasts.setPickOnBounds(false);
        toasts.setPadding(new Insets(0, 24, 56, 24));
        toasts.setAlignment(Pos.BOTTOM_CENTER);
        getChildren().addAll(layer, toasts);
    }

    boolean open() {
        return layer.isVisible();
    }

    /** Shows a node above the page at that place. */
    void show(Node node, Pos where, Insets margin) {
        if (!layer.isVisible() && getScene() != null) {
            cameFrom = getScene().getFocusOwner();
        }
        StackPane.setAlignment(node, where);
        StackPane.setMargin(node, margin);
        layer.getChildren().setAll(node);
        layer.setVisible(true);
        if (!Platform.getPreferences().isReducedMotion()) {
            FadeTransition in = new FadeTransition(Duration.millis(120), layer);
            in.setFromValue(0.4);
            in.setToValue(1);
            in.play();
        }
        node.requestFocus();
    }

    void close() {
        layer.setVisible(false);
        layer.getChildren().clear();
        Node back = cameFrom;
        cameFrom = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    void dialog(Message title, Node content, Node... buttons) {
        Label head = kit.words(kit.language().text(title), "c-dialog-title");
        HBox row = new HBox(8, kit.spring());
        row.getChildren().addAll(buttons);
        VBox box = new VBox(16, head, content, row);
        VBox.setMargin(row, new Insets(8, 0, 0, 0));
        box.getStyleClass().add("c-dialog");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        box.setAccessibleRole(javafx.scene.AccessibleRole.DIALOG);
        box.accessibleTextProperty().bind(kit.language().text(title));
        show(box, Pos.CENTER, new Insets(32));
        if (buttons.length > 0) {
            buttons[buttons.length - 1].requestFocus();
        }
    }

    void refuse(Message sentence) {
        HBox content = new HBox(16, Tone.WARN.icon().node(), kit.text(sentence));
        Button close = kit.primary("dialog-close", Message.of("kit.understood"), this::close);
        close.setDefaultButton(true);
        dialog(Message.of("kit.refused"), content, close);
    }

    void ask(Question question) {
        VBox content = new VBox(16, kit.text(question.consequence()));
        Runnable agree = () -> {
            close();
            question.then().run();
        };
        Button act = question.dangerous()
                ? kit.danger("dialog-agree", question.action(), agree)
                : kit.primary("dialog-agree", question.action(), agree);
        if (question.typed() > 0) {
            TextField typed = new TextField();
            typed.setId("dialog-typed");
            content.getChildren().addAll(kit.muted("kit.type-count", question.typed()), typed);
            act.disableProperty()
                    .bind(typed.textProperty()
                            .map(text -> !text.replaceAll("[^0-9]", "").equals(Long.toString(question.typed()))));
        }
        Button keep = kit.secondary("dialog-keep", Message.of("kit.keep"), this::close);
        dialog(question.title(), content, keep, act);
        keep.requestFocus();
    }

    void toast(Toast toast) {
        Label text = new Label();
        text.textProperty().bind(kit.language().text(toast.sentence()));
        text.setWrapText(true);
        text.setMaxWidth(480);
        HBox box = new HBox(12, Icon.CHECK_CIRCLE.node(), text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("c-toast");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Message action = toast.action();
        if (action != null) {
            box.getChildren().add(kit.quiet("toast-action", action, () -> {
                toasts.getChildren().remove(box);
                toast.run().run();
            }));
        }
        box.getChildren()
                .add(kit.icon(
                        "toast-close",
                        Icon.CLOSE,
                        Message.of("kit.close"),
                        () -> toasts.getChildren().remove(box)));
        toasts.getChildren().setAll(box);
        PauseTransition rest = new PauseTransition(SHOWN);
        rest.setOnFinished(event -> toasts.getChildren().remove(box));
        rest.play();
    }
}
