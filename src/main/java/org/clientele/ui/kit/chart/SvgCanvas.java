package org.clientele.ui.kit.chart;

import java.util.Base64;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Paints a chart into the text of an SVG file that needs nothing else. */
final class SvgCanvas implements ChartCanvas {
    private static final String FONTS =
            "'Clientele Sans','Noto Sans SC','PingFang SC','Microsoft YaHei','Segoe UI',sans-serif";
    private final StringBuilder out = new StringBuilder();

    SvgCanvas(double width, double height, Color ground, String title, String sentence) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(n(width))
                .append("\" height=\"")
                .append(n(height))
                .append("\" viewBox=\"0 0 ")
                .append(n(width))
                .append(' ')
                .append(n(height))
                .append("\" font-family=\"")
                .append(FONTS)
                .append("\">\n<title>")
                .append(escaped(title))
                .append("</title><desc>")
                .append(escaped(sentence))
                .append("</desc>\n");
        rect(0, 0, width, height, 0, ground);
    }

    /** The finished file. */
    String svg() {
        return out + "</svg>\n";
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Color fill) {
        out.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
        out.append("\" width=\"").append(n(width)).append("\" height=\"").append(n(height));
        out.append("\" rx=\"")
                .append(n(radius))
                .append("\" ")
                .append(fill(fill))
                .append("/>\n");
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Color stroke, double lineWidth) {
        out.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
        out.append("\" width=\"").append(n(width)).append("\" height=\"").append(n(height));
        out.append("\" rx=\"").append(n(radius)).append("\" fill=\"none\" ");
        out.append(stroke(stroke, lineWidth)).append("/>\n");
    }

    @Override
    public void path(double[] x, double[] y, Color stroke, double lineWidth) {
        out.append("<polyline fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" ");
        out.append(stroke(stroke, lineWidth)).append(points(x, y)).append("/>\n");
    }

    @Override
    public void area(double[] x, double[] y, Color fill) {
        out.append("<polygon ").append(fill(fill)).append(points(x, y)).append("/>\n");
    }

    @Override
    public void dot(double x, double y, double radius, Color fill) {
        out.append("<circle cx=\"").append(n(x)).append("\" cy=\"").append(n(y));
        out.append("\" r=\"").append(n(radius)).append("\" ").append(fill(fill)).append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, Style style) {
        String anchor = switch (style.align()) {
            case LEFT -> "start";
            case CENTER -> "middle";
            case RIGHT -> "end";
        };
        out.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y + style.size() * 0.36));
        out.append("\" font-size=\"")
                .append(n(style.size()))
                .append("\" text-anchor=\"")
                .append(anchor);
        out.append(style.bold() ? "\" font-weight=\"600\" " : "\" ").append(fill(style.color()));
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void image(int[] pixels, int pixelWidth, double x, double y, double width, double height) {
        out.append("<image x=\"").append(n(x)).append("\" y=\"").append(n(y));
        out.append("\" width=\"").append(n(width)).append("\" height=\"").append(n(height));
        out.append("\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Png.of(pixels, pixelWidth)))
                .append("\"/>\n");
    }

    private static String points(double[] x, double[] y) {
        StringBuilder points = new StringBuilder(" points=\"");
        for (int i = 0; i < x.length; i++) {
            points.append(i == 0 ? "" : " ").append(n(x[i])).append(',').append(n(y[i]));
        }
        return points.append('"').toString();
    }

    private static String fill(Color color) {
        return "fill=\"" + hex(color) + "\""
                + (color.isOpaque() ? "" : " fill-opacity=\"" + n(color.getOpacity()) + "\"");
    }

    private static String stroke(Color color, double width) {
        return "stroke=\"" + hex(color) + "\" stroke-width=\"" + n(width) + "\""
                + (color.isOpaque() ? "" : " stroke-opacity=\"" + n(color.getOpacity()) + "\"");
    }

    private static String hex(Color color) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
