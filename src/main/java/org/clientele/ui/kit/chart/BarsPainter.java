package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;

/** Paints names with bars that begin at zero, waterfalls, and one bar split into shares. */
final class BarsPainter {
    private static final double HEAD = 26;
    private static final double LABEL = 64;
    private static final double GUTTER = 24;

    private BarsPainter() {}

    static List<Mark> paint(ChartModel.Bars bars, Sheet sheet) {
        int count = bars.names().size();
        int panels = bars.series().size();
        double head = panels > 1 ? HEAD : 0;
        double left = sheet.widest(bars.names(), sheet.width() * 0.32) + 16;
        double panel = (sheet.width() - left - GUTTER * (panels - 1)) / panels;
        double line = (sheet.height() - head) / count;
        double thick = Math.min(22, line * 0.62);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double y = head + line * i;
            double middle = y + line / 2;
            band(sheet, i, y, line);
            sheet.canvas().text(sheet.fit(bars.names().get(i), left - 16), 8, middle, sheet.ink(Align.LEFT));
            StringBuilder words = new StringBuilder(sheet.words(bars.names().get(i)));
            for (int s = 0; s < panels; s++) {
                ChartModel.Series series = bars.series().get(s);
                double value = series.values()[i];
                double x = left + s * (panel + GUTTER);
                double room = panel - LABEL;
                double length = Double.isFinite(value) ? Math.max(0, value) / Scale.largest(series.values()) * room : 0;
                sheet.canvas()
                        .rect(
                                x,
                                middle - thick / 2,
                                Math.max(length, 2),
                                thick,
                                Math.min(4, thick / 3),
                                sheet.weighed(sheet.palette().series(s), i));
                sheet.canvas()
                        .text(
                                series.measure().label(sheet.figures(), value),
                                x + Math.max(length, 2) + 8,
                                middle,
                                sheet.ink(Align.LEFT));
                words.append('\n')
                        .append(sheet.words(series.name()))
                        .append(": ")
                        .append(series.measure().exact(sheet.figures(), value));
            }
            marks.add(new Mark(0, y, sheet.width(), line, words.toString()));
        }
        for (int s = 0; s < panels && panels > 1; s++) {
            sheet.canvas()
                    .text(
                            sheet.words(bars.series().get(s).name()),
                            left + s * (panel + GUTTER),
                            HEAD / 2 - 2,
                            sheet.quiet(Align.LEFT));
        }
        return marks;
    }

    static List<Mark> paint(ChartModel.Waterfall waterfall, Sheet sheet) {
        List<ChartModel.Step> steps = waterfall.steps();
        double left = sheet.widest(steps.stream().map(ChartModel.Step::name).toList(), sheet.width() * 0.42) + 24;
        double room = sheet.width() - left - LABEL - 8;
        double line = sheet.height() / steps.size();
        double thick = Math.min(20, line * 0.6);
        double most =
                Scale.largest(steps.stream().mapToDouble(ChartModel.Step::value).toArray());
        double rest = 0;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            ChartModel.Step step = steps.get(i);
            double y = line * i;
            double middle = y + line / 2;
            band(sheet, i, y, line);
            double from = step.whole() ? 0 : rest - step.value();
            double to = step.whole() ? step.value() : rest;
            rest = step.whole() ? step.value() : from;
            double x = left + from / most * room;
            double length = Math.max((to - from) / most * room, to > from ? 2 : 0);
            Color color = step.whole()
                    ? (i == 0 ? sheet.palette().rest() : sheet.palette().series(0))
                    : sheet.palette().series(1);
            sheet.canvas()
                    .text(
                            sheet.fit(step.name(), left - 24),
                            8,
                            middle,
                            step.whole() ? sheet.strong(Align.LEFT) : sheet.ink(Align.LEFT));
            sheet.canvas().rect(x, middle - thick / 2, length, thick, 3, sheet.weighed(color, i));
            if (i + 1 < steps.size()) {
                double edge = Math.round(left + rest / most * room) + 0.5;
                sheet.line(
                        edge,
                        middle + thick / 2,
                        edge,
                        middle + line - thick / 2,
                        sheet.palette().grid(),
                        1);
            }
            String number = (step.whole() || step.value() == 0 ? "" : "−")
                    + waterfall.measure().exact(sheet.figures(), step.value());
            sheet.canvas()
                    .text(
                            number,
                            sheet.width() - 8,
                            middle,
                            step.whole()
                                    ? sheet.strong(Align.RIGHT)
                                    : step.value() == 0 ? sheet.quiet(Align.RIGHT) : sheet.ink(Align.RIGHT));
            marks.add(new Mark(0, y, sheet.width(), line, sheet.words(step.name()) + "\n" + number));
        }
        return marks;
    }

    static List<Mark> paint(ChartModel.Split split, Sheet sheet) {
        double total = 0;
        for (double value : split.values()) {
            total += Math.max(0, value);
        }
        double thick = Math.min(36, sheet.height() * 0.45);
        double x = 0;
        double legendX = 0;
        double legendY = thick + 22;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < split.parts().size(); i++) {
            double share = total > 0 ? Math.max(0, split.values()[i]) / total : 0;
            double width = share * sheet.width();
            Color color = sheet.weighed(sheet.palette().series(i), i);
            double shown = Math.max(0, width - 2);
            sheet.canvas().rect(x, 0, shown, thick, Math.min(5, shown / 2), color);
            sheet.ring(x + 1, 1, Math.max(0, shown - 2), thick - 2, 4, i);
            String percent = sheet.figures().percent(share);
            if (TextSize.width(percent, Sheet.SIZE, true) + 12 < width) {
                sheet.canvas()
                        .text(
                                percent,
                                x + width / 2,
                                thick / 2,
                                new ChartCanvas.Style(Sheet.SIZE, true, HeatPainter.readable(color), Align.CENTER));
            }
            String name = sheet.words(split.parts().get(i));
            String label = name + "  " + split.measure().label(sheet.figures(), split.values()[i]);
            double wide = TextSize.width(label, Sheet.SMALL, false) + 36;
            if (legendX > 0 && legendX + wide > sheet.width()) {
                legendX = 0;
                legendY += 22;
            }
            sheet.canvas().rect(legendX, legendY - 5, 10, 10, 3, color);
            sheet.canvas().text(label, legendX + 18, legendY, sheet.quiet(Align.LEFT));
            legendX += wide;
            marks.add(new Mark(
                    x,
                    0,
                    width,
                    thick,
                    name + "\n" + split.measure().exact(sheet.figures(), split.values()[i]) + " · " + percent));
            x += width;
        }
        return marks;
    }

    private static void band(Sheet sheet, int mark, double y, double line) {
        if (sheet.pointed() == mark || sheet.chosen().get(mark)) {
            Color accent = sheet.palette().accent();
            sheet.canvas()
                    .rect(
                            0,
                            y + 1,
                            sheet.width(),
                            line - 2,
                            6,
                            accent.deriveColor(0, 1, 1, sheet.chosen().get(mark) ? 0.14 : 0.08));
        }
        if (sheet.chosen().get(mark)) {
            sheet.canvas()
                    .frame(
                            1,
                            y + 2,
                            sheet.width() - 2,
                            line - 4,
                            6,
                            sheet.palette().accent(),
                            1.5);
        }
    }
}
