package org.clientele.ui.kit.chart;

import java.util.function.DoubleBinaryOperator;

/**
 * A part of a painted chart that can be pointed at: a cell, a bar, a point.
 *
 * @param x left edge
 * @param y top edge
 * @param width width
 * @param height height
 * @param words what it says, for the hint and for screen readers
 * @param shape more than 0 for the points inside that are its own, when it is not the whole rectangle
 */
public record Mark(double x, double y, double width, double height, String words, DoubleBinaryOperator shape) {
    /** A rectangle. */
    public Mark(double x, double y, double width, double height, String words) {
        this(x, y, width, height, words, (px, py) -> 1);
    }

    boolean holds(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height && shape.applyAsDouble(px, py) > 0;
    }
}
