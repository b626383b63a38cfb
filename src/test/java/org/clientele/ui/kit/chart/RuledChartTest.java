package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Palette;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Charts with an axis to drag along: what is painted is where the drag finds it again. */
class RuledChartTest {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 380;
    private static final Caption CAPTION = Caption.of(Verbatim.of("Title"), Verbatim.of("Answer."));
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    @BeforeAll
    static void toolkit() {
        Fx.run(() -> {});
    }

    private static List<Message> names(String... names) {
        return java.util.Arrays.stream(names).map(Verbatim::of).toList();
    }

    private static List<Mark> paint(ChartModel model) {
        SvgCanvas canvas = new SvgCanvas(WIDTH, HEIGHT, Palette.LIGHT.ground(), "Title", "Answer.");
        return Painters.paint(model, new Sheet(canvas, WIDTH, HEIGHT, Palette.LIGHT, TEXTS, new BitSet(), -1));
    }

    /** Four leaves: the first two meet at 1, the others at 2, all at 5; cut into the groups 0 and 1. */
    private static TreeChart tree() {
        return new TreeChart(
                CAPTION,
                new int[] {3, 4, 5, 6},
                new int[] {0, 2, 4},
                new int[] {1, 3, 5},
                new double[] {1, 2, 5},
                new int[] {0, 0, 1, 1},
                3.5,
                names("Low", "High"),
                new int[] {7, 11});
    }

    @Test
    void a_line_through_the_tree_leaves_as_many_groups_as_branches_it_cuts() {
        TreeChart tree = tree();
        double[] heights = {0.5, 1.5, 3.5, 5.2};
        int[] groups = {4, 3, 2, 1};
        for (int i = 0; i < heights.length; i++) {
            assertEquals(groups[i], tree.groupsAt(heights[i]));
        }
        // Dragged to the top and to the bottom.
        Span top = RuledPainter.span(tree, new RuledPainter.Drag(9, 200, 9, 0), WIDTH, HEIGHT);
        Span bottom = RuledPainter.span(tree, new RuledPainter.Drag(9, 20, 9, HEIGHT), WIDTH, HEIGHT);
        assertEquals(1, tree.groupsAt(top.from()));
        assertEquals(0, bottom.from());
        List<Mark> marks = paint(tree);
        assertEquals(2, marks.size());
        assertTrue(marks.get(0).x() + marks.get(0).width() <= marks.get(1).x() + 1e-9);
        assertEquals("High\n11", marks.get(1).words());
        assertEquals("1 group", RuledPainter.words(tree, top, TEXTS));
    }

    @Test
    void bars_that_are_dragged_over_are_those_that_stand_there() {
        FitChart fit = new FitChart(
                CAPTION,
                new int[] {0, 0, 0, 0, 1, 1},
                new float[] {.9f, .5f, .1f, -.2f, .7f, -.1f},
                names("Low", "High"),
                .32);
        List<Mark> marks = paint(fit);
        for (int g = 0; g < 2; g++) {
            Mark mark = marks.get(g);
            Span span = RuledPainter.span(
                    fit, new RuledPainter.Drag(5, mark.y() + mark.height() - 1, 90, mark.y() + 1), WIDTH, HEIGHT);
            assertEquals(g == 0 ? new Span(0, 0, 3) : new Span(0, 4, 5), span);
        }
        assertTrue(marks.get(0).words().contains("4 people")
                && marks.get(0).words().contains("1 are nearer"));
        String csv = ChartTable.of(fit, TEXTS).csv();
        assertTrue(csv.contains("Low,4,0.325000,1"), csv);
    }

    @Test
    void a_stretch_of_an_axis_has_the_values_that_are_painted_at_its_ends() {
        AxesChart.Axis plain = new AxesChart.Axis(Verbatim.of("Share"), Measure.share(), 0, 1, false);
        AxesChart.Axis log = new AxesChart.Axis(Verbatim.of("Orders"), Measure.count(), 1, 100, true);
        AxesChart chart = new AxesChart(
                CAPTION,
                List.of(plain, log),
                new float[][] {{0, .5f, 1}, {1, 10, 100}},
                new int[] {0, 1, -1},
                1,
                names("Low", "High"));
        assertEquals(0, log.place(1));
        assertEquals(1, log.place(100));
        for (double value : new double[] {1, 2, 10, 63, 100}) {
            assertEquals(value, log.value(log.place(value)), 1e-9);
            assertEquals(value / 100, plain.value(plain.place(value / 100)), 1e-12);
        }
        for (int axis = 0; axis < 2; axis++) {
            double x = AxesPainter.x(chart, axis, WIDTH);
            Span all = RuledPainter.span(chart, new RuledPainter.Drag(x + 4, 0, x + 30, HEIGHT), WIDTH, HEIGHT);
            assertEquals(axis, all.axis());
            assertEquals(chart.axes().get(axis).low(), all.from(), 1e-9);
            assertEquals(chart.axes().get(axis).high(), all.to(), 1e-9);
        }
        assertEquals(2, paint(chart).size());
        assertArrayEquals(
                new String[] {"Low", "0", "1"},
                ChartTable.of(chart, TEXTS).exact().getFirst().toArray());
    }

    @Test
    void they_can_be_taken_along() throws Exception {
        for (ChartModel model : List.of(tree())) {
            ChartFiles files = new ChartFiles(model, null, TEXTS, Palette.DARK, WIDTH, HEIGHT);
            assertTrue(new String(files.svg(), StandardCharsets.UTF_8).contains(">Low<"));
            assertTrue(Fx.get(() -> files.png(1)).length > 1000);
        }
    }
}
