package org.clientele.ui.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.people.BrowsePeople;
import org.clientele.app.people.ExplainGroups;
import org.clientele.app.people.GroupWhy;
import org.clientele.app.people.PersonCard;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.text.Message;
import org.clientele.ui.customers.LikelyToWant.Wants;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;

/** What the card of one person knows: the facts, what happened, and what the person is likely to want. */
public final class CardViewModel {
    private static final int NOBODY = -1;
    /** Said at the head or the right of the card, so not among the facts once more. */
    private static final List<String> SAID_ELSEWHERE = List.of(
            "attribute.name.orders",
            "attribute.name.money",
            "attribute.name.average-order",
            "attribute.name.recency",
            "attribute.name.usual-gap",
            "attribute.name.overdue",
            "people.fact.since");

    private final Session session;
    private final Analyses analyses;
    private final Desk desk;
    private final ReadOnlyBooleanProperty masked;
    private final JobSlot<Optional<PersonCard>> card;
    private final JobSlot<Wants> wants;
    private final JobSlot<PersonLedger.Entries> ledger;
    private final JobSlot<List<GroupWhy>> why;
    private final ActionsViewModel actions;
    private final LikelyToWant likely = new LikelyToWant();
    private final ObjectProperty<Moment.Topic> topic = new SimpleObjectProperty<>(Moment.Topic.ALL);
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private int customerId = NOBODY;
    private int wantsOf = NOBODY;
    private int loggedOf = NOBODY;

    CardViewModel(Session session, Analyses analyses, JobRunner jobs, Desk desk, ReadOnlyBooleanProperty masked) {
        this.session = session;
        this.analyses = analyses;
        this.desk = desk;
        this.masked = masked;
        this.card = new JobSlot<>(jobs);
        this.wants = new JobSlot<>(jobs);
        this.ledger = new JobSlot<>(jobs);
        this.why = new JobSlot<>(jobs);
        this.actions = new ActionsViewModel(session, jobs, desk);
    }

    /** What the figures of revenue count. */
    RevenueNote revenueNote() {
        return RevenueNote.of(session.facts());
    }

    /** The card; empty when there is no such person any more. */
    public JobSlot<Optional<PersonCard>> card() {
        return card;
    }

    /** What the person is likely to want. */
    JobSlot<Wants> wants() {
        return wants;
    }

    /** What the ledgers hold about the person, with the source of each entry. */
    JobSlot<PersonLedger.Entries> ledger() {
        return ledger;
    }

    /** In which groups the person is and in which not, and why. */
    public JobSlot<List<GroupWhy>> why() {
        return why;
    }

    /** What can be done with the person. */
    public ActionsViewModel actions() {
        return actions;
    }

    /** Whether what is stored is being changed. */
    BooleanProperty editing() {
        return editing;
    }

    /** The lasting id of the person whose card is open; -1 while none is. */
    int id() {
        return customerId;
    }

    /** What the timeline is narrowed to. */
    ObjectProperty<Moment.Topic> topic() {
        return topic;
    }

    /** Opens the card of that person. */
    public void show(int id) {
        if (id != customerId) {
            ledger.clear();
            why.clear();
            editing.set(false);
        }
        customerId = id;
        reload();
    }

    /** Shows or hides name and addresses; nothing else is read again. */
    void remask() {
        reveal().ifPresent(shown ->
                card.start(new BrowsePeople(shown.workbench(), analyses).card(customerId, masked.get())));
    }

    /** The workbench of the card; a look at what is hidden otherwise goes into the log, once a person. */
    private Optional<Session.Shown> reveal() {
        if (customerId == NOBODY || session.shown().isEmpty()) {
            return Optional.empty();
        }
        Session.Shown shown = session.current();
        if (!masked.get() && loggedOf != customerId) {
            loggedOf = customerId;
            shown.workbench().reveals().log(System.getProperty("user.name", ""), customerId, Reveals.Field.CONTACT, 1);
        }
        return Optional.of(shown);
    }

    /** Reads the card again, as after new data. */
    void reload() {
        reveal().ifPresent(this::reload);
    }

