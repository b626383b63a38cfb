package org.clientele.app.consent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.AudiencePipeline;
import org.clientele.analysis.audience.AudienceSpec;
import org.clientele.analysis.audience.Lawful;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.FeatureSpec;
import org.clientele.analysis.predict.PredictSpec;
import org.clientele.analysis.predict.PredictTarget;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.app.features.MakeFeatures;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.predict.PredictCustomers;
import org.clientele.app.predict.PredictPicture;
import org.clientele.app.recommend.HearerList;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Purpose;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Gate;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who said no to being chosen for by their data is in nothing that is learnt, grouped or ranked: whatever they did. */
class PersonalTest {
    private static final int PEOPLE = 400;
    private static final Set<Ground> GENERAL = Set.of(Ground.EVERYWHERE, Ground.NEW, Ground.CHOSEN, Ground.REST);

    private static boolean saidNo(int person) {
        return person % 5 == 2;
    }

    /** A shop in which what those did who said no is by the second seed, and what the others did by the first. */
    private static Facts shop(long seed, long ofThose) {
        Purchases open = RandomPurchases.withTastes(PEOPLE, 60, 4, 8, 0.9, seed);
        Purchases closed = RandomPurchases.withTastes(PEOPLE, 60, 4, 8, 0.9, ofThose);
        FactsBuilder builder = FactsBuilder.full(3);
        for (int u = 0; u < PEOPLE; u++) {
            boolean no = saidNo(u);
            builder.people()
                    .next(u + 1)
                    .called("N" + u, "Person " + u)
                    .reached("p" + u + "@example.org", true, "", false)
                    .livesIn("City " + (no ? ofThose + u : u) % 6, "", "DE")
                    .dated(People.NO_DAY, People.NO_DAY);
            builder.reach().consent(u + 1, Channel.EMAIL, ConsentStatus.GRANTED, 100);
            if (no) {
                builder.reach().profiling(u + 1, u % 2 == 0 ? ConsentStatus.WITHDRAWN : ConsentStatus.DENIED);
            }
        }
        for (int i = 0; i < 60; i++) {
            builder.catalogue()
                    .add(i + 1, "P" + i, "Thing " + i)
                    .in("C" + i / 10, "")
                    .worth(20_000, -1, 9);
        }
        for (int u = 0; u < PEOPLE; u++) {
            Purchases bought = saidNo(u) ? closed : open;
            for (int line = bought.offset()[u]; line < bought.offset()[u + 1]; line++) {
                builder.lines()
                        .in(u + 1, u * 1_000 + bought.order()[line] % 1_000 + 1, bought.day()[line] * 1440L)
                        .add(bought.item()[line] + 1, 1_000, 20_000 + u % 7 * 1_000L, OrderStatus.PAID, "web");
            }
        }
        return builder.build();
    }

