package org.clientele.ui.products;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
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
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the suggestions know: which method is best and in use, the rules, and what one person would be shown. */
public final class SuggestionsViewModel {
    private static final long SEED = 7;
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
    private final PersonViewModel person;
    private boolean seen;
    private @Nullable Path shownFolder;

    /** The suggestions of that session. */
    public SuggestionsViewModel(Session session, Analyses analyses, JobRunner jobs, Desk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.test = new JobSlot<>(jobs);
        this.inUse = new JobSlot<>(jobs);
        this.training = new JobSlot<>(jobs);
        this.counter = new JobSlot<>(jobs);
        this.export = new JobSlot<>(jobs);
        this.person = new PersonViewModel(session, analyses, jobs, desk);
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
                                person.leave();
                            }
                            shownFolder = folder;
                            rules.set(SuggestionRules.of(shown.workbench()));
                            look();
                        },
                        () -> {
                            shownFolder = null;
                            inUse.clear();
                            counter.clear();
                            person.leave();
                        });
    }

    private void look() {
        inUse.start(serving().inUse());
        open();
    }

    private void open() {
        counter.start(serving().open(rules.get()), person::serve);
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
        test.start(testing.over(
                new CompareRecommenders().job(session.current().workbench(), CompareRecommenders.standard(SEED))));
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
        if (now == null) {
            return false;
        }
        boolean current = now.trained()
                .map(training -> training.age() == RecommenderInUse.Age.CURRENT)
                .orElse(true);
        boolean best = report == null
                ? now.trained().isPresent() || !now.amount().enough()
                : Algorithm.of(report.winner()) == now.algorithm();
        return current && best;
    }

    /** Where the suggestions stand, in one sentence. */
    public Message answer() {
        RecommenderInUse now = inUse.latest().get();
        LeagueReport report = test.latest().get();
        if (now == null || !settled()) {
            return Message.of("products.suggestions.answer");
        }
        if (report == null) {
            return Message.of("products.suggestions.inuse", now.algorithm().title());
        }
        return switch (report.table().verdict()) {
            case CHAMPION ->
                Message.of("products.verdict.inuse", now.algorithm().title());
            case BEST_SELLERS_DO_AS_WELL -> Message.of("products.verdict.same");
            case TOO_LITTLE_DATA -> report.verdict();
        };
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

    /** Never suggests that product again to anybody. */
    public void block(SuggestedProduct product) {
        SuggestionCounter from = counter.latest().get();
        if (from == null) {
            return;
        }
        int id = from.facts().catalogue().id()[product.product()];
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
        int row = Arrays.binarySearch(catalogue.id(), productId);
        return row < 0
                ? Message.of("products.gone")
                : Verbatim.of(
                        catalogue.name().isBlank(row)
                                ? catalogue.sku().get(row)
                                : catalogue.name().get(row));
    }

    // ---- the method made ready ----

    /** The method made ready by the rules. */
    public JobSlot<SuggestionCounter> counter() {
        return counter;
    }

    /** The person looked at. */
    public PersonViewModel person() {
        return person;
    }

    /** Shows that person. */
    public void show(PickedPerson picked) {
        person.show(picked);
        seen();
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
                serving().export(rules.get(), person.amount().get(), file, words),
                people -> desk.toast(Message.of("products.exported", people, String.valueOf(file.getFileName()))));
    }

    /** Goes to a page. */
    public void page(String key) {
        desk.open(key);
    }
}
