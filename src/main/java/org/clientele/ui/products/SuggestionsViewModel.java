package org.clientele.ui.products;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.people.FindPerson;
import org.clientele.app.products.PersonPreview;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.products.ServeSuggestions;
import org.clientele.app.products.SuggestionCounter;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.session.Session;
import org.clientele.facts.Catalogue;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the suggestions know: which method is best and in use, the rules, and what one person would be shown. */
public final class SuggestionsViewModel {
    private static final long SEED = 7;
    private static final int FIRST_TRIES = 64;
    private static final int INTERESTING = 3;
    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;
    private final JobSlot<LeagueReport> test;
    private final JobSlot<RecommenderInUse> inUse;
    private final JobSlot<ServeSuggestions.Adopted> training;
    private final JobSlot<SuggestionCounter> counter;
    private final JobSlot<Long> export;
    private final Gauge testing = new Gauge();
    private final Gauge learning = new Gauge();
    private final ReadOnlyObjectWrapper<SuggestionRules> rules =
            new ReadOnlyObjectWrapper<>(SuggestionRules.standard());
    private final ObjectProperty<Integer> perPerson = new SimpleObjectProperty<>(5);
    private final ReadOnlyObjectWrapper<@Nullable PersonPreview> person = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper missed = new ReadOnlyBooleanWrapper();
    private boolean seen;
    private int place;
    private @Nullable PickedPerson awaited;
    private @Nullable Path shownFolder;

