package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.HeatMap;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartPane;
import org.junit.jupiter.api.Test;

/** The golden journeys through groups, with their clicks counted. */
class GroupsJourneysTest extends GroupsWindow {
    @Test
    void who_are_my_best_customers_in_six_clicks() throws Exception {
        Scene scene = stage.scene();
        Screens screens = new Screens();
        screens.click(scene, "nav-groups");
        screens.click(scene, "groups-tab-1");
        settle();
        // One drag over the cells at the top right is one click more.
        int[] chosen = Fx.get(() -> {
            ChartPane chart = (ChartPane) scene.lookup("#rfm-chart");
            Node body = chart.lookup(".c-chart");
            double right = body.getLayoutBounds().getWidth() - 20;
            double top = 70;
            mouse(MouseEvent.MOUSE_PRESSED, body, right, top, true);
            for (int step = 0; step <= 6; step++) {
                mouse(MouseEvent.MOUSE_DRAGGED, body, right - step * 20, top + step * 8, false);
            }
            mouse(MouseEvent.MOUSE_RELEASED, body, right - 120, top + 48, false);
            return chart.chosen();
        });
        assertTrue(chosen.length > 1, "the drag selects several cells, not " + chosen.length);
        screens.click(scene, "rfm-use");
        screens.click(scene, "naming-save");
        assertTrue(screens.clicks() + 1 <= 6, screens.clicks() + 1 + " clicks");
        HeatMap map = new FindGroups(workbench(), new Analyses())
                .rfm(RfmSpec.standard())
                .work()
                .run(Checkpoint.none())
                .map();
        int sum = Arrays.stream(chosen)
                .map(mark -> map.at(mark % map.columns() + 1, map.rows() - mark / map.columns())
                        .people())
                .sum();
        SavedGroup saved = workbench().groups().all().getFirst();
        assertTrue(sum > 0);
        assertEquals(sum, saved.size());
        assertEquals(sum, size(saved.segment()));
    }

    @Test
    void discover_groups_and_name_them_in_six_clicks() throws Exception {
        Scene scene = stage.scene();
        Screens screens = new Screens();
        screens.click(scene, "nav-groups");
        screens.click(scene, "groups-tab-2");
        screens.click(scene, "discover-run");
        Fx.run(() -> ((TextField) scene.lookup("#cluster-1-name")).setText("My dearest"));
        screens.click(scene, "discover-save");
        assertTrue(screens.clicks() <= 6, screens.clicks() + " clicks");
        List<SavedGroup> saved = workbench().groups().all();
        int found = Fx.get(
                () -> stage.model().discover().picture().latest().get().cards().size());
        assertEquals(found, saved.size());
        assertTrue(saved.stream().anyMatch(group -> group.name().equals("My dearest")));
        for (SavedGroup group : saved) {
            assertEquals(group.size(), size(group.segment()));
        }
        byte[] first = Fx.get(
                () -> stage.model().discover().picture().latest().get().result().cluster());
        screens.click(scene, "discover-run");
        Fx.run(() -> assertEquals("My dearest", ((TextField) scene.lookup("#cluster-1-name")).getText()));
        assertArrayEquals(
                first,
                Fx.get(() -> stage.model()
                        .discover()
                        .picture()
                        .latest()
                        .get()
                        .result()
                        .cluster()));
        screens.click(scene, "undo");
        assertEquals(List.of(), workbench().groups().all());
        Fx.run(() -> ((TextField) scene.lookup("#cluster-1-name")).setText(" "));
        screens.click(scene, "discover-save");
        assertEquals(List.of(), workbench().groups().all(), "every group needs a name");
    }

    @Test
    void the_line_through_the_tree_is_dragged_and_a_group_becomes_a_rule() {
        Scene scene = stage.scene();
        Screens screens = new Screens();
        screens.click(scene, "nav-groups");
        screens.click(scene, "groups-tab-2");
        screens.click(scene, "discover-way-1");
        screens.click(scene, "discover-run");
        screens.click(scene, "cluster-look-5");
        settle();
        DiscoverViewModel discover = stage.model().discover();
        int before = Fx.get(() -> discover.picture().latest().get().cards().size());
        Fx.run(() -> {
            Node body = scene.lookup("#cluster-map .c-chart");
            mouse(MouseEvent.MOUSE_PRESSED, body, 200, 200, true);
            mouse(MouseEvent.MOUSE_DRAGGED, body, 200, 80, false);
            mouse(MouseEvent.MOUSE_DRAGGED, body, 200, 22, false);
            mouse(MouseEvent.MOUSE_RELEASED, body, 200, 22, false);
        });
        int after = Fx.get(() -> discover.picture().latest().get().cards().size());
        assertEquals(2, after, "a line just below the top leaves two groups, not the " + before + " of before");
        assertEquals(2, Fx.get(() -> discover.k().get()));
        String rule = Fx.get(() -> discover.picture()
                .latest()
                .get()
                .cards()
                .getFirst()
                .simple()
                .orElseThrow()
                .text());
        screens.click(scene, "cluster-1-rule");
        assertEquals(
                GroupsViewModel.Section.RULES,
                Fx.get(() -> stage.model().section().get()));
        String opened = Fx.get(() -> stage.model().rules().text());
        assertTrue(opened.contains(rule), opened);
    }

