package org.clientele.ui.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.people.BrowsePeople;
import org.clientele.app.people.PeopleList;
import org.clientele.app.people.PeopleQuery;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the page of customers knows: who is listed, what the list is narrowed to, and which card is open. */
public final class CustomersViewModel {
    /** What is in front. */
    public enum Front {
        NOTHING_OPEN,
        NO_CUSTOMERS,
        LIST,
        CARD
    }

    /**
     * How the list is ordered.
     *
     * @param by what by
     * @param descending whether from large to small
     */
    public record Order(PeopleQuery.Sort by, boolean descending) {}

    static final Order RICHEST_FIRST = new Order(PeopleQuery.Sort.MONEY, true);
    private final Session session;
    private final Analyses analyses;
    private final JobRunner jobs;
    private final Desk desk;
    private final CardViewModel card;
    private final JobSlot<PeopleList> list;
    private final ObservableList<Picked> filters = FXCollections.observableArrayList();
    private final ObservableList<Picked> filtersSeen = FXCollections.unmodifiableObservableList(filters);
    private final ReadOnlyStringWrapper search = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(RICHEST_FIRST);
    private final ReadOnlyObjectWrapper<Front> front = new ReadOnlyObjectWrapper<>(Front.NOTHING_OPEN);
    private final BooleanProperty masked = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private @Nullable Workbench known;
    private boolean seen;

    /** The customers of that session. */
    public CustomersViewModel(Session session, Analyses analyses, JobRunner jobs, Desk desk) {
        this.session = session;
        this.analyses = analyses;
        this.jobs = jobs;
        this.desk = desk;
        this.list = new JobSlot<>(jobs);
        this.card = new CardViewModel(session, analyses, jobs, desk, masked);
        order.addListener((property, before, now) -> load());
        masked.addListener((property, before, now) -> {
            logList(now);
            card.remask();
        });
        session.watch(this::changed);
        changed();
    }

    // ---- what is in front ----

    /** What is in front. */
    public ReadOnlyObjectProperty<Front> front() {
        return front.getReadOnlyProperty();
    }

    /** The card of one person. */
    public CardViewModel card() {
        return card;
    }

    /** Whether names and addresses are hidden, in the list and on the card. */
    public BooleanProperty masked() {
        return masked;
    }

    /** A look at the addresses of a whole list goes into the log as one line. */
    private void logList(boolean hidden) {
        PeopleList people = list.latest().get();
        if (!hidden && people != null && people.size() > 0 && front.get().equals(Front.LIST)) {
            session.current()
                    .workbench()
                    .reveals()
                    .log(System.getProperty("user.name", ""), 0, Reveals.Field.CONTACT, people.size());
        }
    }

    /** Comes to the front with something to show: a group, a person, or nothing but the list as it was. */
    public void show(@Nullable Object subject) {
        boolean first = !seen;
        seen = true;
        card.doubt();
        if (subject instanceof Picked picked) {
            search.set("");
            filters.setAll(picked.segment() instanceof Segment.Everyone ? List.of() : List.of(picked));
            showList();
            load();
        } else {
            if (first || list.latest().get() == null) {
                load();
            }
            if (subject instanceof PickedPerson(int id) && !front.get().equals(Front.NOTHING_OPEN)) {
                card.show(id);
                front.set(Front.CARD);
            } else {
                showList();
            }
        }
    }

    /** Back from a card to the list. */
    public void showList() {
        front.set(
                session.shown().isEmpty()
                        ? Front.NOTHING_OPEN
                        : session.current().facts().customers() == 0 ? Front.NO_CUSTOMERS : Front.LIST);
    }

    /** Opens the card of somebody in the list, as a visit that one can come back to. */
    public void open(int customerId) {
        desk.open("customers", new PickedPerson(customerId));
    }

    /** Goes to another page. */
    public void page(String key) {
        desk.open(key);
    }

    /** The place in the list of whoever's card is open, from 0; -1 when the list does not hold that person. */
    public int place() {
        PeopleList people = list.latest().get();
        int customer = card.customer();
        return people == null || customer < 0 ? -1 : people.placeOf(customer);
    }

    /** Opens the card of the next (1) or previous (-1) in the list, where there is one. */
    public void step(int by) {
        PeopleList people = list.latest().get();
        int next = place() + by;
        if (people != null && place() >= 0 && next >= 0 && next < people.size()) {
            card.show(people.page(next, 1, true).getFirst().id());
        }
    }

    // ---- who is listed ----

    /** Who is listed; greyed while newer work runs. */
    public JobSlot<PeopleList> list() {
        return list;
    }

    /** What was searched for last. */
    public ReadOnlyStringProperty search() {
        return search.getReadOnlyProperty();
    }

    /** Lists only who matches these words. */
    public void search(String words) {
        if (!words.equals(search.get())) {
            search.set(words);
            load();
        }
    }

    /** How the list is ordered. */
    public ObjectProperty<Order> order() {
        return order;
    }

    /** The groups that the list is narrowed to; everybody listed is in all of them. */
    public ObservableList<Picked> filters() {
        return filtersSeen;
    }

    /** Narrows the list to a group. */
    public void narrow(Picked group) {
        if (!filters.contains(group)) {
            filters.add(group);
            load();
        }
    }

    /** Takes one group away again. */
    public void widen(Picked group) {
        if (filters.remove(group)) {
            load();
        }
    }