    /** The suggestions of that session. */
    public SuggestionsViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.test = new JobSlot<>(jobs);
        this.inUse = new JobSlot<>(jobs);
        this.training = new JobSlot<>(jobs);
        this.counter = new JobSlot<>(jobs);
        this.export = new JobSlot<>(jobs);
        perPerson.addListener((property, before, now) -> again());
        session.watch(this::changed);
    }

    private void changed() {
        Path folder = session.shown().map(shown -> shown.workbench().folder()).orElse(null);
        if (folder == null || !folder.equals(shownFolder)) {
            test.clear();
            training.clear();
        }
        if (seen) {
            load();
        }
    }

    /** Called when this half of the page comes to the front; looks when it does so for the first time. */
    public void seen() {
        if (!seen) {
            seen = true;
            load();
        }
    }

    /** Looks at what is in use and makes it ready. */
    public void load() {
        session.shown()
                .ifPresentOrElse(
                        shown -> {
                            Path folder = shown.workbench().folder();
                            if (!folder.equals(shownFolder)) {
                                person.set(null);
                                place = 0;
                            }
                            shownFolder = folder;
                            rules.set(SuggestionRules.of(shown.workbench()));
                            look();
                        },
                        () -> {
                            shownFolder = null;
                            inUse.clear();
                            counter.clear();
                            person.set(null);
                        });
    }

    private void look() {
        inUse.start(serving().inUse());
        open();
    }

    private void open() {
        counter.start(serving().open(rules.get()), ready -> again());
    }

    private ServeSuggestions serving() {
        return new ServeSuggestions(session.current().workbench());
    }

    // ---- the test ----

    /** The comparison of the methods. */
    public JobSlot<LeagueReport> test() {
        return test;
    }

    /** How far the comparison is. */
    Gauge testing() {
        return testing;
    }

    /** Whether the comparison was made on the data that are shown now. */
    public boolean testIsOfToday() {
        LeagueReport report = test.latest().get();
        return report != null
                && session.facts().filter(facts -> report.isOf(facts.version())).isPresent();
    }

    /** Tests all methods on purchases they are not shown. */
    public void testMethods() {
        test.start(testing.over(new CompareRecommenders()
                .job(session.current().workbench(), CompareRecommenders.standard(SEED))));
    }

    // ---- the method in use ----

    /** What suggests now. */
    public JobSlot<RecommenderInUse> inUse() {
        return inUse;
    }

    /** Whether nothing is left to choose: the method in use knows all data, and no test found a better one. */
    public boolean settled() {
        RecommenderInUse now = inUse.latest().get();
        LeagueReport report = test.latest().get();
        return now != null
                && now.trained()
                        .filter(training -> training.age() == RecommenderInUse.Age.CURRENT
                                && (report == null || Algorithm.of(report.winner()) == training.algorithm()))
                        .isPresent();
    }

    /** Where the suggestions stand, in one sentence. */
    public Message answer() {
        RecommenderInUse now = inUse.latest().get();
        if (now == null || !settled()) {
            return Message.of("products.suggestions.answer");
        }
        return Message.of(
                test.latest().get() == null ? "products.suggestions.inuse" : "products.verdict.inuse",
                now.algorithm().title());
    }

    /** The method that is being trained. */
    public JobSlot<ServeSuggestions.Adopted> training() {
        return training;
    }

    /** How far the training is. */
    Gauge learning() {
        return learning;
    }

    /** Trains a method and takes it into use; the one before stays until then, and Undo goes back to it. */
    public void use(Algorithm method) {
        training.start(learning.over(serving().adopt(method.standard(), SEED)), adopted -> {
            desk.done(going(Message.of("products.used", method.title()), adopted.before()));
            look();
        });
    }

    /** Trains the method in use again on the data of today. */
    public void trainAgain() {
        RecommenderInUse now = inUse.latest().get();
        if (now != null) {
            use(now.algorithm());
        }
    }

    /** There and back between two methods without training. */
    private Edit going(Message name, Optional<byte[]> before) {
        AtomicReference<Optional<byte[]>> other = new AtomicReference<>(before);
        Runnable exchange = () -> jobs.start(serving().exchange(other.get()), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<byte[]>>(Optional<byte[]> was) -> {
                    other.set(was);
                    look();
                }
                case Outcome.Cancelled<Optional<byte[]>> cancelled -> {}
                case Outcome.Failed<Optional<byte[]>> failed -> desk.refuse(failed.sentence());
            }
        });
        return Edit.of(name, exchange, exchange);
    }

    // ---- rules ----

    /** What may be suggested. */
    public ReadOnlyObjectProperty<SuggestionRules> rules() {
        return rules.getReadOnlyProperty();
    }

    /** Suggests by other rules from now on, here and in campaigns. */
    public void follow(SuggestionRules next) {
        if (!next.equals(rules.get())) {
            next.keep(session.current().workbench());
            rules.set(next);
            open();
        }
    }

    /** How many suggestions each person gets. */
    public ObjectProperty<Integer> perPerson() {
        return perPerson;
    }

    /** Never suggests that product again to anybody. */
    public void block(SuggestedProduct product) {
        int id = session.current().facts().catalogue().id()[product.product()];
        follow(rules.get().blocking(id));
        desk.done(Edit.of(
                Message.of("products.blocked", product.name()),
                () -> follow(rules.get().allowing(id)),
                () -> follow(rules.get().blocking(id))));
    }

    /** Lets a product be suggested again. */
    public void allow(int productId) {
        follow(rules.get().allowing(productId));
        desk.done(Edit.of(
                Message.of("products.allowed", nameOf(productId)),
                () -> follow(rules.get().blocking(productId)),
                () -> follow(rules.get().allowing(productId))));
    }

    /** The name of a product by its lasting id. */
    public Message nameOf(int productId) {
        Catalogue catalogue = session.current().facts().catalogue();
        int row = java.util.Arrays.binarySearch(catalogue.id(), productId);
        return row < 0
                ? Message.of("products.gone")
                : Verbatim.of(
                        catalogue.name().isBlank(row)
                                ? catalogue.sku().get(row)
                                : catalogue.name().get(row));
    }

    // ---- one person ----

    /** The method made ready by the rules. */
    public JobSlot<SuggestionCounter> counter() {
        return counter;
    }

    /** The person looked at; null while nothing is ready. */
    public ReadOnlyObjectProperty<@Nullable PersonPreview> person() {
        return person.getReadOnlyProperty();
    }

    /** Another person, drawn at random but always in the same order. */
    public void next() {
        go(place + 1);
    }

    /** The person before. */
    public void previous() {
        go(place - 1);
    }

    private void go(int to) {
        place = to;
        SuggestionCounter ready = counter.latest().get();
        if (ready != null && ready.facts().customers() > 0) {
            show(ready, at(place, ready.facts().customers()));
        }
    }

    /** Shows the person looked at anew, or the first one of whom there is something to tell. */
    private void again() {
        SuggestionCounter ready = counter.latest().get();
        if (ready == null || ready.facts().customers() == 0) {
            person.set(null);
            return;
        }
        PersonPreview before = person.get();
        PickedPerson wanted = awaited;
        awaited = null;
        int same = wanted != null
                ? ready.facts().people().indexOf(wanted.customerId())
                : before == null ? -1 : ready.facts().people().indexOf(before.customerId());
        if (same < 0) {
            place = 0;
            int customers = ready.facts().customers();
            while (place < FIRST_TRIES && ready.boughtBy(at(place, customers)) < INTERESTING) {
                place++;
            }
            same = at(place, customers);
        }
        show(ready, same);
    }

    private void show(SuggestionCounter ready, int customer) {
        person.set(ready.show(customer, perPerson.get()));
    }

    /** The customer at a place of an order that looks random and visits everybody once before it starts again. */
    static int at(int place, int customers) {
        int step = Math.max(1, (int) (customers * 0.618));
        while (gcd(step, customers) != 1) {
            step++;
        }
        return (int) Math.floorMod((long) place * step + customers / 3, (long) customers);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Shows that person. */
    public void show(PickedPerson picked) {
        awaited = picked;
        if (seen && !counter.loading().get()) {
            again();
        }
        seen();
    }

    /** Whether the last search found nobody. */
    public ReadOnlyBooleanProperty missed() {
        return missed.getReadOnlyProperty();
    }

    /** Shows the person whose name, number or address fits these words best. */
    public void find(String words) {
        List<FindPerson.Hit> hits = session.facts()
                .map(facts -> new FindPerson(facts).find(words, 1, true))
                .orElse(List.of());
        missed.set(hits.isEmpty() && !words.isBlank());
        if (!hits.isEmpty()) {
            show(new PickedPerson(hits.getFirst().id()));
        }
    }

    /** Opens the card of the person looked at. */
    public void openPerson() {
        PersonPreview shown = person.get();
        if (shown != null) {
            desk.open("customers", new PickedPerson(shown.customerId()));
        }
    }

    // ---- out of the house ----

    /** The file being written. */
    public JobSlot<Long> export() {
        return export;
    }

    /** Writes the suggestions of everybody into a file.
     *
     * @param words turns reasons into text of the language of the file */
    public void export(Path file, Function<Message, String> words) {
        export.start(
                serving().export(rules.get(), perPerson.get(), file, words),
                people -> desk.toast(Message.of("products.exported", people, String.valueOf(file.getFileName()))));
    }

    /** How many suggestions for each person can be chosen. */
    public static List<Integer> amounts() {
        return List.of(3, 5, 10);
    }

    /** Goes to a page. */
    public void page(String key) {
        desk.open(key);
    }
}
