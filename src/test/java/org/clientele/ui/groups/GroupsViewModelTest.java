package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clientele.analysis.cluster.Family;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.HeatMap;
import org.clientele.app.groups.RfmPicture;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Texts;
import org.clientele.app.session.Session;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.shell.ShellViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsViewModelTest {
    @TempDir
    Path folder;

    private final EditHistory history = new EditHistory();
    private final ShellViewModel desk = new ShellViewModel(history, GroupsStage.CLOCK);
    private Session shop = new Session(new H2Workbenches(GroupsStage.CLOCK));

    @BeforeEach
    void open() {
        shop = GroupsStage.shop(folder, 300);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private GroupsViewModel model(Checkpoint checkpoint) {
        GroupsViewModel model = new GroupsViewModel(
                shop, new Analyses(), new DirectJobRunner(checkpoint), desk, Texts.of(Locale.ENGLISH)::text);
        model.look();
        return model;
    }

    private GroupsViewModel model() {
        return model(Checkpoint.none());
    }

    private static <T> T ready(SlotState<T> state) {
        assertInstanceOf(SlotState.Ready.class, state);
        return ((SlotState.Ready<T>) state).value();
    }

    private List<String> names() {
        return shop.current().workbench().groups().all().stream()
                .map(SavedGroup::name)
                .toList();
    }

    @Test
    void with_nothing_open_there_is_nothing_to_count() {
        Session none = new Session(new H2Workbenches(GroupsStage.CLOCK));
        GroupsViewModel model =
                new GroupsViewModel(none, new Analyses(), GroupsStage.direct(), desk, Texts.of(Locale.ENGLISH)::text);
        model.look();
        assertFalse(model.isOpen().get());
        assertNull(model.answer().get());
        assertInstanceOf(SlotState.Idle.class, model.overview().state().get());
    }

    @Test
    void stages_and_named_groups_each_hold_every_customer_once() {
        OverviewPicture shown = ready(model().overview().state().get());
        int all = shop.current().facts().customers();
        assertEquals(
                all,
                shown.stages().stages().stream()
                        .mapToInt(card -> card.numbers().people())
                        .sum());
        assertEquals(
                all,
                shown.rfm().groups().stream()
                        .mapToInt(card -> card.numbers().people())
                        .sum());
    }

    @Test
    void the_grid_has_the_best_at_the_top_right() {
        GroupsViewModel model = model();
        RfmPicture shown = ready(model.rfm().picture().state().get());
        HeatMap map = shown.map();
        int bins = map.columns();
        ChartModel.Heat people = (ChartModel.Heat) model.rfm().chart(shown);
        assertEquals(map.at(bins, bins).people(), (int) people.values()[0][bins - 1]);
        assertEquals(Message.of(RfmGroup.CHAMPIONS.textKey()), people.zones().get(bins - 1));
        model.rfm().colour().set(RfmViewModel.Colour.REVENUE);
        ChartModel.Heat revenue = (ChartModel.Heat) model.rfm().chart(shown);
        assertEquals(Money.units(map.at(1, 1).revenue()), revenue.values()[bins - 1][0], 1e-9);
    }

    @Test
    void selected_cells_are_as_many_people_as_they_hold_together() {
        GroupsViewModel model = model();
        RfmPicture shown = ready(model.rfm().picture().state().get());
        int[] marks = IntStream.range(0, shown.map().rows() * shown.map().columns())
                .filter(mark -> mark % 2 == 0)
                .toArray();
        model.rfm().choose(shown, marks);
        GroupCard chosen = ready(model.rfm().selection().state().get());
        int sum = IntStream.of(marks)
                .map(mark -> RfmViewModel.cell(shown.map(), mark).people())
                .sum();
        assertEquals(sum, chosen.numbers().people());
        assertEquals("groupsview.rfm.mixed", chosen.name().key());
        model.rfm().choose(shown, new int[0]);
        assertInstanceOf(SlotState.Idle.class, model.rfm().selection().state().get());
    }

    @Test
    void a_saved_group_can_be_renamed_removed_and_each_taken_back() {
        GroupsViewModel model = model();
        GroupCard card = ready(model.overview().state().get()).stages().stages().getFirst();
        NamingViewModel naming = model.saved().saving(card);
        assertEquals("Potential", naming.name().get());
        assertTrue(naming.offersFollow());
        naming.confirm(() -> {});
        assertEquals(List.of("Potential"), names());
        assertEquals(
                card.numbers().people(),
                model.saved().cards().getFirst().card().numbers().people());

        SavedGroup saved = model.saved().cards().getFirst().group();
        NamingViewModel renaming = model.saved().renaming(saved);
        renaming.name().set("Not yet");
        renaming.confirm(() -> {});
        assertEquals(List.of("Not yet"), names());
        desk.undo();
        assertEquals(List.of("Potential"), names());

        model.saved().remove(model.saved().cards().getFirst().group());
        assertEquals(List.of(), names());
        desk.undo();
        assertEquals(List.of("Potential"), names());
        desk.undo();
        assertEquals(List.of(), names());
        assertEquals(List.of(), model.saved().cards());
    }

    @Test
    void a_name_that_is_taken_is_explained_and_nothing_closes() {
        GroupsViewModel model = model();
        GroupCard card = ready(model.overview().state().get()).stages().stages().getFirst();
        model.saved().saving(card).confirm(() -> {});
        NamingViewModel again = model.saved().saving(card);
        int[] closed = {0};
        again.confirm(() -> closed[0]++);
        assertEquals(0, closed[0]);
        assertEquals(
                "store.group.name-taken",
                Objects.requireNonNull(again.complaint().get()).key());
        assertEquals(1, names().size());
    }

    @Test
    void a_fixed_list_keeps_its_people_and_a_living_group_its_definition() {
        GroupsViewModel model = model();
        List<GroupCard> cards = ready(model.overview().state().get()).stages().stages();
        NamingViewModel fixed = model.saved().saving(cards.get(0));
        fixed.follow().set(false);
        fixed.confirm(() -> {});
        model.saved().saving(cards.get(1)).confirm(() -> {});
        List<SavedGroup> saved = shop.current().workbench().groups().all();
        assertTrue(saved.stream().anyMatch(group -> group.segment() instanceof Segment.FixedList));
        assertTrue(saved.stream().anyMatch(group -> group.segment() instanceof Segment.InStage));
    }

    @Test
    void the_same_search_finds_the_same_groups() {
        DiscoverViewModel first = model().discover();
        first.run();
        DiscoverViewModel second = model().discover();
        second.run();
        ClusterPicture one = ready(first.picture().state().get());
        ClusterPicture two = ready(second.picture().state().get());
        assertEquals(one.cards(), two.cards());
        int buyers = one.cards().stream()
                        .mapToInt(card -> card.group().numbers().people())
                        .sum()
                + one.fitsNone().numbers().people();
        assertEquals(one.result().buyers(), buyers);
        assertEquals(one.cards().size(), first.k().get());
    }

    @Test
    void a_chosen_number_and_a_ticked_family_are_kept_to() {
        DiscoverViewModel discover = model().discover();
        discover.uses(Family.MUCH).set(true);
        discover.run();
        int suggested = discover.k().get();
        discover.step(1);
        ClusterPicture shown = ready(discover.picture().state().get());
        assertEquals(suggested + 1, shown.cards().size());
        assertEquals(java.util.Set.of(Family.MUCH), shown.result().spec().families());
    }

    @Test
    void all_found_groups_are_saved_or_none() {
        GroupsViewModel model = model();
        DiscoverViewModel discover = model.discover();
        discover.run();
        discover.names().getLast().text().set("  ");
        discover.saveAll();
        assertEquals(List.of(), names());
        assertInstanceOf(SlotState.Failed.class, discover.saving().state().get());
        discover.names().getLast().text().set(discover.names().getFirst().text().get());
        discover.saveAll();
        assertEquals(List.of(), names());
        discover.names().getLast().text().set("Of my own");
        discover.saveAll();
        assertEquals(discover.names().size(), names().size());
        assertTrue(names().contains("Of my own"));
        desk.undo();
        assertEquals(List.of(), names());
        desk.redo();
        assertEquals(discover.names().size(), names().size());
    }

    @Test
    void those_encircled_on_the_map_become_a_list() {
        DiscoverViewModel discover = model().discover();
        discover.run();
        ClusterPicture shown = ready(discover.picture().state().get());
        discover.charts().lasso(shown, new int[] {0, 2, 4, 6});
        GroupCard card = ready(discover.selection().state().get());
        assertEquals(4, card.numbers().people());
        Segment.FixedList list = assertInstanceOf(Segment.FixedList.class, card.segment());
        int[] ids = shop.current().facts().people().id();
        assertEquals(
                IntStream.of(0, 2, 4, 6)
                        .mapToObj(point -> ids[shown.result().map().customers()[point]])
                        .sorted()
                        .toList(),
                list.customerIds().stream().sorted().toList());
        discover.charts().lasso(shown, new int[0]);
        assertInstanceOf(SlotState.Idle.class, discover.selection().state().get());
    }

    @Test
    void people_alike_in_the_second_way_are_spread_so_that_each_can_be_seen() {
        DiscoverViewModel discover = model().discover();
        discover.uses(Family.MUCH).set(true);
        discover.run();
        ChartModel.Scatter map = (ChartModel.Scatter) discover.charts()
                .charts(ready(discover.picture().state().get()))
                .map();
        assertEquals("groupsview.map.up.none", map.up().key());
        long heights = IntStream.range(0, map.y().length)
                .mapToObj(i -> map.y()[i])
                .distinct()
                .count();
        assertEquals(map.y().length, heights);
    }

    @Test
    void a_typed_name_stays_when_the_language_changes() {
        DiscoverViewModel discover = model().discover();
        discover.run();
        ClusterName typed = discover.names().getFirst();
        ClusterName suggested = discover.names().getLast();
        String before = suggested.text().get();
        typed.text().set("Mine");
        Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);
        discover.names()
                .forEach(name -> name.suggest(chinese.text(name.card().group().name())));
        assertEquals("Mine", typed.text().get());
        assertNotEquals(before, suggested.text().get());
    }

    @Test
    void a_cancelled_search_leaves_nothing_behind() {
        boolean[] stop = {false};
        Checkpoint checkpoint = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                if (stop[0]) {
                    throw new Cancelled();
                }
            }
        };
        GroupsViewModel model = model(checkpoint);
        stop[0] = true;
        model.discover().run();
        assertInstanceOf(
                SlotState.Cancelled.class, model.discover().picture().state().get());
        stop[0] = false;
        model.discover().run();
        assertInstanceOf(
                SlotState.Ready.class, model.discover().picture().state().get());
    }

    @Test
    void too_few_customers_are_said_to_be_too_few() {
        shop.close();
        shop = GroupsStage.shop(folder.resolve("small"), 100);
        GroupsViewModel model = model();
        RfmPicture grid = ready(model.rfm().picture().state().get());
        assertTrue(grid.notes().stream().anyMatch(note -> note.key().equals("rfm.warning.few")));
        model.discover().run();
        ClusterPicture shown = ready(model.discover().picture().state().get());
        assertTrue(shown.warnings().stream().anyMatch(note -> note.key().equals("cluster.note.few")));
    }

    @Test
    void other_data_makes_what_was_found_forgotten_and_counts_again_when_looked_at() {
        GroupsViewModel model = model();
        model.discover().run();
        shop.update(shop.current().facts());
        assertInstanceOf(
                SlotState.Idle.class, model.discover().picture().state().get());
        assertInstanceOf(SlotState.Idle.class, model.overview().state().get());
        model.look();
        assertInstanceOf(SlotState.Ready.class, model.overview().state().get());
    }
}
