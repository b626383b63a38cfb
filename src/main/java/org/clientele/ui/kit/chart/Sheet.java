package org.clientele.ui.kit.chart;

import java.util.BitSet;
import javafx.scene.paint.Color;
import org.clientele.app.notice.Figures;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.ChartCanvas.Align;
import org.clientele.ui.kit.chart.ChartCanvas.Style;
import org.clientele.ui.theme.Palette;

/**
 * The sheet a chart is painted on: the canvas, its size, its colours and language, and what is chosen.
 *
 * @param canvas what to paint on
 * @param width width
 * @param height height
 * @param palette colours
 * @param texts language
 * @param chosen marks that are selected
 * @param pointed the mark under the pointer or the keyboard, or −1
 */
record Sheet(
        ChartCanvas canvas, double width, double height, Palette palette, Texts texts, BitSet chosen, int pointed) {
    static final double SIZE = 13;
    static final double SMALL = 12;

    String words(Message message) {
        return texts.text(message);
    }

    Figures figures() {
        return texts.figures();
    }

    Style ink(Align align) {
        return new Style(SIZE, false, palette.ink(), align);
    }

    Style strong(Align align) {
        return new Style(SIZE, true, palette.ink(), align);
    }

    Style quiet(Align align) {
        return new Style(SMALL, false, palette.muted(), align);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double lineWidth) {
        canvas.path(new double[] {x1, x2}, new double[] {y1, y2}, color, lineWidth);
    }

    /** The ring around what is chosen or pointed at. */
    void ring(double x, double y, double w, double h, double radius, int mark) {
        if (chosen.get(mark)) {
            canvas.frame(x, y, w, h, radius, palette.ink(), 2);
        } else if (mark == pointed) {
            canvas.frame(x, y, w, h, radius, palette.accent(), 2);
        }
    }

    /** Colours stay full where nothing is chosen; else what is not chosen steps back. */
    Color weighed(Color color, int mark) {
        return chosen.isEmpty() || (mark >= 0 && chosen.get(mark)) ? color : color.deriveColor(0, 1, 1, 0.35);
    }

    /** A widest name, at most that much. */
    double widest(Iterable<Message> names, double most) {
        double widest = 0;
        for (Message name : names) {
            widest = Math.max(widest, TextSize.width(words(name), SIZE, false));
        }
        return Math.min(most, widest);
    }

    String fit(Message name, double most) {
        return TextSize.fit(words(name), SIZE, false, most);
    }
}
