package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How likely people answer, and the list that is cut by it. */
class ChancesTest {
    private static final int TODAY = 20_500;
    private static final long EACH = 500_000;

    /** A shop of so many buyers who all bought once a hundred days ago; some again on a later day, some got a message. */
    private record Shop(int buyers, int again, int againDay, int messageDay) {
        Facts facts() {
            FactsBuilder builder = FactsBuilder.full(1);
            int order = 1;
            for (int id = 1; id <= buyers; id++) {
                builder.people()
                        .next(id)
                        .called("C" + id, "Ana")
                        .reached("c" + id + "@example.com", true, "", false)
                        .livesIn("", "", "")
                        .dated(People.NO_DAY, People.NO_DAY)
                        .extras(Map.of());
                builder.reach().consent(id, Channel.EMAIL, ConsentStatus.GRANTED, 20_000);
                builder.lines().in(id, order++, (TODAY - 100) * 1440L).add(1, 1_000, EACH, OrderStatus.PAID, "web");
                if (id <= again) {
                    builder.lines().in(id, order++, againDay * 1440L).add(1, 1_000, EACH, OrderStatus.PAID, "web");
                }
                if (messageDay > 0) {
                    builder.reach().contact(id, Channel.EMAIL, messageDay * 24 + 9);
                }
            }
            builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
            builder.events().add(1, TODAY * 1440L, "note", 0, 0);
            return builder.build();
        }

        Chances chances(int days) {
            Facts facts = facts();
            Orders orders = Orders.of(facts);
            return Chances.of(facts, States.of(orders, facts.dataDay()), Channel.EMAIL, Trial.Goal.ORDER, days);
        }
    }

    /** Six windows of a hundred buyers in one cell, thirty of whom bought in the last: 30 of 600. */
    @Test
    void without_messages_it_is_the_share_who_ordered_in_past_windows() {
        Chances chances = new Shop(100, 30, TODAY, 0).chances(14);
        for (double chance : chances.chance()) {
            assertEquals(0.05, chance, 1e-12);
        }
        assertEquals(
                new Estimate(Estimate.Source.ORDERS, Estimate.Stage.BASE, 14, 600, 30, 100, Integer.MIN_VALUE),
                chances.estimate());
        for (double money : chances.money()) {
            assertEquals(EACH, money, 1e-6);
        }
    }

    /** A hundred messages thirty days ago, after which sixty ordered within the days. */
    @Test
    void with_enough_answered_messages_it_is_the_share_of_these() {
        Chances chances = new Shop(100, 60, TODAY - 25, TODAY - 30).chances(14);
        assertEquals(0.6, chances.chance()[1], 1e-12);
        assertEquals(Estimate.Source.MESSAGES, chances.estimate().source());
        assertEquals(100, chances.estimate().seen());
        assertEquals(60, chances.estimate().answers());
        assertEquals(Estimate.Stage.EARLY, chances.estimate().stage(), "from 100 buyers it is early");
    }

    @Test
    void an_answer_after_the_days_does_not_count_and_too_young_messages_are_not_asked() {
        assertEquals(
                Estimate.Source.ORDERS,
                new Shop(100, 60, TODAY - 15, TODAY - 30).chances(14).estimate().source());
        assertEquals(
                Estimate.Source.ORDERS,
                new Shop(100, 60, TODAY - 1, TODAY - 5).chances(14).estimate().source());
    }

