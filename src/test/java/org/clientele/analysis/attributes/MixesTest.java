package org.clientele.analysis.attributes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixesTest {
    private static final int CUSTOMERS = 60;

    /** A shop up to a day: the same rows, those after it left out. */
    private static Facts shop(long seed, int upTo) {
        SplittableRandom random = new SplittableRandom(seed);
        HandFacts hand = new HandFacts(CUSTOMERS, upTo);
        for (int p = 0; p < 12; p++) {
            hand.product("p" + p, "Cat" + p % 5);
        }
        for (int o = 0; o < 400; o++) {
            int customer = random.nextInt(CUSTOMERS - 5);
            int day = random.nextInt(400);
            String product = "p" + random.nextInt(12);
            int money = 1 + random.nextInt(50);
            if (day <= upTo) {
                hand.order(customer, day, "o" + o, product, money);
            }
        }
        for (int e = 0; e < 300; e++) {
            int customer = random.nextInt(CUSTOMERS);
            int day = random.nextInt(400);
            String kind = "kind" + random.nextInt(4);
            if (day <= upTo) {
                hand.event(customer, day, kind);
            }
        }
        return hand.facts();
    }

    private static Map<String, float[]> byName(MixTable table) {
        Map<String, float[]> map = new TreeMap<>();
        for (int i = 0; i < table.levels().size(); i++) {
            map.put(table.levels().get(i), table.values()[i]);
        }
        return map;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void as_of_a_day_is_what_was_known_on_that_day(long seed) {
        Facts all = shop(seed, 399);
        Facts then = shop(seed, 200);
        for (Mix mix : Mix.values()) {
            Map<String, float[]> looking = byName(Mixes.run(all, mix, 200, 50, Checkpoint.none()));
            Map<String, float[]> known = byName(Mixes.run(then, mix, 200, 50, Checkpoint.none()));
            assertEquals(known.keySet(), looking.keySet());
            known.forEach((level, values) -> assertArrayEquals(values, looking.get(level), mix + " " + level));
        }
        List<Attribute> looking =
                Attributes.run(all, new AttributeSpec(200), Checkpoint.none()).columns();
        List<Attribute> known =
                Attributes.run(then, new AttributeSpec(200), Checkpoint.none()).columns();
        for (int a = 0; a < known.size(); a++) {
            for (int c = 0; c < CUSTOMERS; c++) {
                if (known.get(a) instanceof Attribute.Numbers numbers) {
                    double mine = ((Attribute.Numbers) looking.get(a)).value().applyAsDouble(c);
                    assertEquals(numbers.value().applyAsDouble(c), mine, numbers.key());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void a_second_way_to_add_up(long seed) {
        Facts facts = shop(seed, 399);
        Map<String, float[]> category = byName(Mixes.run(facts, Mix.CATEGORY, 399, 50, Checkpoint.none()));
        Map<String, float[]> weekday = byName(Mixes.run(facts, Mix.WEEKDAY, 399, 50, Checkpoint.none()));
        Map<String, float[]> count = byName(Mixes.run(facts, Mix.EVENT_COUNT, 399, 50, Checkpoint.none()));
        for (int c = 0; c < CUSTOMERS; c++) {
            Map<String, Double> money = new TreeMap<>();
            Map<DayOfWeek, Integer> days = new TreeMap<>();
            double whole = 0;
            int lines = 0;
            for (int line = facts.lines().offset()[c]; line < facts.lines().offset()[c + 1]; line++) {
                money.merge(
                        facts.catalogue().category().get(facts.lines().product()[line]),
                        (double) facts.lines().amount()[line],
                        Double::sum);
                days.merge(LocalDate.ofEpochDay(facts.lines().day()[line]).getDayOfWeek(), 1, Integer::sum);
                whole += facts.lines().amount()[line];
                lines++;
            }
            for (Map.Entry<String, float[]> level : category.entrySet()) {
                float mine = level.getValue()[c];
                if (lines == 0) {
                    assertTrue(Float.isNaN(mine));
                } else {
                    assertEquals(money.getOrDefault(level.getKey(), 0.0) / whole, mine, 1e-6);
                }
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                float mine = Objects.requireNonNull(weekday.get(Integer.toString(day.getValue())))[c];
                assertEquals(lines == 0 ? Float.NaN : (float) days.getOrDefault(day, 0) / lines, mine, 1e-6f);
            }
            int events = facts.events().offset()[c + 1] - facts.events().offset()[c];
            int customer = c;
            double sum = count.values().stream()
                    .mapToDouble(values -> values[customer])
                    .sum();
            assertEquals(events, sum, 1e-6);
        }
    }

    @Test
    void many_levels_are_cut_to_the_largest_and_the_rest() {
        HandFacts hand = new HandFacts(1, 10);
        for (int p = 0; p < 8; p++) {
            hand.product("p" + p, "Cat" + p).order(0, p, "o" + p, "p" + p, 10 * (p + 1));
        }
        MixTable table = Mixes.run(hand.facts(), Mix.CATEGORY, 10, 3, Checkpoint.none());
        assertEquals(List.of("Cat7", "Cat6", "Cat5", MixTable.OTHER), table.levels());
        double sum =
                Arrays.stream(table.values()).mapToDouble(values -> values[0]).sum();
        assertEquals(1, sum, 1e-6);
        assertEquals((10 + 20 + 30 + 40 + 50) / 360.0, table.values()[3][0], 1e-6);
    }

    @Test
    void gaps_trend_and_rates_by_hand() {
        // Order days 0, 10, 30, 60, 100: gaps 10, 20, 30, 40; quartiles 17.5 and 32.5; mean 25, variance 125.
        HandFacts hand = new HandFacts(2, 170)
                .order(0, 0, "a", "p", 10)
                .order(0, 10, "b", "p", 10)
                .order(0, 30, "c", "p", 10)
                .order(0, 60, "d", "p", 5)
                .order(0, 100, "e", "p", 15)
                .event(0, 111, "view")
                .event(0, 170, "view");
        AttributeTable table = Attributes.run(hand.facts(), Checkpoint.none());
        assertEquals(15, table.rhythm().gapSpread()[0]);
        assertEquals(Math.sqrt(125) / 25, table.rhythm().gapVariation()[0], 1e-6);
        // The last 90 days are 81 to 170: 15. The 90 before: days -9 to 80, all others: 35.
        assertEquals((15 - 35) / 50.0, table.rhythm().trend()[0], 1e-6);
        assertTrue(Float.isNaN(table.rhythm().trend()[1]));
        // Mean price 10: only the 5 is at least a tenth below.
        assertEquals(0.2f, table.taste().discount()[0], 1e-6f);
        assertEquals(2, table.habits().events()[0]);
        // 111 to 170 are 60 days.
        assertEquals(1f, table.habits().eventRate()[0], 1e-6f);
        assertEquals(0f, table.habits().eventRate()[1]);
    }
}
