package org.clientele.analysis.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeSpec;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {
    private static Source.Origin origin(String base) {
        return new Source.Origin(FeatureFamily.VALUE, Source.Kind.ATTRIBUTE, base, "");
    }

    private static float[] prepared(float[] raw, Treatment treatment) {
        return columns(raw, treatment).getFirst().values();
    }

    private static List<FeatureColumn> columns(float[] raw, Treatment treatment) {
        Source.Numbers source = new Source.Numbers(origin("x"), Unit.NUMBER, c -> raw[c]);
        Sorted sorted = Sorted.of(raw);
        return Preparation.numbers(Profiler.numbers(source, raw, sorted), raw, sorted, treatment);
    }

    private static Treatment plain() {
        return new Treatment(
                Treatment.Encoding.ONE_HOT, Treatment.Scaling.NONE, Treatment.Missing.MEDIAN, Treatment.Outliers.KEEP);
    }

    private static final float[] RAW = {4, 1, Float.NaN, 2, 2, 100, 3, Float.NaN, 5};

    @Test
    void every_way_to_fill_a_blank() {
        // Known: 1 2 2 3 4 5 100. Median 3, mean 117/7, most frequent 2.
        assertEquals(3, prepared(RAW, plain())[2]);
        assertEquals(117 / 7f, prepared(RAW, plain().with(Treatment.Missing.MEAN))[2]);
        assertEquals(2, prepared(RAW, plain().with(Treatment.Missing.FREQUENT))[7]);
        assertEquals(0, prepared(RAW, plain().with(Treatment.Missing.ZERO))[7]);
        List<FeatureColumn> two = columns(RAW, plain().with(Treatment.Missing.INDICATOR));
        assertEquals(2, two.size());
        assertArrayEquals(new float[] {0, 0, 1, 0, 0, 0, 0, 1, 0}, two.get(1).values());
        assertEquals("x.blank", two.get(1).heading());
    }

    @Test
    void values_beyond_the_fence_are_set_to_it_and_counted() {
        // Quartiles of the seven known values by type 7: 2 and 4.5; fences -1.75 and 8.25.
        FeatureColumn fenced =
                columns(RAW, plain().with(Treatment.Outliers.FENCE)).getFirst();
        assertEquals(8.25f, fenced.values()[5]);
        assertEquals(1, fenced.made().outliers());
        assertEquals(8.25, fenced.made().high());
        assertEquals(-1.75, fenced.made().low());
        assertEquals(2, fenced.made().missing());
        assertEquals(100, prepared(RAW, plain())[5]);
    }

    @Test
    void a_column_that_is_mostly_one_value_has_no_fences() {
        float[] raw = {0, 0, 0, 0, 0, 0, 0, 0, 7};
        assertArrayEquals(raw, prepared(raw, plain().with(Treatment.Outliers.FENCE)));
    }

    @ParameterizedTest
    @EnumSource(Treatment.Scaling.class)
    void every_scale_keeps_the_order_of_people(Treatment.Scaling scaling) {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            float[] raw = new float[200];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = (float) (random.nextInt(40) - 10 + (seed % 2) * random.nextDouble());
            }
            float[] made = prepared(raw, plain().with(scaling));
            for (int i = 1; i < raw.length; i++) {
                if (raw[i] == raw[i - 1]) {
                    assertEquals(made[i], made[i - 1]);
                } else {
                    assertTrue(raw[i] > raw[i - 1] ? made[i] >= made[i - 1] : made[i] <= made[i - 1]);
                }
            }
            law(scaling, raw, made);
        }
    }

    private static void law(Treatment.Scaling scaling, float[] raw, float[] made) {
        double[] sorted = toDoubles(made);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        switch (scaling) {
            case NONE -> assertArrayEquals(raw, made);
            case STANDARD -> {
                assertEquals(0, mean, 1e-5);
                assertEquals(1, Arrays.stream(sorted).map(v -> v * v).average().orElse(0), 1e-4);
            }
            case ROBUST -> {
                assertEquals(0, (sorted[99] + sorted[100]) / 2, 1e-5);
                double low = sorted[49] + 0.75 * (sorted[50] - sorted[49]);
                double high = sorted[149] + 0.25 * (sorted[150] - sorted[149]);
                assertEquals(1, high - low, 1e-4);
            }
            case RANGE -> {
                assertEquals(0, sorted[0]);
                assertEquals(1, sorted[199], 1e-6);
            }
            case LOG -> {
                for (int i = 0; i < raw.length; i++) {
                    assertEquals(Math.abs(raw[i]), Math.expm1(Math.abs(made[i])), 1e-4);
                }
            }
            case RANK -> {
                for (int i = 0; i < raw.length; i++) {
                    float own = raw[i];
                    double below =
                            IntStream.range(0, 200).filter(j -> raw[j] < own).count();
                    double same =
                            IntStream.range(0, 200).filter(j -> raw[j] == own).count();
                    assertEquals((below + (same - 1) / 2) / 199, made[i], 1e-6);
                }
            }
            case BINS -> {
                assertTrue(sorted[0] >= 1 && sorted[199] <= 5);
                assertEquals(3, mean, 0.25);
            }
        }
    }

    private static double[] toDoubles(float[] values) {
        double[] all = new double[values.length];
        Arrays.setAll(all, i -> values[i]);
        return all;
    }

    private static List<FeatureColumn> encoded(Source.Words words, int people, Treatment treatment) {
        int[] all = IntStream.range(0, people).toArray();
        return Preparation.words(words, Levels.of(words.words(), all), all, treatment);
    }

    @Test
    void words_become_numbers_in_three_ways() {
        Source.Words source = new Source.Words(
                origin("level"), new WordColumn(new int[] {0, 1, 1, -1, 2, 1}, List.of("Tier 10", "Tier 9", "Tier 2")));
        List<FeatureColumn> hot = encoded(source, 6, plain());
        assertEquals(
                List.of("level=Tier 9", "level=Tier 10", "level=Tier 2"),
                hot.stream().map(FeatureColumn::heading).toList());
        assertArrayEquals(new float[] {0, 1, 1, 0, 0, 1}, hot.getFirst().values());
        assertArrayEquals(
                new float[] {1 / 6f, 0.5f, 0.5f, 0, 1 / 6f, 0.5f},
                encoded(source, 6, plain().with(Treatment.Encoding.FREQUENCY))
                        .getFirst()
                        .values());
        // By the numbers in the words, not by the alphabet: 2, 9, 10.
        assertArrayEquals(
                new float[] {3, 2, 2, 0, 1, 2},
                encoded(source, 6, plain().with(Treatment.Encoding.ORDINAL))
                        .getFirst()
                        .values());
    }

    @Test
    void more_than_fifty_words_share_a_column() {
        int words = 60;
        int[] code = new int[words * 3];
        Arrays.setAll(code, i -> i % words);
        List<String> names =
                IntStream.range(0, words).mapToObj(i -> "w%02d".formatted(i)).toList();
        List<FeatureColumn> hot =
                encoded(new Source.Words(origin("w"), new WordColumn(code, names)), code.length, plain());
        assertEquals(51, hot.size());
        assertEquals(FeatureColumn.Part.OTHER, hot.getLast().part());
        double[] sums = new double[code.length];
        hot.forEach(column -> Arrays.setAll(sums, i -> sums[i] + column.values()[i]));
        assertTrue(Arrays.stream(sums).allMatch(sum -> sum == 1));
    }

    private static Facts shop(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        HandFacts hand = new HandFacts(120, 300);
        for (int p = 0; p < 9; p++) {
            hand.product("p" + p, "Cat" + p % 3);
        }
        for (int o = 0; o < 500; o++) {
            hand.order(
                    random.nextInt(100), random.nextInt(300), "o" + o, "p" + random.nextInt(9), 1 + random.nextInt(99));
        }
        return hand.facts();
    }

    private static FeatureMatrix table(Facts facts, FeatureSpec spec) {
        return Features.run(
                facts,
                Attributes.run(facts, new AttributeSpec(spec.day()), Checkpoint.none()),
                null,
                spec,
                Checkpoint.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_table_has_no_blank_no_constant_and_no_twin(long seed) {
        Facts facts = shop(seed);
        FeatureMatrix matrix = table(facts, FeatureSpec.asOf(250));
        assertEquals(
                IntStream.range(0, 120)
                        .filter(c -> IntStream.range(
                                        facts.lines().offset()[c], facts.lines().offset()[c + 1])
                                .anyMatch(line -> facts.lines().day()[line] <= 250))
                        .count(),
                matrix.rows());
        for (FeatureColumn column : matrix.columns()) {
            double[] values = toDoubles(column.values());
            assertTrue(Arrays.stream(values).noneMatch(Double::isNaN), column.heading());
            assertTrue(Arrays.stream(values).distinct().count() > 1, column.heading());
            for (FeatureColumn other : matrix.columns()) {
                assertTrue(other.heading().equals(column.heading()) || !Arrays.equals(other.values(), column.values()));
            }
        }
        // All lines are by web: the channel, its share and its part of the mix say nothing.
        assertTrue(matrix.dropped().stream()
                .anyMatch(one -> one.heading().equals("channel:web") && one.reason() == Dropped.Reason.CONSTANT));
        assertTrue(matrix.dropped().stream()
                .anyMatch(one -> one.heading().equals("event-rate") && one.reason() == Dropped.Reason.CONSTANT));
    }

    @Test
    void people_with_a_blank_are_left_out_when_that_is_wished() {
        Facts facts = shop(4);
        Treatment drop = Treatment.standard().with(Treatment.Missing.DROP);
        FeatureSpec spec =
                FeatureSpec.asOf(300).with(EnumSet.of(FeatureFamily.RHYTHM)).with(drop);
        FeatureMatrix matrix = table(facts, spec);
        assertTrue(matrix.leftOut() > 0);
        assertTrue(matrix.profiles().stream().allMatch(profile -> profile.missing() == 0));
        assertEquals(table(facts, FeatureSpec.asOf(300)).rows(), matrix.rows() + matrix.leftOut());
    }

    @Test
    void crosses_of_numbers_and_of_words() {
        Facts facts = shop(5);
        FeatureSpec spec = new FeatureSpec(
                300,
                true,
                EnumSet.of(FeatureFamily.VALUE, FeatureFamily.CATEGORIES),
                plain(),
                Map.of(),
                List.of(
                        new Cross("orders", "recency"),
                        new Cross("top-category", "recency"),
                        new Cross("gone", "orders")),
                Set.of());
        FeatureMatrix matrix = table(facts, spec);
        Map<String, FeatureColumn> byHeading = matrix.columns().stream()
                .collect(java.util.stream.Collectors.toMap(FeatureColumn::heading, column -> column));
        float[] orders = column(byHeading, "orders");
        float[] recency = column(byHeading, "recency");
        float[] both = column(byHeading, "orders:recency");
        for (int i = 0; i < matrix.rows(); i++) {
            assertEquals(orders[i] * recency[i], both[i]);
        }
        float[] sums = new float[matrix.rows()];
        long pairs = byHeading.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("top-category:recency="))
                .peek(entry -> {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += entry.getValue().values()[i];
                    }
                })
                .count();
        assertEquals(9, pairs);
        for (float sum : sums) {
            assertEquals(1, sum);
        }
        assertFalse(byHeading.keySet().stream().anyMatch(heading -> heading.contains("gone")));
    }

    private static float[] column(Map<String, FeatureColumn> columns, String heading) {
        FeatureColumn column = columns.get(heading);
        assertTrue(column != null, heading);
        return column == null ? new float[0] : column.values();
    }

    @Test
    void a_spread_counts_everybody_whose_value_is_known() {
        for (Profile profile : table(shop(6), FeatureSpec.asOf(300)).profiles()) {
            if (profile instanceof Profile.OfNumbers numbers) {
                assertEquals(
                        numbers.people() - numbers.missing(),
                        Arrays.stream(numbers.spread().counts()).sum(),
                        numbers.origin().key());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void many_values_are_sorted_like_few(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[9000];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (random.nextInt(6)) {
                case 0 -> Float.NaN;
                case 1 -> -0f;
                case 2 -> 0f;
                case 3 -> random.nextInt(5) - 2;
                case 4 -> (float) (random.nextDouble() * 1e-30 - 5e-31);
                default -> (float) ((random.nextDouble() - 0.5) * 1e9);
            };
        }
        double[] plain = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .filter(v -> !Double.isNaN(v))
                .map(v -> v + 0.0)
                .sorted()
                .toArray();
        assertArrayEquals(plain, toDoubles(Sorted.of(values).values()));
    }
}