    @Test
    void what_is_taken_from_the_charts_of_groups_becomes_a_group() throws Exception {
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-2");
        screens.click(stage.scene(), "discover-by-often");
        screens.click(stage.scene(), "discover-by-much");
        screens.click(stage.scene(), "discover-run");
        ClusterChartsViewModel charts = stage.model().discover().charts();
        ClusterPicture shown = stage.model().discover().picture().latest().get();
        int orders = shown.result().profile().measures().stream()
                .map(measure -> measure.kind())
                .toList()
                .indexOf(org.clientele.analysis.cluster.Measure.Kind.ORDERS);
        Fx.run(() -> {
            charts.look().set(ClusterChartsViewModel.Look.AXES);
            charts.span(shown, new org.clientele.ui.kit.chart.Span(orders, 2.6, 4.2));
        });
        GroupCard card = charts.selection().latest().get();
        assertEquals(new Segment.ByRule("orders between 2.6 and 4.2"), card.segment());
        assertTrue(card.numbers().people() > 0);
        assertEquals(size(card.segment()), card.numbers().people());
        Fx.run(() -> {
            charts.look().set(ClusterChartsViewModel.Look.FIT);
            charts.span(shown, new org.clientele.ui.kit.chart.Span(0, 3, 12));
        });
        assertEquals(10, charts.selection().latest().get().numbers().people());
        Fx.run(() -> charts.look().set(ClusterChartsViewModel.Look.NEAR));
        settle();
        Fx.run(() -> charts.lasso(shown, new int[] {0, 1, 2}));
        assertEquals(3, charts.selection().latest().get().numbers().people());
        Fx.run(() -> {
            charts.look().set(ClusterChartsViewModel.Look.PROFILE);
            charts.choose(shown, new int[] {orders});
        });
        assertInstanceOf(
                Segment.InCluster.class, charts.selection().latest().get().segment());
    }

    @Test
    void a_rule_with_and_or_and_without_is_built_within_twelve_clicks_and_counts_as_the_rule_says() throws Exception {
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-3");
        Fx.run(() -> {
            RulesViewModel rules = stage.model().rules();
            rules.add(List.of(), RuleKind.BOUGHT);
            rules.addGroup(List.of());
            rules.add(List.of(1), RuleKind.NUMBER);
            rules.add(List.of(), RuleKind.NOT_BOUGHT);
        });
        screens.click(stage.scene(), "rules-save");
        screens.click(stage.scene(), "naming-save");
        // a condition is two clicks in its menu, a group is one button
        int inMenus = 3 * 2 + 1;
        assertTrue(screens.clicks() + inMenus <= 12, "clicks: " + screens.clicks() + " and " + inMenus);
        screens.click(stage.scene(), "rules-1-0-remove");
        screens.click(stage.scene(), "rules-undo");
        String text = stage.model().rules().text();
        assertEquals(
                "bought anything at least 1 times in last 12 months and (city is known or orders at least 3)"
                        + " and not bought anything in last 90 days",
                text);
        SavedGroup saved = workbench().groups().all().getFirst();
        assertEquals(new Segment.ByRule(text), saved.segment());
        assertEquals(size(saved.segment()), saved.size());
        assertEquals(
                saved.size(),
                stage.model().rules().answer().latest().get().members().size());
        settle();
        int[] sizes = stage.model()
                .rules()
                .history()
                .latest()
                .get()
                .of(saved.segment())
                .orElseThrow();
        assertEquals(saved.size(), sizes[sizes.length - 1]);
        assertNotNull(Fx.get(() -> stage.scene().lookup("#rules-history")), "the past is shown beside the rule");
    }
}
