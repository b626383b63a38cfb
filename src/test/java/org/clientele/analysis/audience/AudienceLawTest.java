package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Purpose;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every campaign of every town. */
class AudienceLawTest {
    private static final String GLOBAL = "year's secret";
    private static final int SEEDS = 60;

    static List<Long> seeds() {
        return java.util.stream.LongStream.rangeClosed(1, SEEDS).boxed().toList();
    }

    private static AudienceSpec spec(Random random, double controlShare) {
        Channel channel = Channel.values()[random.nextInt(2)];
        List<Cap> same = new ArrayList<>();
        List<Cap> all = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            same.add(new Cap(1 + random.nextInt(3), 1 + random.nextInt(300)));
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            all.add(new Cap(1 + random.nextInt(3), 1 + random.nextInt(300)));
        }
        Ranking ranking = Ranking.usual()
                .by(Ranking.Order.values()[random.nextInt(3)])
                .leavingBuyersSince(random.nextBoolean() ? 0 : Town.DATA_DAY - random.nextInt(40))
                .spending(random.nextBoolean() ? 0 : random.nextInt(400_000))
                .worth(random.nextBoolean() ? 0 : random.nextInt(50_000));
        return new AudienceSpec(
                channel,
                Purpose.MARKETING,
                new Caps(same, all),
                new ControlPlan(false, controlShare, random.nextInt(3) * 0.1),
                "campaign " + random.nextInt(),
                Town.NOW - random.nextInt(200),
                false,
                random.nextInt(4) * 10,
                new AudienceSpec.Aim(
                        random.nextBoolean() ? "Tea week" : "",
                        Trial.Goal.values()[random.nextInt(4)],
                        1 + random.nextInt(30)),
                new AudienceSpec.Cut(
                        random.nextInt(3) * 15,
                        ranking,
                        random.nextInt(3) * 4_000L,
                        random.nextBoolean() ? AudienceSpec.NO_POOL : random.nextInt(30)));
    }

    private static CustomerSet some(Random random, int universe, int oneIn) {
        CustomerSet.Builder set = new CustomerSet.Builder(universe);
        for (int c = 0; c < universe; c++) {
            if (random.nextInt(oneIn) == 0) {
                set.add(c);
            }
        }
        return set.build();
    }

    private static Set<Integer> places(CustomerSet set) {
        Set<Integer> places = new HashSet<>();
        set.forEach(places::add);
        return places;
    }

    private static @Nullable Exclusion firstReason(Audience audience, int who) {
        Exclusion found = null;
        for (Audience.Step step : audience.waterfall()) {
            if (step.out().contains(who)) {
                assertNull(found, "one first reason");
                found = step.reason();
            }
        }
        return found;
    }

    /** What a campaign meets, and the slow pipeline of the same. */
    private record Scene(Town town, AudienceSpec spec, CustomerSet segment, Settled settled, SlowAudience slow) {
        static Scene of(long seed, double controlShare) {
            Random random = new Random(seed);
            Town town = new Town(seed, 40 + random.nextInt(110));
            AudienceSpec spec = AudienceLawTest.spec(random, controlShare);
            // The town's last customer is not among the rows: it only sets the data date.
            int n = town.rows().size() + 1;
            CustomerSet known = CustomerSet.all(n).andNot(CustomerSet.of(n, n - 1));
            List<Reserved> ahead = new ArrayList<>();
            List<List<Integer>> slowAhead = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                CustomerSet people = some(random, n, 4).and(known);
                ahead.add(new Reserved("First " + i, spec.channel(), people));
                slowAhead.add(List.copyOf(places(people)));
            }
            boolean before = random.nextBoolean();
            CustomerSet held = before ? some(random, n, 9) : CustomerSet.none(n);
            CustomerSet got = before ? some(random, n, 9) : CustomerSet.none(n);
            return new Scene(
                    town,
                    spec,
                    some(random, n, 2).or(some(random, n, 2)).and(known),
                    new Settled(ahead, held, got),
                    new SlowAudience(town.rows(), spec, GLOBAL, slowAhead));
        }

        Audience audience(Facts facts) {
            return AudiencePipeline.prepare(facts, GLOBAL, Checkpoint.none())
                    .run(segment, spec, settled, Checkpoint.none());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_first_reasons_are_those_of_the_slow_pipeline(long seed) {
        Scene scene = Scene.of(seed, 0);
        AudienceSpec open = scene.spec()
                .cut(new AudienceSpec.Cut(
                        0,
                        Ranking.usual()
                                .leavingBuyersSince(scene.spec().cut().ranking().boughtSince()),
                        0,
                        -1));
        Audience audience = AudiencePipeline.prepare(scene.town().facts(), GLOBAL, Checkpoint.none())
                .run(
                        scene.segment(),
                        open,
                        new Settled(
                                scene.settled().ahead(),
                                CustomerSet.none(scene.segment().universe()),
                                CustomerSet.none(scene.segment().universe())),
                        Checkpoint.none());
        Map<Integer, Exclusion> expected = new TreeMap<>(scene.slow().first(places(scene.segment())));
        Map<Integer, Exclusion> found = new TreeMap<>();
        scene.segment().forEach(who -> {
            Exclusion reason = firstReason(audience, who);
            if (reason != null) {
                found.put(who, reason);
            }
        });
        assertEquals(expected, found);
        int named = audience.ahead().stream().mapToInt(Audience.Ahead::people).sum();
        assertEquals(
                audience.left(Exclusion.PRIORITY).size(), named, "everybody is first with a campaign that is named");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sum_holds_and_reasons_together_are_counted_as_person_by_person(long seed) {
        Scene scene = Scene.of(seed, 0.25);
        Audience audience = scene.audience(scene.town().facts());
        int out = audience.waterfall().stream()
                .mapToInt(step -> step.out().size())
                .sum();
        assertEquals(audience.gross().size(), out + audience.net().size());
        scene.segment().forEach(who -> assertEquals(audience.net().contains(who), firstReason(audience, who) == null));
        Together together = Together.of(audience, Checkpoint.none());
        Map<Set<Exclusion>, Integer> counted = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        scene.segment().forEach(who -> {
            Set<Exclusion> reasons = java.util.EnumSet.noneOf(Exclusion.class);
            audience.everyReason().forEach((reason, people) -> {
                if (people.contains(who)) {
                    reasons.add(reason);
                }
            });
            if (!reasons.isEmpty()) {
                counted.merge(reasons, 1, Integer::sum);
            }
        });
        Map<Set<Exclusion>, Integer> regions = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        for (int region = 1; region < together.overlap().regions().length; region++) {
            if (together.overlap().regions()[region] > 0) {
                regions.put(
                        java.util.EnumSet.copyOf(together.of(region)),
                        together.overlap().regions()[region]);
            }
        }
        assertEquals(counted, regions);
        assertEquals(out, together.overlap().people(), "everybody who leaves is in exactly one combination");
        int alone = together.reasons().stream().mapToInt(together::alone).sum();
        assertEquals(out, alone + together.severally());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_who_must_not_is_ever_in_the_list(long seed) {
        Scene scene = Scene.of(seed, 0.25);
        Audience audience = scene.audience(scene.town().facts());
        Set<Integer> heldUnits = new HashSet<>();
        audience.control().or(scene.settled().held()).forEach(who -> {
            if (who < scene.town().rows().size()) {
                heldUnits.addAll(scene.slow().unit(who));
            }
        });
        audience.net().forEach(who -> {
            for (Exclusion reason : Exclusion.values()) {
                if (reason.compareTo(Exclusion.SAME_ADDRESS) < 0) {
                    assertFalse(scene.slow().holds(reason, who), reason + " holds for " + who);
                }
            }
            assertFalse(heldUnits.contains(who), "held back, or of a household that is");
        });
        audience.control()
                .forEach(who -> assertFalse(
                        scene.settled().got().contains(who)
                                && scene.slow().unit(who).stream()
                                        .noneMatch(scene.settled().held()::contains),
                        "who got it already is not held back now"));
        AudienceSpec.Cut cut = scene.spec().cut();
        int most = audience.net().size();
        assertTrue(cut.limit() == 0 || most <= cut.limit());
        assertTrue(cut.coupons() < 0 || most <= cut.coupons());
        assertTrue(cut.cost() == 0
                || cut.ranking().budget() == 0
                || most * cut.cost() <= cut.ranking().budget());
    }

    /** What is kept from one count to the next must never show. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_pipeline_that_has_counted_much_counts_as_a_fresh_one(long seed) {
        Random random = new Random(seed);
        Town town = new Town(seed, 60);
        Facts facts = town.facts();
        AudiencePipeline used = AudiencePipeline.prepare(facts, GLOBAL, Checkpoint.none());
        for (int i = 0; i < 12; i++) {
            AudienceSpec spec = spec(random, 0.2);
            CustomerSet segment = some(random, facts.customers(), 2);
            Audience fresh = AudiencePipeline.run(facts, segment, spec, GLOBAL, Checkpoint.none());
            assertEquals(
                    fresh.waterfall(),
                    used.run(segment, spec, Checkpoint.none()).waterfall());
        }
        // the same after more people came, some of whom share addresses with those who were there
        Facts more = new Town(seed, 60, 20).facts();
        AudiencePipeline carried = AudiencePipeline.prepare(more, GLOBAL, used, Checkpoint.none());
        AudiencePipeline again = AudiencePipeline.prepare(town.facts(), GLOBAL, used, Checkpoint.none());
        for (int i = 0; i < 4; i++) {
            AudienceSpec spec = spec(random, 0.2);
            CustomerSet segment = some(random, more.customers(), 2);
            assertEquals(
                    AudiencePipeline.run(more, segment, spec, GLOBAL, Checkpoint.none())
                            .waterfall(),
                    carried.run(segment, spec, Checkpoint.none()).waterfall());
            CustomerSet few = some(random, facts.customers(), 2);
            assertEquals(
                    used.run(few, spec, Checkpoint.none()).waterfall(),
                    again.run(few, spec, Checkpoint.none()).waterfall());
        }
    }

    /** Files come in any order: who may not be written to is not written to, and global arms are the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void in_whatever_order_people_came_in(long seed) {
        Scene scene = Scene.of(seed, 0);
        Town other = scene.town().shuffled(new Random(seed));
        Audience audience = AudiencePipeline.run(
                other.facts(),
                CustomerSet.all(other.rows().size() + 1)
                        .andNot(CustomerSet.of(
                                other.rows().size() + 1, other.rows().size())),
                scene.spec(),
                GLOBAL,
                Checkpoint.none());
        SlowAudience slow = new SlowAudience(other.rows(), scene.spec(), GLOBAL, List.of());
        audience.net().forEach(who -> {
            for (Exclusion reason : Exclusion.values()) {
                if (reason.compareTo(Exclusion.PRIORITY) < 0) {
                    assertFalse(slow.holds(reason, who), reason + " holds for " + who);
                }
            }
        });
        Set<String> held = new HashSet<>();
        Set<String> heldBefore = new HashSet<>();
        AudiencePipeline.prepare(other.facts(), GLOBAL, Checkpoint.none())
                .globalControl(0.2)
                .forEach(who -> held.add(number(other, who)));
        AudiencePipeline.prepare(scene.town().facts(), GLOBAL, Checkpoint.none())
                .globalControl(0.2)
                .forEach(who -> heldBefore.add(number(scene.town(), who)));
        held.remove("");
        heldBefore.remove("");
        assertEquals(heldBefore, held);
    }

    private static String number(Town town, int who) {
        return who < town.rows().size() ? town.rows().get(who).number() : "";
    }
}
