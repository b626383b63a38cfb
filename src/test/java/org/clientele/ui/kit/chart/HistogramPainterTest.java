package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Fonts;
import org.clientele.ui.theme.Palette;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HistogramPainterTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @BeforeAll
    static void toolkit() {
        Fx.run(Fonts::load);
    }

    private static ChartModel.Histogram histogram(int bars) {
        List<Message> names = IntStream.range(0, bars)
                .mapToObj(i -> Verbatim.of("from " + 1000 * i + " days"))
                .toList();
        double[] values = new double[bars];
        for (int i = 0; i < bars; i++) {
            values[i] = i * i;
        }
        return new ChartModel.Histogram(
                Caption.of(Verbatim.of("Gaps"), Verbatim.of("Most are long.")),
                Verbatim.of("days"),
                names,
                names,
                values,
                Measure.count());
    }

    private static List<Mark> paint(ChartModel.Histogram histogram, SvgCanvas canvas) {
        return Fx.get(
                () -> Painters.paint(histogram, new Sheet(canvas, 600, 220, Palette.LIGHT, ENGLISH, new BitSet(), -1)));
    }

    @Test
    void bars_stand_side_by_side_and_say_what_they_hold() {
        List<Mark> marks = paint(histogram(24), new SvgCanvas(600, 220, Color.WHITE, "", ""));
        assertEquals(24, marks.size());
        for (int i = 1; i < marks.size(); i++) {
            assertEquals(
                    marks.get(i - 1).x() + marks.get(i - 1).width(),
                    marks.get(i).x(),
                    1e-6);
        }
        assertTrue(marks.getLast().x() + marks.getLast().width() <= 600 + 1e-6);
        assertEquals("from 3000 days\n9", marks.get(3).words());
    }

    @Test
    void names_of_the_axis_never_run_into_each_other() {
        SvgCanvas canvas = new SvgCanvas(600, 220, Color.WHITE, "", "");
        paint(histogram(24), canvas);
        String svg = canvas.svg();
        long named = IntStream.range(0, 24)
                .filter(i -> svg.contains(">from " + 1000 * i + " days<"))
                .count();
        double wide = Fx.get(() -> TextSize.width("from 23000 days", Sheet.SMALL, false));
        assertFalse(svg.isEmpty());
        assertTrue(named * wide <= 600, named + " names");
    }

    @Test
    void several_bars_can_be_taken_together_and_are_a_table_as_well() {
        ChartModel.Histogram histogram = histogram(5);
        assertTrue(histogram.many());
        assertTrue(histogram.dragged());
        ChartTable table = ChartTable.of(histogram, ENGLISH);
        assertEquals(5, table.rows().size());
        assertEquals("16", table.rows().get(4).get(1));
    }
}
