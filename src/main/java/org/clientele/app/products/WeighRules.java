package org.clientele.app.products;

import java.util.List;
import java.util.Optional;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.trial.ServingTrial;
import org.clientele.app.jobs.Job;
import org.clientele.app.recommend.MakeTrainingData;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Measures what rules and variety cost with the method in use; trains it once without the newest days and keeps that. */
public final class WeighRules {
    /** The settings of variety that are measured and can be chosen. */
    public static final List<Double> VARIETY = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);

    private static final int DAYS = 30;
    private static final int PEOPLE = 2_000;
    private volatile @Nullable Ready ready;

    private record Ready(Facts facts, RecommenderSpec spec, ServingTrial trial) {}

    /** Measuring rules as a job.
     *
     * @param k how many suggestions for each person */
    public Job<Weighed> job(Workbench workbench, SuggestionRules rules, int k, long seed) {
        return new Job<>(Message.of("suggest.job.weigh"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            RecommenderSpec spec = new TrainRecommender()
                    .kept(workbench)
                    .map(kept -> kept.recommender().spec())
                    .orElseGet(PopularSpec::standard);
            ServingTrial trial = trial(workbench, facts, spec, seed, checkpoint.part(0.1, 0.6));
            ServingRules serving = rules.of(facts);
            return new Weighed(
                    rules,
                    DAYS,
                    trial.people(),
                    trial.losses(serving, k, checkpoint.part(0.6, 0.8)),
                    trial.curve(serving, VARIETY, k, checkpoint.part(0.8, 1)));
        });
    }

    // The very same snapshot is meant: comparing two by value would cost more than training.
    @SuppressWarnings("ReferenceEquality")
    private ServingTrial trial(
            Workbench workbench, Facts facts, RecommenderSpec spec, long seed, Checkpoint checkpoint) {
        Ready kept = ready;
        if (kept != null && kept.facts == facts && kept.spec.equals(spec)) {
            return kept.trial;
        }
        TrainingData data = MakeTrainingData.of(workbench, facts, checkpoint.part(0, 0.1));
        ServingTrial made = ServingTrial.of(facts, data, spec, DAYS, PEOPLE, seed, Workers.ofMachine(), checkpoint);
        ready = new Ready(facts, spec, made);
        return made;
    }

    /** Forgets what was kept, as when another workbench is opened. */
    public void forget() {
        ready = null;
    }

    /** The setting that is measured nearest to one. */
    public static double nearest(double variety) {
        Optional<Double> best =
                VARIETY.stream().min((a, b) -> Double.compare(Math.abs(a - variety), Math.abs(b - variety)));
        return best.orElseThrow();
    }
}
