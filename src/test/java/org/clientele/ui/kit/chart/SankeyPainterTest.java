package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Fonts;
import org.clientele.ui.theme.Palette;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SankeyPainterTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private static Message say(String words) {
        return Verbatim.of(words);
    }

    @BeforeAll
    static void toolkit() {
        Fx.run(Fonts::load);
    }

    private static ChartModel.Flows flows() {
        List<ChartModel.Stop> stops = List.of(
                new ChartModel.Stop(say("Champions"), 0),
                new ChartModel.Stop(say("Loyal"), 1),
                new ChartModel.Stop(say("At risk"), 2));
        return new ChartModel.Flows(
                Caption.of(say("Who moved"), say("30 left.")),
                List.of(say("May"), say("June"), say("July")),
                List.of(stops, stops, stops),
                List.of(
                        new ChartModel.Band(0, 0, 0, 100),
                        new ChartModel.Band(0, 0, 1, 30),
                        new ChartModel.Band(0, 1, 0, 10),
                        new ChartModel.Band(0, 1, 2, 60),
                        new ChartModel.Band(0, 2, 2, 200),
                        new ChartModel.Band(1, 0, 0, 110),
                        new ChartModel.Band(1, 1, 2, 30),
                        new ChartModel.Band(1, 2, 2, 260)),
                Measure.count());
    }

    private static List<Mark> marks(ChartModel.Flows flows) {
        return Fx.get(() -> Painters.paint(
                flows,
                new Sheet(
                        new SvgCanvas(700, 300, Color.WHITE, "", ""),
                        700,
                        300,
                        Palette.LIGHT,
                        ENGLISH,
                        new BitSet(),
                        -1)));
    }

    /** Where a band leaves (its first corner and its last) and where it comes to (the two in the middle). */
    private static double[] ends(Mark mark) {
        Mark.Outline line = (Mark.Outline) mark.shape();
        int half = line.y().length / 2;
        return new double[] {line.y()[0], line.y()[line.y().length - 1], line.y()[half - 1], line.y()[half]};
    }

    @Test
    void every_band_is_as_thick_as_its_number_at_both_ends_and_says_its_share() {
        ChartModel.Flows flows = flows();
        List<Mark> marks = marks(flows);
        assertEquals(flows.bands().size(), marks.size());
        double unit = (ends(marks.get(0))[1] - ends(marks.get(0))[0]) / 100;
        for (int i = 0; i < marks.size(); i++) {
            double[] ends = ends(marks.get(i));
            double value = flows.bands().get(i).value();
            assertEquals(value * unit, ends[1] - ends[0], 1e-9);
            assertEquals(value * unit, ends[3] - ends[2], 1e-9);
        }
        assertEquals("Champions → Loyal\n30 · 23%", marks.get(1).words().replace(" %", "%"));
    }

    @Test
    void bands_that_meet_at_a_stop_lie_beside_each_other() {
        ChartModel.Flows flows = flows();
        List<Mark> marks = marks(flows);
        for (int a = 0; a < marks.size(); a++) {
            for (int b = 0; b < a; b++) {
                ChartModel.Band one = flows.bands().get(a);
                ChartModel.Band other = flows.bands().get(b);
                double[] x = ends(marks.get(a));
                double[] y = ends(marks.get(b));
                if (one.moment() == other.moment()) {
                    assertTrue(x[0] >= y[1] - 1e-9 || y[0] >= x[1] - 1e-9, a + " leaves over " + b);
                    assertTrue(x[2] >= y[3] - 1e-9 || y[2] >= x[3] - 1e-9, a + " comes over " + b);
                }
            }
        }
    }

    @Test
    void a_point_in_a_band_belongs_to_it_and_one_in_its_corner_box_alone_does_not() {
        Mark down = marks(flows()).get(3);
        Mark.Outline line = (Mark.Outline) down.shape();
        int corners = line.x().length;
        for (int i = 1; i < corners / 2 - 1; i++) {
            assertTrue(down.holds(line.x()[i], (line.y()[i] + line.y()[corners - 1 - i]) / 2));
        }
        assertTrue(!down.holds(down.x() + 2, down.y() + down.height() - 2), "below where it leaves");
        assertTrue(!down.holds(down.x() + down.width() - 2, down.y() + 2), "above where it comes to");
    }

    @Test
    void the_table_names_both_ends_of_every_band() {
        assertEquals(
                List.of("May · Loyal", "June · At risk", "60"),
                ChartTable.of(flows(), ENGLISH).rows().get(3));
        assertEquals(8, ChartTable.of(flows(), ENGLISH).exact().size());
    }
}
