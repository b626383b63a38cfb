package org.clientele.ui.products;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.notice.Share;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.products.Renewal;
import org.clientele.app.products.ServeSuggestions;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.MakeCard;
import org.clientele.app.recommend.ModelCard;
import org.clientele.app.recommend.TuneRecommender;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the suggestions know: which method is best and which is in use; the rest is with serving. */
public final class SuggestionsViewModel {
    private static final long SEED = 7;
    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;
    private final JobSlot<LeagueReport> test;
    private final JobSlot<RecommenderInUse> inUse;
    private final JobSlot<ServeSuggestions.Adopted> training;
    private final JobSlot<Renewal> renewal;
    private final JobSlot<Optional<ModelCard>> card;
    private final JobSlot<ServeSuggestions.Exported> export;
    private final Gauge testing = new Gauge();
    private final Gauge learning = new Gauge();
    private final ServingViewModel serving;
    private final WhoViewModel who;
    private final SignalsViewModel signals;
    private final TuneViewModel tuning;
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
        this.renewal = new JobSlot<>(jobs);
        this.card = new JobSlot<>(jobs);
        this.export = new JobSlot<>(jobs);
        this.serving = new ServingViewModel(session, analyses, jobs, desk);
        this.who = new WhoViewModel(session, jobs, desk);
        this.signals = new SignalsViewModel(session, jobs, desk, this::otherSignals);
        this.tuning = new TuneViewModel(session, jobs);
        session.watch(this::changed);
    }

    private void changed() {
        Path folder = session.shown().map(shown -> shown.workbench().folder()).orElse(null);
        if (folder == null || !folder.equals(shownFolder)) {
            test.clear();
            training.clear();
            renewal.clear();
            export.clear();
            card.clear();
            who.list().clear();
            tuning.clear();
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
        } else if (session.shown().isPresent()) {
            serving.refresh();
        }
    }

    /** Looks at what is in use and makes it ready. */
    public void load() {
        session.shown()
                .ifPresentOrElse(
                        shown -> {
                            Path folder = shown.workbench().folder();
                            if (!folder.equals(shownFolder)) {
                                serving.leave();
                            }
                            shownFolder = folder;
                            inUse.start(adopting().inUse());
                            serving.load();
                            signals.load();
                        },
                        () -> {
                            shownFolder = null;
                            inUse.clear();
                            serving.clear();
                            signals.clear();
                        });
    }

    /** After other signals began to count: what was tested and searched with the ones before says nothing now. */
    private void otherSignals() {
        test.clear();
        tuning.clear();
        inUse.start(adopting().inUse());
    }

    private void look() {
        inUse.start(adopting().inUse());
        serving.open();
    }

    private ServeSuggestions adopting() {
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

    /** The card of the method in use. */
    public JobSlot<Optional<ModelCard>> card() {
        return card;
    }

    /** Reads the card of the method in use. */
    public void readCard() {
        Workbench workbench = session.current().workbench();
        card.start(new Job<>(Message.of("suggest.job.card"), checkpoint -> new MakeCard().ofKept(workbench)));
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
        use(method.standard());
    }

    /** Trains a method with these settings, as they were tested, and takes it into use. */
    public void use(RecommenderSpec spec) {
        Message title = Algorithm.of(spec).title();
        training.start(learning.over(adopting().adopt(spec, SEED)), adopted -> {
            desk.done(going(Message.of("products.used", title), adopted.before()));
            look();
        });
    }

    /** The method in use, being trained again. */
    public JobSlot<Renewal> renewal() {
        return renewal;
    }

    /**
     * Trains again on the data of today: the winner of a test of today, else the method in use. It takes its place only
     * when it is right at least as often.
     */
    public void trainAgain() {
        RecommenderInUse now = inUse.latest().get();
        LeagueReport report = test.latest().get();
        if (now == null) {
            return;
        }
        RecommenderSpec spec = report != null && testIsOfToday() ? report.winner() : now.spec();
        Algorithm next = Algorithm.of(spec);
        renewal.start(learning.over(adopting().renew(spec, SEED)), done -> {
            if (done.adopted()) {
                desk.done(going(Message.of("products.used", next.title()), done.before()));
            }
            look();
        });
    }

    /** Takes the method into use that was trained again and kept back. */
    public void useAnyway() {
        Renewal kept = renewal.latest().get();
        if (kept != null && !kept.adopted()) {
            training.start(adopting().adopt(kept.trained()), adopted -> {
                desk.done(going(
                        Message.of(
                                "products.used", adopted.trained().algorithm().title()),
                        adopted.before()));
                renewal.clear();
                look();
            });
        }
    }

    /** There and back between two methods without training. */
    private Edit going(Message name, Optional<byte[]> before) {
        AtomicReference<Optional<byte[]>> other = new AtomicReference<>(before);
        Runnable exchange = () -> jobs.start(adopting().exchange(other.get()), outcome -> {
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

    /** What the method learns from. */
    SignalsViewModel signals() {
        return signals;
    }

    /** The search for better settings of the method in use. */
    TuneViewModel tuning() {
        return tuning;
    }

    /** The method whose settings may be searched for: of a test of today the best that has any, else the one in use. */
    Optional<RecommenderSpec> tunable() {
        LeagueReport report = test.latest().get();
        RecommenderInUse now = inUse.latest().get();
        Stream<RecommenderSpec> methods = report != null && testIsOfToday()
                ? report.lines().stream().map(line -> line.standing().spec())
                : Stream.ofNullable(now).filter(use -> use.amount().enough()).map(RecommenderInUse::spec);
        return methods.filter(TuneRecommender::canTune).findFirst();
    }

    /** Searches for better settings of that method. */
    void tune() {
        tunable().ifPresent(tuning::search);
    }

    // ---- serving ----

    /** Rules, what they cost, and the person looked at. */
    public ServingViewModel serving() {
        return serving;
    }

    /** Who should hear about one product. */
    public WhoViewModel who() {
        return who;
    }

    /** Shows that person. */
    public void show(PickedPerson picked) {
        serving.person().show(picked);
        seen();
    }

    // ---- out of the house ----

    /** The file being written. */
    public JobSlot<ServeSuggestions.Exported> export() {
        return export;
    }

    /** Writes the suggestions of everybody into a file.
     *
     * @param words turns reasons into text of the language of the file */
    public void export(Path file, Function<Message, String> words) {
        export.start(
                adopting()
                        .export(serving.rules().get(), serving.person().amount().get(), file, words),
                written -> desk.toast(Message.of(
                        "suggest.exported",
                        written.people(),
                        String.valueOf(file.getFileName()),
                        new Share(written.fallBackShare()))));
    }

    /** Goes to a page. */
    public void page(String key) {
        desk.open(key);
    }
}
