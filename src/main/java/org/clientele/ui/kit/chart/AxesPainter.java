package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints many measures of many people side by side. */
final class AxesPainter {
    private static final double HEAD = 34;
    private static final double FOOT = 58;
    private static final double SIDE = 56;

    private AxesPainter() {}

    static double x(AxesChart chart, int axis, double width) {
        int count = chart.axes().size();
        return count == 1 ? width / 2 : SIDE + (width - 2 * SIDE) * axis / (count - 1);
    }

    /** The axis nearest to a place. */
    static int axis(AxesChart chart, double x, double width) {
        int nearest = 0;
        for (int axis = 1; axis < chart.axes().size(); axis++) {
            nearest = Math.abs(x(chart, axis, width) - x) < Math.abs(x(chart, nearest, width) - x) ? axis : nearest;
        }
        return nearest;
    }

    /** How far up a place is, 0 to 1. */
    static double place(double y, double height) {
        return Math.clamp(1 - (y - HEAD) / (height - HEAD - FOOT), 0, 1);
    }

    private static double y(double place, double height) {
        return HEAD + (height - HEAD - FOOT) * (1 - place);
    }

    static List<Mark> paint(AxesChart chart, Sheet sheet) {
        int people = chart.group().length;
        Color grey = sheet.palette().muted().deriveColor(0, 1, 1, people > 300 ? 0.10 : 0.2);
        Color own = sheet.palette().series(chart.shown()).deriveColor(0, 1, 1, people > 300 ? 0.4 : 0.6);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < people; i++) {
                boolean shown = chart.group()[i] == chart.shown();
                if (shown == (pass == 1)) {
                    person(chart, i, sheet, shown ? own : grey, shown ? 1.1 : 0.9);
                }
            }
        }
        double each = (sheet.width() - 2 * SIDE) / Math.max(1, chart.axes().size() - 1);
        for (int a = 0; a < chart.axes().size(); a++) {
            AxesChart.Axis axis = chart.axes().get(a);
            double x = x(chart, a, sheet.width());
            sheet.line(x, HEAD, x, sheet.height() - FOOT, sheet.palette().ink(), 1.4);
            double room = Math.min(2 * SIDE - 4, Math.max(60, each - 8));
            sheet.canvas()
                    .text(
                            TextSize.fit(sheet.words(axis.name()), Sheet.SMALL, true, room),
                            x,
                            9,
                            new Style(Sheet.SMALL, true, sheet.palette().ink(), Align.CENTER));
            sheet.canvas()
                    .text(axis.measure().label(sheet.figures(), axis.high()), x, HEAD - 9, sheet.quiet(Align.CENTER));
            sheet.canvas()
                    .text(
                            axis.measure().label(sheet.figures(), axis.low()),
                            x,
                            sheet.height() - FOOT + 11,
                            sheet.quiet(Align.CENTER));
        }
        return names(chart, sheet);
    }

    private static void person(AxesChart chart, int person, Sheet sheet, Color color, double width) {
        int count = chart.axes().size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int a = 0; a < count; a++) {
            float value = chart.values()[a][person];
            if (!Float.isFinite(value)) {
                return;
            }
            xs[a] = x(chart, a, sheet.width());
            ys[a] = y(chart.axes().get(a).place(value), sheet.height());
        }
        sheet.canvas().path(xs, ys, color, width);
    }

    /** The groups below the axes: pressing one brings it to the front. */
    private static List<Mark> names(AxesChart chart, Sheet sheet) {
        List<Mark> marks = new ArrayList<>();
        double x = 4;
        double y = sheet.height() - 15;
        double most =
                Math.max(60, (sheet.width() - 8) / Math.max(1, chart.groups().size()) - 8);
        double wanted = x;
        for (Message group : chart.groups()) {
            wanted += TextSize.width(sheet.words(group), Sheet.SMALL, true) + 40;
        }
        boolean room = wanted <= sheet.width();
        for (int g = 0; g < chart.groups().size(); g++) {
            String full = sheet.words(chart.groups().get(g));
            String name = room ? full : TextSize.fit(full, Sheet.SMALL, false, most - 32);
            double width = TextSize.width(name, Sheet.SMALL, true) + 32;
            boolean shown = g == chart.shown();
            Color color = sheet.palette().series(g);
            if (shown) {
                sheet.canvas().rect(x, y - 12, width, 24, 12, color.deriveColor(0, 1, 1, 0.16));
            }
            sheet.canvas().dot(x + 13, y, 5, shown ? color : color.deriveColor(0, 1, 1, 0.5));
            sheet.canvas()
                    .text(
                            name,
                            x + 23,
                            y,
                            new Style(
                                    Sheet.SMALL,
                                    shown,
                                    shown
                                            ? sheet.palette().ink()
                                            : sheet.palette().muted(),
                                    Align.LEFT));
            sheet.ring(x, y - 12, width, 24, 12, g);
            int people = 0;
            for (int own : chart.group()) {
                people += own == g ? 1 : 0;
            }
            marks.add(
                    new Mark(x, y - 13, width, 26, full + "\n" + sheet.figures().count(people)));
            x += width + 6;
        }
        return marks;
    }
}
