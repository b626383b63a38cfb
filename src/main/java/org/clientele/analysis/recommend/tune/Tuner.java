package org.clientele.analysis.recommend.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.measure.Evaluation;
import org.clientele.analysis.recommend.measure.Exam;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * Searches for good settings by trying some.
 *
 * <p>The test part is hidden first and looked at once, at the end. Settings are chosen on a validation part that is
 * hidden from what is left, by the same rule. By chance: Bergstra and Bengio, JMLR 2012. By halving: Jamieson and
 * Talwalkar, AISTATS 2016, with people as the resource and η = 3.
 */
public final class Tuner {
    private static final int RESAMPLES = 1_000;
    private static final int ETA = 3;
    private static final int[] RUNGS = {9, 3, 1};

    private final Workers workers;
    private final LongSupplier nanoseconds;

    /** A tuner.
     *
     * @param nanoseconds a running clock, for the seconds that a search may take */
    public Tuner(Workers workers, LongSupplier nanoseconds) {
        this.workers = workers;
        this.nanoseconds = nanoseconds;
    }

    /** Searches; when it is cancelled after the first try, the best so far is the result. */
    public TuneResult run(TrainingData data, TuneSpec spec, Checkpoint checkpoint) {
        return new Search(data, spec, checkpoint).run();
    }

    /** One search. */
    private final class Search {
        private final TuneSpec spec;
        private final Checkpoint checkpoint;
        private final Split outer;
        private final Split inner;
        private final Exam validation;
        private final Metric metric;
        private final long started = nanoseconds.getAsLong();
        private final List<TuneResult.Try> done = new ArrayList<>();
        private final int runs;
        private int begun;

        Search(TrainingData data, TuneSpec spec, Checkpoint checkpoint) {
            this.spec = spec;
            this.checkpoint = checkpoint;
            outer = Split.of(data, spec.rule());
            inner = outer.within(spec.rule());
            validation = inner.exam(spec.mode()).sample(spec.maxPeople(), spec.seed());
            metric = new Metric(spec.measure().kind(), spec.measure().kind().needsLength() ? spec.k() : 0);
            int all = 0;
            int left = spec.tries();
            for (int rung = 0; rung < (halving() ? RUNGS.length : 1); rung++) {
                all += left;
                left = Math.max(1, left / ETA);
            }
            runs = all;
        }

        private boolean halving() {
            return spec.way() == TuneSpec.Way.HALVING;
        }

        TuneResult run() {
            boolean cutShort = false;
            List<RecommenderSpec> field = List.copyOf(candidates());
            try {
                if (halving()) {
                    for (int rung = 0; rung < RUNGS.length && !cutShort; rung++) {
                        cutShort = tryAll(field, RUNGS[rung]);
                        field = best(field.size() / ETA, RUNGS[rung]);
                    }
                } else {
                    cutShort = tryAll(field, 1);
                }
                sort();
                return new TuneResult(done, cutShort, test(done.getFirst().spec()));
            } catch (Cancelled cancelled) {
                if (done.isEmpty()) {
                    throw cancelled;
                }
                sort();
                return new TuneResult(done, true, null);
            }
        }

        /** The start and other settings, each once; fewer than asked for where there are not so many. */
        private Set<RecommenderSpec> candidates() {
            Set<RecommenderSpec> candidates = new LinkedHashSet<>();
            candidates.add(spec.start());
            SplittableRandom random = new SplittableRandom(spec.seed());
            for (int draw = 0; candidates.size() < spec.tries() && draw < 10 * spec.tries(); draw++) {
                candidates.add(SearchSpace.draw(spec.start(), random));
            }
            return candidates;
        }

        /** Tries settings on one of so many people; gives whether time ran out. */
        private boolean tryAll(List<RecommenderSpec> field, int oneOf) {
            TrainingData data = oneOf == 1 ? inner.shown() : part(inner.shown(), oneOf);
            for (RecommenderSpec candidate : field) {
                double seconds = (nanoseconds.getAsLong() - started) / 1e9;
                if (spec.seconds() > 0 && seconds > spec.seconds() && !done.isEmpty()) {
                    return true;
                }
                checkpoint.step(Message.of("recommend.step.tune", begun + 1, runs));
                Checkpoint part = checkpoint.part(0.9 * begun / runs, 0.9 * (begun + 1) / runs);
                begun++;
                Recommender model = Roster.fit(data, candidate, spec.seed(), workers, part);
                double value = Evaluation.run(model, validation, List.of(metric), 1, workers, part.part(1, 1))
                        .mean(metric);
                done.removeIf(t -> t.spec().equals(candidate));
                done.add(new TuneResult.Try(candidate, value, 1.0 / oneOf));
            }
            return false;
        }

        private List<RecommenderSpec> best(int count, int oneOf) {
            sort();
            return done.stream()
                    .filter(t -> t.share() == 1.0 / oneOf)
                    .limit(Math.max(1, count))
                    .map(TuneResult.Try::spec)
                    .toList();
        }

        /** Those that got furthest first, the better of them before the others. */
        private void sort() {
            done.sort(
                    Comparator.comparingDouble((TuneResult.Try t) -> -t.share()).thenComparingDouble(t -> -t.value()));
        }

        private TuneResult.Test test(RecommenderSpec best) {
            Exam exam = outer.exam(spec.mode()).sample(spec.maxPeople(), spec.seed());
            checkpoint.step(Message.of("recommend.step.tune-test"));
            float[] before = column(spec.start(), exam, checkpoint.part(0.9, 0.95));
            float[] after = best.equals(spec.start()) ? before : column(best, exam, checkpoint.part(0.95, 1));
            float[] gain = new float[before.length];
            for (int p = 0; p < gain.length; p++) {
                gain[p] = after[p] - before[p];
            }
            return new TuneResult.Test(
                    gain.length,
                    Interval.ofMean(before, RESAMPLES, spec.seed()),
                    Interval.ofMean(after, RESAMPLES, spec.seed()),
                    Interval.ofMean(gain, RESAMPLES, spec.seed()));
        }

        private float[] column(RecommenderSpec settings, Exam exam, Checkpoint part) {
            Recommender model = Roster.fit(outer.shown(), settings, spec.seed(), workers, part);
            return Evaluation.run(model, exam, List.of(metric), 1, workers, part)
                    .column(metric);
        }

        /** One of so many people, drawn by the seed. */
        private TrainingData part(TrainingData data, int oneOf) {
            Purchases purchases = data.purchases();
            boolean[] keep = new boolean[purchases.size()];
            SplittableRandom random = new SplittableRandom(spec.seed());
            for (int u = 0; u < purchases.users(); u++) {
                boolean in = random.nextInt(oneOf) == 0;
                for (int line = purchases.offset()[u]; line < purchases.offset()[u + 1]; line++) {
                    keep[line] = in;
                }
            }
            return data.with(purchases.only(line -> keep[line]));
        }
    }
}
