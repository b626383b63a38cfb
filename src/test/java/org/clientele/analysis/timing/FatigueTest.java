package org.clientele.analysis.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one more message brings and costs, beside looking at each message alone. */
class FatigueTest {
    private static final int TODAY = 16_800;
    private static final int PEOPLE = 2_500;
    private static final Fatigue.Stake STAKE = new Fatigue.Stake(400_000, 5_000, 3);

    /** A shop in which a message brings an order in a tenth of the cases and drives one in a hundred away; from some place
     * on it brings nothing and drives away one in twenty. */
    private static Facts shop(long seed, int worseFrom) {
        Random random = new Random(seed);
        FactsBuilder builder = FactsBuilder.full(1);
        int order = 1;
        for (int id = 1; id <= PEOPLE; id++) {
            builder.people()
                    .next(id)
                    .called("C" + id, "Ana")
                    .reached("", false, "+44770090" + id, true)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            List<Long> orders = new ArrayList<>();
            for (int day = 0; day < 120; day++) {
                if (random.nextInt(100) == 0) {
                    orders.add((TODAY - day) * 1440L + random.nextInt(1440));
                }
            }
            List<Integer> sent = new ArrayList<>();
            for (int many = random.nextInt(14); many > 0; many--) {
                sent.add((TODAY - 90) * 24 + random.nextInt(88 * 24));
            }
            sent.sort(null);
            List<Integer> texts = new ArrayList<>();
            for (int hour : sent) {
                boolean text = random.nextInt(2) == 0;
                int place = place(texts, hour);
                boolean worse = worseFrom > 0 && place >= worseFrom;
                int outcome =
                        random.nextDouble() < (worse ? 0.05 : 0.01) ? Outcome.UNSUBSCRIBED.bit() : Outcome.OPENED.bit();
                builder.reach().contact(id, text ? Channel.SMS : Channel.EMAIL, hour, null, outcome);
                if (text) {
                    texts.add(hour);
                    if (!worse && random.nextInt(10) == 0) {
                        orders.add(hour * 60L + 60 + random.nextInt(30 * 60));
                    }
                }
            }
            orders.sort(null);
            for (long minute : orders) {
                builder.lines()
                        .in(id, order++, minute)
                        .add(1, 1_000, 100_000, OrderStatus.PAID, "web")
                        .add(1, 1_000, 100_000, OrderStatus.PAID, "web");
            }
        }
        builder.lines().in(1, order, TODAY * 1440L + 1_439).add(1, 1_000, 10_000, OrderStatus.PAID, "web");
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }

    /** How many came in the thirty days before, and this one. */
    private static int place(List<Integer> earlier, int hour) {
        return 1 + (int) earlier.stream().filter(at -> at > hour - 30 * 24).count();
    }

    private static List<Integer> orders(Facts facts, int person) {
        OrderLines lines = facts.lines();
        List<Integer> hours = new ArrayList<>();
        for (int i = lines.offset()[person]; i < lines.offset()[person + 1]; i++) {
            if (i == lines.offset()[person] || lines.order()[i] != lines.order()[i - 1]) {
                hours.add(lines.day()[i] * 24 + lines.minute()[i] / 60);
            }
        }
        return hours;
    }

    @ParameterizedTest
    @CsvSource({"1,4", "2,3", "3,0", "4,0"})
    void a_message_is_worth_its_orders_and_costs_permissions(long seed, int worseFrom) {
        Facts facts = shop(seed, worseFrom);
        Fatigue learned = Fatigue.of(facts, Channel.SMS, STAKE, Checkpoint.none());
        Contacts contacts = facts.contacts();
        int end = (TODAY + 1) * 24;
        double[] messages = new double[Fatigue.MOST];
        double[] left = new double[Fatigue.MOST];
        double[] bought = new double[Fatigue.MOST];
        double[] hours = new double[Fatigue.MOST];
        double all = 0;
        double after = 0;
        double time = 0;
        for (int person = 0; person < PEOPLE; person++) {
            List<Integer> texts = new ArrayList<>();
            List<Boolean> gone = new ArrayList<>();
            for (int i = contacts.offset()[person]; i < contacts.offset()[person + 1]; i++) {
                if (contacts.channel()[i] == Channel.SMS.ordinal()) {
                    texts.add(contacts.hour()[i]);
                    gone.add(contacts.outcome()[i] == Outcome.UNSUBSCRIBED.bit());
                }
            }
            if (texts.isEmpty()) {
                continue;
            }
            List<Integer> orders = orders(facts, person);
            time += end - texts.getFirst();
            all += orders.stream().filter(at -> at >= texts.getFirst()).count();
            for (int i = 0; i < texts.size(); i++) {
                int hour = texts.get(i);
                int place = Math.min(place(texts.subList(0, i), hour), Fatigue.MOST) - 1;
                int until = Math.min(i + 1 < texts.size() ? texts.get(i + 1) : end, Math.min(end, hour + 3 * 24));
                long came =
                        orders.stream().filter(at -> at >= hour && at < until).count();
                messages[place]++;
                left[place] += gone.get(i) ? 1 : 0;
                bought[place] += came;
                hours[place] += until - hour;
                after += came;
            }
        }
        double touched = java.util.Arrays.stream(hours).sum();
        double anyway = (all - after) / (time - touched);
        assertEquals(after / all, learned.share(), 1e-12);
        double permission = all / time * 24 * 365 * (after / all) * STAKE.order();
        assertEquals(permission, learned.permission(), 1e-6);
        for (Fatigue.Place place : learned.places()) {
            int at = place.number() - 1;
            assertEquals((long) messages[at], place.messages());
            assertEquals((long) left[at], place.left());
            double extra = (bought[at] - anyway * hours[at]) / messages[at];
            assertEquals(extra * STAKE.order() - STAKE.price(), place.brings(), 1e-6);
            assertEquals(permission * left[at] / messages[at], place.costs(), 1e-6);
        }
        // The truth by which the shop was made: an order in ten messages, less the price.
        assertEquals(
                0.1 * STAKE.order() - STAKE.price(), learned.places().getFirst().brings(), 0.02 * STAKE.order());
        assertEquals(worseFrom == 0 ? 0 : worseFrom - 1, learned.limit());
        assertFalse(learned.unknown());
    }

    @ParameterizedTest
    @CsvSource("5")
    void where_an_order_is_worth_nothing_no_limit_is_said(long seed) {
        Fatigue learned = Fatigue.of(shop(seed, 3), Channel.SMS, new Fatigue.Stake(0, 0, 3), Checkpoint.none());
        assertEquals(0, learned.limit());
        assertEquals(0, learned.permission());
        assertTrue(learned.places().stream().allMatch(place -> place.costs() == 0 && place.brings() == 0));
    }
}
