package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.ItemFeatures.Kind;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.sequence.SequenceModel;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SequenceSpec;
import org.clientele.app.intake.FileTables;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Workbenches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The planted truth of the sample shop: bundles, tastes, and what people get of whom nothing is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTruthTest {
    private static final int CUSTOMERS = 2_500;
    private static final int K = 10;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private Workbench workbench;
    private Facts facts;
    private TrainingData data;

    @BeforeAll
    void open() throws Exception {
        H2Workbenches workbenches = new H2Workbenches(CLOCK);
        MakeSample sample = new MakeSample();
        Path files = folder.resolve("files");
        sample.files(7, CUSTOMERS, files).work().run(Checkpoint.none());
        workbench = workbenches.create(folder.resolve("workbench"), OpenSample.SHOP);
        new OpenSample(workbenches, sample, new FileTables(), CLOCK).importAll(workbench, files, Checkpoint.none());
        facts = workbench.facts(Checkpoint.none());
        data = MakeTrainingData.of(workbench, facts, Checkpoint.none());
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private static List<NamedCsvRecord> truth(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(folder.resolve("files").resolve("truth").resolve(file))) {
            return csv.stream().toList();
        }
    }

    private int product(String sku) {
        return IntStream.range(0, facts.catalogue().size())
                .filter(p -> facts.catalogue().sku().get(p).equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private Recommender fit(TrainingData from, RecommenderSpec spec) {
        return Roster.fit(from, spec, 7, new Workers(2), Checkpoint.none());
    }

    @Test
    void words_of_descriptions_category_brand_and_price_are_known_of_every_product() {
        assertEquals(facts.catalogue().size(), data.features().described());
        for (Kind kind : List.of(Kind.WORD, Kind.CATEGORY, Kind.BRAND, Kind.PRICE)) {
            assertTrue(data.features().list().stream().anyMatch(feature -> feature.kind() == kind), kind::name);
        }
    }

    @Test
    void planted_bundles_are_what_people_take_next() throws IOException {
        SequenceModel model = (SequenceModel) fit(data, SequenceSpec.standard());
        int first = 0;
        List<NamedCsvRecord> bundles = truth("bundles.csv");
        for (NamedCsvRecord bundle : bundles) {
            int from = product(bundle.getField("first_sku"));
            int then = product(bundle.getField("then_sku"));
            List<Integer> next = model.after(from, 3).stream()
                    .map(SequenceModel.Follower::product)
                    .filter(product -> product != from)
                    .toList();
            assertTrue(next.contains(then), () -> bundle + " but next are " + next);
            first += next.getFirst() == then ? 1 : 0;
        }
        assertTrue(first >= bundles.size() - 2, first + " of " + bundles.size() + " come first");
    }

    /** Recall of ten suggestions of something new in the hidden 30 days, one value per person. */
    private float[] recall(Split split, Recommender model, int[] people) {
        float[] recall = new float[people.length];
        float[][] scores = new float[1][model.items()];
        Recommender.Scorer scorer = model.scorer();
        TopK top = new TopK(K);
        int[] list = new int[K];
        for (int p = 0; p < people.length; p++) {
            History history = split.train().history(people[p]);
            scorer.score(new History[] {history}, 1, scores);
            for (int item : history.item()) {
                scores[0][item] = Float.NEGATIVE_INFINITY;
            }
            top.offerAll(scores[0]);
            int length = top.drain(list, new float[K], 0);
            int[] targets = targets(split, people[p]);
            int hits = 0;
            for (int r = 0; r < length; r++) {
                int item = list[r];
                hits += Arrays.stream(targets).anyMatch(t -> t == item) ? 1 : 0;
            }
            recall[p] = (float) hits / targets.length;
        }
        return recall;
    }

    private static int[] targets(Split split, int user) {
        int[] start = split.hidden().start();
        return IntStream.range(start[user], start[user + 1])
                .map(e -> split.hidden().index()[e])
                .filter(item -> split.train().byUser().find(user, item) < 0)
                .toArray();
    }

    @Test
    void planted_tastes_lift_recall_over_best_sellers_beyond_chance() {
        Split split = Split.of(data, new Split.Rule.LastDays(30));
        int[] people = IntStream.range(0, facts.customers())
                .filter(u -> split.train().byUser().length(u) > 0 && targets(split, u).length > 0)
                .toArray();
        assertTrue(people.length > 200, people.length + " people");
        float[] base = recall(split, fit(split.shown(), PopularSpec.standard()), people);
        for (RecommenderSpec spec : List.of(ContentSpec.standard(), SequenceSpec.standard())) {
            float[] own = recall(split, fit(split.shown(), spec), people);
            float[] more = new float[own.length];
            for (int p = 0; p < own.length; p++) {
                more[p] = own[p] - base[p];
            }
            Interval lift = Interval.ofMean(more, 1_000, 7);
            assertTrue(lift.aboveZero(), () -> spec.code() + " " + lift);
        }
    }

    /** Each planted taste is two categories; a person's ten suggestions by content lie mostly in them, best-sellers do not. */
    @Test
    void suggestions_lie_in_the_planted_taste() throws IOException {
        Map<String, String> taste = new HashMap<>();
        truth("customers.csv").forEach(row -> taste.put(row.getField("customer_id"), row.getField("taste")));
        Map<String, List<String>> home = Map.of(
                "tea", List.of("Tea", "Teaware"),
                "coffee", List.of("Coffee", "Brewing"),
                "home", List.of("Home", "Bath"),
                "gifts", List.of("Sweets", "Paper"),
                "family", List.of("Kids", "Pets"));
        Interactions x = data.interactions();
        Recommender.Scorer content = fit(data, ContentSpec.standard()).scorer();
        Recommender.Scorer popular = fit(data, PopularSpec.standard()).scorer();
        double own = 0;
        double all = 0;
        int people = 0;
        for (int u = 0; u < facts.customers(); u++) {
            List<String> wanted =
                    home.get(taste.getOrDefault(facts.people().number().get(u), ""));
            if (wanted != null && x.byUser().length(u) >= 5) {
                people++;
                own += inTaste(content, x.history(u), wanted);
                all += inTaste(popular, x.history(u), wanted);
            }
        }
        assertTrue(people > 500, people + " people");
        assertTrue(own / people > 0.75, "content " + own / people);
        assertTrue(all / people < 0.4, "best-sellers " + all / people);
    }

    private double inTaste(Recommender.Scorer scorer, History history, List<String> wanted) {
        float[][] scores = new float[1][facts.catalogue().size()];
        scorer.score(new History[] {history}, 1, scores);
        TopK top = new TopK(K);
        top.offerAll(scores[0]);
        int[] list = new int[K];
        int length = top.drain(list, new float[K], 0);
        return Arrays.stream(list, 0, length)
                        .filter(item ->
                                wanted.contains(facts.catalogue().category().get(item)))
                        .count()
                / (double) length;
    }

    /** Counted anew from the order lines: 2^(−age/30) for the last purchase of each buyer of the city. */
    @Test
    void people_without_purchases_get_the_best_sellers_of_their_city_and_are_told_so() {
        Interactions x = data.interactions();
        int[] cold = IntStream.range(0, facts.customers())
                .filter(u -> x.byUser().length(u) == 0 && facts.people().city().code()[u] >= 0)
                .toArray();
        SuggestionList list = new SuggestProducts()
                .suggest(
                        workbench,
                        facts,
                        CustomerSet.of(facts.customers(), cold),
                        1,
                        ServingRules.standard(),
                        Checkpoint.none());
        int ofCity = 0;
        for (int person : cold) {
            SuggestedProduct first = list.of(person).getFirst();
            assertTrue(first.ground() != Ground.HISTORY);
            if (first.ground() == Ground.CITY) {
                ofCity++;
                assertEquals(
                        List.of(facts.people().city().get(person)),
                        first.reason().args());
                assertEquals(best(x, facts.people().city().code()[person]), first.product());
            }
        }
        assertTrue(ofCity > cold.length / 2, ofCity + " of " + cold.length);
    }

    private int best(Interactions x, int city) {
        double[] sum = new double[x.items()];
        for (int u = 0; u < x.users(); u++) {
            if (facts.people().city().code()[u] == city) {
                for (int e = x.byUser().start()[u]; e < x.byUser().start()[u + 1]; e++) {
                    sum[x.byUser().index()[e]] += Math.pow(2, (x.day()[e] - x.asOf()) / 30.0);
                }
            }
        }
        int best = -1;
        for (int i = 0; i < sum.length; i++) {
            if (facts.catalogue().stock()[i] != 0 && (best < 0 || sum[i] > sum[best])) {
                best = i;
            }
        }
        return best;
    }
}