    private static List<List<SuggestedProduct>> suggested(Facts facts) throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        new TrainRecommender().job(workbench, ItemKnnSpec.standard(), 11).work().run(Checkpoint.none());
        SuggestionList list = new SuggestProducts()
                .suggest(
                        workbench,
                        facts,
                        CustomerSet.all(facts.customers()),
                        5,
                        ServingRules.standard(),
                        Checkpoint.none());
        assertEquals(80, list.general());
        List<List<SuggestedProduct>> all = new ArrayList<>();
        for (int u = 0; u < facts.customers(); u++) {
            all.add(list.of(u));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodys_suggestion_depends_on_what_they_did_and_they_get_what_everybody_gets(long seed) throws Exception {
        List<List<SuggestedProduct>> all = suggested(shop(seed, seed + 100));
        assertEquals(all, suggested(shop(seed, seed + 200)));
        int personal = 0;
        for (int u = 0; u < PEOPLE; u++) {
            if (saidNo(u)) {
                assertEquals(all.get(2), all.get(u));
                assertTrue(all.get(u).stream().allMatch(one -> GENERAL.contains(one.ground())), () -> "" + all.get(2));
            } else {
                personal += all.get(u).getFirst().ground() == Ground.HISTORY ? 1 : 0;
            }
        }
        assertTrue(personal > 150, "the others get their own: " + personal);
    }

    @Test
    void they_are_not_among_those_who_should_hear_of_a_product() throws Exception {
        Facts facts = shop(5, 105);
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        new TrainRecommender().job(workbench, ItemKnnSpec.standard(), 11).work().run(Checkpoint.none());
        HearerList heard = new SuggestProducts()
                .desk(workbench, facts, ServingRules.standard())
                .who(7, PEOPLE, Checkpoint.none());
        assertTrue(heard.size() > 20);
        assertTrue(Arrays.stream(heard.people()).noneMatch(PersonalTest::saidNo));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void they_are_in_no_feature_table_and_in_no_group_of_similar_people(long seed) throws Exception {
        Facts facts = shop(seed, seed + 100);
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        FeatureMatrix matrix = new MakeFeatures(workbench, new Analyses())
                .matrix(facts, FeatureSpec.asOf(facts.dataDay()), Checkpoint.none());
        assertTrue(Arrays.stream(matrix.people()).noneMatch(PersonalTest::saidNo));
        assertEquals(320, matrix.rows());
        FindGroups find = new FindGroups(workbench, new Analyses());
        ClusterResult groups = find.clusters(ClusterSpec.standard())
                .work()
                .run(Checkpoint.none())
                .result();
        Facts other = shop(seed, seed + 200);
        FindGroups otherwise = new FindGroups(new MemoryWorkbench(other), new Analyses());
        int placed = 0;
        for (int number = 1; number <= groups.clusters().size(); number++) {
            Segment segment = new Segment.InCluster(groups.spec().text(), number);
            CustomerSet members = find.resolve(segment, facts, Checkpoint.none());
            placed += members.size();
            assertTrue(Arrays.stream(members.toArray()).noneMatch(PersonalTest::saidNo));
            assertArrayEquals(
                    members.toArray(),
                    otherwise.resolve(segment, other, Checkpoint.none()).toArray());
        }
        assertTrue(placed > 150);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_a_list_ends_does_not_depend_on_what_they_did(long seed) {
        Audience one = ranked(shop(seed, seed + 100));
        Audience other = ranked(shop(seed, seed + 200));
        assertEquals(90, one.net().size());
        assertArrayEquals(one.net().toArray(), other.net().toArray());
        assertEquals(one.yield(), other.yield());
        long there =
                Arrays.stream(one.net().toArray()).filter(PersonalTest::saidNo).count();
        assertEquals(there, java.util.Objects.requireNonNull(one.yield()).general());
    }

    private static Audience ranked(Facts facts) {
        AudienceSpec spec = new AudienceSpec(
                Channel.EMAIL,
                Purpose.MARKETING,
                Caps.none(),
                new ControlPlan(false, 0, 0),
                "seed",
                (facts.dataDay() + 1) * 24,
                false,
                0,
                new AudienceSpec.Aim("Spring", Trial.Goal.ORDER, 14),
                new AudienceSpec.Cut(90, Ranking.usual().by(Ranking.Order.LIKELY), 0, AudienceSpec.NO_POOL));
        return AudiencePipeline.run(facts, CustomerSet.all(facts.customers()), spec, "global", Checkpoint.none());
    }

    @Test
    void where_nobody_said_no_the_very_same_snapshot_is_used() {
        Facts facts = new org.clientele.analysis.recommend.ShopFacts(
                        RandomPurchases.withTastes(50, 20, 2, 4, 0.9, 1), u -> "", i -> "C", i -> 5, Map.of())
                .facts(1);
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        assertSame(facts, Personal.view(workbench, facts));
        assertEquals(0, Personal.refused(workbench, facts).size());
    }

    /** By the table of the law: elsewhere only who has agreed; where nothing is told of a person, all but who said no. */
    @Test
    void who_may_be_chosen_for_follows_the_law_where_they_live() {
        List<String> countries = List.of("DE", "CN", "US", "BR", "");
        ConsentStatus[] said = ConsentStatus.values();
        FactsBuilder builder = FactsBuilder.full(1);
        int id = 0;
        for (String country : countries) {
            for (ConsentStatus status : said) {
                builder.people()
                        .next(++id)
                        .called("N" + id, "P")
                        .reached("", false, "", false)
                        .livesIn("", "", country)
                        .dated(People.NO_DAY, People.NO_DAY);
                builder.reach().profiling(id, status);
            }
        }
        Facts facts = builder.build();
        CustomerSet strict = new Lawful(facts, new Gate(ContactRules.usual())).notProfiled();
        StringBuilder found = new StringBuilder();
        for (int c = 0; c < id; c++) {
            found.append(strict.contains(c) ? 'x' : '.');
        }
        // unknown, granted, denied, withdrawn, expired: for each country
        assertEquals("..xx." + "..xx." + "..xx." + "x.xxx" + "..xx.", found.toString());
        ContactRules mild = new ContactRules(org.clientele.model.contact.Jurisdiction.EUROPE, true, 14, 24, 24);
        assertFalse(new Lawful(facts, new Gate(mild)).notProfiled().contains(15));
        assertNotEquals(
                strict.size(), new Lawful(facts, new Gate(mild)).notProfiled().size());
    }

    @ParameterizedTest
    @EnumSource(PredictTarget.class)
    void who_said_no_is_in_no_prediction_and_changes_none(PredictTarget target) throws Exception {
        PredictPicture one = predicted(shop(3, 4), target);
        PredictPicture other = predicted(shop(3, 5), target);
        assertEquals(80, one.refused());
        assertTrue(one.result().people().length > 100);
        for (int person : one.result().people()) {
            assertFalse(saidNo(person));
        }
        assertArrayEquals(one.result().people(), other.result().people());
    }

    private static PredictPicture predicted(Facts facts, PredictTarget target) throws Exception {
        return new PredictCustomers(new MemoryWorkbench(facts))
                .predict(PredictSpec.of(target, 30))
                .work()
                .run(Checkpoint.none());
    }
}