    private void reload(Session.Shown shown) {
        card.start(new BrowsePeople(shown.workbench(), analyses).card(customerId, masked.get()));
        int id = customerId;
        ledger.start(new Job<>(
                Message.of("customers.job.ledger"),
                checkpoint -> shown.workbench().person().of(id, checkpoint)));
        why.start(new ExplainGroups(shown.workbench(), analyses).of(customerId));
        Wants before = wants.latest().get();
        if (before == null || wantsOf != customerId) {
            wantsOf = customerId;
            wants.start(likely.job(shown.workbench(), customerId));
        }
    }

    /** Asks anew what the person is likely to want when it is shown next: a recommender may have been trained. */
    void doubt() {
        likely.forget();
        wantsOf = NOBODY;
    }

    /** All that speaks for a suggestion to the person, the most first. */
    List<SpokenReason> reasons(SuggestedProduct product) {
        return likely.reasons(customerId, product);
    }

    /** Never suggests a product to this person again, until that is taken back. */
    void blockForPerson(SuggestedProduct product) {
        Workbench workbench = session.current().workbench();
        SuggestionRules.Never never = new SuggestionRules.Never(
                customerId, session.current().facts().catalogue().id()[product.product()]);
        Runnable block = () -> rule(workbench, rules -> rules.blocking(never));
        block.run();
        desk.done(Edit.of(
                Message.of("suggest.blocked.card", product.name()),
                () -> rule(workbench, rules -> rules.allowing(never)),
                block));
    }

    /** Stops suggesting a product to anybody, until that is taken back here or on the page of products. */
    void block(SuggestedProduct product) {
        Workbench workbench = session.current().workbench();
        int id = session.current().facts().catalogue().id()[product.product()];
        Runnable block = () -> rule(workbench, rules -> rules.blocking(id));
        block.run();
        desk.done(Edit.of(
                Message.of("customers.wants.blocked", product.name()),
                () -> rule(workbench, rules -> rules.allowing(id)),
                block));
    }

    private void rule(Workbench workbench, UnaryOperator<SuggestionRules> change) {
        change.apply(SuggestionRules.of(workbench)).keep(workbench);
        doubt();
        reload();
    }

    /** Nobody's card. */
    void clear() {
        editing.set(false);
        loggedOf = NOBODY;
        customerId = NOBODY;
        wantsOf = NOBODY;
        card.clear();
        wants.clear();
        ledger.clear();
        why.clear();
        likely.forget();
    }

    /** The index of the person in the snapshot; -1 when nobody is shown. */
    int customer() {
        return customerId == NOBODY
                ? -1
                : session.facts()
                        .map(facts -> facts.people().indexOf(customerId))
                        .orElse(-1);
    }

    /** The facts that are not said elsewhere on the card. */
    static List<PersonCard.Fact> facts(PersonCard card) {
        boolean since =
                card.facts().stream().anyMatch(fact -> fact.label().key().equals("people.fact.since"));
        return card.facts().stream()
                .filter(fact -> !since || !fact.label().key().equals("attribute.name.tenure"))
                .filter(fact -> !SAID_ELSEWHERE.contains(fact.label().key()))
                .toList();
    }

    /** Days since the last order up to the data date; empty without orders. */
    OptionalInt away(PersonCard card) {
        int dataDay = session.facts().map(facts -> facts.dataDay()).orElse(People.NO_DAY);
        Optional<LocalDate> last = card.row().lastOrder();
        return last.isEmpty() || dataDay == People.NO_DAY
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(0, dataDay - last.get().toEpochDay()));
    }

    /** How the away days compare with the usual ones, in words; why not when there is too little to tell. */
    Message rhythm(PersonCard card) {
        OptionalInt away = away(card);
        OptionalInt usual = card.row().usualGap();
        if (away.isEmpty()) {
            return Message.of("customers.rhythm.none");
        }
        if (usual.isEmpty()) {
            return Message.of("customers.rhythm.one");
        }
        if (away.getAsInt() <= usual.getAsInt()) {
            return Message.of("customers.rhythm.within");
        }
        double times = (double) away.getAsInt() / Math.max(1, usual.getAsInt());
        return times < 1.5 ? Message.of("customers.rhythm.soon") : Message.of("customers.rhythm.times", times);
    }

    /** What is known of how often the person usually comes is far exceeded. */
    boolean drifting(PersonCard card) {
        OptionalInt away = away(card);
        OptionalInt usual = card.row().usualGap();
        return away.isPresent() && usual.isPresent() && away.getAsInt() >= 1.5 * Math.max(1, usual.getAsInt());
    }
}
