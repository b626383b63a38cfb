package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;

/** Paints estimates as dots with their likely ranges as lines; where the range leaves out zero, the dot is filled. */
final class WhiskerPainter {
    private static final double FOOT = 30;
    private static final double LABEL = 84;
    private static final double CAP = 5;
    private static final double DOT = 6;

    private WhiskerPainter() {}

    static double height(WhiskerChart chart) {
        return FOOT + chart.rows().size() * 38.0;
    }

    static List<Mark> paint(WhiskerChart chart, Sheet sheet) {
        double left =
                sheet.widest(chart.rows().stream().map(WhiskerChart.Row::name).toList(), sheet.width() * 0.34) + 24;
        double least = 0;
        double most = 0;
        for (WhiskerChart.Row row : chart.rows()) {
            least = Math.min(least, Math.min(row.low(), row.value()));
            most = Math.max(most, Math.max(row.high(), row.value()));
        }
        double step = Scale.step(most - least, 4);
        least = Math.floor(least / step) * step;
        most = Math.max(Math.ceil(most / step) * step, least + step);
        double room = sheet.width() - left - LABEL;
        double unit = room / (most - least);
        double line = (sheet.height() - FOOT) / chart.rows().size();
        double ground = sheet.height() - FOOT;
        for (int tick = 0; least + tick * step <= most + step / 2; tick++) {
            double value = least + tick * step;
            double x = Math.round(left + (value - least) * unit) + 0.5;
            boolean zero = Math.abs(value) < step / 1000;
            sheet.line(
                    x,
                    0,
                    x,
                    ground,
                    zero ? sheet.palette().ink() : sheet.palette().grid(),
                    zero ? 1.6 : 1);
            sheet.canvas()
                    .text(
                            chart.measure().label(sheet.figures(), zero ? 0 : value),
                            x,
                            ground + 14,
                            sheet.quiet(Align.CENTER));
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < chart.rows().size(); i++) {
            WhiskerChart.Row row = chart.rows().get(i);
            double y = line * i;
            double middle = y + line / 2;
            if (sheet.pointed() == i || sheet.chosen().get(i)) {
                Color accent = sheet.palette().accent();
                sheet.canvas()
                        .rect(
                                0,
                                y + 1,
                                sheet.width(),
                                line - 2,
                                6,
                                accent.deriveColor(0, 1, 1, sheet.chosen().get(i) ? 0.14 : 0.08));
            }
            sheet.canvas().text(sheet.fit(row.name(), left - 24), 8, middle, sheet.ink(Align.LEFT));
            double from = left + (row.low() - least) * unit;
            double to = left + (row.high() - least) * unit;
            double at = left + (row.value() - least) * unit;
            Color color = sheet.weighed(sheet.palette().series(0), i);
            sheet.line(from, middle, to, middle, color, 2.5);
            sheet.line(from, middle - CAP, from, middle + CAP, color, 2.5);
            sheet.line(to, middle - CAP, to, middle + CAP, color, 2.5);
            sheet.canvas().dot(at, middle, DOT, color);
            if (row.low() <= 0 && row.high() >= 0) {
                sheet.canvas().dot(at, middle, DOT - 2, sheet.palette().ground());
            }
            String value = (row.value() > 0 ? "+" : "") + chart.measure().label(sheet.figures(), row.value());
            sheet.canvas().text(value, sheet.width() - 8, middle, sheet.strong(Align.RIGHT));
            sheet.ring(0, y, sheet.width(), line, 6, i);
            marks.add(new Mark(
                    0,
                    y,
                    sheet.width(),
                    line,
                    sheet.words(row.name())
                            + "\n"
                            + value
                            + " ("
                            + chart.measure().label(sheet.figures(), row.low())
                            + " … "
                            + chart.measure().label(sheet.figures(), row.high())
                            + ")"));
        }
        return marks;
    }
}
