package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import org.clientele.ui.kit.chart.ChartCanvas.Align;

/** Paints how often values are met as columns side by side. */
final class HistogramPainter {
    private static final double FOOT = 42;
    private static final double TOP = 22;
    private static final double NAME_GAP = 10;

    private HistogramPainter() {}

    static List<Mark> paint(ChartModel.Histogram histogram, Sheet sheet) {
        int count = histogram.bins().size();
        double height = sheet.height() - FOOT - TOP;
        double ground = TOP + height;
        double width = Math.min(sheet.width(), count * 120.0);
        double step = width / count;
        double gap = Math.clamp(step * 0.12, 1, 8);
        double most = Scale.largest(histogram.values());
        sheet.line(0, ground + 0.5, width, ground + 0.5, sheet.palette().grid(), 1);
        List<Mark> marks = new ArrayList<>();
        double named = -1;
        for (int i = 0; i < count; i++) {
            double x = i * step;
            double value = histogram.values()[i];
            double tall = Double.isFinite(value) && value > 0 ? Math.max(2, value / most * height) : 0;
            if (sheet.pointed() == i || sheet.chosen().get(i)) {
                sheet.canvas()
                        .rect(
                                x,
                                TOP,
                                step,
                                height,
                                4,
                                sheet.palette()
                                        .accent()
                                        .deriveColor(0, 1, 1, sheet.chosen().get(i) ? 0.14 : 0.08));
            }
            sheet.canvas()
                    .rect(
                            x + gap / 2,
                            ground - tall,
                            step - gap,
                            tall,
                            Math.min(4, (step - gap) / 4),
                            sheet.weighed(sheet.palette().series(0), i));
            sheet.ring(x + gap / 2, TOP, step - gap, height, 4, i);
            String edge = sheet.words(histogram.edges().get(i));
            double wide = TextSize.width(edge, Sheet.SMALL, false);
            if (x >= named && x + wide <= sheet.width()) {
                sheet.canvas().text(edge, x + gap / 2, ground + 14, sheet.quiet(Align.LEFT));
                named = x + wide + NAME_GAP;
            }
            marks.add(new Mark(
                    x,
                    TOP,
                    step,
                    height,
                    sheet.words(histogram.bins().get(i)) + "\n"
                            + histogram.measure().exact(sheet.figures(), value)));
        }
        sheet.canvas().text(sheet.words(histogram.across()) + " →", width, ground + 32, sheet.quiet(Align.RIGHT));
        sheet.canvas().text(histogram.measure().label(sheet.figures(), most), 0, TOP / 2 - 2, sheet.quiet(Align.LEFT));
        return marks;
    }
}
