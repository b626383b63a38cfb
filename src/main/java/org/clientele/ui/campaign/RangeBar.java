package org.clientele.ui.campaign;

import javafx.scene.layout.Region;

/** A share with its likely range on a line from none to all, beside a tick for the whole group. */
final class RangeBar extends Region {
    private static final double HIGH = 14;
    private static final double THIN = 4;
    private static final double DOT = 10;
    private static final double LEAST = 3;

    private final Region track = styled("c-range-track");
    private final Region band = styled("c-range-band");
    private final Region dot = styled("c-range-dot");
    private final Region whole = styled("c-range-whole");
    private final double share;
    private final double low;
    private final double high;
    private final double group;

    /**
     * A bar of shares from 0 to 1.
     *
     * @param less whether it is surely less than the group
     */
    RangeBar(double share, double low, double high, double group, boolean less) {
        this.share = share;
        this.low = low;
        this.high = high;
        this.group = group;
        if (less) {
            band.getStyleClass().add("c-range-less");
            dot.getStyleClass().add("c-range-less");
        }
        getChildren().addAll(track, band, whole, dot);
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        setMaxHeight(HIGH);
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth() - DOT;
        double left = DOT / 2;
        track.resizeRelocate(0, (HIGH - THIN) / 2, getWidth(), THIN);
        band.resizeRelocate(left + low * wide, (HIGH - THIN) / 2, Math.max(LEAST, (high - low) * wide), THIN);
        whole.resizeRelocate(left + group * wide - 1, 0, 2, HIGH);
        dot.resizeRelocate(left + share * wide - DOT / 2, (HIGH - DOT) / 2, DOT, DOT);
    }
}
