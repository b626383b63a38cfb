package org.clientele.ui.kit.chart;

/**
 * A part of a painted chart that can be pointed at: a cell, a bar, a point.
 *
 * @param x left edge
 * @param y top edge
 * @param width width
 * @param height height
 * @param words what it says, for the hint and for screen readers
 */
public record Mark(double x, double y, double width, double height, String words) {
    boolean holds(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
}
