package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.job.FxJobRunner;
import org.clientele.ui.kit.job.SlotState;
import org.junit.jupiter.api.Test;

/** Groups by keys, tables and the shelf of saved groups. */
class GroupsKeysTest extends GroupsWindow {
    @Test
    void a_card_goes_to_the_campaigns_and_to_the_people() {
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "stage-at-risk-campaign");
        Picked picked = assertInstanceOf(Picked.class, stage.campaigned());
        assertEquals(new Segment.InStage(org.clientele.model.group.Stage.AT_RISK), picked.segment());
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-1");
        screens.click(stage.scene(), "rfm-zone-champions");
        screens.click(stage.scene(), "rfm-people");
        Picked people = assertInstanceOf(Picked.class, stage.looked());
        assertInstanceOf(Segment.InRfmCells.class, people.segment());
    }

    @Test
    void a_search_beside_the_screen_can_be_cancelled_and_run_again() {
        try (FxJobRunner jobs = Fx.get(FxJobRunner::new)) {
            GroupsStage live = GroupsStage.of(shop, jobs);
            new Screens().click(live.scene(), "nav-groups");
            Fx.until(live.model().rfm().picture().state(), SlotState.Ready.class::isInstance);
            DiscoverViewModel discover = live.model().discover();
            Fx.run(() -> {
                discover.run();
                discover.picture().cancel();
            });
            Fx.until(discover.picture().state(), SlotState.Cancelled.class::isInstance);
            assertEquals(List.of(), workbench().groups().all());
            Fx.run(discover::run);
            Fx.until(discover.picture().state(), SlotState.Ready.class::isInstance);
            assertTrue(discover.pace().done() > 0.99, "the search told how far it was");
        }
    }

    @Test
    void keys_change_the_number_of_groups_and_save() {
        Scene scene = stage.scene();
        Screens screens = new Screens();
        screens.click(scene, "nav-groups");
        screens.click(scene, "groups-tab-2");
        screens.click(scene, "discover-run");
        int before = Fx.get(() -> stage.model().discover().k().get());
        Fx.run(() -> Event.fireEvent(
                scene.lookup("#cluster-map"),
                new KeyEvent(KeyEvent.KEY_TYPED, "]", "]", KeyCode.UNDEFINED, false, false, false, false)));
        assertEquals(
                before + 1,
                Fx.get(() -> stage.model()
                        .discover()
                        .picture()
                        .latest()
                        .get()
                        .cards()
                        .size()));
        assertTrue(Fx.get(() -> ((ToggleButton) scene.lookup("#discover-number-1")).isSelected()));
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        Fx.run(() -> Event.fireEvent(
                scene.lookup("#cluster-map"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, !mac, false, mac)));
        assertEquals(before + 1, workbench().groups().all().size());
    }

    @Test
    void the_grid_becomes_a_table_and_a_picked_group_can_be_kept() {
        Scene scene = stage.scene();
        Fx.run(() -> stage.shell()
                .model()
                .open(
                        "groups",
                        new Picked(
                                new Segment.InRfmCells(List.of(new Segment.RfmCell(1, 1))),
                                org.clientele.ui.kit.Verbatim.of("Quiet"))));
        settle();
        Fx.run(() -> {
            ChartPane chart = (ChartPane) scene.lookup("#rfm-chart");
            assertEquals(1, chart.chosen().length);
            Event.fireEvent(
                    chart.lookup(".c-chart"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "t", "t", KeyCode.T, false, false, false, false));
            assertTrue(chart.tableShown());
        });
        Fx.run(() -> stage.shell()
                .model()
                .open("groups", new Picked(new Segment.Everyone(), org.clientele.ui.kit.Verbatim.of("All of them"))));
        settle();
        TextField name = Fx.get(() -> (TextField) scene.lookup("#naming-name"));
        assertNotNull(name);
        assertEquals("All of them", Fx.get(name::getText));
    }

    @Test
    void what_groups_share_becomes_a_group_that_follows_them() throws Exception {
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        settle();
        screens.click(stage.scene(), "groups-shape-2");
        settle();
        screens.click(stage.scene(), "overlap-example");
        settle();
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#overlap-chart")).choose(0));
        settle();
        screens.click(stage.scene(), "picked-use");
        screens.click(stage.scene(), "naming-save");
        SavedGroup saved = workbench().groups().all().getFirst();
        assertInstanceOf(Segment.ByRule.class, saved.segment());
        assertEquals(size(saved.segment()), saved.size());
        assertEquals(1, stage.model().saved().cards().size());
    }
}
