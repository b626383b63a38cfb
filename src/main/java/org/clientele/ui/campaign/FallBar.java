package org.clientele.ui.campaign;

import javafx.scene.layout.Region;

/** One bar of a fall from a whole to what is left: it reaches from what stays to what was there before. */
final class FallBar extends Region {
    private static final double THICK = 6;
    private static final double LEAST = 2;

    private final Region track = new Region();
    private final Region bar = new Region();
    private final double from;
    private final double to;

    /** A bar from one number to another of a whole. */
    FallBar(int from, int to, int whole, String style) {
        this.from = whole == 0 ? 0 : (double) from / whole;
        this.to = whole == 0 ? 0 : (double) to / whole;
        track.getStyleClass().add("c-fall-track");
        bar.getStyleClass().add(style);
        getChildren().addAll(track, bar);
        setMinHeight(THICK);
        setPrefHeight(THICK);
        setMaxHeight(THICK);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        track.resizeRelocate(0, 0, width, THICK);
        double length = to > from ? Math.max(LEAST, (to - from) * width) : 0;
        bar.resizeRelocate(Math.min(from * width, Math.max(0, width - length)), 0, length, THICK);
    }
}
