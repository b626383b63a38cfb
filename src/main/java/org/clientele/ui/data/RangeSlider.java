package org.clientele.ui.data;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A histogram over a line with two thumbs, moved by the mouse or by the arrow keys; tells of a new range at rest only. */
final class RangeSlider extends Pane {
    private static final double CHART = 44;
    private static final double THUMB = 16;
    private static final double STEP = 0.02;
    private static final double LEAP = 0.1;

    private final Region line = new Region();
    private final Region chosen = new Region();
    private final Region[] bars;
    private final Region[] thumbs = {new Region(), new Region()};
    private final double[] share = {0, 1};
    private final Runnable moved;

    /** A slider with that many bars.
     *
     * @param moved called when a thumb was let go or moved by a key */
    RangeSlider(int count, Runnable moved) {
        this.moved = moved;
        this.bars = new Region[count];
        for (int i = 0; i < count; i++) {
            bars[i] = new Region();
            bars[i].getStyleClass().add("c-facet-bar");
        }
        getStyleClass().add("c-range");
        line.getStyleClass().add("c-range-line");
        chosen.getStyleClass().add("c-range-chosen");
        getChildren().addAll(bars);
        getChildren().addAll(line, chosen);
        for (int i = 0; i < 2; i++) {
            int thumb = i;
            thumbs[i].getStyleClass().add("c-range-thumb");
            thumbs[i].setFocusTraversable(true);
            thumbs[i].setAccessibleRole(AccessibleRole.THUMB);
            thumbs[i].addEventHandler(MouseEvent.MOUSE_PRESSED, event -> thumbs[thumb].requestFocus());
            thumbs[i].addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(thumb, event));
            thumbs[i].addEventHandler(MouseEvent.MOUSE_RELEASED, event -> moved.run());
            thumbs[i].addEventHandler(KeyEvent.KEY_PRESSED, event -> key(thumb, event));
            getChildren().add(thumbs[i]);
        }
        setPadding(new Insets(0, THUMB / 2, 0, THUMB / 2));
        setMinHeight(CHART + THUMB + 4);
        setPrefHeight(CHART + THUMB + 4);
        setMinWidth(120);
    }

    /** Where the thumbs stand, from 0 to 1. */
    double low() {
        return share[0];
    }

    double high() {
        return share[1];
    }

    /** What the thumbs are called for screen readers. */
    void describe(String low, String high) {
        thumbs[0].setAccessibleText(low);
        thumbs[1].setAccessibleText(high);
    }

    /** Gives the thumbs their ids. */
    void ids(String id) {
        thumbs[0].setId(id + "-low");
        thumbs[1].setId(id + "-high");
    }

    /** Shows other numbers and another range. */
    void show(int[] counts, double low, double high) {
        share[0] = low;
        share[1] = high;
        double most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < bars.length; i++) {
            int count = i < counts.length ? counts[i] : 0;
            // The root keeps small bars visible beside a giant.
            bars[i].setUserData(count == 0 ? 0.0 : Math.max(0.06, Math.sqrt(count / most)));
        }
        requestLayout();
    }

    private double track() {
        return Math.max(1, getWidth() - THUMB);
    }

    private void drag(int thumb, MouseEvent event) {
        double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX() - THUMB / 2;
        move(thumb, x / track());
        event.consume();
    }

    private void move(int thumb, double to) {
        share[thumb] = thumb == 0 ? Math.clamp(to, 0, share[1]) : Math.clamp(to, share[0], 1);
        requestLayout();
    }

    private void key(int thumb, KeyEvent event) {
        double to = switch (event.getCode()) {
            case LEFT, DOWN -> share[thumb] - STEP;
            case RIGHT, UP -> share[thumb] + STEP;
            case PAGE_DOWN -> share[thumb] - LEAP;
            case PAGE_UP -> share[thumb] + LEAP;
            case HOME -> 0;
            case END -> 1;
            default -> Double.NaN;
        };
        if (!Double.isNaN(to)) {
            move(thumb, to);
            moved.run();
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double left = THUMB / 2;
        double width = track() / bars.length;
        for (int i = 0; i < bars.length; i++) {
            double height = bars[i].getUserData() instanceof Double part ? part * CHART : 0;
            double middle = (i + 0.5) / bars.length;
            bars[i].setOpacity(middle >= share[0] && middle <= share[1] ? 1 : 0.35);
            bars[i].resizeRelocate(left + i * width + 0.5, CHART - height, Math.max(1, width - 1), height);
        }
        double y = CHART + THUMB / 2;
        line.resizeRelocate(left, y - 1, track(), 2);
        chosen.resizeRelocate(left + share[0] * track(), y - 1.5, (share[1] - share[0]) * track(), 3);
        for (int i = 0; i < 2; i++) {
            thumbs[i].resizeRelocate(share[i] * track(), y - THUMB / 2, THUMB, THUMB);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }
}
