package org.clientele.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.analysis.numeric.FamilyError;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.RatingPredictor;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.PairedTest;
import org.clientele.analysis.recommend.measure.Evaluation;
import org.clientele.analysis.recommend.measure.ListFigures;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.measure.MetricKind;
import org.clientele.analysis.recommend.measure.RatingFigures;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.recommend.Memory;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Tests recommenders on plain files of interactions. */
public final class EvaluateFiles {
    private static final int RESAMPLES = 1_000;
    private static final int DRAWS = 4_999;

    private final Workers workers = Workers.ofMachine();

    /** The test as a job.
     *
     * @param read told what was read, before the first method is trained
     * @param each told of each method as soon as it is done, without the comparison with best-sellers */
    public Job<EvaluationReport> job(
            EvaluationWish wish, Consumer<EvaluationReport.Data> read, Consumer<EvaluationReport.Method> each) {
        return new Job<>(Message.of("evaluate.job"), checkpoint -> {
            FileExams exams = FileExams.read(wish, System::nanoTime, checkpoint.part(0, 0.1));
            read.accept(exams.data());
            for (RecommenderSpec spec : wish.methods()) {
                new Memory().requireFor(spec, exams.folds().getFirst().split().train());
            }
            List<Taken> all = new ArrayList<>();
            int methods = wish.methods().size();
            for (int m = 0; m < methods; m++) {
                checkpoint.step(Message.of("recommend.step.test", m + 1, methods));
                Taken taken = new Taken(
                        wish,
                        exams,
                        wish.methods().get(m),
                        checkpoint.part(0.1 + 0.9 * m / methods, 0.1 + 0.9 * (m + 1) / methods));
                all.add(taken);
                each.accept(taken.method(null));
            }
            return new EvaluationReport(exams.data(), compared(wish, all));
        });
    }

    private static List<EvaluationReport.Method> compared(EvaluationWish wish, List<Taken> all) {
        Optional<Taken> popular =
                all.stream().filter(t -> t.spec instanceof PopularSpec).findFirst();
        Optional<Metric> first = wish.metrics().stream()
                .filter(m -> m.kind().of() == MetricKind.Of.PEOPLE)
                .findFirst();
        if (popular.isEmpty() || first.isEmpty()) {
            return all.stream().map(t -> t.method(null)).toList();
        }
        List<Taken> others =
                all.stream().filter(t -> !(t.spec instanceof PopularSpec)).toList();
        double[] p = new double[others.size()];
        Interval[] difference = new Interval[p.length];
        for (int i = 0; i < p.length; i++) {
            float[] own = others.get(i).column(first.get()).clone();
            float[] base = popular.get().column(first.get());
            for (int u = 0; u < own.length; u++) {
                own[u] -= base[u];
            }
            p[i] = PairedTest.p(own, DRAWS, wish.seed());
            difference[i] = Interval.ofMean(own, RESAMPLES, wish.seed());
        }
        double[] adjusted = FamilyError.adjusted(p);
        List<EvaluationReport.Method> methods = new ArrayList<>();
        for (Taken taken : all) {
            int i = others.indexOf(taken);
            methods.add(taken.method(i < 0 ? null : new EvaluationReport.Over(difference[i], adjusted[i])));
        }
        return methods;
    }

    /** The figures of one method over all folds. */
    private final class Taken {
        private final EvaluationWish wish;
        private final RecommenderSpec spec;
        private final Map<Metric, float[]> columns = new LinkedHashMap<>();
        private final Map<Metric, Double> sums = new LinkedHashMap<>();
        private final int folds;
        private final PeakMemory memory = new PeakMemory();
        private double trainSeconds;
        private double testSeconds;
        private final long megabytes;

        Taken(EvaluationWish wish, FileExams exams, RecommenderSpec spec, Checkpoint checkpoint) {
            this.wish = wish;
            this.spec = spec;
            folds = exams.folds().size();
            memory.setBack();
            for (int f = 0; f < folds; f++) {
                take(exams.folds().get(f), checkpoint.part(f / (double) folds, (f + 1.0) / folds));
            }
            megabytes = memory.megabytes();
        }

        private void take(FileExams.Fold fold, Checkpoint part) {
            long start = System.nanoTime();
            Recommender model = Roster.fit(fold.split().shown(), spec, wish.seed(), workers, part.part(0, 0.7));
            long trained = System.nanoTime();
            trainSeconds += (trained - start) / 1e9;
            int longest = wish.metrics().stream().mapToInt(Metric::k).max().orElse(0);
            Evaluation evaluation =
                    Evaluation.run(model, fold.exam(), wish.metrics(), longest, workers, part.part(0.7, 1));
            for (Metric metric : wish.metrics()) {
                switch (metric.kind().of()) {
                    case PEOPLE -> columns.merge(metric, evaluation.column(metric), Taken::joined);
                    case LISTS -> {
                        ListFigures lists =
                                ListFigures.of(fold.exam(), evaluation.lists(), evaluation.length(), metric.k());
                        sums.merge(metric, lists.of(metric.kind()), Double::sum);
                    }
                    case RATINGS -> sums.merge(metric, error(model, fold, metric.kind()), Double::sum);
                }
            }
            testSeconds += (System.nanoTime() - trained) / 1e9;
        }

        /** The error of predicted ratings; not a number where the method predicts none. */
        private static double error(Recommender model, FileExams.Fold fold, MetricKind kind) {
            if (!(model instanceof RatingPredictor predictor)) {
                return Double.NaN;
            }
            RatingFigures figures = RatingFigures.of(predictor, fold.split().hiddenPurchases());
            return kind == MetricKind.RMSE ? figures.rmse() : figures.mae();
        }

        private static float[] joined(float[] before, float[] more) {
            float[] both = Arrays.copyOf(before, before.length + more.length);
            System.arraycopy(more, 0, both, before.length, more.length);
            return both;
        }

        float[] column(Metric metric) {
            return columns.getOrDefault(metric, new float[0]);
        }

        EvaluationReport.Method method(EvaluationReport.@Nullable Over over) {
            Map<Metric, Interval> figures = new LinkedHashMap<>();
            for (Metric metric : wish.metrics()) {
                if (columns.containsKey(metric)) {
                    figures.put(metric, Interval.ofMean(column(metric), RESAMPLES, wish.seed()));
                } else {
                    double value = sums.getOrDefault(metric, Double.NaN) / folds;
                    figures.put(metric, new Interval(value, value, value));
                }
            }
            return new EvaluationReport.Method(spec, figures, trainSeconds, testSeconds, megabytes, over);
        }
    }
}
