package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints how well each person fits: sorted bars, group below group. */
final class FitPainter {
    private static final double FOOT = 26;
    private static final double GAP = 10;
    private static final double LEFT = 0.24;

    private FitPainter() {}

    private static double room(FitChart fit, double height) {
        return Math.max(1, height - FOOT - GAP * Math.max(0, fit.groups().size() - 1));
    }

    /** The number of the bar at a place on the sheet. */
    static double bar(FitChart fit, double y, double height) {
        double thick = room(fit, height) / Math.max(1, fit.value().length);
        double at = 0;
        for (int i = 0; i < fit.value().length; i++) {
            at += i > 0 && fit.group()[i] != fit.group()[i - 1] ? GAP : 0;
            at += thick;
            if (y < at) {
                return i;
            }
        }
        return fit.value().length - 1.0;
    }

    static List<Mark> paint(FitChart fit, Sheet sheet) {
        double left = sheet.width() * LEFT;
        double low = -0.05;
        for (float value : fit.value()) {
            low = Math.min(low, value);
        }
        double span = 1 - low;
        double width = sheet.width() - left - 8;
        double zero = left - low / span * width;
        double thick = room(fit, sheet.height()) / Math.max(1, fit.value().length);
        double bottom = sheet.height() - FOOT;
        // Adding zero makes a zero of what is minus zero.
        for (double tick = Math.ceil(low * 4) / 4 + 0.0; tick <= 1; tick += 0.25) {
            double x = Math.round(left + (tick - low) / span * width) + 0.5;
            sheet.line(x, 0, x, bottom, sheet.palette().grid(), 1);
            sheet.canvas().text(sheet.figures().number(tick, 2), x, bottom + 13, sheet.quiet(Align.CENTER));
        }
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        int at = 0;
        for (int g = 0; g < fit.groups().size(); g++) {
            int from = at;
            double top = y;
            int below = 0;
            double sum = 0;
            Color own = sheet.weighed(sheet.palette().series(g), g);
            Color doubtful = own.deriveColor(0, 1, 1, 0.45);
            while (at < fit.value().length && fit.group()[at] == g) {
                at++;
            }
            y = bars(fit, from, at, sheet, new double[] {y, thick, zero, width / span}, own, doubtful);
            for (int i = from; i < at; i++) {
                below += fit.value()[i] < 0 ? 1 : 0;
                sum += fit.value()[i];
            }
            String name = sheet.words(fit.groups().get(g));
            double mean = at == from ? 0 : sum / (at - from);
            double middle = (top + y) / 2;
            if (at > from) {
                sheet.canvas()
                        .text(
                                TextSize.fit(name, Sheet.SIZE, true, left - 16),
                                4,
                                middle - (y - top > 34 ? 9 : 0),
                                new Style(Sheet.SIZE, true, sheet.palette().ink(), Align.LEFT));
                if (y - top > 34) {
                    sheet.canvas().text(sheet.figures().number(mean, 2), 4, middle + 9, sheet.quiet(Align.LEFT));
                }
                sheet.ring(0, top, sheet.width(), y - top, 6, g);
            }
            marks.add(new Mark(
                    0,
                    top,
                    sheet.width(),
                    Math.max(0, y - top),
                    name + "\n"
                            + sheet.words(
                                    org.clientele.model.text.Message.of("kit.chart.fit", at - from, mean, below))));
            y += GAP;
        }
        double x = left + (fit.mean() - low) / span * width;
        for (double dash = 0; dash < bottom; dash += 9) {
            sheet.line(x, dash, x, Math.min(bottom, dash + 5), sheet.palette().ink(), 1.2);
        }
        return marks;
    }

    /** Bars thinner than a pixel are painted as one shape, so that thousands of them stay light. */
    private static double bars(FitChart fit, int from, int to, Sheet sheet, double[] frame, Color own, Color doubtful) {
        double y = frame[0];
        double thick = frame[1];
        int at = from;
        while (at < to) {
            int many = Math.max(1, (int) Math.ceil(1 / thick));
            int end = Math.min(to, at + many);
            double sum = 0;
            for (int i = at; i < end; i++) {
                sum += fit.value()[i];
            }
            double value = sum / (end - at);
            double tall = thick * (end - at);
            double x = frame[2] + Math.min(0, value) * frame[3];
            sheet.canvas()
                    .rect(
                            x,
                            y,
                            Math.max(0.5, Math.abs(value) * frame[3]),
                            tall + (thick < 3 ? 0.4 : -0.6),
                            0,
                            value < 0 ? doubtful : own);
            y += tall;
            at = end;
        }
        return y;
    }
}
