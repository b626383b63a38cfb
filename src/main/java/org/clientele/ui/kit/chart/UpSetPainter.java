package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.clientele.ui.kit.chart.ChartCanvas.Align;

/** Paints combinations of groups (after Lex and others 2014): bars above, a matrix of dots, sizes at the left. */
final class UpSetPainter {
    private static final double LINE = 30;
    private static final double BARS = 150;
    private static final double SIZES = 110;
    private static final double WIDEST = 44;
    private static final double DOT = 7;
    private final ChartModel.UpSet upset;
    private final Sheet sheet;
    private final int columns;
    private final double names;
    private final double left;
    private final double column;
    private final double bars;
    private final double line;

    private UpSetPainter(ChartModel.UpSet upset, Sheet sheet) {
        this.upset = upset;
        this.sheet = sheet;
        this.columns = upset.regions().length;
        this.names = sheet.widest(upset.sets(), sheet.width() * 0.22) + 16;
        this.left = SIZES + names;
        this.column = columns == 0 ? WIDEST : Math.min(WIDEST, (sheet.width() - left - 8) / columns);
        this.line = LINE;
        this.bars = sheet.height() - line * upset.sets().size() - 8;
    }

    static double height(ChartModel.UpSet upset) {
        return BARS + 8 + LINE * upset.sets().size();
    }

    static List<Mark> paint(ChartModel.UpSet upset, Sheet sheet) {
        UpSetPainter painter = new UpSetPainter(upset, sheet);
        List<Mark> marks = new ArrayList<>();
        painter.rows();
        for (int k = 0; k < painter.columns; k++) {
            marks.add(painter.combination(k));
        }
        for (int i = 0; i < upset.sets().size(); i++) {
            marks.add(painter.group(i));
        }
        return marks;
    }

    private double y(int set) {
        return bars + 8 + line * (set + 0.5);
    }

    /** Bands, names and sizes of the groups. */
    private void rows() {
        double most = Scale.largest(upset.sizes());
        for (int i = 0; i < upset.sets().size(); i++) {
            int mark = columns + i;
            boolean lit = sheet.pointed() == mark || sheet.chosen().get(mark);
            Color band = lit
                    ? sheet.palette()
                            .accent()
                            .deriveColor(0, 1, 1, sheet.chosen().get(mark) ? 0.18 : 0.1)
                    : sheet.palette().grid().deriveColor(0, 1, 1, i % 2 == 0 ? 0.5 : 0);
            sheet.canvas().rect(0, y(i) - line / 2 + 1, sheet.width(), line - 2, 6, band);
            double room = SIZES - 56;
            double wide = Math.max(2, upset.sizes()[i] / most * room);
            sheet.canvas()
                    .rect(
                            SIZES - wide,
                            y(i) - 6,
                            wide,
                            12,
                            3,
                            sheet.weighed(sheet.palette().rest(), mark));
            sheet.canvas()
                    .text(sheet.figures().headline(upset.sizes()[i]), SIZES - wide - 6, y(i), sheet.quiet(Align.RIGHT));
            sheet.canvas().text(sheet.fit(upset.sets().get(i), names - 16), SIZES + 8, y(i), sheet.ink(Align.LEFT));
        }
    }

    private Mark combination(int k) {
        double most = Scale.largest(upset.counts());
        double middle = left + column * (k + 0.5);
        double head = 22;
        double tall = upset.counts()[k] / most * (bars - head);
        double width = Math.min(26, column * 0.66);
        boolean lit = sheet.pointed() == k || sheet.chosen().get(k);
        if (lit) {
            sheet.canvas()
                    .rect(
                            middle - column / 2 + 1,
                            0,
                            column - 2,
                            sheet.height(),
                            6,
                            sheet.palette()
                                    .accent()
                                    .deriveColor(0, 1, 1, sheet.chosen().get(k) ? 0.18 : 0.1));
        }
        boolean back = !sheet.chosen().isEmpty() && !sheet.chosen().get(k);
        Color color = sheet.palette().series(0).interpolate(sheet.palette().ground(), back ? 0.6 : 0);
        sheet.canvas().rect(middle - width / 2, bars - tall, width, Math.max(1, tall), Math.min(4, tall / 2), color);
        String number = sheet.figures().headline(upset.counts()[k]);
        if (TextSize.width(number, Sheet.SMALL, false) <= column + 2) {
            sheet.canvas().text(number, middle, bars - tall - 10, sheet.quiet(Align.CENTER));
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < upset.sets().size(); i++) {
            boolean in = (upset.regions()[k] >> i & 1) != 0;
            if (in) {
                first = first < 0 ? i : first;
                last = i;
            } else {
                sheet.canvas()
                        .dot(
                                middle,
                                y(i),
                                Math.min(DOT, column * 0.3) - 2,
                                sheet.palette().grid());
            }
        }
        if (first < last) {
            sheet.line(middle, y(first), middle, y(last), color, 3);
        }
        for (int i = 0; i < upset.sets().size(); i++) {
            if ((upset.regions()[k] >> i & 1) != 0) {
                sheet.canvas().dot(middle, y(i), Math.min(DOT, column * 0.3), color);
            }
        }
        return new Mark(
                middle - column / 2,
                0,
                column,
                sheet.height(),
                VennPainter.name(sheet, upset.sets(), upset.regions()[k])
                        + "\n"
                        + sheet.figures().count(Math.round(upset.counts()[k])));
    }

    private Mark group(int i) {
        return new Mark(
                0,
                y(i) - line / 2,
                left,
                line,
                sheet.words(upset.sets().get(i)) + "\n" + sheet.figures().count(Math.round(upset.sizes()[i])));
    }
}
