package org.clientele.ui.kit.chart;

import javafx.scene.paint.Color;

/** What a chart is painted on: the screen, a picture, or an SVG file. */
public interface ChartCanvas {
    /** Where the given point is of a text. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * How a text looks.
     *
     * @param size in pixels
     * @param bold whether bold
     * @param color its colour
     * @param align what the given point is of it
     */
    record Style(double size, boolean bold, Color color, Align align) {}

    /** A filled rectangle with round corners. */
    void rect(double x, double y, double width, double height, double radius, Color fill);

    /** The border of a rectangle with round corners. */
    void frame(double x, double y, double width, double height, double radius, Color stroke, double lineWidth);

    /** Lines from point to point. */
    void path(double[] x, double[] y, Color stroke, double lineWidth);

    /** A filled area. */
    void area(double[] x, double[] y, Color fill);

    /** A filled circle. */
    void dot(double x, double y, double radius, Color fill);

    /** A text whose middle line is at {@code y}. */
    void text(String text, double x, double y, Style style);

    /** A picture of pixels (alpha, red, green, blue), stretched to a rectangle. */
    void image(int[] pixels, int pixelWidth, double x, double y, double width, double height);
}
