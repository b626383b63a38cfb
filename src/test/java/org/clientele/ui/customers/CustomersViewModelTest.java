package org.clientele.ui.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.edit.Edit;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Texts;
import org.clientele.app.people.GroupWhy;
import org.clientele.app.people.PeopleList;
import org.clientele.app.people.PeopleQuery;
import org.clientele.app.people.PersonCard;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Picked;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.customers.CustomersViewModel.Front;
import org.clientele.ui.customers.CustomersViewModel.Order;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Question;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomersViewModelTest {
    private static final int DAY = 20_000;
    private final Session session = new Session(new H2Workbenches(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    private final PaperDesk desk = new PaperDesk();
    private final CustomersViewModel model =
            new CustomersViewModel(session, new Analyses(), new DirectJobRunner(Checkpoint.none()), desk);

    /** Remembers what was asked of the window. */
    private static final class PaperDesk implements Desk {
        private final EditHistory history = new EditHistory();
        private final List<String> opened = new ArrayList<>();
        private @Nullable Object subject;

        @Override
        public void open(String page, @Nullable Object handed) {
            opened.add(page);
            subject = handed;
        }

        @Override
        public void toast(Message sentence) {}

        @Override
        public void toast(Message sentence, Message action, Runnable run) {}

        @Override
        public void done(Edit edit) {
            history.add(edit);
        }

        @Override
        public void refuse(Message sentence) {}

        @Override
        public void notice(Message sentence) {}

        @Override
        public void confirm(Question question) {}
    }

    /** 100 buys every 50 days, 102 bought once long ago, 104 never, 106 buys tea and pot. */
    private static Facts facts() {
        return new HandFacts(4, DAY)
                .person(0, "王小明", "ming@example.com", "+8613800138000")
                .person(1, "Zoë Müller", "zoe@example.org", "+4915112345678")
                .person(2, "Ann Lee", "", "")
                .person(3, "Lee Ming", "lee@example.com", "")
                .consent(0, ConsentStatus.GRANTED, ConsentStatus.WITHDRAWN)
                .order(0, DAY - 170, "a", "tea", 50)
                .order(0, DAY - 120, "b", "tea", 30)
                .order(1, DAY - 600, "c", "pot", 500)
                .order(3, DAY - 10, "d", "tea", 20)
                .order(3, DAY - 10, "d", "pot", 40)
                .event(0, DAY - 1, "view")
                .facts();
    }

    /** The same shop with unknown stock, so that nothing counts as sold out. */
    private static Facts stocked(Facts facts) {
        Catalogue had = facts.catalogue();
        int[] stock = new int[had.size()];
        Arrays.fill(stock, -1);
        Catalogue has = new Catalogue(
                had.id(), had.sku(), had.name(), had.category(), had.brand(), had.price(), had.cost(), stock);
        return new Facts(
                facts.version(),
                facts.dataDay(),
                facts.people(),
                has,
                facts.lines(),
                facts.events(),
                facts.permissions(),
                facts.contacts(),
                facts.revenue());
    }

    private MemoryWorkbench open(Facts facts) {
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        session.show(new Session.Shown(workbench, facts));
        return workbench;
    }

    private List<Integer> listed() {
        PeopleList people = Objects.requireNonNull(model.list().latest().get());
        return people.page(0, 100, true).stream().map(row -> row.id()).toList();
    }

    private String answer() {
        return model.answer().map(Texts.of(Locale.ENGLISH)::text).orElse("");
    }

    private PersonCard card() {
        assertInstanceOf(SlotState.Ready.class, model.card().card().state().get());
        return Objects.requireNonNull(model.card().card().latest().get()).orElseThrow();
    }

    private List<String> wanted() {
        return Objects.requireNonNull(model.card().wants().latest().get()).products().stream()
                .map(SuggestedProduct::name)
                .toList();
    }

    private static Picked stage(Stage stage) {
        return new Picked(new Segment.InStage(stage), Message.of(stage.textKey()));
    }

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
