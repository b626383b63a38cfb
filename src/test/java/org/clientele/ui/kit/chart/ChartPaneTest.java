package org.clientele.ui.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.settings.Settings;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Look;
import org.junit.jupiter.api.Test;

class ChartPaneTest {
    private final List<int[]> heard = new ArrayList<>();

    private ChartPane pane() {
        ShellViewModel model = new ShellViewModel(new EditHistory(), Clock.systemUTC());
        Kit kit = new Shell(
                        new Language(Locale.ENGLISH),
                        new Look(Settings.Look.LIGHT, 1),
                        model,
                        FXCollections.observableArrayList())
                .kit();
        ChartPane pane = new ChartPane(
                        kit,
                        new ChartModel.Heat(
                                Caption.of(Verbatim.of("Grid"), Verbatim.of("Most are recent.")),
                                Verbatim.of("recent"),
                                Verbatim.of("often"),
                                List.of(Verbatim.of("1"), Verbatim.of("2")),
                                List.of(Verbatim.of("b"), Verbatim.of("a")),
                                new double[][] {{1, 2}, {3, 4}},
                                Measure.count(),
                                false))
                .onChosen(heard::add);
        Scene scene = new Scene(pane, 600, 300);
        kit.look().dress(scene);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    private static Node body(ChartPane pane) {
        return pane.lookup(".c-chart");
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void arrows_walk_the_cells_and_enter_selects() {
        ChartPane pane = Fx.get(this::pane);
        Fx.pulses(2);
        Fx.run(() -> {
            Node body = body(pane);
            assertEquals("Most are recent.", body.getAccessibleText());
            press(body, KeyCode.RIGHT);
            press(body, KeyCode.DOWN);
            assertTrue(body.getAccessibleText().contains("3"), body.getAccessibleText());
            press(body, KeyCode.ENTER);
            press(body, KeyCode.END);
            press(body, KeyCode.ENTER);
        });
        assertArrayEquals(new int[] {2, 3}, Fx.get(pane::chosen));
        assertArrayEquals(new int[] {2, 3}, heard.getLast());
        Fx.run(() -> press(body(pane), KeyCode.ESCAPE));
        assertArrayEquals(new int[0], heard.getLast());
    }

    @Test
    void t_shows_the_same_numbers_as_a_table_and_back() {
        ChartPane pane = Fx.get(this::pane);
        Fx.run(() -> {
            press(body(pane), KeyCode.T);
            assertTrue(pane.tableShown());
            pane.applyCss();
            pane.layout();
            TableView<?> table = (TableView<?>) pane.lookup("#chart-table");
            assertEquals(List.of(List.of("b", "1", "2"), List.of("a", "3", "4")), List.copyOf(table.getItems()));
            press(table, KeyCode.T);
            assertFalse(pane.tableShown());
        });
    }
}
