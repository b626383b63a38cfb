package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.scene.paint.Color;
import org.clientele.app.notice.Texts;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Fonts;
import org.clientele.ui.theme.Palette;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NetworkPainterTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @BeforeAll
    static void toolkit() {
        Fx.run(Fonts::load);
    }

    private static NetworkChart network(long seed, int nodes, int links) {
        SplittableRandom random = new SplittableRandom(seed);
        List<NetworkChart.Node> things = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            things.add(new NetworkChart.Node(Verbatim.of("Product " + i), 10 + random.nextInt(500)));
        }
        List<NetworkChart.Link> lines = new ArrayList<>();
        for (int k = 0; k < links; k++) {
            int from = k % nodes;
            int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
            lines.add(new NetworkChart.Link(
                    from, to, 5 + random.nextInt(80), 1.5 + random.nextInt(9), Verbatim.of("Link " + k)));
        }
        return NetworkChart.of(
                Caption.of(Verbatim.of("What goes together"), Verbatim.of("These.")),
                things,
                lines,
                Verbatim.of("orders"),
                Measure.count(),
                Verbatim.of("Times the usual"),
                Measure.times());
    }

    private static List<Mark> marks(NetworkChart chart) {
        return Fx.get(() -> Painters.paint(
                chart,
                new Sheet(
                        new SvgCanvas(700, 460, Color.WHITE, "", ""),
                        700,
                        460,
                        Palette.LIGHT,
                        ENGLISH,
                        new BitSet(),
                        -1)));
    }

    @Test
    void lines_come_first_then_things_and_each_can_be_pointed_at() {
        NetworkChart chart = network(1, 12, 14);
        List<Mark> marks = marks(chart);
        assertEquals(26, chart.marks());
        assertEquals(26, marks.size());
        assertEquals("Link 3", marks.get(3).words());
        assertEquals(
                "Product 0\norders: " + Math.round(chart.nodes().getFirst().size()),
                marks.get(14).words());
        for (int k = 0; k < 14; k++) {
            Mark mark = marks.get(k);
            Mark from = marks.get(14 + chart.links().get(k).from());
            Mark to = marks.get(14 + chart.links().get(k).to());
            double x = (from.x() + from.width() / 2 + to.x() + to.width() / 2) / 2;
            double y = (from.y() + from.height() / 2 + to.y() + to.height() / 2) / 2;
            assertTrue(mark.holds(x, y), "the middle of line " + k);
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double far = 20 / Math.hypot(dx, dy);
            assertTrue(!mark.holds(x - dy * far, y + dx * far), "beside line " + k);
        }
    }

    @Test
    void things_lie_on_the_sheet_and_do_not_cover_each_other() {
        for (int seed = 0; seed < 12; seed++) {
            NetworkChart chart = network(seed, 24, 34);
            List<Mark> marks = marks(chart).subList(34, 58);
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                assertTrue(mark.x() >= 0 && mark.x() + mark.width() <= 700, "across " + seed);
                assertTrue(mark.y() >= -1 && mark.y() + mark.height() <= 460, "down " + seed);
                for (int j = 0; j < i; j++) {
                    Mark other = marks.get(j);
                    boolean covers = Math.hypot(
                                    mark.x() + mark.width() / 2 - other.x() - other.width() / 2,
                                    mark.y() + mark.height() / 2 - other.y() - other.height() / 2)
                            < (mark.width() + other.width()) / 4;
                    assertTrue(!covers, "things " + i + " and " + j + " of " + seed);
                }
            }
        }
    }

    @Test
    void the_same_network_always_looks_the_same() {
        NetworkChart one = network(5, 20, 25);
        NetworkChart two = network(5, 20, 25);
        assertArrayEquals(one.x(), two.x());
        assertArrayEquals(one.y(), two.y());
    }

    @Test
    void the_table_has_a_row_for_each_line() {
        NetworkChart chart = network(2, 6, 5);
        ChartTable table = ChartTable.of(chart, ENGLISH);
        assertEquals(List.of("From", "To", "orders", "Times the usual"), table.head());
        assertEquals(5, table.rows().size());
        NetworkChart.Link link = chart.links().get(2);
        assertEquals(
                List.of(
                        "Product " + link.from(),
                        "Product " + link.to(),
                        String.valueOf(Math.round(link.size())),
                        String.valueOf(Math.round(link.strength() * 10) / 10.0)),
                List.of(
                        table.exact().get(2).get(0),
                        table.exact().get(2).get(1),
                        table.exact().get(2).get(2),
                        String.format(
                                Locale.ROOT,
                                "%.1f",
                                Double.parseDouble(table.exact().get(2).get(3)))));
    }
}
