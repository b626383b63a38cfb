package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.groups.Analyses;
import org.clientele.app.session.Session;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.EditTable;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.TableName;
import org.clientele.app.tables.TableQuery;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Reveals;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of data as people use it: look, narrow, put right, take back. */
class DataScreensTest {
    private static final int CUSTOMERS = 600;

    /** The most frequent city, and the same with a space in it for the first few customers there. */
    private static String misspell(Session.Shown shop) throws Exception {
        BrowseTables tables = new BrowseTables(shop.workbench(), new Analyses());
        TableQuery cities = new TableQuery(Filter.NONE, "", false, java.util.List.of("city"));
        Found all = tables.find(TableName.CUSTOMERS, cities, Checkpoint.none());
        String city =
                ((Facet.Choices) all.facets().getFirst()).choices().getFirst().word();
        Found there = tables.find(
                TableName.CUSTOMERS,
                TableQuery.of(Filter.of(new Condition.Among("city", java.util.Set.of(city), false))),
                Checkpoint.none());
        int[] few = java.util.Arrays.copyOf(there.rows().toArray(), 9);
        EditTable edit = new EditTable(shop.workbench(), "tester");
        String odd = city.substring(0, 1) + " " + city.substring(1);
        edit.apply(edit.plan(there.table(), "city", few, odd)).work().run(Checkpoint.none());
        return city;
    }

    private static <T extends Node> T find(WindowUnderTest window, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(Fx.get(() -> window.scene().lookup("#" + id)), () -> "no #" + id));
    }

    private static int rows(WindowUnderTest window) {
        return Fx.get(() -> window.scene().lookup("#data-table") instanceof TableView<?> table
                ? table.getItems().size()
                : -1);
    }

    private static void press(WindowUnderTest window, KeyCode code, boolean ctrl) {
        Fx.run(() -> {
            Node focus = window.scene().getFocusOwner();
            Event.fireEvent(
                    focus == null ? window.scene().getRoot() : focus,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
        });
        Fx.pulses(3);
    }

    private static void tick(WindowUnderTest window, String column, String word) {
        Fx.run(() -> {
            for (Node node : window.scene().getRoot().lookupAll(".check-box")) {
                if (node instanceof CheckBox box && ("facet-" + column + "-" + word).equals(box.getId())) {
                    box.fire();
                    return;
                }
            }
            throw new AssertionError("no choice " + word);
        });
        Fx.pulses(3);
    }

    @Test
    void rowsAreNarrowedPutRightAndTakenBack(@TempDir Path home) throws Exception {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("data");
            window.await("data-import-first");
            window.shoot("data-closed");
            Session.Shown shop = window.shop(home, CUSTOMERS);
            String city = misspell(shop);
            Session.Shown now =
                    new Session.Shown(shop.workbench(), shop.workbench().facts(Checkpoint.none()));
            Fx.run(() -> window.window().session().show(now));
            Fx.until(() -> rows(window) == CUSTOMERS, "all customers");
            window.await("data-health-score");
            window.shoot("data-customers");

            tick(window, "city", city);
            Fx.until(() -> rows(window) > 0 && rows(window) < CUSTOMERS, "fewer customers");
            int there = rows(window);
            window.shoot("data-filtered");
            window.click("facet-similar-city");
            window.await("data-spellings-0");
            window.shoot("data-spellings");
            window.click("data-spellings-0");
            Fx.until(() -> rows(window) == there + 9, "the misspelled customers");
            assertEquals(
                    BatchSummary.Act.EDIT,
                    shop.workbench().imports().batches().getFirst().act());
            window.click("data-spellings-close");
            press(window, KeyCode.Z, true);
            Fx.until(() -> rows(window) == there, "what was before");

            Fx.run(() -> find(window, "data-table", TableView.class).requestFocus());
            press(window, KeyCode.R, false);
            assertEquals(
                    Reveals.Field.PHONE,
                    shop.workbench().reveals().lines(1).getFirst().field());
            press(window, KeyCode.RIGHT, false);
            window.shoot("data-revealed");
            press(window, KeyCode.F2, false);
            window.await("data-edit-value");
            Fx.run(() -> find(window, "data-edit-value", TextField.class).setText("杭州"));
            window.shoot("data-edit");
            String says =
                    Fx.get(() -> find(window, "data-edit-effect", Labeled.class).getText());
            assertTrue(says.startsWith("This changes") && says.contains(CUSTOMERS + " in all"), says);
            window.click("data-edit-cancel");
            Fx.run(() -> find(window, "data-search", TextField.class).setText("nobody at all"));
            window.await("data-drop-last");
            window.shoot("data-none");
            window.click("data-drop-last");
            Fx.until(() -> rows(window) == there, "those of the city");
            press(window, KeyCode.ENTER, true);
            window.await("data-group-name");
            Fx.run(() -> find(window, "data-group-name", TextField.class).setText("In " + city));
            window.click("data-group-save");
            Fx.until(() -> !shop.workbench().groups().all().isEmpty(), "the group");
            assertEquals(there, shop.workbench().groups().all().getFirst().size());
        }
    }

    @Test
    void otherTablesAndTheQualityAreShown(@TempDir Path home) throws Exception {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            Session.Shown shop = window.shop(home, CUSTOMERS);
            misspell(shop);
            Session.Shown now =
                    new Session.Shown(shop.workbench(), shop.workbench().facts(Checkpoint.none()));
            Fx.run(() -> window.window().session().show(now));
            window.open("data");
            window.await("data-health-open");
            window.click("data-health-open");
            window.await("data-measure-spelling-city");
            window.shoot("data-quality");
            Fx.run(() -> window.window().shell().kit().panels().closeInspector());
            Fx.run(() -> find(window, "data-tab-orders", ToggleButton.class).fire());
            Fx.until(() -> rows(window) == now.facts().lines().size(), "all order lines");
            window.shoot("data-orders");
            Fx.run(() -> find(window, "data-tab-products", ToggleButton.class).fire());
            Fx.until(() -> rows(window) == now.facts().catalogue().size(), "all products");
            Fx.run(() -> find(window, "data-filter-row", ToggleButton.class).fire());
            window.shoot("data-products");
            Fx.run(() -> find(window, "data-tab-events", ToggleButton.class).fire());
            Fx.until(() -> rows(window) == now.facts().events().size(), "all events");
            Fx.run(() -> find(window, "data-tab-messages", ToggleButton.class).fire());
            Fx.until(() -> rows(window) == now.facts().contacts().hour().length, "all messages");
            window.shoot("data-messages");
            Fx.run(() -> find(window, "data-tab-imports", ToggleButton.class).fire());
            Fx.until(() -> window.page().equals("import"), "the imports");
            assertTrue(Fx.get(() -> find(window, "nav-data", ToggleButton.class).isSelected()));
        }
    }
}
