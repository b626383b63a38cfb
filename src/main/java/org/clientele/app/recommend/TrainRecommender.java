package org.clientele.app.recommend;

import java.util.Optional;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.League;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Trains a recommender on all purchases and keeps it with the workbench. */
public final class TrainRecommender {
    /** Training as a job; the recommender kept before stays in use until it ends well. */
    public Job<TrainedRecommender> job(Workbench workbench, RecommenderSpec spec, long seed) {
        return new Job<>(Message.of("recommend.job.train", Algorithm.of(spec).title()), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            TrainingData data = MakeTrainingData.of(workbench, facts, checkpoint.part(0.1, 0.15));
            TrainedRecommender trained =
                    train(facts, new Learning(data, SignalChoice.of(workbench)), spec, seed, checkpoint.part(0.15, 1));
            checkpoint.check();
            keep(workbench, trained, facts, data);
            return trained;
        });
    }

    /** Keeps a recommender with the workbench, in the place of the one before.
     *
     * @param facts the snapshot that it learned from
     * @param data what it learned from */
    public void keep(Workbench workbench, TrainedRecommender trained, Facts facts, TrainingData data) {
        new ModelShelf(workbench.shelf()).keep(trained);
        new MakeCard().keep(workbench, trained, facts, data);
    }

    /** The recommender that is kept with the workbench. */
    public Optional<TrainedRecommender> kept(Workbench workbench) {
        return new ModelShelf(workbench.shelf()).kept();
    }

    /** A copy of the recommender that is kept, to go back to it later; empty while there is none. */
    public Optional<byte[]> copy(Workbench workbench) {
        return new ModelShelf(workbench.shelf()).copy();
    }

    /** Goes back to a recommender that was copied before, or to none. */
    public void putBack(Workbench workbench, Optional<byte[]> copy) {
        new ModelShelf(workbench.shelf()).putBack(copy);
    }

    /**
     * What is learned from.
     *
     * @param data what may be learned from in a snapshot
     * @param signals what counted when it was made
     */
    public record Learning(TrainingData data, SignalChoice signals) {}

    /** Trains on a snapshot.
     *
     * @param from what may be learned from in it
     * @throws Refusal when there is too little data for anything but best-sellers */
    public static TrainedRecommender train(
            Facts facts, Learning from, RecommenderSpec spec, long seed, Checkpoint checkpoint) {
        TrainingData data = from.data();
        Purchases purchases = data.purchases();
        if (!(spec instanceof PopularSpec) && !League.enough(purchases)) {
            throw Refusal.of(
                    "recommend.refused.little",
                    purchases.linesBought(),
                    purchases.itemsBought(),
                    League.MIN_LINES,
                    League.MIN_PRODUCTS);
        }
        new Memory().requireFor(spec, data.interactions());
        Recommender recommender = Roster.fit(data, spec, seed, Workers.ofMachine(), checkpoint);
        return new TrainedRecommender(
                recommender,
                facts.catalogue().id(),
                new TrainedRecommender.Provenance(
                        seed,
                        facts.version(),
                        facts.dataDay(),
                        purchases.linesBought(),
                        from.signals().spec()));
    }
}
