package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/** How people are split between versions and nobody: a bar whose borders can be dragged, or moved by the arrow keys. */
final class SplitBar extends Pane {
    private static final double HIGH = 44;
    private static final double GRIP = 14;
    private static final double GAP = 2;
    private static final double NARROW = 34;
    private static final double ROOM_FOR_NAME = 120;
    private static final double STEP = 0.01;
    private static final double LEAP = 0.05;

    private final Kit kit;
    private final TrialViewModel model;
    private final List<StackPane> parts = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Region> grips = new ArrayList<>();
    private List<Double> shares = List.of();

    SplitBar(Kit kit, TrialViewModel model) {
        this.kit = kit;
        this.model = model;
        setId("campaign-split");
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        setMaxHeight(HIGH);
        getStyleClass().add("c-split");
        model.shares().addListener((property, before, now) -> show(now));
        kit.language().texts().addListener((property, before, now) -> requestLayout());
        show(model.shares().get());
    }

    private void show(List<Double> now) {
        boolean rebuild = now.size() != shares.size();
        shares = List.copyOf(now);
        if (rebuild) {
            build();
        }
        requestLayout();
    }

    private void build() {
        parts.clear();
        labels.clear();
        grips.clear();
        int versions = shares.size() - 1;
        for (int i = 0; i <= versions; i++) {
            Label label = new Label();
            label.getStyleClass().add("c-split-word");
            label.setMinWidth(0);
            StackPane part = new StackPane(label);
            part.getStyleClass().addAll("c-split-part", i == versions ? "c-split-nobody" : "c-split-" + i);
            part.setAlignment(Pos.CENTER);
            parts.add(part);
            labels.add(label);
        }
        for (int i = 0; i < versions; i++) {
            grips.add(grip(i));
        }
        getChildren().setAll(parts);
        getChildren().addAll(grips);
    }

    private Region grip(int after) {
        Region grip = new Region();
        grip.setId("campaign-split-" + after);
        grip.getStyleClass().add("c-split-grip");
        grip.setFocusTraversable(true);
        grip.setAccessibleRole(AccessibleRole.SLIDER);
        grip.setOnMousePressed(event -> grip.requestFocus());
        grip.setOnMouseDragged(event -> {
            double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            model.border(after, x / Math.max(1, getWidth()));
        });
        grip.setOnKeyPressed(event -> key(after, event));
        return grip;
    }

    private void key(int after, KeyEvent event) {
        double step = event.isShiftDown() ? LEAP : STEP;
        double by = event.getCode() == KeyCode.LEFT ? -step : event.getCode() == KeyCode.RIGHT ? step : 0;
        if (by != 0) {
            model.border(after, end(after) + by);
            event.consume();
        }
    }

    /** Where an arm ends, as a part of all people. */
    private double end(int arm) {
        double end = 0;
        for (int i = 0; i <= arm; i++) {
            end += shares.get(i);
        }
        return end;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double from = 0;
        int versions = shares.size() - 1;
        for (int i = 0; i <= versions; i++) {
            double length = shares.get(i) * width;
            double inner = Math.max(0, length - (i == versions ? 0 : GAP));
            parts.get(i).resizeRelocate(from, 0, inner, HIGH);
            parts.get(i).setVisible(inner > 0);
            Message share = Message.of("experimentview.share", new Share(shares.get(i)));
            Message name = name(i, versions);
            labels.get(i)
                    .setText(
                            inner > ROOM_FOR_NAME
                                    ? kit.language().now(Message.of("experimentview.part", name, share))
                                    : inner > NARROW ? kit.language().now(share) : "");
            from += length;
            if (i < versions) {
                Region grip = grips.get(i);
                grip.resizeRelocate(Math.clamp(from - GAP / 2 - GRIP / 2, 0, Math.max(0, width - GRIP)), 0, GRIP, HIGH);
                grip.setAccessibleText(
                        kit.language().now(Message.of("experimentview.border", name, name(i + 1, versions), share)));
            }
        }
    }

    private static Message name(int arm, int versions) {
        return arm == versions
                ? Message.of("experiment.arm.nobody")
                : Message.of("experimentview.version", Verbatim.of(ArmNames.letter(arm == 0 ? 0 : arm + 1)));
    }
}
