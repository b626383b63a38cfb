package org.clientele.ui.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.people.GroupWhy;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.group.Segment;
import org.clientele.ui.customers.CustomersViewModel.Front;
import org.junit.jupiter.api.Test;

/** The card of one customer: what it tells, reveals, and how it follows the data. */
class CustomerCardViewModelTest extends CustomersDesk {
    @Test
    void a_card_opens_and_the_neighbours_of_the_list_follow() {
        open(facts());
        model.show(new PickedPerson(100));
        assertEquals(Front.CARD, model.front().get());
        assertEquals("王*明", card().row().identity().name());
        assertEquals(1, model.place());
        model.masked().set(false);
        assertEquals("王小明", card().row().identity().name());
        model.step(1);
        assertEquals(106, card().row().id());
        model.step(1);
        model.step(1);
        assertEquals(104, card().row().id(), "the last stays");
        model.step(-1);
        assertEquals(106, card().row().id());
        model.showList();
        assertEquals(Front.LIST, model.front().get());
        model.open(102);
        assertEquals(new PickedPerson(102), desk.subject);
        model.show(new PickedPerson(7));
        assertEquals(Optional.empty(), model.card().card().latest().get());
    }

    @Test
    void the_card_tells_how_long_somebody_is_away_and_says_so_when_it_cannot() {
        open(facts());
        CardViewModel card = model.card();
        model.show(new PickedPerson(100));
        assertEquals(120, card.away(card()).orElseThrow());
        assertEquals("customers.rhythm.times", card.rhythm(card()).key());
        assertEquals(2.4, (double) card.rhythm(card()).args().getFirst(), 1e-9);
        assertTrue(card.drifting(card()));
        model.show(new PickedPerson(102));
        assertEquals("customers.rhythm.one", card.rhythm(card()).key());
        assertFalse(card.drifting(card()));
        model.show(new PickedPerson(104));
        assertTrue(card.away(card()).isEmpty());
        assertEquals("customers.rhythm.none", card.rhythm(card()).key());
    }

    @Test
    void best_sellers_stand_in_while_no_recommender_is_trained() {
        open(stocked(facts()));
        model.show(new PickedPerson(100));
        LikelyToWant.Wants wants =
                Objects.requireNonNull(model.card().wants().latest().get());
        assertFalse(wants.trained());
        assertEquals(
                List.of("pot"), wants.products().stream().map(p -> p.name()).toList(), "tea was bought before");
        model.card().block(wants.products().getFirst());
        assertEquals(List.of(), wanted(), "a product can be taken away");
        desk.history.undo();
        assertEquals(List.of("pot"), wanted(), "and brought back");
        open(new HandFacts(1, DAY).facts());
        model.show(new PickedPerson(100));
        LikelyToWant.Wants none =
                Objects.requireNonNull(model.card().wants().latest().get());
        assertEquals(
                "recommend.refused.nothing",
                Objects.requireNonNull(none.nothing()).key());
    }

    @Test
    void the_timeline_has_changes_of_permission_and_topics_part_it() {
        open(facts());
        model.show(new PickedPerson(100));
        List<Moment> all = Moment.of(card(), null);
        assertEquals(LocalDate.ofEpochDay(DAY - 1), all.getFirst().day());
        assertEquals("customers.moment.view", all.getFirst().title().key());
        for (Moment.Kind kind : Moment.Kind.values()) {
            long topics = List.of(Moment.Topic.values()).stream()
                    .filter(topic -> topic.has(kind))
                    .count();
            assertEquals(2, topics, kind + " belongs to all and to one topic");
        }
        assertEquals(
                2, all.stream().filter(m -> Moment.Topic.ORDERS.has(m.kind())).count());
    }

    @Test
    void a_look_at_addresses_is_logged_once_for_a_list_and_once_for_each_card() {
        MemoryWorkbench workbench = open(facts());
        model.show(null);
        int listed =
                java.util.Objects.requireNonNull(model.list().latest().get()).size();
        assertEquals(List.of(), workbench.looks());
        model.masked().set(false);
        model.show(new PickedPerson(102));
        model.show(new PickedPerson(102));
        model.masked().set(true);
        model.show(new PickedPerson(101));
        assertEquals(
                List.of("0 CONTACT " + listed, "102 CONTACT 1"),
                workbench.looks().stream()
                        .map(look -> look.customerId() + " " + look.field() + " " + look.people())
                        .toList());
    }

    @Test
    void the_open_card_follows_new_data_at_once() {
        MemoryWorkbench workbench = open(facts());
        model.show(new PickedPerson(100));
        assertEquals(2, card().row().orders());
        int events = card().timeline().size();
        Facts next = new HandFacts(4, DAY + 1)
                .person(0, "王小明", "ming@example.com", "+8613800138000")
                .order(0, DAY - 170, "a", "tea", 50)
                .order(0, DAY - 120, "b", "tea", 30)
                .order(0, DAY + 1, "z", "pot", 99)
                .event(0, DAY - 1, "view")
                .facts();
        workbench.becomes(next);
        session.update(next);
        assertEquals(Front.CARD, model.front().get());
        assertEquals(3, card().row().orders());
        assertEquals(events + 1, card().timeline().size());
    }

    @Test
    void the_card_says_why_somebody_is_in_a_group_and_in_another_not() {
        MemoryWorkbench workbench = open(facts());
        workbench.save("Tea twice", new Segment.ByRule("bought product \"tea\" at least 2 times"), 1);
        model.show(new PickedPerson(100));
        List<GroupWhy> why = Objects.requireNonNull(model.card().why().latest().get());
        assertEquals(List.of(true, true, true), why.stream().map(GroupWhy::in).toList());
        model.show(new PickedPerson(102));
        assertEquals(
                List.of(true, true, false),
                Objects.requireNonNull(model.card().why().latest().get()).stream()
                        .map(GroupWhy::in)
                        .toList());
    }

    @Test
    void a_person_is_put_on_a_list_and_taken_off_again() {
        MemoryWorkbench workbench = open(facts());
        model.show(new PickedPerson(100));
        ActionsViewModel actions = model.card().actions();
        assertEquals(
                "groups.save.blank",
                Objects.requireNonNull(actions.addToNew(" ", 100)).key());
        assertNull(actions.addToNew("VIP evening", 100));
        actions.addTo(actions.lists().getFirst(), 104);
        assertEquals(
                new Segment.FixedList(List.of(100, 104)),
                workbench.all().getFirst().segment());
        desk.history.undo();
        assertEquals(
                new Segment.FixedList(List.of(100)), workbench.all().getFirst().segment());
        desk.history.undo();
        assertEquals(List.of(), workbench.all());
        desk.history.redo();
        assertEquals(1, workbench.all().size());
    }
}
