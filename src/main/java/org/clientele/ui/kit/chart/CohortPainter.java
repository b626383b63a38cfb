package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints a triangle of cohorts: sizes at the left, the average on top, cells that are not over in grey. */
final class CohortPainter {
    private static final double LINE = 30;
    private static final double HEAD = 48;
    private static final double GAP = 2;
    private static final double ROUND = 4;
    private static final double SIZES = 64;
    private static final double BREAK = 8;

    private CohortPainter() {}

    static double height(ChartModel.Cohort cohort) {
        return HEAD + BREAK + (cohort.rows().size() + 1) * LINE;
    }

    static List<Mark> paint(ChartModel.Cohort cohort, Sheet sheet) {
        return new CohortPainter().draw(new Frame(cohort, sheet));
    }

    /** Where everything is. */
    private record Frame(ChartModel.Cohort cohort, Sheet sheet) {
        double names() {
            return sheet.widest(cohort.rows(), sheet.width() * 0.25) + 20;
        }

        double left() {
            return names() + SIZES + BREAK;
        }

        double cell() {
            return Math.min(96, (sheet.width() - left()) / cohort.columns().size());
        }

        double line() {
            return (sheet.height() - HEAD - BREAK) / (cohort.rows().size() + 1);
        }

        double y(int row) {
            return HEAD + row * line() + (row > 0 ? BREAK : 0);
        }

        int mark(int row, int column) {
            return row * (cohort.columns().size() + 1) + column;
        }
    }

    private List<Mark> draw(Frame at) {
        ChartModel.Cohort cohort = at.cohort();
        Sheet sheet = at.sheet();
        sheet.canvas().text(sheet.words(cohort.across()) + " →", at.left(), 10, sheet.quiet(Align.LEFT));
        sheet.canvas().text("↓ " + sheet.words(cohort.down()), 0, 10, sheet.quiet(Align.LEFT));
        sheet.canvas()
                .text(
                        sheet.texts().text("kit.chart.customers"),
                        at.names() + SIZES - 8,
                        HEAD - 14,
                        sheet.quiet(Align.RIGHT));
        double most = most(cohort);
        List<Mark> marks = new ArrayList<>();
        for (int r = 0; r <= cohort.rows().size(); r++) {
            head(at, r, marks);
            for (int c = 0; c < cohort.columns().size(); c++) {
                cell(at, r, c, most, marks);
            }
        }
        return marks;
    }

    private static double most(ChartModel.Cohort cohort) {
        double most = Double.MIN_NORMAL;
        for (double[] row : cohort.values()) {
            // Everybody buys in the first period: that column would leave no colour for the others.
            for (int c = cohort.measure().kind() == Measure.Kind.SHARE ? 1 : 0; c < row.length; c++) {
                most = Double.isFinite(row[c]) ? Math.max(most, row[c]) : most;
            }
        }
        return most;
    }

    /** A row's name and size. */
    private static void head(Frame at, int row, List<Mark> marks) {
        ChartModel.Cohort cohort = at.cohort();
        Sheet sheet = at.sheet();
        double y = at.y(row);
        int mark = at.mark(row, 0);
        double size = 0;
        for (int r = 0; r < cohort.sizes().length; r++) {
            size += row == 0 || row == r + 1 ? cohort.sizes()[r] : 0;
        }
        String name = row == 0
                ? sheet.texts().text("kit.chart.average")
                : sheet.words(cohort.rows().get(row - 1));
        if (sheet.pointed() == mark || sheet.chosen().get(mark)) {
            sheet.canvas()
                    .rect(
                            0,
                            y + 1,
                            at.left() - BREAK,
                            at.line() - 2,
                            ROUND,
                            sheet.palette().accent().deriveColor(0, 1, 1, 0.12));
        }
        sheet.canvas()
                .text(
                        TextSize.fit(name, Sheet.SIZE, row == 0, at.names() - 12),
                        8,
                        y + at.line() / 2,
                        row == 0 ? sheet.strong(Align.LEFT) : sheet.ink(Align.LEFT));
        sheet.canvas()
                .text(
                        sheet.figures().headline(size),
                        at.names() + SIZES - 8,
                        y + at.line() / 2,
                        row == 0 ? sheet.strong(Align.RIGHT) : sheet.ink(Align.RIGHT));
        sheet.ring(1, y + 1, at.left() - BREAK - 2, at.line() - 2, ROUND, mark);
        String words = row == 0
                ? sheet.texts().text("kit.chart.everyone", Math.round(size))
                : name + "\n" + sheet.texts().text("kit.chart.everyone", Math.round(size));
        marks.add(new Mark(0, y, at.left() - BREAK, at.line(), words));
    }

