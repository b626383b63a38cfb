package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;
import org.clientele.ui.theme.Palette;

/** Paints lines over a thin grid, each named at its end. */
final class LinesPainter {
    private static final double FOOT = 26;
    private static final double SECOND = 16;

    /** So few names are all told, in two rows where one is too narrow; of more, those that have room. */
    private static final int FEW = 12;

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
                                        .filter(LinesPainter::named)
                                        .map(ChartModel.Series::name)
                                        .toList(),
                                sheet.width() * 0.2)
                        + 20
                : 8;
        double left = axis + 12;
        double width = sheet.width() - left - end;
        double[] xs = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = left + (count == 1 ? width / 2 : width * i / (count - 1));
        }
        int rows = count <= FEW && names(lines, sheet, xs, 1, false) < count ? 2 : 1;
        double height = sheet.height() - FOOT - (rows - 1) * SECOND - TOP;
        for (double tick = low; tick <= high + step / 2; tick += step) {
            double y = Math.round(TOP + height - (tick - low) / (high - low) * height) + 0.5;
            sheet.line(left, y, left + width, y, sheet.palette().grid(), 1);
            sheet.canvas().text(measure.label(sheet.figures(), tick), left - 10, y, sheet.quiet(Align.RIGHT));
        }
        names(lines, sheet, xs, rows, true);
        bands(lines, sheet, xs, height);
        if (sheet.pointed() >= 0 && sheet.pointed() < count) {
            double x = Math.round(xs[sheet.pointed()]) + 0.5;
            sheet.line(x, TOP, x, TOP + height, sheet.palette().muted(), 1);
        }
        double[] free = new double[lines.series().size()];
        // What stands back is drawn first, so that it lies under what matters.
        for (int s = lines.series().size() - 1; s >= 0; s--) {
            free[s] = draw(lines, s, sheet, xs, new double[] {low, high, height});
        }
        if (named) {
            spread(lines, free);
            for (int s = 0; s < free.length; s++) {
                if (named(lines.series().get(s))) {
                    sheet.canvas()
                            .text(
                                    sheet.fit(lines.series().get(s).name(), end - 14),
                                    left + width + 12,
                                    free[s],
                                    new Style(
                                            Sheet.SIZE,
                                            lines.series().get(s).ink() != ChartModel.Ink.DASHED,
                                            color(lines, s, sheet.palette()),
                                            Align.LEFT));
                }
            }
        }
        return marks(lines, sheet, xs);
    }

    private static boolean named(ChartModel.Series series) {
        return series.ink() != ChartModel.Ink.PALE;
    }

    /** The colour of a line: those with a colour of their own take the palette in turn. */
    private static Color color(ChartModel.Lines lines, int index, Palette palette) {
        int place = -1;
        for (int s = 0; s <= index; s++) {
            place += lines.series().get(s).ink() == ChartModel.Ink.OWN ? 1 : 0;
        }
        return switch (lines.series().get(index).ink()) {
            case OWN -> palette.series(place);
            case DASHED -> palette.series(place).deriveColor(0, 1, 1, 0.7);
            case REST -> palette.rest();
            case PALE -> palette.rest().deriveColor(0, 1, 1, 0.35);
        };
    }

    /** What is selected, and the ground under periods that are not over. */
    private static void bands(ChartModel.Lines lines, Sheet sheet, double[] xs, double height) {
        double half = xs.length > 1 ? (xs[1] - xs[0]) / 2 : 24;
        for (int i = 0; i < xs.length; i++) {
            if (sheet.chosen().get(i)) {
                sheet.canvas()
                        .rect(
                                xs[i] - half,
                                TOP,
                                2 * half,
                                height,
                                0,
                                sheet.palette().accent().deriveColor(0, 1, 1, 0.13));
            }
        }
        if (lines.unfinished() > 0 && xs.length > 1) {
            double from = xs[Math.max(0, xs.length - lines.unfinished())] - half;
            sheet.canvas()
                    .rect(
                            from,
                            TOP,
                            xs[xs.length - 1] - from + 4,
                            height,
                            4,
                            sheet.palette().rest().deriveColor(0, 1, 1, 0.12));
        }
    }

    private static double draw(ChartModel.Lines lines, int index, Sheet sheet, double[] xs, double[] frame) {
        ChartModel.Series series = lines.series().get(index);
        Color color = color(lines, index, sheet.palette());
        int finished = xs.length - lines.unfinished();
        double thick = series.ink() == ChartModel.Ink.PALE || series.ink() == ChartModel.Ink.DASHED ? 1.4 : 2.2;
        double[] ys = new double[xs.length];
        double last = TOP + frame[2];
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= xs.length; i++) {
            if (i < xs.length && Double.isFinite(series.values()[i])) {
                ys[i] = TOP + frame[2] - (series.values()[i] - frame[0]) / (frame[1] - frame[0]) * frame[2];
                last = ys[i];
                run.add(i);
            } else if (!run.isEmpty()) {
                trace(sheet, run, xs, ys, color, thick, series.ink() == ChartModel.Ink.DASHED ? 0 : finished);
                run.clear();
            }
        }
        if (series.ink() == ChartModel.Ink.PALE) {
            return last;
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

    /** Draws through some points: solid up to where periods are finished, in dashes after. */
    private static void trace(
            Sheet sheet, List<Integer> run, double[] xs, double[] ys, Color color, double thick, int finished) {
        List<Integer> solid = run.stream().filter(k -> k < finished).toList();
        if (solid.size() == 1 && run.size() == 1) {
            sheet.canvas().dot(xs[run.getFirst()], ys[run.getFirst()], 3, color);
        } else if (!solid.isEmpty()) {
            sheet.canvas()
                    .path(
                            solid.stream().mapToDouble(k -> xs[k]).toArray(),
                            solid.stream().mapToDouble(k -> ys[k]).toArray(),
                            color,
                            thick);
        }
        for (int i = 1; i < run.size(); i++) {
            int from = run.get(i - 1);
            int to = run.get(i);
            if (to >= finished) {
                dashes(sheet, new double[] {xs[from], ys[from], xs[to], ys[to]}, color, thick);
            }
        }
    }

    private static void dashes(Sheet sheet, double[] line, Color color, double thick) {
        double length = Math.hypot(line[2] - line[0], line[3] - line[1]);
        int pieces = Math.max(1, (int) Math.round(length / 8));
        for (int i = 0; i < pieces; i++) {
            double from = (double) i / pieces;
            double to = (i + 0.55) / pieces;
            sheet.line(
                    line[0] + (line[2] - line[0]) * from,
                    line[1] + (line[3] - line[1]) * from,
                    line[0] + (line[2] - line[0]) * to,
                    line[1] + (line[3] - line[1]) * to,
                    color,
                    thick);
        }
    }

    /** Names the points, in so many rows by turns, and gives how many of them have room. */
    private static int names(ChartModel.Lines lines, Sheet sheet, double[] xs, int rows, boolean painted) {
        double[] free = new double[rows];
        Arrays.fill(free, -1);
        int told = 0;
        for (int i = 0; i < xs.length; i++) {
            int row = i % rows;
            String name = sheet.words(lines.points().get(i));
            double half = TextSize.width(name, Sheet.SMALL, false) / 2;
            double x = Math.min(Math.max(xs[i], half), sheet.width() - half);
            if (x - half > free[row]) {
                free[row] = x + half + 14;
                told++;
                if (painted) {
                    double y = sheet.height() - FOOT / 2 + 2 - (rows - 1 - row) * SECOND;
                    sheet.canvas().text(name, x, y, sheet.quiet(Align.CENTER));
                }
            }
        }
        return told;
    }

    /** Pushes the names at the ends apart so that none lies on another. */
    private static void spread(ChartModel.Lines lines, double[] places) {
        Integer[] order = java.util.stream.IntStream.range(0, places.length)
                .filter(s -> named(lines.series().get(s)))
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> places[i]))
                .toArray(Integer[]::new);
        for (int i = 1; i < order.length; i++) {
            places[order[i]] = Math.max(places[order[i]], places[order[i - 1]] + 17);
        }
    }

    private static List<Mark> marks(ChartModel.Lines lines, Sheet sheet, double[] xs) {
        List<Mark> marks = new ArrayList<>();
        double half = xs.length > 1 ? (xs[1] - xs[0]) / 2 : sheet.width() / 2;
        for (int i = 0; i < xs.length; i++) {
            StringBuilder words = new StringBuilder(sheet.words(lines.points().get(i)));
            if (i >= xs.length - lines.unfinished()) {
                words.append(" · ").append(sheet.texts().text("kit.chart.unfinished"));
            }
            for (ChartModel.Series series : lines.series()) {
                if (series.ink() == ChartModel.Ink.PALE || Double.isNaN(series.values()[i])) {
                    continue;
                }
                words.append('\n')
                        .append(sheet.words(series.name()))
                        .append(": ")
                        .append(series.measure().exact(sheet.figures(), series.values()[i]));
            }
            double left = Math.max(0, xs[i] - half);
            double right = Math.min(sheet.width(), xs[i] + half);
            marks.add(new Mark(left, 0, right - left, sheet.height(), words.toString()));
        }
        return marks;
    }
}
