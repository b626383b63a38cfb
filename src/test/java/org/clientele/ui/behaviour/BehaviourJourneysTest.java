package org.clientele.ui.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.analysis.cohort.CohortSpec;
import org.clientele.analysis.cohort.Cohorts;
import org.clientele.app.behaviour.OverlapPicture;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.session.Session;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.Period;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a part of a chart to a group, a campaign, and back, as people go it. */
class BehaviourJourneysTest {
    @TempDir
    static Path folder;

    private static Session shop;

    @BeforeAll
    static void open() {
        shop = BehaviourStage.shop(folder, 300);
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    private static void choose(BehaviourStage stage, String chart, int... marks) {
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#" + chart)).choose(marks));
        Fx.pulses(2);
    }

    private static GroupCard picked(BehaviourStage stage) {
        return Fx.get(() -> {
            GroupCard card = stage.model().picked().selection().latest().get();
            if (card == null) {
                throw new AssertionError("nobody is picked");
            }
            return card;
        });
    }

    private static List<SavedGroup> saved() {
        return shop.current().workbench().groups().all();
    }

    @Test
    void a_cell_becomes_a_group_of_its_people_and_can_be_taken_back() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Facts facts = shop.facts().orElseThrow();
        CohortResult truth =
                Cohorts.run(facts, new CohortSpec(Period.MONTH, CustomerSet.all(facts.customers())), Checkpoint.none());
        int stride = truth.periods(0) + 1;
        Screens screens = new Screens();
        choose(stage, "cohort-chart", stride + 2);
        assertEquals(truth.customers()[0][1], picked(stage).numbers().people());
        int before = saved().size();
        Fx.run(() -> javafx.event.Event.fireEvent(
                stage.scene().lookup("#cohort-chart"),
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.ENTER,
                        false,
                        true,
                        false,
                        false)));
        screens.click(stage.scene(), "naming-save");
        assertEquals(before + 1, saved().size());
        SavedGroup group = saved().stream()
                .filter(each -> each.name().startsWith("First bought in"))
                .findFirst()
                .orElseThrow();
        assertEquals(truth.customers()[0][1], group.size());
        Fx.run(() -> stage.history().undo());
        assertEquals(before, saved().size());
        Fx.run(() -> stage.history().redo());
        assertEquals(before + 1, saved().size());
        Fx.run(() -> stage.history().undo());
        screens.click(stage.scene(), "picked-campaign");
        assertInstanceOf(Segment.FixedList.class, ((Picked) stage.given().getLast()).segment());
        assertEquals(2, screens.clicks());
    }

    @Test
    void a_row_is_the_whole_cohort_and_a_column_all_who_came_then() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Facts facts = shop.facts().orElseThrow();
        CohortResult truth =
                Cohorts.run(facts, new CohortSpec(Period.MONTH, CustomerSet.all(facts.customers())), Checkpoint.none());
        int stride = truth.periods(0) + 1;
        choose(stage, "cohort-chart", 2 * stride);
        assertEquals(truth.size()[1], picked(stage).numbers().people());
        choose(stage, "cohort-chart", 3);
        int came = 0;
        for (int cohort = 0; cohort < truth.cohorts(); cohort++) {
            came += truth.periods(cohort) > 2 ? truth.customers()[cohort][2] : 0;
        }
        assertEquals(came, picked(stage).numbers().people());
        choose(stage, "cohort-chart");
        assertTrue(Fx.get(() -> !stage.scene().lookup("#picked").isVisible()));
    }

    @Test
    void those_who_were_lost_and_those_who_passed_make_up_the_step_before() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "behaviour-tab-1");
        choose(stage, "funnel-chart", 0);
        int first = picked(stage).numbers().people();
        choose(stage, "funnel-chart", 2);
        int passed = picked(stage).numbers().people();
        choose(stage, "funnel-chart", 3);
        assertEquals(first, passed + picked(stage).numbers().people());
        assertTrue(Fx.get(() -> ((Label) stage.scene().lookup("#picked-name")).getText())
                .contains("Second order"));
        screens.click(stage.scene(), "funnel-add");
        assertEquals(4, stage.model().funnel().steps().size());
        screens.click(stage.scene(), "funnel-remove-3");
        screens.click(stage.scene(), "funnel-up-1");
        assertEquals(
                "[OrderNumber[number=2], OrderNumber[number=1], OrderNumber[number=3]]",
                stage.model().funnel().steps().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void a_combination_of_groups_is_kept_as_a_rule_that_finds_the_same_people(int groups) throws Exception {
        BehaviourStage stage = BehaviourStage.of(shop);
        new Screens().click(stage.scene(), "behaviour-tab-2");
        Fx.run(() -> stage.model()
                .overlap()
                .choose(stage.model().overlap().known().subList(1, 1 + groups).stream()
                        .toList()));
        Fx.run(() -> stage.model().overlap().add(stage.model().overlap().known().get(7)));
        Fx.run(() ->
                stage.model().overlap().remove(stage.model().overlap().known().get(1)));
        Fx.pulses(2);
        OverlapPicture picture = Fx.get(() -> java.util.Objects.requireNonNull(
                stage.model().overlap().picture().latest().get()));
        assertEquals(groups <= 3, picture.venn() != null);
        List<Integer> regions = picture.result().inhabited(org.clientele.analysis.overlap.OverlapResult.Order.SIZE);
        for (int mark = 0; mark < Math.min(3, regions.size()); mark++) {
            choose(stage, "overlap-chart", mark);
            GroupCard card = picked(stage);
            assertInstanceOf(Segment.ByRule.class, card.segment());
            CustomerSet found = new FindGroups(shop.current().workbench(), new Analyses())
                    .members(card.segment())
                    .work()
                    .run(Checkpoint.none());
            assertEquals(picture.result().members(List.of(regions.get(mark))), found);
        }
    }

    @Test
    void a_range_of_months_is_all_who_bought_then_and_the_week_lets_it_go() {
        BehaviourStage stage = BehaviourStage.of(shop);
        new Screens().click(stage.scene(), "behaviour-tab-3");
        choose(stage, "trend-chart", 2);
        int one = picked(stage).numbers().people();
        choose(stage, "trend-chart", 3);
        int other = picked(stage).numbers().people();
        choose(stage, "trend-chart", 2, 3);
        int both = picked(stage).numbers().people();
        assertTrue(both >= Math.max(one, other) && both <= one + other, one + " " + other + " " + both);
        choose(stage, "trend-week", 44);
        assertEquals(0, Fx.get(() -> ((ChartPane) stage.scene().lookup("#trend-chart")).chosen().length));
        assertTrue(picked(stage).numbers().people() > 0);
    }

    @Test
    void a_group_narrows_the_answers() {
        BehaviourStage stage = BehaviourStage.of(shop);
        int all = Fx.get(() -> java.util.Objects.requireNonNull(
                        stage.model().cohorts().picture().latest().get())
                .result()
                .people());
        Fx.run(() -> stage.model()
                .within()
                .set(stage.model().known().stream()
                        .filter(group -> group.segment() instanceof Segment.InStage)
                        .filter(group -> group.segment().toString().contains("ACTIVE"))
                        .findFirst()
                        .orElseThrow()));
        int some = Fx.get(() -> java.util.Objects.requireNonNull(
                        stage.model().cohorts().picture().latest().get())
                .result()
                .people());
        assertTrue(some > 0 && some < all, some + " of " + all);
    }
}
