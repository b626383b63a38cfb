package org.clientele.analysis.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfmTest {
    private static Facts random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(300);
        HandFacts hand = new HandFacts(n, 20_000);
        int number = 0;
        int most = 1 + random.nextInt(8);
        for (int c = 0; c < n; c++) {
            for (int o = random.nextInt(most); o > 0; o--) {
                hand.order(c, 20_000 - random.nextInt(700), "o" + number++, "p", 1 + random.nextInt(40));
            }
        }
        return hand.facts();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void groups_and_cells_part_everyone_for_any_bins_and_mode(long seed) {
        Facts facts = random(seed);
        for (RfmSpec.Mode mode : RfmSpec.Mode.values()) {
            for (int bins = 2; bins <= 10; bins++) {
                RfmResult result = Rfm.run(facts, new RfmSpec(bins, mode), Checkpoint.none());
                CustomerSet seen = CustomerSet.none(facts.customers());
                int sum = 0;
                for (RfmGroup group : RfmGroup.values()) {
                    CustomerSet members = result.members(group);
                    assertEquals(0, seen.sizeOfAnd(members));
                    assertEquals(members.size(), result.totals(group).people());
                    seen = seen.or(members);
                    sum += members.size();
                }
                assertEquals(facts.customers(), sum);
                for (RfmAxis axis : RfmAxis.values()) {
                    int inCells = 0;
                    for (RfmCell cell : result.cells(axis).keySet()) {
                        int people = result.totals(cell).people();
                        assertEquals(people, result.members(List.of(cell)).size());
                        inCells += people;
                    }
                    assertEquals(
                            facts.customers()
                                    - result.members(RfmGroup.PROSPECTS).size(),
                            inCells);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void better_customers_never_score_worse_and_equal_ones_score_equally(long seed) {
        Facts facts = random(seed);
        AttributeTable table = Attributes.run(facts, Checkpoint.none());
        RfmResult result = Rfm.run(table, new RfmSpec(5, RfmSpec.Mode.INDEPENDENT), Checkpoint.none());
        for (int a = 0; a < facts.customers(); a++) {
            for (int b = 0; b < facts.customers(); b++) {
                if (!table.purchases().bought(a) || !table.purchases().bought(b)) {
                    continue;
                }
                check(
                        -table.purchases().recency()[a],
                        -table.purchases().recency()[b],
                        result.scores().recency(),
                        a,
                        b);
                check(
                        table.purchases().orders()[a],
                        table.purchases().orders()[b],
                        result.scores().frequency(),
                        a,
                        b);
                check(
                        table.purchases().money()[a],
                        table.purchases().money()[b],
                        result.scores().money(),
                        a,
                        b);
            }
        }
    }

    private static void check(long left, long right, byte[] score, int a, int b) {
        assertTrue(Long.compare(left, right) * (score[a] - score[b]) >= 0);
        assertTrue(left != right || score[a] == score[b]);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void bins_follow_the_midrank_formula(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] values = random.longs(1 + random.nextInt(200), 0, 30).toArray();
        for (int bins = 2; bins <= 6; bins++) {
            long[] cuts = Ranks.cuts(values, bins);
            for (long value : values) {
                long below = Arrays.stream(values).filter(v -> v < value).count();
                long equal = Arrays.stream(values).filter(v -> v == value).count();
                double midrank = below + (equal + 1) / 2.0;
                int expected = 1 + (int) Math.floor(bins * (midrank - 0.5) / values.length + 1e-12);
                assertEquals(expected, Ranks.bin(value, cuts), "value " + value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,5,CHAMPIONS",
        "5,4,3,CHAMPIONS",
        "5,2,2,POTENTIAL_LOYALISTS",
        "5,1,1,NEW",
        "4,1,1,PROMISING",
        "4,3,4,LOYAL",
        "3,5,5,LOYAL",
        "3,3,3,NEEDS_ATTENTION",
        "3,2,2,ABOUT_TO_SLEEP",
        "3,1,1,ABOUT_TO_SLEEP",
        "2,5,5,CANT_LOSE",
        "2,5,4,CANT_LOSE",
        "1,4,4,AT_RISK",
        "1,3,2,AT_RISK",
        "2,2,2,HIBERNATING",
        "1,1,1,HIBERNATING"
    })
    void the_table_of_groups_is_the_published_one(int r, int f, int m, RfmGroup group) {
        assertEquals(group, RfmZones.standard().group(r, f, m, 5));
    }

    @Test
    void three_bins_use_the_same_table_spread_out() {
        assertEquals(RfmGroup.CHAMPIONS, RfmZones.standard().group(3, 3, 3, 3));
        assertEquals(RfmGroup.CHAMPIONS, RfmZones.standard().group(3, 3, 2, 3));
        assertEquals(RfmGroup.POTENTIAL_LOYALISTS, RfmZones.standard().group(3, 2, 2, 3));
        assertEquals(RfmGroup.NEW, RfmZones.standard().group(3, 1, 1, 3));
        assertEquals(RfmGroup.NEEDS_ATTENTION, RfmZones.standard().group(2, 2, 2, 3));
        assertEquals(RfmGroup.CANT_LOSE, RfmZones.standard().group(1, 3, 3, 3));
        assertEquals(RfmGroup.HIBERNATING, RfmZones.standard().group(1, 1, 1, 3));
    }

    @Test
    void when_most_bought_once_frequency_is_cut_at_one_two_three_four_and_six() {
        HandFacts hand = new HandFacts(20, 1000);
        int number = 0;
        int[] orders = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 50};
        for (int c = 0; c < orders.length; c++) {
            for (int o = 0; o < orders[c]; o++) {
                hand.order(c, 1000 - o, "o" + number++, "p", 5);
            }
        }
        RfmResult result = Rfm.run(hand.facts(), new RfmSpec(5, RfmSpec.Mode.INDEPENDENT), Checkpoint.none());
        assertTrue(result.frequencyByCuts());
        byte[] f = result.scores().frequency();
        assertEquals(
                "1 1 1 1 1 1 1 1 1 1 1 2 3 4 4 5 5 5 0 0",
                String.join(
                        " ",
                        java.util.stream.IntStream.range(0, 20)
                                .mapToObj(c -> "" + f[c])
                                .toList()));
    }

    @Test
    void few_orders_mean_three_bins_and_score_rules_tell_the_days() {
        HandFacts hand = new HandFacts(6, 1000);
        for (int c = 0; c < 6; c++) {
            hand.order(c, 1000 - 10 * c, "a" + c, "p", 10 * (c + 1));
            hand.order(c, 900 - c, "b" + c, "p", 1);
        }
        RfmResult result = Rfm.run(hand.facts(), RfmSpec.standard(), Checkpoint.none());
        assertEquals(3, result.bins());
        ScoreRule best = result.rules().getFirst();
        assertEquals(new ScoreRule(ScoreRule.Measure.RECENCY, 3, 0, 10, 2), best);
    }

    @Test
    void bins_outside_two_to_ten_are_refused() {
        assertThrows(Refusal.class, () -> new RfmSpec(1, RfmSpec.Mode.INDEPENDENT));
        assertThrows(Refusal.class, () -> new RfmSpec(11, RfmSpec.Mode.INDEPENDENT));
    }

    /** A shop of the awkward kinds: all alike, one order each, nobody, free goods, everything. */
    private static Facts awkward(SplittableRandom random) {
        int kind = random.nextInt(5);
        int n = 1 + random.nextInt(120);
        HandFacts hand = new HandFacts(n, 20_000);
        for (int c = 0; c < n; c++) {
            boolean blank = kind == 3 || (kind == 4 && random.nextBoolean());
            int orders = blank ? 0 : kind == 0 || kind == 1 ? 1 : 1 + random.nextInt(9);
            for (int o = 0; o < orders; o++) {
                int day = kind == 0 ? 20_000 : 20_000 - random.nextInt(3) * 200;
                double money = kind == 2 && random.nextBoolean() ? 0 : kind == 0 ? 10 : 1 + random.nextInt(3);
                hand.order(c, day, c + "-" + o, "p", money);
            }
        }
        return hand.facts();
    }

    private static RfmSpec anything(SplittableRandom random) {
        int bins = 2 + random.nextInt(6);
        RfmBorders borders = RfmBorders.SUGGESTED;
        for (ScoreRule.Measure measure : ScoreRule.Measure.values()) {
            if (random.nextBoolean()) {
                List<Long> rising = new java.util.ArrayList<>(random.longs(2, 4_000)
                        .distinct()
                        .limit(bins - 1)
                        .sorted()
                        .boxed()
                        .toList());
                borders = borders.with(measure, measure == ScoreRule.Measure.RECENCY ? rising.reversed() : rising);
            }
        }
        RfmZones zones = new RfmZones(random.ints(25, 0, RfmGroup.values().length - 1)
                .mapToObj(group -> RfmGroup.values()[group])
                .toList());
        RfmSpec.Mode mode = random.nextBoolean() ? RfmSpec.Mode.NESTED : RfmSpec.Mode.INDEPENDENT;
        return new RfmSpec(bins, mode, borders, zones);
    }

    @Test
    void whatever_is_changed_on_whatever_data_everybody_is_in_exactly_one_group() {
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Facts facts = awkward(random);
            RfmSpec spec = anything(random);
            AttributeTable table = Attributes.run(facts, Checkpoint.none());
            RfmResult result = Rfm.run(table, spec, Checkpoint.none());
            int[] seen = new int[facts.customers()];
            for (RfmGroup group : RfmGroup.values()) {
                result.members(group).forEach(c -> seen[c]++);
            }
            for (int c = 0; c < seen.length; c++) {
                assertEquals(1, seen[c], "seed " + seed);
                boolean bought = table.purchases().bought(c);
                assertEquals(bought, result.group(c) != RfmGroup.PROSPECTS);
                if (bought) {
                    assertEquals(
                            spec.zones()
                                    .at(
                                            RfmZones.spread(result.scores().recency()[c], spec.bins()),
                                            result.scores().on(RfmAxis.BOTH, c, spec.bins())),
                            result.group(c));
                }
            }
            assertEquals(spec, RfmSpec.of(spec.text()), "seed " + seed);
        }
    }

    @Test
    void borders_typed_by_hand_decide_alone() {
        HandFacts hand = new HandFacts(5, 1000);
        int[] days = {0, 12, 13, 60, 900};
        for (int c = 0; c < 5; c++) {
            for (int o = 0; o <= c; o++) {
                hand.order(c, 1000 - days[c], c + "-" + o, "p", 10);
            }
        }
        RfmBorders borders = new RfmBorders(List.of(60L, 12L), List.of(2L, 5L), List.of(200_000L, 500_000L));
        RfmResult result = Rfm.run(hand.facts(), RfmSpec.standard().withBorders(borders), Checkpoint.none());
        assertEquals(3, result.bins());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                new byte[] {3, 3, 2, 2, 1}, result.scores().recency());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                new byte[] {1, 2, 2, 2, 3}, result.scores().frequency());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                new byte[] {1, 2, 2, 2, 3}, result.scores().money());
        assertEquals(borders, result.scheme().borders());
    }

    @Test
    void typing_the_suggested_borders_changes_nobody() {
        for (long seed = 100; seed < 160; seed++) {
            Facts facts = random(seed);
            RfmResult suggested = Rfm.run(facts, new RfmSpec(5, RfmSpec.Mode.INDEPENDENT), Checkpoint.none());
            RfmBorders borders = suggested.scheme().borders();
            RfmResult typed = Rfm.run(facts, RfmSpec.standard().withBorders(borders), Checkpoint.none());
            for (int c = 0; c < facts.customers(); c++) {
                // Borders that coincide are moved apart by one, which can only matter where scores are skipped.
                if (suggested.rules().size() == 15) {
                    assertEquals(suggested.scores().recency()[c], typed.scores().recency()[c], "seed " + seed);
                    assertEquals(suggested.scores().money()[c], typed.scores().money()[c], "seed " + seed);
                    assertEquals(
                            suggested.scores().frequency()[c], typed.scores().frequency()[c], "seed " + seed);
                }
            }
        }
    }

    @Test
    void borders_that_cannot_be_are_refused_with_the_reason() {
        assertEquals("rfm.borders.falling", refusal(() -> new RfmBorders(List.of(10L, 10L), List.of(), List.of())));
        assertEquals("rfm.borders.negative", refusal(() -> new RfmBorders(List.of(10L, -1L), List.of(), List.of())));
        assertEquals("rfm.borders.orders", refusal(() -> new RfmBorders(List.of(), List.of(1L, 3L), List.of())));
        assertEquals("rfm.borders.rising", refusal(() -> new RfmBorders(List.of(), List.of(), List.of(3L, 2L))));
        RfmBorders two = new RfmBorders(List.of(9L, 3L), List.of(), List.of(1L));
        assertEquals("rfm.borders.count", refusal(() -> RfmSpec.standard().withBorders(two)));
        assertEquals("rfm.zones.prospects", refusal(() -> RfmZones.standard().with(1, 1, RfmGroup.PROSPECTS)));
        assertEquals("rfm.spec.text", refusal(() -> RfmSpec.of("bins=many")));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(Refusal.class, what).sentence().key();
    }
}
