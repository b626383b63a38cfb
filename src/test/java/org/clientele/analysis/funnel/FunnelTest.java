package org.clientele.analysis.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.funnel.FunnelStep.With;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelTest {
    private static final List<String> SKUS = List.of("T1", "T2", "C1");
    private static final int PEOPLE = 60;

    /** One thing that somebody did: when, in which order among others, and which steps it is. */
    private record Did(long minute, boolean[] steps) {}

    private static FunnelStep random(Random random) {
        With with = switch (random.nextInt(4)) {
            case 0 -> new With(FunnelStep.Kind.CATEGORY, "Tea");
            case 1 -> new With(FunnelStep.Kind.PRODUCT, "C1");
            default -> With.anything();
        };
        return switch (random.nextInt(4)) {
            case 0 -> new FunnelStep.Event("view", With.anything());
            case 1 -> new FunnelStep.Event("cart", With.anything());
            case 2 -> new FunnelStep.OrderNumber(1 + random.nextInt(3));
            default -> new FunnelStep.Order(with);
        };
    }

    /** Every chain of every length is tried, the furthest kept; of two as far the one that was complete first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_furthest_chain_is_that_of_trying_all(long seed) {
        Random random = new Random(seed);
        HandFacts hand = new HandFacts(PEOPLE, 1060)
                .product("T1", "Tea")
                .product("T2", "Tea")
                .product("C1", "Cups");
        List<List<long[]>> orders = new ArrayList<>();
        List<List<long[]>> events = new ArrayList<>();
        for (int c = 0; c < PEOPLE; c++) {
            orders.add(new ArrayList<>());
            events.add(new ArrayList<>());
            for (int i = random.nextInt(6); i > 0; i--) {
                int day = 1000 + random.nextInt(40);
                int minute = 60 * random.nextInt(24);
                String order = c + "-" + i;
                for (int line = 1 + random.nextInt(2); line > 0; line--) {
                    int sku = random.nextInt(3);
                    boolean paid = random.nextInt(6) > 0;
                    hand.line(new HandFacts.Line(
                            c,
                            day,
                            minute,
                            order,
                            SKUS.get(sku),
                            1,
                            10_000,
                            paid ? OrderStatus.PAID : OrderStatus.CANCELLED,
                            "web"));
                    orders.get(c).add(new long[] {day * 1440L + minute, i, sku, paid ? 1 : 0});
                }
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                int day = 1000 + random.nextInt(40);
                boolean view = random.nextBoolean();
                hand.event(c, day, view ? "view" : "cart");
                events.get(c).add(new long[] {day * 1440L, view ? 1 : 0});
            }
        }
        Facts facts = hand.facts();
        for (int round = 0; round < 25; round++) {
            List<FunnelStep> steps = new ArrayList<>();
            for (int s = 2 + random.nextInt(3); s > 0; s--) {
                steps.add(random(random));
            }
            int window = 1 + random.nextInt(25);
            FunnelResult result =
                    Funnel.run(facts, new FunnelSpec(steps, window, CustomerSet.all(PEOPLE)), Checkpoint.none());
            List<List<Double>> waits = new ArrayList<>();
            steps.forEach(step -> waits.add(new ArrayList<>()));
            for (int c = 0; c < PEOPLE; c++) {
                List<Did> did = did(steps, orders.get(c), events.get(c));
                int[] best = best(did, steps.size(), window * 1440L);
                assertEquals(best.length, result.reached()[c], steps + " within " + window + ", customer " + c);
                for (int s = 1; s < best.length; s++) {
                    waits.get(s).add((double)
                            (did.get(best[s]).minute() - did.get(best[s - 1]).minute()));
                }
            }
            for (int s = 1; s < steps.size(); s++) {
                assertEquals(median(waits.get(s)), result.medianMinutes()[s], 1e-6, steps.toString());
                assertTrue(result.passed(s + 1) <= result.passed(s));
                assertEquals(
                        result.passed(s) - result.passed(s + 1),
                        result.stopped(s).size());
            }
        }
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** What a customer did in the order of time; events of a minute before orders of it. */
    private static List<Did> did(List<FunnelStep> steps, List<long[]> lines, List<long[]> events) {
        List<Did> all = new ArrayList<>();
        List<long[]> sortedEvents = new ArrayList<>(events);
        sortedEvents.sort((a, b) -> Long.compare(a[0], b[0]));
        List<Long> times = lines.stream()
                .filter(l -> l[3] == 1)
                .map(l -> l[0])
                .distinct()
                .sorted()
                .toList();
        List<long[]> orderKeys = new ArrayList<>();
        for (long time : times) {
            lines.stream()
                    .filter(l -> l[3] == 1 && l[0] == time)
                    .map(l -> l[1])
                    .distinct()
                    .sorted()
                    .forEach(order -> orderKeys.add(new long[] {time, order}));
        }
        int e = 0;
        for (int number = 1; number <= orderKeys.size(); number++) {
            long[] key = orderKeys.get(number - 1);
            while (e < sortedEvents.size() && sortedEvents.get(e)[0] <= key[0]) {
                all.add(event(steps, sortedEvents.get(e++)));
            }
            boolean[] is = new boolean[steps.size()];
            for (int s = 0; s < is.length; s++) {
                int at = number;
                FunnelStep step = steps.get(s);
                is[s] = lines.stream()
                        .filter(l -> l[3] == 1 && l[0] == key[0] && l[1] == key[1])
                        .anyMatch(l -> matches(step, (int) l[2], at));
            }
            all.add(new Did(key[0], is));
        }
        while (e < sortedEvents.size()) {
            all.add(event(steps, sortedEvents.get(e++)));
        }
        return all;
    }

    private static Did event(List<FunnelStep> steps, long[] event) {
        boolean[] is = new boolean[steps.size()];
        for (int s = 0; s < is.length; s++) {
            is[s] = steps.get(s) instanceof FunnelStep.Event(String type, With with)
                    && type.equals(event[1] == 1 ? "view" : "cart");
        }
        return new Did(event[0], is);
    }

    private static boolean matches(FunnelStep step, int sku, int number) {
        return switch (step) {
            case FunnelStep.Event event -> false;
            case FunnelStep.OrderNumber(int wanted) -> wanted == number;
            case FunnelStep.Order(With with) ->
                switch (with.kind()) {
                    case ANYTHING -> true;
                    case CATEGORY -> sku < 2;
                    case PRODUCT -> sku == 2;
                    case BRAND -> false;
                };
        };
    }

    /** The furthest chain; complete first; of those that end alike the one whose doings lie nearest to its end. */
    private static int[] best(List<Did> did, int steps, long window) {
        for (int length = steps; length > 0; length--) {
            for (int end = 0; end < did.size(); end++) {
                int[] chain = backwards(did, new int[length], length - 1, end, window);
                if (chain.length > 0) {
                    return chain;
                }
            }
        }
        return new int[0];
    }

    private static int[] backwards(List<Did> did, int[] chain, int step, int at, long window) {
        if (!did.get(at).steps()[step]) {
            return new int[0];
        }
        int[] tried = chain.clone();
        tried[step] = at;
        if (step == 0) {
            long span = did.get(tried[tried.length - 1]).minute() - did.get(at).minute();
            return span <= window ? tried : new int[0];
        }
        for (int before = at - 1; before >= 0; before--) {
            int[] found = backwards(did, tried, step - 1, before, window);
            if (found.length > 0) {
                return found;
            }
        }
        return new int[0];
    }

    @Test
    void those_who_still_have_time_are_told_apart() {
        HandFacts hand = new HandFacts(3, 1100)
                .event(0, 1095, "view")
                .event(1, 1000, "view")
                .event(2, 1095, "view")
                .order(2, 1096, "a", "T1", 10);
        List<FunnelStep> steps =
                List.of(new FunnelStep.Event("view", With.anything()), new FunnelStep.Order(With.anything()));
        FunnelResult result = Funnel.run(hand.facts(), new FunnelSpec(steps, 7, CustomerSet.all(3)), Checkpoint.none());
        assertEquals("[1, 1, 2]", Arrays.toString(result.reached()));
        assertEquals(1, result.open()[1]);
        assertEquals(600 + 1440, result.medianMinutes()[1], 1e-9);
    }

    @Test
    void too_few_steps_and_no_time_are_refused() {
        List<FunnelStep> one = List.of(new FunnelStep.OrderNumber(1));
        assertEquals(
                "funnel.steps.few",
                assertThrows(Refusal.class, () -> new FunnelSpec(one, 7, CustomerSet.all(1)))
                        .sentence()
                        .key());
        List<FunnelStep> two = List.of(new FunnelStep.OrderNumber(1), new FunnelStep.OrderNumber(2));
        assertEquals(
                "funnel.window.few",
                assertThrows(Refusal.class, () -> new FunnelSpec(two, 0, CustomerSet.all(1)))
                        .sentence()
                        .key());
    }
}
