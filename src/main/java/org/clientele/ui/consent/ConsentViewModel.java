package org.clientele.ui.consent;

import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.consent.ChangeConsents;
import org.clientele.app.consent.ConsentCounts;
import org.clientele.app.consent.ContactPolicy;
import org.clientele.app.consent.ShowConsents;
import org.clientele.app.consent.State;
import org.clientele.app.consent.Topic;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.people.FindPerson;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.group.Picked;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.DeskWork;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the page of privacy and consent knows. */
public final class ConsentViewModel {
    static final int STOPS = 50;
    static final int HITS = 6;

    private final Session session;
    private final Analyses analyses;
    private final java.time.InstantSource clock;
    private final Desk desk;
    private final DeskWork work;
    private final JobSlot<ShowConsents.Picture> picture;
    private final JobSlot<Consents.Verdict> chain;
    private final JobSlot<List<Consents.Stop>> stops;
    private final JobSlot<FindPerson> finder;
    private final JobSlot<ShowConsents.Person> person;
    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.EMAIL_MARKETING);
    private final ObjectProperty<ContactRules> rules = new SimpleObjectProperty<>(ContactRules.usual());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String stopQuery = "";
    private @Nullable Workbench known;
    private boolean front;

    /** The permissions of the workbench that is open; its record is checked in the background as soon as it is. */
    public ConsentViewModel(
            Session session, Analyses analyses, java.time.InstantSource clock, JobRunner jobs, Desk desk) {
        this.session = session;
        this.analyses = analyses;
        this.clock = clock;
        this.desk = desk;
        this.work = new DeskWork(session, jobs, desk);
        this.picture = new JobSlot<>(jobs);
        this.chain = new JobSlot<>(jobs);
        this.stops = new JobSlot<>(jobs);
        this.finder = new JobSlot<>(jobs);
        this.person = new JobSlot<>(jobs);
        session.watch(this::changed);
        changed();
    }

    private ShowConsents show() {
        return new ShowConsents(session.current().workbench(), clock);
    }

    private ChangeConsents change() {
        return new ChangeConsents(session.current().workbench(), System.getProperty("user.name", ""));
    }

    private void changed() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        open.set(now != null);
        if (now == null || !now.equals(known)) {
            known = now;
            picture.clear();
            chain.clear();
            stops.clear();
            person.clear();
            finder.clear();
            if (now != null) {
                verify();
            }
        } else {
            verifyRest();
        }
        if (front && now != null) {
            load();
        }
    }

    /** Comes to the front, perhaps with somebody to show. */
    void show(@Nullable Object subject) {
        front = true;
        if (open.get()) {
            load();
            if (subject instanceof PickedPerson picked) {
                look(picked.customerId());
            }
        }
    }

    private void load() {
        rules.set(ContactPolicy.of(session.current().workbench()));
        count();
        readStops();
        ShowConsents.Person shown = person.latest().get();
        if (shown != null) {
            look(shown.customerId());
        }
        finder.start(FindPerson.ready(session.current().workbench(), analyses));
    }

    // ---- what is shown ----

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    JobSlot<ShowConsents.Picture> picture() {
        return picture;
    }

    JobSlot<Consents.Verdict> chain() {
        return chain;
    }

    JobSlot<List<Consents.Stop>> stops() {
        return stops;
    }

    JobSlot<FindPerson> finder() {
        return finder;
    }

    JobSlot<ShowConsents.Person> person() {
        return person;
    }

    ObjectProperty<Topic> topic() {
        return topic;
    }

    ObjectProperty<ContactRules> rules() {
        return rules;
    }

    /** Counts anew. */
    void count() {
        picture.start(show().picture());
    }

    /** Reads both chains from end to end; a break is told in the bell list, too. */
    void verify() {
        chain.start(show().verify(), this::tell);
    }

    /** Reads what has come since, so that an export finds it read. */
    private void verifyRest() {
        chain.start(show().verifyRest(), this::tell);
    }

    private void tell(Consents.Verdict found) {
        if (!found.whole()) {
            desk.notice(Message.of("consent.chain.broken", found.broken().getAsLong()));
        }
    }

    /** Lists the entries of the stop list: the newest, or those of an address. */
    void readStops() {
        stops.start(show().stops(stopQuery, STOPS));
    }

    /** Looks for an address in the stop list; a blank lists the newest. */
    void findStop(String typed) {
        stopQuery = typed.strip();
        if (open.get()) {
            readStops();
        }
    }

    /** The first few who match what is typed. */
    List<FindPerson.Hit> find(String typed) {
        FindPerson ready = finder.latest().get();
        return ready == null || typed.isBlank() ? List.of() : ready.find(typed, HITS, true);
    }

    /** Shows the history of one person. */
    void look(int customerId) {
        person.start(show().person(customerId));
    }

    /** Goes to the card of the person who is shown. */
    void openCard() {
        ShowConsents.Person shown = person.latest().get();
        if (shown != null) {
            desk.open("customers", new PickedPerson(shown.customerId()));
        }
    }

    /** Goes to the people behind a state. */
    void openState(State state) {
        ShowConsents.Picture now = picture.latest().get();
        if (now == null) {
            return;
        }
        CustomerSet people = now.counts().people(topic.get(), state);
        if (!people.isEmpty()) {
            desk.open(
                    "customers",
                    new Picked(
                            segment(now.counts(), state, people),
                            Message.of("consentview.picked", topic.get().title(), state.title())));
        }
    }

    private Segment segment(ConsentCounts counts, State state, CustomerSet people) {
        boolean byRule = topic.get() != Topic.PERSONAL
                && state != State.STOPPED
                && counts.people(topic.get(), State.STOPPED).isEmpty();
        String field = topic.get() == Topic.SMS_MARKETING ? "sms_permission" : "email_permission";
        return byRule ? new Segment.ByRule(field + " is \"" + state.word() + "\"") : counts.list(people);
    }

    /** Goes to some of the people who were counted. */
    void openPeople(CustomerSet people, Message name) {
        ShowConsents.Picture now = picture.latest().get();
        if (now != null && !people.isEmpty()) {
            desk.open("customers", new Picked(now.counts().list(people), name));
        }
    }

    // ---- what is written ----

    /** Withdraws the agreement of the person who is shown. Undo takes the entry back as a mistake; it grants nothing. */
    void withdraw(Channel channel) {
        ShowConsents.Person shown = person.latest().get();
        if (shown != null) {
            write(
                    change().withdraw(shown.customerId(), EnumSet.of(channel), ConsentPurpose.MARKETING, ""),
                    Message.of("consentview.withdrawn", channel.ordinal()));
        }
    }

    /** Writes down that the person who is shown says no to being chosen for by what is known of them. */
    void objectToPersonal() {
        ShowConsents.Person shown = person.latest().get();
        if (shown != null) {
            write(
                    change().withdraw(shown.customerId(), EnumSet.allOf(Channel.class), ConsentPurpose.PROFILING, ""),
                    Message.of("consentview.personal.refused"));
        }
    }

    /** Writes down what the person who is shown has agreed to. Undo takes the entry back as a mistake, by another entry.
     *
     * @param then called when it is there */
    void grant(ChangeConsents.Grant agreement, Runnable then) {
        ShowConsents.Person shown = person.latest().get();
        if (shown != null) {
            write(change().grant(shown.customerId(), agreement), Message.of("consentview.granted"), then);
        }
    }

    /** Puts an address on the stop list.
     *
     * @param then called when it is there */
    void stop(String typed, String reason, Runnable then) {
        write(change().stop(typed, reason), Message.of("consentview.stop.added"), then);
    }

    /** Takes an entry off the stop list.
     *
     * @param then called when it is off */
    void lift(Consents.Stop entry, String reason, Runnable then) {
        write(change().lift(entry.id(), reason), Message.of("consentview.stop.lifted"), then);
    }

    /** Changes what the workbench asks for. */
    void choose(ContactRules next) {
        Workbench workbench = session.current().workbench();
        ContactRules before = ContactPolicy.of(workbench);
        if (!before.equals(next)) {
            use(workbench, next);
            desk.done(Edit.of(
                    Message.of("consentview.rules.changed"), () -> use(workbench, before), () -> use(workbench, next)));
        }
    }

    private void use(Workbench workbench, ContactRules next) {
        ContactPolicy.change(workbench, next);
        rules.set(next);
        session.facts().ifPresent(session::update);
    }

    private void write(Job<BatchSummary> job, Message said) {
        write(job, said, () -> {});
    }

    private void write(Job<BatchSummary> job, Message said, Runnable then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        work.run(job, batch -> {
            if (batch == null) {
                busy.set(false);
                return;
            }
            then.run();
            work.refresh(() -> {
                busy.set(false);
                Written written = new Written(job, batch);
                desk.done(Edit.of(said, written::undo, written::redo));
            });
        });
    }

    /** An entry that was written; done again after an undo, it is another batch. */
    private final class Written {
        private final Job<BatchSummary> job;
        private BatchSummary batch;

        Written(Job<BatchSummary> job, BatchSummary batch) {
            this.job = job;
            this.batch = batch;
        }

        void undo() {
            Workbench workbench = session.current().workbench();
            work.run(
                    new Job<>(
                            Message.of("consent.job.write"),
                            at -> workbench.imports().undo(batch.id(), at)),
                    done -> work.refresh(() -> {}));
        }

        void redo() {
            work.run(job, again -> {
                batch = again == null ? batch : again;
                work.refresh(() -> {});
            });
        }
    }
}