    private static void cell(Frame at, int row, int column, double most, List<Mark> marks) {
        ChartModel.Cohort cohort = at.cohort();
        Sheet sheet = at.sheet();
        double x = at.left() + column * at.cell();
        double y = at.y(row);
        double value = row == 0 ? cohort.average()[column] : cohort.values()[row - 1][column];
        boolean unfinished = row > 0 && cohort.unfinished()[row - 1][column];
        int mark = at.mark(row, column + 1);
        String name = sheet.words(cohort.columns().get(column));
        if (row == 0) {
            sheet.canvas()
                    .text(
                            TextSize.fit(name, Sheet.SMALL, false, at.cell() - 2),
                            x + at.cell() / 2,
                            HEAD - 14,
                            sheet.quiet(Align.CENTER));
        }
        if (Double.isNaN(value)) {
            marks.add(new Mark(x, y, 0, 0, ""));
            return;
        }
        // In proportion: the square undoes the root by which other grids keep small values apart.
        double weight = Math.min(value, most);
        Color full = HeatPainter.color(sheet.palette(), weight * weight / most, most, false);
        Color fill =
                unfinished ? sheet.palette().grid() : row == 0 ? sheet.palette().ground() : full;
        if (!sheet.chosen().isEmpty() && !sheet.chosen().get(mark)) {
            fill = fill.interpolate(sheet.palette().ground(), 0.45);
        }
        double width = at.cell() - GAP;
        double height = at.line() - GAP;
        sheet.canvas().rect(x, y + GAP / 2, width, height, ROUND, fill);
        if (row == 0) {
            sheet.canvas()
                    .frame(x, y + GAP / 2, width, height, ROUND, sheet.palette().grid(), 1);
        }
        sheet.ring(x, y + GAP / 2, width, height, ROUND, mark);
        String number = cohort.measure().label(sheet.figures(), value);
        Color ink = unfinished
                ? sheet.palette().muted()
                : row == 0 ? sheet.palette().ink() : HeatPainter.readable(fill);
        double size = TextSize.width(number, Sheet.SIZE, row == 0) <= width ? Sheet.SIZE : 10.5;
        if (TextSize.width(number, size, row == 0) <= width) {
            sheet.canvas().text(number, x + width / 2, y + at.line() / 2, new Style(size, row == 0, ink, Align.CENTER));
        }
        marks.add(new Mark(
                x,
                row == 0 ? HEAD - 26 : y,
                at.cell(),
                row == 0 ? y + at.line() - HEAD + 26 : at.line(),
                words(at, row, column, value, unfinished)));
    }

    private static String words(Frame at, int row, int column, double value, boolean unfinished) {
        ChartModel.Cohort cohort = at.cohort();
        Sheet sheet = at.sheet();
        String exact = cohort.measure().exact(sheet.figures(), value);
        String since = sheet.words(cohort.across()) + " "
                + sheet.words(cohort.columns().get(column));
        if (row == 0) {
            return sheet.texts().text("kit.chart.average") + " · " + since + "\n" + exact;
        }
        return sheet.words(cohort.rows().get(row - 1))
                + " · "
                + since
                + "\n"
                + exact
                + (unfinished ? " · " + sheet.texts().text("kit.chart.unfinished") : "");
    }
}
