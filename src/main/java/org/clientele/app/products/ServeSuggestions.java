package org.clientele.app.products;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.jobs.Job;
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

/** Chooses the method that suggests products in a workbench, and suggests with it. */
public final class ServeSuggestions {
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
            SuggestionDesk desk = suggesting.desk(workbench, facts, rules.of(facts.catalogue()));
            return new SuggestionCounter(facts, desk, FallBacks.of(desk, facts.customers(), checkpoint.part(0.5, 1)));
        });
    }

    /** Writes the suggestions of everybody into a file and gives the number of people in it.
     *
     * @param most how many for each
     * @param words turns reasons into text of the language of the file */
    public Job<Long> export(SuggestionRules rules, int most, Path file, Function<Message, String> words) {
        return new Job<>(Message.of("products.job.export", String.valueOf(file.getFileName())), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            Checkpoint suggest = checkpoint.part(0.1, 0.7);
            SuggestionList list = suggesting.suggest(
                    workbench, facts, CustomerSet.all(facts.customers()), most, rules.of(facts.catalogue()), suggest);
            return new WriteSuggestions(words)
                    .job(facts, list, most, file, true)
                    .work()
                    .run(checkpoint.part(0.7, 1));
        });
    }
}
