package org.clientele.app.recommend;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.content.ContentModel;
import org.clientele.analysis.recommend.content.ItemSource;
import org.clientele.analysis.recommend.content.Newcomers;
import org.clientele.analysis.recommend.content.ReadFeatures;
import org.clientele.analysis.recommend.roster.MappedRecommender;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.serve.Suggester;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.app.consent.Personal;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.Traceless;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Suggests products to people with the recommender kept in the workbench, or best-sellers while there is none. */
public final class SuggestProducts {
    private final TrainRecommender training = new TrainRecommender();

    /** Suggestions for many people as a job.
     *
     * @param k how many for each */
    public Job<SuggestionList> job(Workbench workbench, CustomerSet people, int k, ServingRules rules) {
        return new Job<>(Message.of("recommend.job.suggest", people.size()), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            return suggest(workbench, facts, people, k, rules, checkpoint.part(0.2, 1));
        });
    }

    /** Suggestions for these people of a snapshot.
     *
     * @throws Refusal when nothing was ever bought */
    public SuggestionList suggest(
            Workbench workbench, Facts facts, CustomerSet people, int k, ServingRules rules, Checkpoint checkpoint) {
        return desk(workbench, facts, rules).suggest(people, k, checkpoint);
    }

    /** Everything made ready for suggestions by these rules; keep it while snapshot and rules stay the same. Who has said
     * no to being chosen for by what is known of them gets what is suggested to somebody who has just come.
     *
     * @throws Refusal when nothing was ever bought */
    public SuggestionDesk desk(Workbench workbench, Facts all, ServingRules rules) {
        CustomerSet refused = Personal.refused(workbench, all);
        Facts facts = Traceless.of(all, refused);
        TrainingData data =
                MakeTrainingData.touches(facts, SignalChoice.of(workbench).spec());
        if (data.purchases().linesBought() == 0) {
            throw Refusal.of("recommend.refused.nothing");
        }
        Recommender recommender = training.kept(workbench)
                .map(kept -> MappedRecommender.of(
                        kept.recommender(), kept.productIds(), facts.catalogue().id()))
                .orElseGet(() -> Roster.fit(data, PopularSpec.standard(), 0, Workers.ofMachine(), Checkpoint.none()));
        Recommender knowing = withNewcomers(workbench, facts, data, recommender);
        return new SuggestionDesk(
                facts, new Suggester(facts, data.interactions(), knowing, rules), recommender.spec(), refused);
    }

    /** The recommender with products so new that it says nothing of them, scored by what they are like. */
    private static Recommender withNewcomers(
            Workbench workbench, Facts facts, TrainingData data, Recommender recommender) {
        Interactions bought = data.interactions().boughtOnly();
        if (!Newcomers.are(recommender, bought)) {
            return recommender;
        }
        ItemSource source = MakeTrainingData.source(workbench, facts, Checkpoint.none());
        ItemFeatures features = ReadFeatures.of(facts.catalogue(), source, Checkpoint.none());
        return Newcomers.with(recommender, ContentModel.fit(features, ContentSpec.standard()), bought);
    }
}
