package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;
import org.clientele.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** Paints a grid of coloured cells with their numbers. */
final class HeatPainter {
    private static final double GAP = 3;
    private static final double HEAD = 22;
    private static final double FOOT = 22;
    private static final double ZONE = 11;
    private static final double LARGE = 15;
    private static final double BORDER = 1.6;

    /** With more columns than these a number that has no room is left out; colour and hint tell it. */
    private static final int FEW = 12;

    private HeatPainter() {}

    static List<Mark> paint(ChartModel.Heat heat, Sheet sheet) {
        int rows = heat.rows().size();
        int columns = heat.columns().size();
        double names = sheet.widest(heat.rows(), sheet.width() * 0.35) + 12;
        // The same names both ways that have no room across: numbers stand for them, which the rows explain.
        boolean numbered = heat.rows().equals(heat.columns())
                && sheet.widest(heat.columns(), sheet.width()) > (sheet.width() - names) / columns - 4;
        double left = numbered ? names + TextSize.width(columns + "  ", Sheet.SIZE, false) : names;
        double top = FOOT + HEAD;
        double cellWidth = (sheet.width() - left - BORDER) / columns;
        double cellHeight = (sheet.height() - top - BORDER) / rows;
        double most = most(heat);
        List<Mark> marks = new ArrayList<>();
        sheet.canvas().text(sheet.words(heat.across()) + " →", sheet.width(), FOOT / 2, sheet.quiet(Align.RIGHT));
        sheet.canvas().text("↓ " + sheet.words(heat.down()), 0, FOOT / 2, sheet.quiet(Align.LEFT));
        for (int c = 0; c < columns; c++) {
            sheet.canvas()
                    .text(
                            numbered
                                    ? String.valueOf(c + 1)
                                    : sheet.fit(heat.columns().get(c), cellWidth - 4),
                            left + cellWidth * (c + 0.5),
                            FOOT + HEAD / 2,
                            sheet.ink(Align.CENTER));
        }
        for (int r = 0; r < rows; r++) {
            double y = top + r * cellHeight;
            sheet.canvas()
                    .text(
                            (numbered ? r + 1 + "  " : "")
                                    + sheet.fit(heat.rows().get(r), names - 12),
                            left - 12,
                            y + cellHeight / 2,
                            sheet.ink(Align.RIGHT));
            for (int c = 0; c < columns; c++) {
                double x = left + c * cellWidth;
                int mark = r * columns + c;
                double value = heat.values()[r][c];
                cell(heat, sheet, new Mark(x, y, cellWidth, cellHeight, ""), mark, value, most);
                marks.add(new Mark(
                        x,
                        y,
                        cellWidth,
                        cellHeight,
                        sheet.words(heat.down()) + " " + sheet.words(heat.rows().get(r)) + " · "
                                + sheet.words(heat.across()) + " "
                                + sheet.words(heat.columns().get(c)) + "\n"
                                + heat.measure().exact(sheet.figures(), value)
                                + (heat.zones().isEmpty()
                                        ? ""
                                        : "\n" + sheet.words(heat.zones().get(mark)))));
            }
        }
        outlines(heat, sheet, left, top, cellWidth, cellHeight);
        return marks;
    }

