package org.clientele.app.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.League;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.analysis.recommend.tune.SearchSpace;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.analysis.recommend.tune.TuneSpec;
import org.clientele.analysis.recommend.tune.Tuner;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Searches for good settings of a recommender on purchases that are kept apart from the test. */
public final class TuneRecommender {
    private final Tuner tuner = new Tuner(Workers.ofMachine(), System::nanoTime);

    /**
     * A setting that a search changed.
     *
     * @param setting the setting
     * @param before its value at the start
     * @param after its value now
     */
    public record Change(TunedSetting setting, Message before, Message after) {}

    /** Whether a method has settings to search for. */
    public static boolean canTune(RecommenderSpec spec) {
        return !SearchSpace.of(spec.code()).isEmpty();
    }

    /** The settings in which two specs of one method differ. */
    public static List<Change> changes(RecommenderSpec start, RecommenderSpec best) {
        Map<String, String> before = SpecSettings.of(start);
        List<Change> changes = new ArrayList<>();
        SpecSettings.of(best).forEach((name, value) -> {
            String was = before.getOrDefault(name, "");
            if (!was.equals(value)) {
                changes.add(new Change(new TunedSetting(name), TunedSetting.value(was), TunedSetting.value(value)));
            }
        });
        return changes;
    }

    /** The search as a job; cancelled, it gives the best so far. Nothing is trained for use and nothing is kept. */
    public Job<TuneResult> job(Workbench workbench, TuneSpec spec) {
        return new Job<>(
                Message.of("recommend.job.tune", Algorithm.of(spec.start()).title()), checkpoint -> {
                    Facts facts = workbench.facts(checkpoint.part(0, 0.05));
                    TrainingData data = MakeTrainingData.of(workbench, facts, checkpoint.part(0.05, 0.1));
                    return tune(data, spec, checkpoint.part(0.1, 1));
                });
    }

    /** The search on what may be learned from.
     *
     * @throws Refusal when the method has nothing to search for, or there is too little data */
    public TuneResult tune(TrainingData data, TuneSpec spec, Checkpoint checkpoint) {
        if (!canTune(spec.start())) {
            throw Refusal.of(
                    "recommend.refused.untunable", Algorithm.of(spec.start()).title());
        }
        Purchases purchases = data.purchases();
        if (!League.enough(purchases)) {
            throw Refusal.of(
                    "recommend.refused.little",
                    purchases.linesBought(),
                    purchases.itemsBought(),
                    League.MIN_LINES,
                    League.MIN_PRODUCTS);
        }
        new Memory().requireFor(spec.start(), data.interactions());
        return tuner.run(data, spec, checkpoint);
    }
}
