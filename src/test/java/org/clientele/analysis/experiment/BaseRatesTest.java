package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The share of people who order anyway, for every length of a window, beside counting person by person. */
class BaseRatesTest {
    private static final int TODAY = 20_500;
    private static final int WINDOWS = 6;

    private static Facts shop(long seed, int customers, int span) {
        Random random = new Random(seed);
        FactsBuilder builder = FactsBuilder.full(1);
        int order = 1;
        for (int id = 1; id <= customers; id++) {
            builder.people()
                    .next(id)
                    .called("C" + id, "Ana")
                    .reached("", false, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            for (int many = random.nextInt(7); many > 0; many--) {
                builder.lines().in(id, order++, (TODAY - random.nextInt(span)) * 1440L + random.nextInt(1440));
                for (int line = random.nextInt(3); line >= 0; line--) {
                    OrderStatus status = random.nextInt(4) == 0 ? OrderStatus.REFUNDED : OrderStatus.PAID;
                    builder.lines().add(1, 1_000, 10_000L * random.nextInt(500), status, "web");
                }
            }
        }
        builder.lines().in(1, order, TODAY * 1440L).add(1, 1_000, 10_000, OrderStatus.PAID, "web");
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }

    /** The definition, window by window and person by person. */
    private static BaseRate slow(Facts facts, int days) {
        double shares = 0;
        long buyers = 0;
        long people = 0;
        int windows = 0;
        double spent = 0;
        double squares = 0;
        for (int w = 0; w < WINDOWS; w++) {
            int start = TODAY - days * (w + 1) + 1;
            int known = 0;
            int ordered = 0;
            for (int c = 0; c < facts.customers(); c++) {
                boolean before = false;
                boolean within = false;
                long money = 0;
                for (int i = facts.lines().offset()[c]; i < facts.lines().offset()[c + 1]; i++) {
                    int day = facts.lines().day()[i];
                    before |= facts.lines().counts(i) && day < start;
                    within |= facts.lines().counts(i) && day >= start && day < start + days;
                    money += day >= start && day < start + days ? facts.lines().revenue(i) : 0;
                }
                if (before) {
                    known++;
                    ordered += within ? 1 : 0;
                    spent += money;
                    squares += (double) money * money;
                }
            }
            shares += known == 0 ? 0 : (double) ordered / known;
            buyers += ordered;
            people += known;
            windows += known == 0 ? 0 : 1;
        }
        if (windows == 0) {
            return BaseRate.unknown();
        }
        double mean = spent / people;
        double variance = people < 2 ? 0 : Math.max(0, (squares - spent * mean) / (people - 1));
        return new BaseRate(shares / windows, buyers == 0 ? 0 : spent / buyers, windows, mean, Math.sqrt(variance));
    }

    private static void same(BaseRate expected, BaseRate found, String what) {
        assertEquals(expected.share(), found.share(), 1e-15, what);
        assertEquals(expected.averageOrder(), found.averageOrder(), 1e-6, what);
        assertEquals(expected.windows(), found.windows(), what);
        assertEquals(expected.spend(), found.spend(), 1e-6, what);
        assertEquals(expected.deviation(), found.deviation(), 1e-6 * (1 + expected.deviation()), what);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_window_is_as_counted_person_by_person(long seed) {
        Facts facts = shop(seed, 60, seed % 2 == 0 ? 200 : 900);
        BaseRates rates = BaseRates.of(facts, BaseRates.LONGEST);
        for (int days = 1; days <= BaseRates.LONGEST; days++) {
            same(slow(facts, days), rates.within(days), days + " days");
        }
        same(slow(facts, 200), BaseRate.of(facts, 200), "a window longer than campaigns ask for");
        assertTrue(rates.reach(BaseRates.LONGEST));
        assertFalse(rates.reach(BaseRates.LONGEST + 1));
        assertThrows(IllegalArgumentException.class, () -> rates.within(BaseRates.LONGEST + 1));
    }

    @Test
    void nothing_is_known_of_a_shop_without_a_past() {
        Facts empty = FactsBuilder.full(1).build();
        assertEquals(BaseRate.unknown(), BaseRates.of(empty, 90).within(14));
        assertEquals(BaseRate.unknown(), BaseRate.of(empty));
    }
}