    /** Takes back what the list was narrowed by last: the words, or else the newest group. */
    public void widenLast() {
        if (!search.get().isEmpty()) {
            search("");
        } else if (!filters.isEmpty()) {
            widen(filters.getLast());
        }
    }

    /** How many things the list is narrowed by. */
    public int narrowings() {
        return filters.size() + (search.get().isEmpty() ? 0 : 1);
    }

    /** The stages to choose from. */
    public static List<Picked> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Picked(new Segment.InStage(stage), Message.of(stage.textKey())))
                .toList();
    }

    /** The groups by recency, frequency and money to choose from. */
    public static List<Picked> rfmGroups() {
        return Arrays.stream(RfmGroup.values())
                .map(group -> new Picked(new Segment.InRfmGroup(group), Message.of(group.textKey())))
                .toList();
    }

    /** The saved groups to choose from. */
    public List<Picked> savedGroups() {
        return session.shown()
                .map(shown -> shown.workbench().groups().all().stream()
                        .map(saved -> new Picked(saved.segment(), Verbatim.of(saved.name())))
                        .toList())
                .orElse(List.of());
    }

    /** The answer in one sentence: how many are listed; empty before the first count. */
    public Optional<Message> answer() {
        PeopleList people = list.latest().get();
        if (people == null || people.ofHowMany() == 0) {
            return Optional.empty();
        }
        Message count = narrowings() == 0
                ? Message.of("customers.count.all", people.ofHowMany())
                : Message.of("customers.count.some", people.size(), people.ofHowMany());
        return Optional.of(
                people.size() == 0
                        ? count
                        : Message.of("customers.count.reach", count, people.canEmail(), people.canText()));
    }

    /** The currency of the open workbench; empty while none is open. */
    public String currency() {
        return session.shown().map(s -> s.workbench().profile().currency()).orElse("");
    }

    /** Lists again. */
    public void load() {
        session.shown().ifPresentOrElse(shown -> list.start(job(shown.workbench())), list::clear);
    }

    private Job<PeopleList> job(Workbench workbench) {
        List<Segment> groups = filters.stream().map(Picked::segment).toList();
        String words = search.get();
        Order by = order.get();
        FindGroups find = new FindGroups(workbench, analyses);
        BrowsePeople browse = new BrowsePeople(workbench, analyses);
        return new Job<>(Message.of("customers.job.list"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            Optional<CustomerSet> among = among(groups, find, facts, checkpoint.part(0.2, 0.5));
            PeopleQuery query = new PeopleQuery(words, by.by(), by.descending(), among);
            return browse.list(query).work().run(checkpoint.part(0.5, 1));
        });
    }

    private static Optional<CustomerSet> among(
            List<Segment> groups, FindGroups find, Facts facts, Checkpoint checkpoint) {
        return groups.stream()
                .map(group -> find.resolve(group, facts, checkpoint))
                .reduce(CustomerSet::and);
    }

    // ---- what can be done with them ----

    /** Whether what is listed is one group as it stands, which keeps up with the data; otherwise it is these people. */
    public boolean keepsUp() {
        return search.get().isEmpty() && filters.size() <= 1;
    }

    /** Those who are listed, to be used elsewhere; empty while nobody is. */
    public Optional<Picked> listed() {
        PeopleList people = list.latest().get();
        if (people == null || people.size() == 0) {
            return Optional.empty();
        }
        if (keepsUp()) {
            return Optional.of(
                    filters.isEmpty()
                            ? new Picked(new Segment.Everyone(), Message.of("customers.everyone"))
                            : filters.getFirst());
        }
        return Optional.of(new Picked(people.fixed(), Message.of("customers.these", people.size())));
    }

    /** Makes a campaign of those who are listed. */
    public void campaign() {
        listed().ifPresent(picked -> desk.open("campaigns", picked));
    }

    /** Whether a group is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /**
     * Keeps those who are listed as a group.
     *
     * @param done called with the reason when it could not be saved, or with null when it was
     */
    public void save(String name, Consumer<@Nullable Message> done) {
        Optional<Picked> picked = listed();
        if (picked.isEmpty() || saving.get()) {
            return;
        }
        Workbench workbench = session.current().workbench();
        saving.set(true);
        SaveGroup saver = new SaveGroup(workbench, new FindGroups(workbench, analyses));
        jobs.start(saver.live(name, picked.get().segment()), outcome -> {
            saving.set(false);
            switch (outcome) {
                case Outcome.Done<SavedGroup>(SavedGroup saved) -> {
                    done.accept(null);
                    desk.done(Edit.of(
                            Message.of("customers.saved", saved.name(), saved.size()),
                            () -> workbench.groups().remove(saved.id()),
                            () -> workbench.groups().restore(saved)));
                }
                case Outcome.Failed<SavedGroup> failed -> done.accept(failed.sentence());
                case Outcome.Cancelled<SavedGroup> cancelled -> done.accept(Message.of("kit.cancelled"));
            }
        });
    }

    // ---- when the data change ----

    private void changed() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        boolean another = now == null || !now.equals(known);
        known = now;
        if (another) {
            filters.clear();
            search.set("");
            masked.set(true);
            list.clear();
            card.clear();
        }
        if (another || !front.get().equals(Front.CARD)) {
            showList();
        }
        if (seen && now != null) {
            load();
            card.doubt();
            card.reload();
        }
    }
}
