package org.clientele.ui.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Texts;
import org.clientele.app.people.PeopleQuery;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.model.group.Picked;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.ui.customers.CustomersViewModel.Front;
import org.clientele.ui.customers.CustomersViewModel.Order;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomersViewModelTest extends CustomersDesk {
    @Test
    void nothing_is_listed_while_nothing_is_open_or_nobody_is_there() {
        model.show(null);
        assertEquals(Front.NOTHING_OPEN, model.front().get());
        model.show(new PickedPerson(100));
        assertEquals(Front.NOTHING_OPEN, model.front().get());
        open(new HandFacts(0, DAY).facts());
        assertEquals(Front.NO_CUSTOMERS, model.front().get());
        assertEquals("", answer());
        assertTrue(model.listed().isEmpty());
    }

    @Test
    void those_who_spent_most_come_first_and_headings_change_that() {
        open(facts());
        model.show(null);
        assertEquals(Front.LIST, model.front().get());
        assertEquals(List.of(102, 100, 106, 104), listed());
        assertEquals("4 customers. 1 can get e-mail, none text messages.", answer());
        model.order().set(new Order(PeopleQuery.Sort.LAST_ORDER, true));
        assertEquals(List.of(106, 100, 102, 104), listed());
        model.order().set(new Order(PeopleQuery.Sort.LAST_ORDER, false));
        assertEquals(List.of(102, 100, 106, 104), listed(), "who never ordered comes last both ways");
        model.order().set(new Order(PeopleQuery.Sort.USUAL_GAP, false));
        assertEquals(100, listed().getFirst());
        model.order().set(new Order(PeopleQuery.Sort.NAME, false));
        assertEquals(List.of(104, 106, 100, 102), listed(), "Ann, Lee, Wang, Zoë");
    }

    @Test
    void words_and_groups_narrow_together_and_are_taken_back_one_by_one() {
        open(facts());
        model.show(stage(Stage.POTENTIAL));
        assertEquals(List.of(104), listed());
        assertTrue(model.keepsUp());
        assertEquals(Optional.of(stage(Stage.POTENTIAL)), model.listed());
        model.search("lee");
        assertEquals(List.of(104), listed());
        assertFalse(model.keepsUp());
        model.narrow(stage(Stage.LAPSED));
        assertEquals(List.of(), listed());
        assertEquals("0 of 4 customers", answer());
        assertTrue(model.listed().isEmpty());
        model.widenLast();
        assertEquals("", model.search().get());
        model.widenLast();
        assertEquals(List.of(stage(Stage.POTENTIAL)), model.filters());
        model.widenLast();
        model.widenLast();
        assertEquals(0, model.narrowings());
        assertEquals(4, listed().size());
        model.search("8000");
        assertEquals(List.of(100), listed());
        assertEquals("1 of 4 customers. 1 can get e-mail, none text messages.", answer());
    }

    @Test
    void a_group_from_elsewhere_takes_the_place_of_what_was_there() {
        open(facts());
        model.show(null);
        model.search("ming");
        model.narrow(stage(Stage.NEW));
        model.show(stage(Stage.LAPSED));
        assertEquals("", model.search().get());
        assertEquals(List.of(stage(Stage.LAPSED)), model.filters());
        assertEquals(List.of(102), listed());
        model.show(new Picked(new Segment.Everyone(), Verbatim.of("all")));
        assertEquals(0, model.narrowings());
        assertEquals(4, listed().size());
        model.narrow(stage(Stage.LAPSED));
        model.show(null);
        assertEquals(1, model.narrowings(), "the list stays as it was");
    }

    @Test
    void a_campaign_is_made_of_the_group_or_of_these_very_people() {
        open(facts());
        model.show(null);
        model.campaign();
        assertEquals(List.of("campaigns"), desk.opened);
        assertInstanceOf(Segment.Everyone.class, ((Picked) Objects.requireNonNull(desk.subject)).segment());
        model.search("lee");
        model.campaign();
        assertEquals(
                new Segment.FixedList(List.of(106, 104)), ((Picked) Objects.requireNonNull(desk.subject)).segment());
    }

    @Test
    void saving_a_group_can_be_undone_and_a_blank_name_is_refused() {
        MemoryWorkbench workbench = open(facts());
        model.show(stage(Stage.LAPSED));
        List<@Nullable Message> said = new ArrayList<>();
        model.save("  ", said::add);
        assertEquals(
                "groups.save.blank", Objects.requireNonNull(said.getFirst()).key());
        assertTrue(workbench.groups().all().isEmpty());
        model.save("Sleepers", said::add);
        assertNull(said.get(1));
        SavedGroup saved = workbench.groups().all().getFirst();
        assertEquals("Sleepers", saved.name());
        assertEquals(new Segment.InStage(Stage.LAPSED), saved.segment());
        assertEquals(1, saved.size());
        assertEquals(List.of(new Picked(saved.segment(), Verbatim.of("Sleepers"))), model.savedGroups());
        desk.history.undo();
        assertTrue(workbench.groups().all().isEmpty());
        desk.history.redo();
        assertEquals(List.of(saved), workbench.groups().all());
    }

    @Test
    void another_workbench_starts_afresh_and_newer_data_keep_what_was_chosen() {
        open(facts());
        model.show(stage(Stage.LAPSED));
        model.masked().set(false);
        model.show(new PickedPerson(102));
        session.update(facts());
        assertEquals(Front.CARD, model.front().get());
        assertEquals(1, model.narrowings());
        assertFalse(model.masked().get());
        open(facts());
        assertEquals(Front.LIST, model.front().get());
        assertEquals(0, model.narrowings());
        assertTrue(model.masked().get());
        session.close();
        assertEquals(Front.NOTHING_OPEN, model.front().get());
        assertInstanceOf(SlotState.Idle.class, model.list().state().get());
    }

    @Test
    void the_find_box_offers_the_nearest_first_and_hides_names() {
        CustomerFinder finder =
                new CustomerFinder(session, new Analyses(), new DirectJobRunner(Checkpoint.none()), desk);
        assertEquals(List.of(), finder.find("lee", 8));
        open(facts());
        List<Find> found = finder.find("lee", 8);
        Texts english = Texts.of(Locale.ENGLISH);
        assertEquals(
                List.of("L*** M***", "A*** L***"),
                found.stream().map(find -> english.text(find.title())).toList());
        found.getFirst().open().run();
        assertEquals(new PickedPerson(106), desk.subject);
        assertEquals(1, finder.find("e", 1).size());
        assertEquals(List.of(), finder.find("nobody", 8));
        assertEquals(1, finder.find("138000", 8).size());
    }
}
