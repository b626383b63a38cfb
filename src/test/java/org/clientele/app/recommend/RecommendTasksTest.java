package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;

class RecommendTasksTest {
    private final Purchases purchases = RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3);
    private final MemoryWorkbench workbench = new MemoryWorkbench(new ShopFacts(purchases).facts(4));
    private final TrainRecommender training = new TrainRecommender();
    private final SuggestProducts suggesting = new SuggestProducts();

    private static <T> T done(Job<T> job) {
        return switch (JobEnd.of(job, Checkpoint.none())) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<T>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.key(), cause);
        };
    }

    private SuggestionList top(int k) {
        Facts facts = workbench.facts(Checkpoint.none());
        return suggesting.suggest(
                workbench,
                facts,
                CustomerSet.of(facts.customers(), 0, 7),
                k,
                ServingRules.standard(),
                Checkpoint.none());
    }

    @Test
    void the_report_is_tied_to_the_version_it_was_made_on_and_names_a_winner() {
        LeagueReport report = done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(7)));
        assertTrue(report.isOf(4));
        assertEquals(
                CompareRecommenders.usual().size(), report.table().standings().size());
        assertEquals("recommend.verdict.champion", report.verdict().key());
        assertEquals(report.table().standings().getFirst().spec(), report.winner());
    }

    @Test
    void a_trained_recommender_is_kept_with_where_it_comes_from_and_serves_from_then_on() {
        assertEquals(Algorithm.POPULAR, top(3).algorithm());
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        TrainedRecommender kept = training.kept(workbench).orElseThrow();
        assertEquals(Algorithm.ITEM_KNN, kept.algorithm());
        assertEquals(new TrainedRecommender.Provenance(11, 4, purchases.lastDay(), 2400), kept.provenance());
        SuggestionList list = top(3);
        assertEquals(Algorithm.ITEM_KNN, list.algorithm());
        assertEquals(2, list.personal());
        List<SuggestedProduct> own = list.of(7);
        assertEquals(3, own.size());
        assertEquals(Ground.HISTORY, own.getFirst().ground());
        assertEquals("recommend.reason.bought", own.getFirst().reason().key());
        assertTrue(own.getFirst().boughtBoth() > 0);
        assertEquals("P" + own.getFirst().product(), own.getFirst().sku());
        assertEquals("Thing " + own.getFirst().product(), own.getFirst().name());
        assertEquals(List.of(), list.of(8));
    }

    @Test
    void a_look_at_one_person_shows_what_the_list_shows() {
        done(training.job(workbench, EaseSpec.standard(), 1));
        SuggestionDesk desk = suggesting.desk(workbench, workbench.facts(Checkpoint.none()), ServingRules.standard());
        assertEquals(top(5).of(7), desk.preview(7, 5));
    }

    @Test
    void a_recommender_still_serves_after_products_have_come() {
        done(training.job(workbench, ItemKnnSpec.standard(), 1));
        Purchases grown = new Purchases(61, purchases.offset(), purchases.item(), purchases.day(), purchases.order());
        List<SuggestedProduct> before = top(4).of(7);
        workbench.becomes(new ShopFacts(grown).facts(5));
        assertEquals(before, top(4).of(7));
    }

    @Test
    void cancelled_training_leaves_the_old_recommender() {
        done(training.job(workbench, PopularSpec.standard(), 1));
        Checkpoint cancelling = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        assertInstanceOf(
                Outcome.Cancelled.class, JobEnd.of(training.job(workbench, EaseSpec.standard(), 1), cancelling));
        assertEquals(Algorithm.POPULAR, training.kept(workbench).orElseThrow().algorithm());
    }

    @Test
    void too_little_data_is_refused_with_the_numbers_and_best_sellers_still_work() {
        workbench.becomes(new ShopFacts(RandomPurchases.withTastes(60, 60, 5, 8, 0.9, 3)).facts(5));
        Outcome<TrainedRecommender> outcome =
                JobEnd.of(training.job(workbench, EaseSpec.standard(), 1), Checkpoint.none());
        Message sentence = assertInstanceOf(Outcome.Failed.class, outcome).sentence();
        assertEquals("recommend.refused.little", sentence.key());
        assertEquals(480, sentence.args().getFirst());
        done(training.job(workbench, PopularSpec.standard(), 1));
        assertEquals(3, top(3).of(7).size());
    }

    @Test
    void nothing_bought_is_refused() {
        workbench.becomes(new ShopFacts(new Purchases(3, new int[11], new int[0], new int[0], new int[0])).facts(5));
        Outcome<SuggestionList> outcome = JobEnd.of(
                suggesting.job(workbench, CustomerSet.all(10), 3, ServingRules.standard()), Checkpoint.none());
        assertEquals(
                "recommend.refused.nothing",
                assertInstanceOf(Outcome.Failed.class, outcome).sentence().key());
    }

    @Test
    void a_kept_recommender_of_an_unknown_format_counts_as_none() {
        workbench.shelf().put("recommender", new byte[] {0, 0, 0, 99});
        assertTrue(training.kept(workbench).isEmpty());
        workbench.shelf().put("recommender", new byte[] {0});
        assertTrue(training.kept(workbench).isEmpty());
    }
}
