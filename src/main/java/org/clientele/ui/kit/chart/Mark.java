package org.clientele.ui.kit.chart;

import java.util.Arrays;
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

    /**
     * A closed line around a mark.
     *
     * @param x its corners
     * @param y its corners
     */
    record Outline(double[] x, double[] y) implements DoubleBinaryOperator {
        /** A mark of this shape. */
        Mark mark(String words) {
            double left = Arrays.stream(x).min().orElse(0);
            double top = Arrays.stream(y).min().orElse(0);
            return new Mark(
                    left,
                    top,
                    Arrays.stream(x).max().orElse(0) - left,
                    Arrays.stream(y).max().orElse(0) - top,
                    words,
                    this);
        }

        /** 1 when a point is inside, else 0: a line to the right meets the border an odd number of times. */
        @Override
        public double applyAsDouble(double px, double py) {
            boolean inside = false;
            for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
                boolean crosses = (y[i] > py) != (y[j] > py);
                if (crosses && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                    inside = !inside;
                }
            }
            return inside ? 1 : 0;
        }
    }

    boolean holds(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height && shape.applyAsDouble(px, py) > 0;
    }
}
