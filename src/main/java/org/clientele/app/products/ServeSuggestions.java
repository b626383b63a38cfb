package org.clientele.app.products;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.League;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.roster.MappedRecommender;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.trial.ServingTrial;
import org.clientele.app.jobs.Job;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.HearerList;
import org.clientele.app.recommend.MakeTrainingData;
import org.clientele.app.recommend.SignalChoice;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionDesk;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.recommend.TrainedRecommender;
import org.clientele.app.recommend.WriteSuggestions;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Chooses the method that suggests products in a workbench, and suggests with it. */
public final class ServeSuggestions {
    private static final int LOOKED_AT = 1_000;
    private static final int LIST = 10;
    private static final int HIDDEN_DAYS = 30;
    private static final int TESTED = 4_000;
    private final TrainRecommender training = new TrainRecommender();
    private final SuggestProducts suggesting = new SuggestProducts();
    private final Workbench workbench;

    /**
     * A method that was taken into use.
     *
     * @param trained the new one
     * @param before the one used before, to go back to; empty when there was none
     */
    public record Adopted(TrainedRecommender trained, Optional<byte[]> before) {}

    /** The suggestions of that workbench. */
    public ServeSuggestions(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What suggests now. */
    public Job<RecommenderInUse> inUse() {
        return new Job<>(
                Message.of("products.job.look"),
                checkpoint -> RecommenderInUse.of(workbench, workbench.facts(checkpoint)));
    }

    /** Trains a method and takes it into use; the one before stays in use until then. */
    public Job<Adopted> adopt(RecommenderSpec spec, long seed) {
        Job<TrainedRecommender> train = training.job(workbench, spec, seed);
        return new Job<>(train.name(), checkpoint -> {
            Optional<byte[]> before = training.copy(workbench);
            return new Adopted(train.work().run(checkpoint), before);
        });
    }

    /**
     * Trains a method anew; it takes the place of the one in use only when it is right at least as often on the newest
     * days, which neither is shown.
     */
    public Job<Renewal> renew(RecommenderSpec spec, long seed) {
        return new Job<>(Message.of("recommend.job.train", Algorithm.of(spec).title()), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            Optional<byte[]> before = training.copy(workbench);
            TrainingData data = MakeTrainingData.of(workbench, facts, checkpoint.part(0.1, 0.15));
            Optional<Interval> better = training.kept(workbench)
                    .flatMap(kept -> compared(facts, data, kept, spec, seed, checkpoint.part(0.15, 0.6)));
            TrainedRecommender trained = TrainRecommender.train(
                    facts,
                    new TrainRecommender.Learning(data, SignalChoice.of(workbench)),
                    spec,
                    seed,
                    checkpoint.part(0.6, 1));
            boolean adopt = better.map(difference -> difference.value() >= 0).orElse(true);
            checkpoint.check();
            if (adopt) {
                training.keep(workbench, trained, facts, data);
            }
            return new Renewal(trained, better, adopt, before);
        });
    }

    /** Takes a method into use that is trained already. */
    public Job<Adopted> adopt(TrainedRecommender trained) {
        return new Job<>(Message.of("products.job.back"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint);
            Optional<byte[]> before = training.copy(workbench);
            checkpoint.check();
            training.keep(workbench, trained, facts, MakeTrainingData.of(workbench, facts, checkpoint));
            return new Adopted(trained, before);
        });
    }

    /** How much more often the new method is right than the kept one; empty when that cannot be told. */
    private static Optional<Interval> compared(
            Facts facts,
            TrainingData data,
            TrainedRecommender kept,
            RecommenderSpec spec,
            long seed,
            Checkpoint checkpoint) {
        Purchases purchases = data.purchases();
        int edge = purchases.lastDayBought() - HIDDEN_DAYS;
        boolean unseen = kept.provenance().dataDay() <= edge;
        if (!unseen && kept.recommender().spec().equals(spec) || !League.enough(purchases)) {
            return Optional.empty();
        }
        Workers workers = Workers.ofMachine();
        Split split = Split.of(data, new Split.Rule.LastDays(HIDDEN_DAYS));
        Recommender challenger = Roster.fit(split.shown(), spec, seed, workers, checkpoint.part(0, 0.4));
        // The kept one is tested as it is where it cannot know the hidden days; else as it would be without them.
        Recommender champion = unseen
                ? MappedRecommender.of(
                        kept.recommender(), kept.productIds(), facts.catalogue().id())
                : Roster.fit(split.shown(), kept.recommender().spec(), seed, workers, checkpoint.part(0.4, 0.8));
        ServingTrial trial = ServingTrial.of(facts, split, challenger, edge, TESTED, seed, workers);
        return trial.people() == 0
                ? Optional.empty()
                : Optional.of(
                        trial.better(challenger, champion, ServingRules.standard(), LIST, checkpoint.part(0.8, 1)));
    }

    /** Takes another method into use without training and gives the one used until then. */
    public Job<Optional<byte[]>> exchange(Optional<byte[]> method) {
        return new Job<>(Message.of("products.job.back"), checkpoint -> {
            Optional<byte[]> now = training.copy(workbench);
            checkpoint.check();
            training.putBack(workbench, method);
            return now;
        });
    }

    /** Makes the method in use ready to suggest by some rules.
     *
     * <p>Refuses when nothing was ever bought. */
    public Job<SuggestionCounter> open(SuggestionRules rules) {
        return new Job<>(Message.of("products.job.serve"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            SuggestionDesk desk = suggesting.desk(workbench, facts, rules.of(facts));
            return new SuggestionCounter(facts, desk, desk.review(LOOKED_AT, LIST, checkpoint.part(0.5, 1)));
        });
    }

    /** Who should hear about a product.
     *
     * <p>Refuses when the rules hide it from everybody, or suggestions are the same for everybody.
     *
     * @param productId lasting id
     * @param n how many people at most */
    public Job<HearerList> who(SuggestionRules rules, int productId, int n) {
        return new Job<>(Message.of("suggest.job.who"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            int product = Arrays.binarySearch(facts.catalogue().id(), productId);
            if (product < 0) {
                throw Refusal.of("suggest.who.gone");
            }
            return suggesting.desk(workbench, facts, rules.of(facts)).who(product, n, checkpoint.part(0.3, 1));
        });
    }

    /**
     * Suggestions that were written into a file.
     *
     * @param people how many people are in it
     * @param fallBackShare part of all places that is not filled from people's own histories
     */
    public record Exported(long people, double fallBackShare) {}

    /** Writes the suggestions of everybody into a file.
     *
     * @param most how many for each
     * @param words turns reasons into text of the language of the file */
    public Job<Exported> export(SuggestionRules rules, int most, Path file, Function<Message, String> words) {
        return new Job<>(Message.of("products.job.export", String.valueOf(file.getFileName())), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            Checkpoint suggest = checkpoint.part(0.1, 0.7);
            SuggestionList list = suggesting.suggest(
                    workbench, facts, CustomerSet.all(facts.customers()), most, rules.of(facts), suggest);
            long people = new WriteSuggestions(words)
                    .job(facts, list, most, file, true)
                    .work()
                    .run(checkpoint.part(0.7, 1));
            return new Exported(people, list.fallBacks().fallBackShare());
        });
    }
}
