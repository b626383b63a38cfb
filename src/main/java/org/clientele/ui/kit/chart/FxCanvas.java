package org.clientele.ui.kit.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Paints a chart on the screen or into a picture. */
final class FxCanvas implements ChartCanvas {
    private final GraphicsContext context;

    FxCanvas(GraphicsContext context) {
        this.context = context;
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineCap(StrokeLineCap.ROUND);
        context.setTextBaseline(VPos.CENTER);
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Color fill) {
        context.setFill(fill);
        context.fillRoundRect(x, y, width, height, radius * 2, radius * 2);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Color stroke, double lineWidth) {
        context.setStroke(stroke);
        context.setLineWidth(lineWidth);
        context.strokeRoundRect(x, y, width, height, radius * 2, radius * 2);
    }

    @Override
    public void path(double[] x, double[] y, Color stroke, double lineWidth) {
        context.setStroke(stroke);
        context.setLineWidth(lineWidth);
        context.strokePolyline(x, y, x.length);
    }

    @Override
    public void area(double[] x, double[] y, Color fill) {
        context.setFill(fill);
        context.fillPolygon(x, y, x.length);
    }

    @Override
    public void dot(double x, double y, double radius, Color fill) {
        context.setFill(fill);
        context.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    @Override
    public void text(String text, double x, double y, Style style) {
        context.setFill(style.color());
        context.setFont(TextSize.font(style.size(), style.bold()));
        context.setTextAlign(
                switch (style.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        context.fillText(text, x, y);
    }

    @Override
    public void image(int[] pixels, int pixelWidth, double x, double y, double width, double height) {
        int pixelHeight = pixels.length / pixelWidth;
        WritableImage image = new WritableImage(pixelWidth, pixelHeight);
        image.getPixelWriter()
                .setPixels(0, 0, pixelWidth, pixelHeight, PixelFormat.getIntArgbInstance(), pixels, 0, pixelWidth);
        context.drawImage(image, x, y, width, height);
    }
}
