package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;

/** Paints groups as circles in proportion, with the exact number in each region and beside it what it means. */
final class VennPainter {
    private static final double SIDE = 0.46;
    private static final double MARGIN = 14;
    private static final int POINTS = 96;
    private static final double LINE = 34;
    private final ChartModel.Venn venn;
    private final Sheet sheet;
    private final double scale;
    private final double dx;
    private final double dy;

    private VennPainter(ChartModel.Venn venn, Sheet sheet) {
        this.venn = venn;
        this.sheet = sheet;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        ChartModel.Circles circles = venn.circles();
        for (int i = 0; i < circles.x().length; i++) {
            left = Math.min(left, circles.x()[i] - circles.radius()[i]);
            right = Math.max(right, circles.x()[i] + circles.radius()[i]);
            low = Math.min(low, circles.y()[i] - circles.radius()[i]);
            high = Math.max(high, circles.y()[i] + circles.radius()[i]);
        }
        double room = sheet.width() * SIDE - 2 * MARGIN;
        double tall = sheet.height() - 2 * MARGIN;
        this.scale = Math.min(room / Math.max(1e-9, right - left), tall / Math.max(1e-9, high - low));
        this.dx = MARGIN + (room - (right - left) * scale) / 2 - left * scale;
        this.dy = MARGIN + (tall - (high - low) * scale) / 2 - low * scale;
    }

    static List<Mark> paint(ChartModel.Venn venn, Sheet sheet) {
        return new VennPainter(venn, sheet).draw();
    }

    private List<Mark> draw() {
        ChartModel.Circles circles = venn.circles();
        for (int i = 0; i < circles.x().length; i++) {
            Color color = sheet.palette().series(i);
            sheet.canvas()
                    .dot(
                            x(circles.x()[i]),
                            y(circles.y()[i]),
                            circles.radius()[i] * scale,
                            color.deriveColor(0, 1, 1, sheet.palette().dark() ? 0.34 : 0.24));
        }
        for (int k = 0; k < venn.regions().length; k++) {
            if (sheet.chosen().get(k) || sheet.pointed() == k) {
                fill(venn.regions()[k], sheet.chosen().get(k) ? 0.55 : 0.28);
            }
        }
        for (int i = 0; i < circles.x().length; i++) {
            outline(i);
        }
        List<Mark> marks = new ArrayList<>();
        double from = sheet.width() * SIDE + 24;
        double head = 26;
        double start = Math.max(0, (sheet.height() - head - LINE * venn.regions().length) / 2);
        double line = Math.min(LINE, (sheet.height() - head) / venn.regions().length);
        for (int i = 0; i < venn.sets().size(); i++) {
            sheet.canvas()
                    .text(
                            String.valueOf((char) ('A' + i)),
                            from + 8 + i * 20,
                            start + 10,
                            new Style(Sheet.SMALL, true, sheet.palette().series(i), Align.CENTER));
        }
        for (int k = 0; k < venn.regions().length; k++) {
            number(k);
            row(k, from, start + head + k * line, line);
            marks.add(mark(k, from, start + head + k * line, line));
        }
        return marks;
    }

    private double x(double unit) {
        return dx + unit * scale;
    }

    private double y(double unit) {
        return dy + unit * scale;
    }

    private void outline(int i) {
        ChartModel.Circles circles = venn.circles();
        double[] xs = new double[POINTS + 1];
        double[] ys = new double[POINTS + 1];
        for (int p = 0; p <= POINTS; p++) {
            double angle = 2 * Math.PI * p / POINTS;
            xs[p] = x(circles.x()[i] + circles.radius()[i] * Math.cos(angle));
            ys[p] = y(circles.y()[i] + circles.radius()[i] * Math.sin(angle));
        }
        sheet.canvas().path(xs, ys, sheet.palette().series(i), 2);
        if (circles.radius()[i] * scale > 16) {
            double angle = venn.sets().size() == 2 ? (i == 0 ? Math.PI * 1.25 : Math.PI * 1.75) : away(i);
            sheet.canvas()
                    .dot(
                            x(circles.x()[i] + circles.radius()[i] * Math.cos(angle)),
                            y(circles.y()[i] + circles.radius()[i] * Math.sin(angle)),
                            10,
                            sheet.palette().series(i));
            sheet.canvas()
                    .text(
                            String.valueOf((char) ('A' + i)),
                            x(circles.x()[i] + circles.radius()[i] * Math.cos(angle)),
                            y(circles.y()[i] + circles.radius()[i] * Math.sin(angle)),
                            new Style(
                                    Sheet.SMALL,
                                    true,
                                    HeatPainter.readable(sheet.palette().series(i)),
                                    Align.CENTER));
        }
    }

