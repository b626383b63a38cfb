package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rfm.ScoreRule.Measure;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Borders and zones that people change, stages with rules, and who moved: on the screens, kept, and taken back. */
class GroupBordersTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Session shop;

    private final Screens screens = new Screens();

    @SuppressWarnings("NullAway.Init")
    private GroupsStage stage;

    @BeforeAll
    static void fill() throws Exception {
        shop = GroupsStage.shop(folder, 600);
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    @BeforeEach
    void open() {
        find().borders().keep(RfmSpec.standard());
        find().borders().keep(StageSpec.standard());
        stage = GroupsStage.of(shop);
        click("nav-groups");
    }

    private static Workbench workbench() {
        return shop.current().workbench();
    }

    private static FindGroups find() {
        return new FindGroups(workbench(), new Analyses());
    }

    private static Facts facts() {
        return shop.current().facts();
    }

    private void click(String id) {
        screens.click(stage.scene(), id);
    }

    private void tab(GroupsViewModel.Section section) {
        click("groups-tab-" + section.ordinal());
    }

    private void type(String id, String text) {
        Fx.run(() -> ((TextInputControl) stage.scene().lookup("#" + id)).setText(text));
    }

    private void shoot(String name) {
        Fx.pulses(3);
        Screens.shootBoth(
                name,
                stage.scene(),
                stage.shell().kit().language(),
                stage.shell().kit().look());
    }

    private void scroll(double to) {
        Fx.run(() -> ((ScrollPane) stage.scene().lookup(".c-scroll")).setVvalue(to));
    }

    private RfmResult shown() {
        return Fx.get(() -> Objects.requireNonNull(
                        stage.model().rfm().picture().latest().get())
                .result());
    }

    @Test
    void other_numbers_of_scores_are_kept_used_everywhere_and_taken_back() throws Exception {
        tab(GroupsViewModel.Section.RFM);
        int bins = shown().bins();
        click("scoring-bins-1");
        assertEquals(3, shown().bins());
        assertEquals(3, find().borders().rfm().bins());
        int champions = shown().totals(RfmGroup.CHAMPIONS).people();
        Segment meant = new Segment.InRfmGroup(RfmGroup.CHAMPIONS);
        assertEquals(
                champions, find().resolve(meant, facts(), Checkpoint.none()).size());
        Segment byRule = new Segment.ByRule("in rfm champions");
        assertEquals(
                champions, find().resolve(byRule, facts(), Checkpoint.none()).size());
        click("undo");
        assertEquals(bins, shown().bins());
        assertEquals(RfmSpec.standard(), find().borders().rfm());
        click("redo");
        assertEquals(3, shown().bins());
    }

    @Test
    void borders_can_be_typed_and_what_cannot_be_is_said() {
        tab(GroupsViewModel.Section.RFM);
        int bins = shown().bins();
        click("scoring-edit");
        type("scoring-recency-" + bins, "7");
        click("scoring-apply");
        assertNull(Fx.get(() -> stage.model().rfm().scoring().complaint().get()));
        assertEquals(7, shown().scheme().borders().recency().getLast());
        assertTrue(find().borders().rfm().borders().frequency().isEmpty(), "what was not touched stays with the data");
        scroll(1);
        shoot("groups-rfm-borders");
        type("scoring-money-" + bins, "much");
        click("scoring-apply");
        assertEquals(
                "rfm.borders.number",
                Objects.requireNonNull(Fx.get(
                                () -> stage.model().rfm().scoring().complaint().get()))
                        .key());
        type("scoring-recency-" + bins, "100000");
        type("scoring-money-" + bins, shown().scheme().borders().money().getLast() / 10_000 + "");
        click("scoring-apply");
        assertEquals(
                "rfm.borders.falling",
                Objects.requireNonNull(Fx.get(
                                () -> stage.model().rfm().scoring().complaint().get()))
                        .key());
        assertEquals(7, find().borders().rfm().borders().recency().getLast());
        click("scoring-close");
        click("scoring-suggested-recency");
        assertTrue(find().borders().rfm().borders().of(Measure.RECENCY).isEmpty());
    }

    @Test
    void cells_can_be_given_to_another_group_and_everybody_stays_in_one() {
        tab(GroupsViewModel.Section.RFM);
        click("rfm-zones-edit");
        shoot("groups-rfm-zones");
        assertEquals(RfmAxis.BOTH, Fx.get(() -> stage.model().rfm().axis().get()));
        int before = shown().totals(RfmGroup.CHAMPIONS).people();
        int all = facts().customers();
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#rfm-chart"))
                .choose(RfmViewModel.marks(
                        Objects.requireNonNull(
                                        stage.model().rfm().picture().latest().get())
                                .map(RfmAxis.BOTH),
                        RfmGroup.CHAMPIONS)));
        Fx.run(() -> stage.model().rfm().give(RfmGroup.LOYAL));
        assertTrue(before > 0);
        assertEquals(0, shown().totals(RfmGroup.CHAMPIONS).people());
        int sum = 0;
        for (RfmGroup group : RfmGroup.values()) {
            sum += shown().totals(group).people();
        }
        assertEquals(all, sum);
        click("rfm-zones-standard");
        assertEquals(before, shown().totals(RfmGroup.CHAMPIONS).people());
    }

    @Test
    void a_stage_follows_a_rule_counted_before_it_is_used_and_taken_back() throws Exception {
        tab(GroupsViewModel.Section.STAGES);
        click("stage-edit-high-value");
        click("stage-kind-1");
        type("stage-rule", "orders at least 2");
        click("stage-look");
        shoot("groups-stages-edit");
        assertEquals(StageSpec.standard(), find().borders().stages());
        var said = Objects.requireNonNull(
                Fx.get(() -> stage.model().stages().preview().get()));
        click("stage-apply");
        StagePicture picture = Objects.requireNonNull(
                Fx.get(() -> stage.model().stages().picture().latest().get()));
        int people = picture.result().totals(Stage.HIGH_VALUE).people();
        assertEquals(people, said.args().get(1));
        CustomerSet rule = find().resolve(new Segment.ByRule("orders at least 2"), facts(), Checkpoint.none());
        CustomerSet members = find().resolve(new Segment.InStage(Stage.HIGH_VALUE), facts(), Checkpoint.none());
        assertEquals(people, members.size());
        assertTrue(members.andNot(rule).isEmpty());
        assertFalse(members.isEmpty());
        int sum = 0;
        for (Stage each : Stage.values()) {
            sum += picture.result().totals(each).people();
        }
        assertEquals(facts().customers(), sum);
        click("undo");
        assertEquals(StageSpec.standard(), find().borders().stages());
    }

    @Test
    void a_stage_cannot_ask_for_a_stage_and_borders_must_be_numbers() {
        tab(GroupsViewModel.Section.STAGES);
        click("stage-edit-new");
        click("stage-kind-1");
        type("stage-rule", "in stage lapsed");
        click("stage-apply");
        assertEquals(
                "stage.rule.circle",
                Objects.requireNonNull(
                                Fx.get(() -> stage.model().stages().complaint().get()))
                        .key());
        click("stage-kind-0");
        type("stage-border-0", "soon");
        click("stage-apply");
        assertEquals(
                "stage.spec.number",
                Objects.requireNonNull(
                                Fx.get(() -> stage.model().stages().complaint().get()))
                        .key());
        type("stage-border-0", "30");
        click("stage-apply");
        assertEquals(30, find().borders().stages().newDays());
        click("stages-standard");
        assertEquals(StageSpec.standard(), find().borders().stages());
        click("stage-edit-at-risk-earlier");
        assertEquals(Stage.AT_RISK, find().borders().stages().plan().order().get(2));
    }

    @Test
    void what_is_advised_for_a_stage_begins_a_campaign() {
        tab(GroupsViewModel.Section.STAGES);
        click("stage-plan-at-risk-campaign");
        PickedPlan plan = assertInstanceOf(PickedPlan.class, stage.campaigned());
        assertEquals(new Segment.InStage(Stage.AT_RISK), plan.group().segment());
        assertEquals("stage.mail.subject.at-risk", plan.subject().key());
    }

    @Test
    void who_moved_becomes_a_group_as_large_as_the_band() throws Exception {
        tab(GroupsViewModel.Section.MOVES);
        click("moves-since-2");
        Moves moves = Objects.requireNonNull(
                Fx.get(() -> stage.model().moves().moves().latest().get()));
        ChartModel.Flows flows = MovesViewModel.flows(moves, MovesViewModel.MOST);
        for (int day = 0; day < 2; day++) {
            double all = 0;
            assertTrue(flows.stops().get(day).size() <= MovesViewModel.MOST);
            for (int stop = 0; stop < flows.stops().get(day).size(); stop++) {
                int at = stop;
                int moment = day;
                all += flows.bands().stream()
                        .filter(band -> (moment == 0 ? band.from() : band.to()) == at)
                        .mapToDouble(ChartModel.Band::value)
                        .sum();
            }
            assertEquals(facts().customers(), all);
        }
        int mark = IntStream.range(0, flows.bands().size())
                .filter(i -> flows.bands().get(i).from() != flows.bands().get(i).to())
                .boxed()
                .max((a, b) -> Double.compare(
                        flows.bands().get(a).value(), flows.bands().get(b).value()))
                .orElseThrow();
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#moves-chart")).choose(mark));
        GroupCard card = Objects.requireNonNull(
                Fx.get(() -> stage.model().moves().selection().latest().get()));
        assertEquals(flows.bands().get(mark).value(), card.numbers().people());
        shoot("groups-moves");
        click("moves-use");
        click("naming-save");
        assertEquals(
                card.numbers().people(), workbench().groups().all().getFirst().size());
        click("undo");
        click("moves-shape-2");
        shoot("groups-moves-matrix");
        click("moves-partition-1");
        click("moves-shape-0");
        Fx.run(() -> stage.model().moves().halfWay().set(true));
        assertEquals(
                3,
                Objects.requireNonNull(Fx.get(
                                () -> stage.model().moves().moves().latest().get()))
                        .days()
                        .size());
    }

    @Test
    void the_overview_lists_and_compares_groups_with_their_year() {
        assertNotNull(Fx.get(() -> stage.model().moves().history().latest().get()));
        click("stage-active-compare");
        click("stage-lapsed-compare");
        shoot("groups-overview-compare");
        click("groups-comparison-1");
        click("groups-shape-1");
        shoot("groups-overview-list");
        assertEquals(
                List.of(new Segment.InStage(Stage.ACTIVE), new Segment.InStage(Stage.LAPSED)),
                Fx.get(() -> stage.model().overviewMore().picked().stream()
                        .map(org.clientele.model.group.Picked::segment)
                        .toList()));
        click("groups-compare-clear");
        click("groups-shape-2");
        click("overlap-example");
        assertEquals(
                3, Fx.get(() -> stage.model().overviewMore().overlap().chosen().size()));
        shoot("groups-overview-overlap");
        assertNotEquals(
                0,
                Fx.get(() -> Objects.requireNonNull(
                                stage.model().moves().history().latest().get())
                        .of(new Segment.InStage(Stage.ACTIVE))
                        .orElseThrow()
                        .length));
    }
}
