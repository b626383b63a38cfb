package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.notice.Texts;
import org.clientele.app.settings.Settings;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Fonts;
import org.clientele.ui.theme.Look;
import org.clientele.ui.theme.Palette;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts of behaviour: what can be pointed at, walked to, dragged over and taken along. */
class BehaviourChartsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Caption CAPTION = Caption.of(say("Title"), say("One sentence."));

    private static Message say(String words) {
        return Verbatim.of(words);
    }

    @BeforeAll
    static void toolkit() {
        Fx.run(Fonts::load);
    }

    private static ChartModel.Cohort cohort() {
        return new ChartModel.Cohort(
                CAPTION,
                say("months"),
                say("first"),
                List.of(say("0"), say("1"), say("2")),
                List.of(say("Jan"), say("Feb"), say("Mar")),
                new double[] {10, 20, 5},
                new double[][] {{1, 0.5, 0.2}, {1, 0.4, Double.NaN}, {1, Double.NaN, Double.NaN}},
                new boolean[][] {{false, false, true}, {false, true, false}, {true, false, false}},
                new double[] {1, 0.5, Double.NaN},
                Measure.share());
    }

    private static ChartModel.Lines lines() {
        double[] values = {1, 2, 3, 4, 5};
        return new ChartModel.Lines(
                CAPTION,
                List.of(say("a"), say("b"), say("c"), say("d"), say("e")),
                List.of(
                        new ChartModel.Series(say("now"), values, Measure.count()),
                        new ChartModel.Series(say("then"), values, Measure.count(), ChartModel.Ink.DASHED),
                        new ChartModel.Series(say("old"), values, Measure.count(), ChartModel.Ink.PALE)),
                1);
    }

    private static ChartModel.Venn venn() {
        return new ChartModel.Venn(
                CAPTION,
                List.of(say("A"), say("B")),
                new ChartModel.Circles(
                        new double[] {0, 1},
                        new double[] {0, 0},
                        new double[] {1, 1},
                        new double[] {Double.NaN, -0.5, 1.5, 0.5},
                        new double[] {Double.NaN, 0, 0, 0}),
                new int[] {1, 2, 3},
                new double[] {60, 50, 40});
    }

    static List<ChartModel> models() {
        return List.of(
                cohort(),
                lines(),
                venn(),
                new ChartModel.Funnel(
                        CAPTION,
                        List.of(say("view"), say("cart"), say("buy")),
                        List.of(say(""), say("1 day"), say("2 days")),
                        List.of(say("all")),
                        new double[][] {{100, 40, 10}}),
                new ChartModel.Funnel(
                        CAPTION,
                        List.of(say("view"), say("buy")),
                        List.of(say(""), say("1 day")),
                        List.of(say("north"), say("south"), say("none")),
                        new double[][] {{100, 40}, {50, 50}, {0, 0}}),
                new ChartModel.UpSet(
                        CAPTION,
                        List.of(say("A"), say("B"), say("C"), say("D")),
                        new double[] {9, 7, 5, 3},
                        new int[] {1, 3, 15},
                        new double[] {5, 4, 3}));
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

    @ParameterizedTest
    @MethodSource("models")
    void each_mark_is_where_it_says_and_stays_on_the_sheet(ChartModel model) {
        List<Mark> marks = marks(model, 800, 420);
        assertEquals(model.marks(), marks.size());
        for (Mark mark : marks) {
            assertTrue(mark.x() >= -0.01 && mark.x() + mark.width() <= 800.01, mark.toString());
            assertTrue(mark.y() >= -0.01 && mark.y() + mark.height() <= 420.01, mark.toString());
        }
        if (!(model instanceof ChartModel.UpSet)) {
            // No point belongs to two marks; in a matrix the columns lie over the rows on purpose.
            for (double x = 3; x < 800; x += 7) {
                for (double y = 3; y < 420; y += 7) {
                    int at = 0;
                    for (Mark mark : marks) {
                        at += mark.holds(x, y) ? 1 : 0;
                    }
                    assertTrue(at <= 1, model.getClass().getSimpleName() + " " + x + " " + y);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void files_of_each_are_whole_and_carry_title_answer_and_note(ChartModel model) throws Exception {
        Message note = say("Data up to May, n = 7");
        ChartFiles files = new ChartFiles(model, note, ENGLISH, Palette.DARK, 700, 380);
        byte[] svg = Fx.get(files::svg);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        String text = document.getDocumentElement().getTextContent();
        assertTrue(text.contains("Title") && text.contains("One sentence.") && text.contains("n = 7"), text);
        String csv = new String(files.csv(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("Title") && csv.contains("One sentence.") && csv.contains("n = 7"), csv);
        ChartTable table = ChartTable.of(model, ENGLISH);
        for (List<String> row : table.rows()) {
            assertEquals(table.head().size(), row.size());
        }
    }

    @Test
    void a_venn_is_pointed_at_by_its_regions() {
        List<Mark> marks = marks(venn(), 800, 400);
        // The left circle, the right one and their lens, at the height of their middles.
        int found = 0;
        int before = -1;
        for (double x = 0; x < 360; x++) {
            for (int k = 0; k < 3; k++) {
                if (marks.get(k).holds(x, 200) && k != before) {
                    assertEquals(List.of(0, 2, 1).get(found), k);
                    before = k;
                    found++;
                }
            }
        }
        assertEquals(3, found);
    }

    @Test
    void the_table_of_a_funnel_has_both_shares() {
        ChartTable table = ChartTable.of(models().get(3), ENGLISH);
        assertEquals(List.of("cart", "40", "40%", "40%"), table.rows().get(1));
        assertEquals(List.of("buy", "10", "10%", "25%"), table.rows().get(2));
    }

    @Test
    void the_words_of_a_region_name_its_groups() {
        List<Message> sets = List.of(say("A"), say("B"), say("C"));
        assertEquals("Only A", ENGLISH.text(RegionWords.of(sets, 1)));
        assertEquals("A and B, but not C", ENGLISH.text(RegionWords.of(sets, 3)));
        assertEquals("A and B and C", ENGLISH.text(RegionWords.of(sets, 7)));
    }

    private final List<int[]> heard = new ArrayList<>();

    private ChartPane pane(ChartModel model) {
        ShellViewModel desk = new ShellViewModel(new EditHistory(), Clock.systemUTC());
        desk.workbench().set("Tea shop");
        desk.dataDay().set(LocalDate.of(2026, 5, 3));
        desk.customers().set(12);
        Kit kit = new Shell(
                        new Language(Locale.ENGLISH),
                        new Look(Settings.Look.LIGHT, 1),
                        desk,
                        FXCollections.observableArrayList())
                .kit();
        ChartPane pane = new ChartPane(kit, model).onChosen(heard::add);
        Scene scene = new Scene(pane, 640, 360);
        kit.look().dress(scene);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    private static void press(Node node, KeyCode code, boolean shift) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static void mouse(
            Node node, javafx.event.EventType<MouseEvent> type, double atX, double atY, boolean still) {
        double x = node.localToScene(atX, atY).getX();
        double y = node.localToScene(atX, atY).getY();
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        true,
                        false,
                        still,
                        null));
    }

    @Test
    void dragging_over_a_triangle_selects_a_block_without_its_empty_half() {
        ChartPane pane = Fx.get(() -> pane(cohort()));
        Fx.pulses(2);
        Fx.run(() -> {
            Node body = pane.lookup(".c-chart");
            double width = body.getLayoutBounds().getWidth();
            List<Mark> marks = marks(
                    cohort(),
                    Math.floor(width),
                    Math.floor(body.getLayoutBounds().getHeight()));
            Mark from = marks.get(5);
            Mark to = marks.get(10);
            mouse(body, MouseEvent.MOUSE_PRESSED, from.x() + 5, from.y() + 5, true);
            mouse(body, MouseEvent.MOUSE_DRAGGED, to.x() + 5, to.y() + 5, false);
            mouse(body, MouseEvent.MOUSE_RELEASED, to.x() + 5, to.y() + 5, false);
        });
        assertEquals("[5, 6, 9, 10]", Arrays.toString(heard.getLast()));
    }

    @Test
    void shift_and_arrows_brush_a_range_and_arrows_skip_what_is_not_there() {
        ChartPane line = Fx.get(() -> pane(lines()));
        Fx.pulses(2);
        Fx.run(() -> {
            Node body = line.lookup(".c-chart");
            press(body, KeyCode.HOME, false);
            press(body, KeyCode.RIGHT, false);
            press(body, KeyCode.RIGHT, true);
            press(body, KeyCode.RIGHT, true);
        });
        assertArrayEquals(new int[] {1, 2, 3}, heard.getLast());
        Fx.run(() -> {
            Node body = line.lookup(".c-chart");
            press(body, KeyCode.END, false);
            assertTrue(body.getAccessibleText().contains("not over yet"), body.getAccessibleText());
        });
        ChartPane triangle = Fx.get(() -> pane(cohort()));
        Fx.pulses(2);
        Fx.run(() -> {
            Node body = triangle.lookup(".c-chart");
            assertEquals("One sentence.", body.getAccessibleText());
            press(body, KeyCode.END, false);
            assertTrue(body.getAccessibleText().startsWith("Mar"), body.getAccessibleText());
        });
    }

    @Test
    void a_chart_without_a_note_of_its_own_carries_that_of_the_window() {
        ChartPane pane = Fx.get(() -> pane(lines()));
        String csv = new String(Fx.get(() -> pane.files().csv()), StandardCharsets.UTF_8);
        assertTrue(csv.contains("Tea shop") && csv.contains("3 May 2026") && csv.contains("12 customers"), csv);
    }
}