    /** The direction away from the middle of all circles. */
    private double away(int i) {
        ChartModel.Circles circles = venn.circles();
        double middleX = 0;
        double middleY = 0;
        for (int j = 0; j < circles.x().length; j++) {
            middleX += circles.x()[j] / circles.x().length;
            middleY += circles.y()[j] / circles.x().length;
        }
        return Math.atan2(circles.y()[i] - middleY, circles.x()[i] - middleX);
    }

    private int regionAt(double px, double py) {
        ChartModel.Circles circles = venn.circles();
        int region = 0;
        for (int i = 0; i < circles.x().length; i++) {
            if (Math.hypot(px - x(circles.x()[i]), py - y(circles.y()[i])) < circles.radius()[i] * scale) {
                region |= 1 << i;
            }
        }
        return region;
    }

    /** Fills one region, line by line. */
    private void fill(int region, double weight) {
        Color color = sheet.palette().accent().deriveColor(0, 1, 1, weight);
        for (double py = 0; py < sheet.height(); py++) {
            double begin = -1;
            for (double px = 0; px <= sheet.width() * SIDE + 8; px++) {
                boolean in = regionAt(px + 0.5, py + 0.5) == region;
                if (in && begin < 0) {
                    begin = px;
                } else if (!in && begin >= 0) {
                    sheet.canvas().rect(begin, py, px - begin, 1, 0, color);
                    begin = -1;
                }
            }
        }
    }

    private void number(int k) {
        int region = venn.regions()[k];
        double labelX = venn.circles().labelX()[region];
        if (Double.isNaN(labelX)) {
            return;
        }
        String number = sheet.figures().headline(venn.counts()[k]);
        sheet.canvas()
                .text(
                        number,
                        x(labelX),
                        y(venn.circles().labelY()[region]),
                        new Style(15, true, sheet.palette().ink(), Align.CENTER));
    }

    /** The list beside the circles: dots for the groups, what that means, how many. */
    private void row(int k, double from, double top, double line) {
        int region = venn.regions()[k];
        double middle = top + line / 2;
        if (sheet.pointed() == k || sheet.chosen().get(k)) {
            sheet.canvas()
                    .rect(
                            from - 8,
                            top + 1,
                            sheet.width() - from + 8,
                            line - 2,
                            6,
                            sheet.palette()
                                    .accent()
                                    .deriveColor(0, 1, 1, sheet.chosen().get(k) ? 0.16 : 0.08));
        }
        for (int i = 0; i < venn.sets().size(); i++) {
            boolean in = (region >> i & 1) != 0;
            Color color = in ? sheet.palette().series(i) : sheet.palette().grid();
            sheet.canvas().dot(from + 8 + i * 20, middle, 7, color);
        }
        double words = from + 16 + venn.sets().size() * 20;
        String number = sheet.figures().count(Math.round(venn.counts()[k]));
        double numberWidth = TextSize.width(number, Sheet.SIZE, true) + 16;
        sheet.canvas()
                .text(
                        TextSize.fit(
                                name(sheet, venn.sets(), region),
                                Sheet.SIZE,
                                false,
                                sheet.width() - words - numberWidth),
                        words,
                        middle,
                        sheet.ink(Align.LEFT));
        sheet.canvas().text(number, sheet.width() - 4, middle, sheet.strong(Align.RIGHT));
    }

    private Mark mark(int k, double from, double top, double line) {
        int region = venn.regions()[k];
        String words = name(sheet, venn.sets(), region) + "\n" + sheet.figures().count(Math.round(venn.counts()[k]));
        return new Mark(
                0,
                0,
                sheet.width(),
                sheet.height(),
                words,
                (px, py) -> px < from - 8 ? regionAt(px, py) == region ? 1 : 0 : py >= top && py < top + line ? 1 : 0);
    }

    /** "A and B, but not C". */
    static String name(Sheet sheet, List<org.clientele.model.text.Message> sets, int region) {
        return sheet.texts().text(RegionWords.of(sets, region));
    }
}
