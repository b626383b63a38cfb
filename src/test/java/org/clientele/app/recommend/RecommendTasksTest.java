package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.signal.SignalSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.analysis.recommend.tune.TuneSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.notice.Texts;
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

    static <T> T done(Job<T> job) {
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
        assertEquals(
                new TrainedRecommender.Provenance(11, 4, purchases.lastDay(), 2400, SignalSpec.standard()),
                kept.provenance());
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

    @Test
    void both_questions_have_their_own_table_and_the_report_is_found_again() {
        LeagueReport report = done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(7)));
        assertEquals(Mode.BUY_AGAIN, report.table(Mode.BUY_AGAIN).mode());
        assertTrue(report.table(Mode.BUY_AGAIN).peopleWithTargets()
                > report.table(Mode.DISCOVER_NEW).peopleWithTargets());
        assertTrue(report.lines().stream().anyMatch(line -> line.algorithm() == Algorithm.POPULAR));
        assertEquals(report, new CompareRecommenders().kept(workbench).orElseThrow());
        workbench.shelf().put("recommender.league", new byte[] {0, 0, 0, 1, 2});
        assertTrue(new CompareRecommenders().kept(workbench).isEmpty());
    }

    @Test
    void the_card_says_how_good_it_is_only_when_it_was_tested_on_these_data() {
        MakeCard cards = new MakeCard();
        assertTrue(cards.ofKept(workbench).isEmpty());
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        ModelCard untested = cards.ofKept(workbench).orElseThrow();
        assertTrue(untested.tested().isEmpty());
        assertEquals(2400, untested.learned().lines());
        assertEquals(300, untested.learned().people());
        assertEquals(purchases.lastDay(), untested.learned().lastDay());
        LeagueReport report = done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(7)));
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        ModelCard card = cards.ofKept(workbench).orElseThrow();
        assertEquals(2, card.tested().size());
        assertEquals(report.fingerprint(), card.learned().fingerprint());
        assertEquals(
                report.lines().stream()
                        .filter(line -> line.algorithm() == Algorithm.ITEM_KNN)
                        .findFirst()
                        .orElseThrow()
                        .standing(),
                card.tested().getFirst().standing());
        // Other settings were not in the comparison, and other data are other data.
        done(training.job(workbench, new ItemKnnSpec(7, 3, Weighting.NONE), 11));
        assertTrue(cards.ofKept(workbench).orElseThrow().tested().isEmpty());
        workbench.becomes(new ShopFacts(RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 4)).facts(5));
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        assertTrue(cards.ofKept(workbench).orElseThrow().tested().isEmpty());
    }

    @Test
    void the_card_finds_its_figures_also_when_other_signals_count_and_tells_of_purchases_only() {
        workbench.becomes(new ShopFacts(purchases, u -> "", i -> "C" + i / 4, i -> 5, Map.of(0, 3, 1, 4)).facts(6));
        SignalChoice.standard().with(Signal.VIEW, 0.5).keep(workbench);
        done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(7)));
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        ModelCard card = new MakeCard().ofKept(workbench).orElseThrow();
        assertEquals(2, card.tested().size());
        assertEquals(2400, card.learned().lines());
    }

    @Test
    void going_back_to_a_former_recommender_finds_its_card() {
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        var before = training.copy(workbench);
        done(training.job(workbench, PopularSpec.standard(), 11));
        assertEquals(
                Algorithm.POPULAR,
                new MakeCard().ofKept(workbench).orElseThrow().algorithm());
        training.putBack(workbench, before);
        assertEquals(
                Algorithm.ITEM_KNN,
                new MakeCard().ofKept(workbench).orElseThrow().algorithm());
    }

    @Test
    void the_card_reads_well_as_a_page_and_as_text_in_both_languages() {
        done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(7)));
        done(training.job(workbench, ItemKnnSpec.standard(), 11));
        ModelCard card = new MakeCard().ofKept(workbench).orElseThrow();
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            CardText text = new CardText(Texts.of(language)::text);
            String page = text.html(card);
            String marks = text.markdown(card);
            int sections = CardSection.of(card).size();
            assertEquals(sections, page.split("<h2>", -1).length - 1);
            assertEquals(sections, marks.split("\n## ", -1).length - 1);
            int lines = CardSection.of(card).stream()
                    .mapToInt(s -> s.lines().size())
                    .sum();
            assertEquals(lines, page.split("<li>", -1).length - 1);
            assertTrue(
                    marks.contains("ndcg@10") && marks.contains(card.learned().fingerprint()), marks);
        }
    }

    @Test
    void settings_are_searched_for_and_what_has_none_is_refused() {
        TuneRecommender tuning = new TuneRecommender();
        TuneResult result = done(tuning.job(workbench, TuneSpec.standard(ItemKnnSpec.standard(), 3, 5)));
        assertEquals(3, result.tries().size());
        assertTrue(training.kept(workbench).isEmpty());
        workbench.becomes(new ShopFacts(RandomPurchases.withTastes(60, 60, 5, 8, 0.9, 3)).facts(5));
        assertEquals(
                "recommend.refused.little",
                assertInstanceOf(
                                Outcome.Failed.class,
                                JobEnd.of(
                                        tuning.job(workbench, TuneSpec.standard(ItemKnnSpec.standard(), 3, 5)),
                                        Checkpoint.none()))
                        .sentence()
                        .key());
    }
}