    @Test
    void a_small_shop_says_when_there_will_be_enough() {
        // Forty buyers came a hundred days ago, none in the last ninety: no pace, no day.
        assertEquals(
                Integer.MIN_VALUE, new Shop(40, 0, 0, 0).chances(14).estimate().readyDay());
        FactsBuilder builder = FactsBuilder.full(1);
        for (int id = 1; id <= 40; id++) {
            builder.people()
                    .next(id)
                    .called("C" + id, "Ana")
                    .reached("", false, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            // two days apart, the last of them today: 40 in 80 days
            builder.lines().in(id, id, (TODAY - 2L * (40 - id)) * 1440).add(1, 1_000, EACH, OrderStatus.PAID, "web");
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        Facts facts = builder.build();
        Orders orders = Orders.of(facts);
        Estimate estimate = Chances.of(facts, States.of(orders, TODAY), Channel.EMAIL, Trial.Goal.ORDER, 14)
                .estimate();
        // 60 are missing at 40 in 90 days
        assertEquals(TODAY + 135, estimate.readyDay());
        assertEquals(Estimate.Stage.BASE, estimate.stage());
    }

    /** The first so many of a line are those of the whole line put in order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_first_of_a_line_are_those_of_all_in_order(long seed) {
        Random random = new Random(seed);
        Facts facts = new Town(seed, 700).facts();
        int n = facts.customers();
        Addresses addresses = Addresses.of(facts.people(), Checkpoint.none());
        Draws draws = new Draws(new UnitNames(addresses), addresses.units(), "seed");
        draws.ready(CustomerSet.all(n));
        byte[] cellOf = new byte[n];
        double[] worth = new double[1 + random.nextInt(6)];
        IntStream.range(0, worth.length).forEach(cell -> worth[cell] = random.nextInt(3));
        IntStream.range(0, n).forEach(c -> cellOf[c] = (byte) random.nextInt(worth.length));
        CustomerSet.Builder builder = new CustomerSet.Builder(n);
        IntStream.range(0, n).filter(c -> random.nextInt(3) > 0).forEach(builder::add);
        CustomerSet people = builder.build();
        List<Integer> ordered = new ArrayList<>();
        people.forEach(ordered::add);
        ordered.sort(Comparator.<Integer>comparingDouble(c -> -worth[cellOf[c]])
                .thenComparingInt(c -> cellOf[c])
                .thenComparingDouble(draws::lot)
                .thenComparingInt(c -> c));
        Line line = new Line(cellOf, worth, draws);
        for (int most : new int[] {0, 1, 7, 100, 333, people.size() - 1, people.size(), people.size() + 5}) {
            CustomerSet.Builder expected = new CustomerSet.Builder(n);
            ordered.stream().limit(most).forEach(expected::add);
            assertEquals(expected.build(), line.first(people, most), most + " of " + people.size());
        }
    }

    /** Two hundred buyers of which the first sixty come back often; a message costs 1 and an answer is worth 10. */
    @Test
    void by_gain_the_likeliest_are_taken_while_it_pays_and_the_money_lasts() {
        FactsBuilder builder = FactsBuilder.full(1);
        int order = 1;
        for (int id = 1; id <= 200; id++) {
            builder.people()
                    .next(id)
                    .called("C" + id, "Ana")
                    .reached("c" + id + "@example.com", true, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            builder.reach().consent(id, Channel.EMAIL, ConsentStatus.GRANTED, 20_000);
            for (int day = TODAY - 300; day <= TODAY; day += id <= 60 ? 10 : 1_000) {
                builder.lines().in(id, order++, day * 1440L).add(1, 1_000, EACH, OrderStatus.PAID, "web");
            }
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        Facts facts = builder.build();
        AudienceSpec spec = new AudienceSpec(
                Channel.EMAIL,
                org.clientele.model.campaign.Purpose.MARKETING,
                Caps.none(),
                new ControlPlan(false, 0, 0),
                "seed",
                TODAY * 24,
                false,
                0,
                new AudienceSpec.Aim("", Trial.Goal.ORDER, 14),
                new AudienceSpec.Cut(
                        0, Ranking.usual().by(Ranking.Order.GAIN).worth(100_000), 10_000, AudienceSpec.NO_POOL));
        AudiencePipeline pipeline = AudiencePipeline.prepare(facts, "global", Checkpoint.none());
        CustomerSet all = CustomerSet.all(200);
        Audience audience = pipeline.run(all, spec, Checkpoint.none());
        // Those who bought once long ago answer in far less than one of ten cases, so a message to them loses money.
        assertEquals(60, audience.net().size());
        assertEquals(140, audience.left(Exclusion.NO_GAIN).size());
        Yield yield = java.util.Objects.requireNonNull(audience.yield());
        assertEquals(600_000, yield.spent());
        assertEquals(yield.answers() * 100_000, yield.money(), 1e-6);
        assertTrue(yield.lastChance() > 0.1 && yield.nextChance() < 0.1);
        assertEquals(yield.nextChance() * 10, yield.next(), 1e-9);
        Audience poor = pipeline.run(
                all,
                spec.cut(new AudienceSpec.Cut(
                        0,
                        Ranking.usual().by(Ranking.Order.GAIN).worth(100_000).spending(259_999),
                        10_000,
                        AudienceSpec.NO_POOL)),
                Checkpoint.none());
        assertEquals(25, poor.net().size(), "money for 25 messages");
        assertEquals(35, poor.left(Exclusion.BUDGET).size());
        assertTrue(java.util.Objects.requireNonNull(poor.yield()).nextChance() > 0.1);
        Audience likely = pipeline.run(
                all,
                spec.cut(new AudienceSpec.Cut(
                        70, Ranking.usual().by(Ranking.Order.LIKELY), 10_000, AudienceSpec.NO_POOL)),
                Checkpoint.none());
        assertEquals(70, likely.net().size());
        for (int c = 0; c < 60; c++) {
            assertTrue(likely.net().contains(c), "those who come back often go first");
        }
        Audience coupons =
                pipeline.run(all, spec.cut(new AudienceSpec.Cut(50, Ranking.usual(), 0, 12)), Checkpoint.none());
        assertEquals(12, coupons.net().size());
        assertEquals(38, coupons.left(Exclusion.COUPONS).size());
        assertFalse(coupons.net()
                .equals(pipeline.run(all, spec.cut(AudienceSpec.Cut.none()), Checkpoint.none())
                        .net()));
    }
}
