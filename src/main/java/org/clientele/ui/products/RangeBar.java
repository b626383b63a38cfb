package org.clientele.ui.products;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Palette;

/** A value on a line with the range in which it mostly falls, and a mark where the base line is. */
final class RangeBar extends Pane {
    private static final double HEIGHT = 28;
    private static final double BAND = 12;
    private static final double DOT = 5.5;
    private final Rectangle track = new Rectangle();
    private final Rectangle reach = new Rectangle();
    private final Rectangle band = new Rectangle();
    private final Circle dot = new Circle(DOT);
    private final Line base = new Line();
    private final ChangeListener<Palette> recolour = (property, before, now) -> colour(now);
    private final Interval value;
    private final double baseLine;
    private final double most;
    private final boolean best;

    /**
     * A bar from 0 to {@code most}.
     *
     * @param baseLine where the mark of the base line stands
     * @param best whether this is the one to look at
     */
    RangeBar(Kit kit, Interval value, double baseLine, double most, boolean best) {
        this.value = value;
        this.baseLine = baseLine;
        this.most = most;
        this.best = best;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(120);
        track.setHeight(4);
        track.setArcWidth(4);
        track.setArcHeight(4);
        reach.setHeight(4);
        reach.setArcWidth(4);
        reach.setArcHeight(4);
        band.setHeight(BAND);
        band.setArcWidth(BAND);
        band.setArcHeight(BAND);
        base.getStrokeDashArray().setAll(3.0, 3.0);
        getChildren().setAll(track, reach, base, band, dot);
        kit.look().palette().addListener(new WeakChangeListener<>(recolour));
        colour(kit.look().palette().get());
    }

    private void colour(Palette palette) {
        Color colour = best ? palette.series(0) : palette.rest();
        track.setFill(palette.grid());
        reach.setFill(colour.deriveColor(0, 1, 1, 0.45));
        band.setFill(colour.deriveColor(0, 1, 1, 0.35));
        dot.setFill(colour);
        dot.setStroke(palette.ground());
        dot.setStrokeWidth(2);
        base.setStroke(palette.muted());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = Math.round(getHeight() / 2);
        track.setY(middle - 2);
        track.setWidth(width);
        reach.setY(middle - 2);
        reach.setWidth(at(value.value(), width));
        band.setY(middle - BAND / 2);
        band.setX(at(value.low(), width));
        band.setWidth(Math.max(4, at(value.high(), width) - at(value.low(), width)));
        dot.setCenterX(at(value.value(), width));
        dot.setCenterY(middle);
        double edge = Math.round(at(baseLine, width)) + 0.5;
        base.setStartX(edge);
        base.setEndX(edge);
        base.setStartY(0);
        base.setEndY(getHeight());
    }

    private double at(double share, double width) {
        return most <= 0 ? 0 : Math.clamp(share / most, 0, 1) * width;
    }
}
