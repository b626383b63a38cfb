package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints lines over a thin grid, each named at its end. */
final class LinesPainter {
    private static final double FOOT = 26;
    private static final double TOP = 10;

    private LinesPainter() {}

    static List<Mark> paint(ChartModel.Lines lines, Sheet sheet) {
        int count = lines.points().size();
        Measure measure = lines.series().getFirst().measure();
        double low = 0;
        double high = Double.MIN_NORMAL;
        for (ChartModel.Series series : lines.series()) {
            for (double value : series.values()) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        double step = Scale.step(high - low, 4);
        high = Math.ceil(high / step) * step;
        low = Math.floor(low / step) * step;
        double axis = 0;
        for (double tick = low; tick <= high + step / 2; tick += step) {
            axis = Math.max(axis, TextSize.width(measure.label(sheet.figures(), tick), Sheet.SMALL, false));
        }
        boolean named = lines.series().size() > 1;
        double end = named
                ? sheet.widest(
                                lines.series().stream()
                                        .map(ChartModel.Series::name)
                                        .toList(),
                                sheet.width() * 0.2)
                        + 20
                : 8;
        double left = axis + 12;
        double width = sheet.width() - left - end;
        double height = sheet.height() - FOOT - TOP;
        for (double tick = low; tick <= high + step / 2; tick += step) {
            double y = Math.round(TOP + height - (tick - low) / (high - low) * height) + 0.5;
            sheet.line(left, y, left + width, y, sheet.palette().grid(), 1);
            sheet.canvas().text(measure.label(sheet.figures(), tick), left - 10, y, sheet.quiet(Align.RIGHT));
        }
        double[] xs = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = left + (count == 1 ? width / 2 : width * i / (count - 1));
        }
        names(lines, sheet, xs);
        if (sheet.pointed() >= 0 && sheet.pointed() < count) {
            double x = Math.round(xs[sheet.pointed()]) + 0.5;
            sheet.line(x, TOP, x, TOP + height, sheet.palette().muted(), 1);
        }
        double[] free = new double[lines.series().size()];
        for (int s = 0; s < lines.series().size(); s++) {
            free[s] = draw(lines.series().get(s), s, sheet, xs, new double[] {low, high, height});
        }
        if (named) {
            spread(free);
            for (int s = 0; s < free.length; s++) {
                sheet.canvas()
                        .text(
                                sheet.fit(lines.series().get(s).name(), end - 14),
                                left + width + 12,
                                free[s],
                                new Style(Sheet.SIZE, true, sheet.palette().series(s), Align.LEFT));
            }
        }
        return marks(lines, sheet, xs);
    }

    private static double draw(ChartModel.Series series, int index, Sheet sheet, double[] xs, double[] frame) {
        Color color = sheet.palette().series(index);
        double[] ys = new double[xs.length];
        double last = TOP + frame[2];
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= xs.length; i++) {
            if (i < xs.length && Double.isFinite(series.values()[i])) {
                ys[i] = TOP + frame[2] - (series.values()[i] - frame[0]) / (frame[1] - frame[0]) * frame[2];
                last = ys[i];
                run.add(i);
            } else if (!run.isEmpty()) {
                sheet.canvas()
                        .path(
                                run.stream().mapToDouble(k -> xs[k]).toArray(),
                                run.stream().mapToDouble(k -> ys[k]).toArray(),
                                color,
                                2.2);
                run.clear();
            }
        }
        int point = sheet.pointed();
        if (point >= 0 && point < xs.length && Double.isFinite(series.values()[point])) {
            sheet.canvas().dot(xs[point], ys[point], 6, sheet.palette().ground());
            sheet.canvas().dot(xs[point], ys[point], 4, color);
        }
        for (int i = 0; i < xs.length; i++) {
            if (sheet.chosen().get(i) && Double.isFinite(series.values()[i])) {
                sheet.canvas().dot(xs[i], ys[i], 5, color);
            }
        }
        return last;
    }

    private static void names(ChartModel.Lines lines, Sheet sheet, double[] xs) {
        double y = sheet.height() - FOOT / 2 + 2;
        double free = -1;
        for (int i = 0; i < xs.length; i++) {
            String name = sheet.words(lines.points().get(i));
            double half = TextSize.width(name, Sheet.SMALL, false) / 2;
            double x = Math.min(Math.max(xs[i], half), sheet.width() - half);
            if (x - half > free) {
                sheet.canvas().text(name, x, y, sheet.quiet(Align.CENTER));
                free = x + half + 14;
            }
        }
    }

    /** Pushes the names at the ends apart so that none lies on another. */
    private static void spread(double[] places) {
        Integer[] order = new Integer[places.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> places[i]));
        for (int i = 1; i < order.length; i++) {
            places[order[i]] = Math.max(places[order[i]], places[order[i - 1]] + 17);
        }
    }

    private static List<Mark> marks(ChartModel.Lines lines, Sheet sheet, double[] xs) {
        List<Mark> marks = new ArrayList<>();
        double half = xs.length > 1 ? (xs[1] - xs[0]) / 2 : sheet.width() / 2;
        for (int i = 0; i < xs.length; i++) {
            StringBuilder words = new StringBuilder(sheet.words(lines.points().get(i)));
            for (ChartModel.Series series : lines.series()) {
                words.append('\n')
                        .append(sheet.words(series.name()))
                        .append(": ")
                        .append(series.measure().exact(sheet.figures(), series.values()[i]));
            }
            marks.add(new Mark(xs[i] - half, 0, half * 2, sheet.height(), words.toString()));
        }
        return marks;
    }
}
