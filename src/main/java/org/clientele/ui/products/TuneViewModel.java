package org.clientele.ui.products;

import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.analysis.recommend.tune.TuneSpec;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.recommend.TuneRecommender;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** A search for better settings of a method: what was tried, and whether the best is better where it was never shown. */
final class TuneViewModel {
    private static final long SEED = 7;
    private static final int TRIES = 12;

    private final Session session;
    private final JobSlot<TuneResult> search;
    private final Gauge searching = new Gauge();
    private @Nullable RecommenderSpec start;

    TuneViewModel(Session session, JobRunner jobs) {
        this.session = session;
        this.search = new JobSlot<>(jobs);
    }

    /** Searches from those settings on. */
    void search(RecommenderSpec from) {
        start = from;
        search.start(searching.over(
                new TuneRecommender().job(session.current().workbench(), TuneSpec.standard(from, TRIES, SEED))));
    }

    /** Forgets what was found. */
    void clear() {
        search.clear();
        start = null;
    }

    /** What was found. */
    JobSlot<TuneResult> found() {
        return search;
    }

    /** How far the search is. */
    Gauge searching() {
        return searching;
    }

    /** The settings it began with; null before the first search. */
    @Nullable
    RecommenderSpec start() {
        return start;
    }

    /** Whether the best settings are better where they were never shown, with an interval that excludes no gain. */
    boolean better() {
        TuneResult result = search.latest().get();
        return result != null && result.test() != null && result.test().gain().aboveZero();
    }

    /** What came of it, in one sentence. */
    Message sentence() {
        TuneResult result = search.latest().get();
        if (result == null) {
            return Message.of("learnview.tune.why");
        }
        TuneResult.Test test = result.test();
        if (test == null) {
            return Message.of("learnview.tune.short", result.tries().size());
        }
        return Message.of(
                better() ? "learnview.tune.better" : "learnview.tune.same",
                result.tries().size(),
                test.people(),
                test.start().value(),
                test.best().value());
    }
}
