package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints a map of points; many points are painted as one picture in which dense places are fuller. */
final class ScatterPainter {
    /** From so many points on, one picture is painted instead of single dots. */
    static final int AS_PICTURE = 20_000;

    /** Two lines below the map: the names of its axes can each be as long as the map is wide. */
    private static final double FOOT = 46;

    private static final double PAD = 10;
    private static final int SHARP = 2;

    private ScatterPainter() {}

    /** Where data lies on the sheet: x and y of the lowest values and pixels per unit. */
    record Frame(double minX, double minY, double perX, double perY, double height) {
        double x(float value) {
            return PAD + (value - minX) * perX;
        }

        double y(float value) {
            return height - FOOT - PAD - (value - minY) * perY;
        }
    }

    static Frame frame(ChartModel.Scatter scatter, double width, double height) {
        double[] spanX = span(scatter.x());
        double[] spanY = span(scatter.y());
        return new Frame(
                spanX[0],
                spanY[0],
                (width - 2 * PAD) / (spanX[1] - spanX[0]),
                (height - FOOT - 2 * PAD) / (spanY[1] - spanY[0]),
                height);
    }

    private static double[] span(float[] values) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return high > low
                ? new double[] {low, high}
                : new double[] {low == Float.MAX_VALUE ? 0 : low - 0.5, low == Float.MAX_VALUE ? 1 : low + 0.5};
    }

    static List<Mark> paint(ChartModel.Scatter scatter, Sheet sheet) {
        Frame frame = frame(scatter, sheet.width(), sheet.height());
        double bottom = sheet.height() - FOOT;
        sheet.canvas()
                .rect(
                        0,
                        0,
                        sheet.width(),
                        bottom,
                        8,
                        sheet.palette().dark() ? Color.web("#11161D") : Color.web("#F8F9FB"));
        if (scatter.x().length > AS_PICTURE) {
            picture(scatter, sheet, frame, bottom);
        } else {
            dots(scatter, sheet, frame);
        }
        sheet.canvas()
                .text(
                        sheet.words(scatter.across()) + " →",
                        sheet.width(),
                        bottom + FOOT - 11,
                        sheet.quiet(Align.RIGHT));
        sheet.canvas().text("↑ " + sheet.words(scatter.up()), 0, bottom + 14, sheet.quiet(Align.LEFT));
        return names(scatter, sheet, frame);
    }

    private static void dots(ChartModel.Scatter scatter, Sheet sheet, Frame frame) {
        double radius = scatter.x().length > 4000 ? 2 : 3;
        double opacity = scatter.x().length > 2000 ? 0.45 : 0.7;
        for (int i = 0; i < scatter.x().length; i++) {
            Color color = sheet.weighed(sheet.palette().series(scatter.group()[i]), scatter.group()[i]);
            sheet.canvas()
                    .dot(frame.x(scatter.x()[i]), frame.y(scatter.y()[i]), radius, color.deriveColor(0, 1, 1, opacity));
        }
    }

    private static void picture(ChartModel.Scatter scatter, Sheet sheet, Frame frame, double bottom) {
        int width = (int) Math.ceil(sheet.width() * SHARP);
        int height = (int) Math.ceil(bottom * SHARP);
        int groups = scatter.groups().size();
        float[][] colors = new float[groups + 1][];
        for (int g = -1; g < groups; g++) {
            Color color = sheet.weighed(sheet.palette().series(g), g);
            colors[g + 1] = new float[] {
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity()
            };
        }
        float[] red = new float[width * height];
        float[] green = new float[width * height];
        float[] blue = new float[width * height];
        float[] weight = new float[width * height];
        for (int i = 0; i < scatter.x().length; i++) {
            int px = (int) (frame.x(scatter.x()[i]) * SHARP);
            int py = (int) (frame.y(scatter.y()[i]) * SHARP);
            float[] color = colors[Math.clamp(scatter.group()[i], -1, groups - 1) + 1];
            for (int dy = 0; dy < SHARP; dy++) {
                for (int dx = 0; dx < SHARP; dx++) {
                    int x = px + dx;
                    int y = py + dy;
                    if (x >= 0 && x < width && y >= 0 && y < height) {
                        int at = y * width + x;
                        red[at] += color[0] * color[3];
                        green[at] += color[1] * color[3];
                        blue[at] += color[2] * color[3];
                        weight[at] += color[3];
                    }
                }
            }
        }
        int[] pixels = new int[width * height];
        for (int at = 0; at < pixels.length; at++) {
            if (weight[at] > 0) {
                int alpha = (int) (255 * (1 - Math.pow(0.55, weight[at])));
                pixels[at] = alpha << 24
                        | (int) (255 * red[at] / weight[at]) << 16
                        | (int) (255 * green[at] / weight[at]) << 8
                        | (int) (255 * blue[at] / weight[at]);
            }
        }
        sheet.canvas().image(pixels, width, 0, 0, sheet.width(), bottom);
    }

    /** Each group is named where its middle is. */
    private static List<Mark> names(ChartModel.Scatter scatter, Sheet sheet, Frame frame) {
        int groups = scatter.groups().size();
        double[] sumX = new double[groups];
        double[] sumY = new double[groups];
        long[] count = new long[groups];
        for (int i = 0; i < scatter.x().length; i++) {
            int g = scatter.group()[i];
            if (g >= 0 && g < groups && Float.isFinite(scatter.x()[i]) && Float.isFinite(scatter.y()[i])) {
                sumX[g] += scatter.x()[i];
                sumY[g] += scatter.y()[i];
                count[g]++;
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            String name = sheet.words(scatter.groups().get(g));
            double width = TextSize.width(name, Sheet.SIZE, true) + 20;
            double x = count[g] == 0 ? 0 : frame.x((float) (sumX[g] / count[g])) - width / 2;
            double y = count[g] == 0 ? 0 : frame.y((float) (sumY[g] / count[g])) - 12;
            x = Math.clamp(x, 4, Math.max(4, sheet.width() - width - 4));
            for (Mark before : marks) {
                if (Math.abs(before.y() - y) < 26 && before.x() < x + width && x < before.x() + before.width()) {
                    y = before.y() + 28;
                }
            }
            if (count[g] > 0) {
                sheet.canvas().rect(x, y, width, 24, 12, sheet.palette().ground());
                sheet.canvas()
                        .frame(
                                x,
                                y,
                                width,
                                24,
                                12,
                                sheet.palette().series(g),
                                g == sheet.pointed() || sheet.chosen().get(g) ? 2.5 : 1.2);
                sheet.canvas()
                        .text(
                                name,
                                x + width / 2,
                                y + 12,
                                new Style(Sheet.SIZE, true, sheet.palette().ink(), Align.CENTER));
            }
            marks.add(new Mark(x, y, width, 24, name + "\n" + sheet.figures().count(count[g])));
        }
        return marks;
    }

    /** The points within a drawn outline. */
    static int[] within(ChartModel.Scatter scatter, double width, double height, double[] outlineX, double[] outlineY) {
        Frame frame = frame(scatter, width, height);
        int[] found = new int[scatter.x().length];
        int count = 0;
        for (int i = 0; i < scatter.x().length; i++) {
            if (inside(frame.x(scatter.x()[i]), frame.y(scatter.y()[i]), outlineX, outlineY)) {
                found[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    static boolean inside(double x, double y, double[] outlineX, double[] outlineY) {
        boolean inside = false;
        for (int i = 0, j = outlineX.length - 1; i < outlineX.length; j = i++) {
            if (outlineY[i] > y != outlineY[j] > y
                    && x
                            < (outlineX[j] - outlineX[i]) * (y - outlineY[i]) / (outlineY[j] - outlineY[i])
                                    + outlineX[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
