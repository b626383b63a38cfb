package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Fonts;
import org.clientele.ui.theme.Palette;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Caption CAPTION = Caption.of(say("Title & more"), say("One <sentence>."));

    private static Message say(String words) {
        return Verbatim.of(words);
    }

    @BeforeAll
    static void toolkit() {
        Fx.run(Fonts::load);
    }

    private static List<Mark> marks(ChartModel model, double width, double height) {
        return Fx.get(() -> Painters.paint(
                model,
                new Sheet(
                        new SvgCanvas(width, height, Color.WHITE, "", ""),
                        width,
                        height,
                        Palette.LIGHT,
                        ENGLISH,
                        new BitSet(),
                        -1)));
    }

    private static ChartModel.Heat heat() {
        return new ChartModel.Heat(
                CAPTION,
                say("recent"),
                say("often"),
                List.of(say("1"), say("2"), say("3")),
                List.of(say("high"), say("low")),
                new double[][] {{1, 2, 1234}, {4, Double.NaN, 6}},
                Measure.count(),
                false);
    }

    private static ChartModel.Waterfall waterfall() {
        return new ChartModel.Waterfall(
                CAPTION,
                List.of(
                        new ChartModel.Step(say("All"), 10, true),
                        new ChartModel.Step(say("Said stop"), 4, false),
                        new ChartModel.Step(say("Left"), 6, true)),
                Measure.count());
    }

    private static ChartModel.Scatter square() {
        return new ChartModel.Scatter(
                CAPTION,
                say("x"),
                say("y"),
                new float[] {0, 1, 0, 1, 0.5f},
                new float[] {0, 0, 1, 1, 0.5f},
                new int[] {0, 0, 1, 1, 0},
                List.of(say("A"), say("B")));
    }

    @Test
    void the_cells_of_a_heat_map_cover_it_row_by_row_without_overlap() {
        List<Mark> marks = marks(heat(), 500, 300);
        assertEquals(6, marks.size());
        assertTrue(marks.get(2).words().contains("1,234"));
        for (int a = 0; a < 6; a++) {
            Mark mark = marks.get(a);
            assertTrue(mark.x() >= 0 && mark.x() + mark.width() <= 500.001 && mark.y() + mark.height() <= 300.001);
            for (int b = 0; b < 6; b++) {
                boolean holds = marks.get(b).holds(mark.x() + mark.width() / 2, mark.y() + mark.height() / 2);
                assertEquals(a == b, holds);
            }
        }
    }

    @Test
    void bars_begin_at_zero_and_are_as_long_as_their_numbers() {
        SvgCanvas canvas = new SvgCanvas(600, 80, Color.WHITE, "", "");
        ChartModel bars = new ChartModel.Bars(
                CAPTION,
                List.of(say("a"), say("b")),
                List.of(new ChartModel.Series(say("n"), new double[] {300, 100}, Measure.count())));
        Fx.run(() -> Painters.paint(bars, new Sheet(canvas, 600, 80, Palette.LIGHT, ENGLISH, new BitSet(), -1)));
        List<Double> lengths = Pattern.compile("width=\"([0-9.]+)\"[^>]*fill=\"#0b6fa4\"")
                .matcher(canvas.svg())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertEquals(2, lengths.size());
        assertEquals(3.0, lengths.get(0) / lengths.get(1), 0.001);
    }

    @Test
    void a_lasso_finds_the_points_inside_and_no_other() {
        ChartModel.Scatter scatter = square();
        ScatterPainter.Frame frame = ScatterPainter.frame(scatter, 400, 300);
        double left = frame.x(0.25f);
        double right = frame.x(0.75f);
        double top = frame.y(1.1f);
        double bottom = frame.y(0.25f);
        assertArrayEquals(
                new int[] {4},
                ScatterPainter.within(scatter, 400, 300, new double[] {left, right, right, left}, new double[] {
                    top, top, bottom, bottom
                }));
        assertArrayEquals(
                IntStream.range(0, 5).toArray(),
                ScatterPainter.within(
                        scatter, 400, 300, new double[] {-9, 409, 409, -9}, new double[] {-9, -9, 309, 309}));
    }

    @Test
    void svg_is_well_formed_and_says_its_sentence() throws Exception {
        for (ChartModel model : List.of(heat(), waterfall(), square())) {
            byte[] svg = Fx.get(() -> new ChartFiles(model, null, ENGLISH, Palette.LIGHT, 480, 300).svg());
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
            assertEquals(
                    "One <sentence>.",
                    document.getElementsByTagName("desc").item(0).getTextContent());
            assertTrue(document.getElementsByTagName("text").getLength() > 2);
        }
    }

    @Test
    void png_is_as_sharp_as_asked() throws Exception {
        ChartFiles files = new ChartFiles(waterfall(), null, ENGLISH, Palette.DARK, 400, 120);
        var once = ImageIO.read(new ByteArrayInputStream(Fx.get(() -> files.png(1))));
        var thrice = ImageIO.read(new ByteArrayInputStream(Fx.get(() -> files.png(3))));
        assertEquals(once.getWidth() * 3, thrice.getWidth());
        assertEquals(once.getHeight() * 3, thrice.getHeight());
        assertEquals(0xFF151A22, once.getRGB(1, 1));
    }

    @Test
    void a_picture_of_pixels_keeps_every_pixel() throws Exception {
        int[] pixels = {0xFF102030, 0x80FF0000, 0xFFFFFFFF, 0xFF000000, 0xFF00FF00, 0xFF0000FF};
        var image = ImageIO.read(new ByteArrayInputStream(Png.of(pixels, 3)));
        assertArrayEquals(pixels, image.getRGB(0, 0, 3, 2, null, 0, 3));
    }

    @Test
    void csv_has_plain_numbers_and_no_formulas() {
        ChartModel bars = new ChartModel.Bars(
                CAPTION,
                List.of(say("=cmd"), say("a, \"b\"")),
                List.of(new ChartModel.Series(say("Revenue"), new double[] {1234567, 0.125}, Measure.money("CNY"))));
        assertEquals(
                "\uFEFFName,Revenue\r\n'=cmd,1234567\r\n\"a, \"\"b\"\"\",0.125000\r\n",
                ChartTable.of(bars, ENGLISH).csv());
    }

    @Test
    void letters_on_any_colour_of_a_heat_map_can_be_read() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (double weight = 0; weight <= 1; weight += 0.05) {
                Color ground = weight < 0.5
                        ? palette.heatLow().interpolate(palette.heatMiddle(), weight * 2)
                        : palette.heatMiddle().interpolate(palette.heatHigh(), weight * 2 - 1);
                assertTrue(contrast(HeatPainter.readable(ground), ground) >= 4.3, palette.dark() + " " + weight);
            }
        }
    }

    @Test
    void series_stand_out_from_their_ground() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (int i = 0; i < 6; i++) {
                assertTrue(contrast(palette.series(i), palette.ground()) >= 3, palette.dark() + " " + i);
            }
            assertTrue(contrast(palette.muted(), palette.ground()) >= 4.5);
        }
    }

    private static double contrast(Color one, Color other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double light(Color color) {
        double[] parts = {color.getRed(), color.getGreen(), color.getBlue()};
        for (int i = 0; i < 3; i++) {
            parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