    /** A line wherever two zones meet and around them all, so that each zone is seen as one piece. */
    private static void outlines(
            ChartModel.Heat heat, Sheet sheet, double left, double top, double cellWidth, double cellHeight) {
        if (heat.zones().isEmpty()) {
            return;
        }
        int columns = heat.columns().size();
        int rows = heat.rows().size();
        Color line = sheet.palette().ink().deriveColor(0, 1, 1, 0.75);
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                double x = left + c * cellWidth;
                double y = top + r * cellHeight;
                if (c < columns && !same(heat, r - 1, c, r, c)) {
                    sheet.line(x, y, x + cellWidth, y, line, BORDER);
                }
                if (r < rows && !same(heat, r, c - 1, r, c)) {
                    sheet.line(x, y, x, y + cellHeight, line, BORDER);
                }
            }
        }
    }

    /** Whether two places lie in the same zone; outside is a zone of its own. */
    private static boolean same(ChartModel.Heat heat, int r1, int c1, int r2, int c2) {
        Message one = zone(heat, r1, c1);
        return one != null && one.equals(zone(heat, r2, c2));
    }

    private static @Nullable Message zone(ChartModel.Heat heat, int r, int c) {
        int columns = heat.columns().size();
        boolean inside = r >= 0 && c >= 0 && r < heat.rows().size() && c < columns;
        return inside ? heat.zones().get(r * columns + c) : null;
    }

    /** A zone is named once: in a cell that has no other of its zone above or to the left. */
    private static boolean named(ChartModel.Heat heat, int mark) {
        int columns = heat.columns().size();
        int r = mark / columns;
        int c = mark % columns;
        return !same(heat, r, c, r, c - 1) && !same(heat, r, c, r - 1, c);
    }

    private static void cell(ChartModel.Heat heat, Sheet sheet, Mark place, int mark, double value, double most) {
        Color full = color(sheet.palette(), value, most, heat.diverging());
        Color fill = sheet.chosen().isEmpty() || sheet.chosen().get(mark)
                ? full
                : full.interpolate(sheet.palette().ground(), 0.45);
        double x = place.x() + GAP / 2;
        double y = place.y() + GAP / 2;
        double width = place.width() - GAP;
        double height = place.height() - GAP;
        sheet.canvas().rect(x, y, width, height, 6, fill);
        sheet.ring(x, y, width, height, 6, mark);
        String number = heat.measure().label(sheet.figures(), value);
        boolean fits = heat.columns().size() <= FEW || TextSize.width(number, Sheet.SIZE, false) <= width;
        if (Double.isFinite(value) && height > 14 && fits) {
            boolean zoned = !heat.zones().isEmpty() && height > 36;
            sheet.canvas()
                    .text(
                            TextSize.fit(number, zoned ? LARGE : Sheet.SIZE, zoned, width - 4),
                            x + width / 2,
                            y + height / 2 + (zoned ? 7 : 0),
                            new Style(
                                    zoned ? LARGE : Sheet.SIZE,
                                    zoned || sheet.chosen().get(mark),
                                    readable(fill),
                                    Align.CENTER));
        }
        if (!heat.zones().isEmpty() && height > 36 && named(heat, mark)) {
            sheet.canvas()
                    .text(
                            TextSize.fit(sheet.words(heat.zones().get(mark)), ZONE, false, width - 12),
                            x + 7,
                            y + 12,
                            new Style(ZONE, false, readable(fill), Align.LEFT));
        }
    }

    private static double most(ChartModel.Heat heat) {
        double most = Double.MIN_NORMAL;
        for (double[] row : heat.values()) {
            for (double value : row) {
                if (Double.isFinite(value)) {
                    most = Math.max(most, Math.abs(value));
                }
            }
        }
        return heat.diverging() ? Math.min(most, 2) : most;
    }

    /** Small values stay apart from nothing: the scale follows the square root. */
    static Color color(Palette palette, double value, double most, boolean diverging) {
        Color none = palette.dark() ? Color.web("#1B222C") : Color.web("#F3F5F7");
        if (!Double.isFinite(value)) {
            return none;
        }
        double weight = Math.sqrt(Math.min(1, Math.abs(value) / most));
        if (!diverging) {
            if (value <= 0) {
                return none;
            }
            return weight < 0.5
                    ? palette.heatLow().interpolate(palette.heatMiddle(), weight * 2)
                    : palette.heatMiddle().interpolate(palette.heatHigh(), weight * 2 - 1);
        }
        Color end = value > 0 ? palette.heatHigh() : palette.dark() ? Color.web("#D9822B") : Color.web("#C25E00");
        return none.interpolate(end, weight * 0.9);
    }

    /** Dark or white letters, whichever stands out more. */
    static Color readable(Color ground) {
        double light = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        double onWhite = 1.05 / (light + 0.05);
        double onDark = (light + 0.05) / 0.0527;
        return onWhite >= onDark ? Color.WHITE : Color.web("#05090D");
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
