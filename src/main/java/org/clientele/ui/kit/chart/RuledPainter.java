package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;

/** Paints charts with an axis to drag along, and says where on it a place is. */
final class RuledPainter {
    private RuledPainter() {}

    static List<Mark> paint(ChartModel.Ruled ruled, Sheet sheet) {
        return switch (ruled) {
            case TreeChart tree -> TreePainter.paint(tree, sheet);
            case FitChart fit -> FitPainter.paint(fit, sheet);
            case AxesChart axes -> AxesPainter.paint(axes, sheet);
        };
    }

    static double height(ChartModel.Ruled ruled) {
        return switch (ruled) {
            case TreeChart tree -> 380;
            case FitChart fit -> 440;
            case AxesChart axes -> 380;
        };
    }

    /** A drag as a rectangle on the sheet. */
    record Drag(double fromX, double fromY, double toX, double toY) {}

    /** The stretch of an axis that a drag takes. */
    static Span span(ChartModel.Ruled ruled, Drag drag, double width, double height) {
        double low = Math.max(drag.fromY, drag.toY);
        double high = Math.min(drag.fromY, drag.toY);
        return switch (ruled) {
            case TreeChart tree -> {
                double line = TreePainter.value(tree, drag.toY, height);
                yield new Span(0, line, line);
            }
            case FitChart fit -> new Span(0, FitPainter.bar(fit, high, height), FitPainter.bar(fit, low, height));
            case AxesChart axes -> {
                int axis = AxesPainter.axis(axes, drag.fromX, width);
                AxesChart.Axis one = axes.axes().get(axis);
                yield new Span(
                        axis, one.value(AxesPainter.place(low, height)), one.value(AxesPainter.place(high, height)));
            }
        };
    }

    /** Paints what is being dragged. */
    static void trace(ChartModel.Ruled ruled, Drag drag, Sheet sheet) {
        var pale = sheet.palette().accent().deriveColor(0, 1, 1, 0.18);
        double top = Math.min(drag.fromY, drag.toY);
        double tall = Math.abs(drag.toY - drag.fromY);
        switch (ruled) {
            case TreeChart tree ->
                sheet.line(0, drag.toY, sheet.width(), drag.toY, sheet.palette().accent(), 2);
            case FitChart fit -> sheet.canvas().rect(0, top, sheet.width(), tall, 4, pale);
            case AxesChart axes -> {
                double x = AxesPainter.x(axes, AxesPainter.axis(axes, drag.fromX, sheet.width()), sheet.width());
                sheet.canvas().rect(x - 9, top, 18, tall, 4, pale);
                sheet.canvas().frame(x - 9, top, 18, tall, 4, sheet.palette().accent(), 1.5);
            }
        }
    }

    /** What the stretch says while it is dragged. */
    static String words(ChartModel.Ruled ruled, Span span, Texts texts) {
        return switch (ruled) {
            case TreeChart tree -> texts.text(Message.of("kit.chart.groups", tree.groupsAt(span.from())));
            case FitChart fit ->
                texts.text(Message.of("kit.chart.people", Math.max(0, (int) (span.to() - span.from()) + 1)));
            case AxesChart axes -> {
                AxesChart.Axis axis = axes.axes().get(span.axis());
                yield texts.text(axis.name()) + ": "
                        + axis.measure().label(texts.figures(), span.from()) + " – "
                        + axis.measure().label(texts.figures(), span.to());
            }
        };
    }
}
