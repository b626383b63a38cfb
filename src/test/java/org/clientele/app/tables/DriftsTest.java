package org.clientele.app.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftsTest {
    private static double[] evenly(double from, double to) {
        return IntStream.rangeClosed(0, 100)
                .mapToDouble(i -> from + (to - from) * i / 100)
                .toArray();
    }

    @Test
    void the_stability_index_is_that_of_its_formula() {
        assertEquals(0, Drifts.stability(evenly(0, 1), evenly(0, 1)), 1e-12);
        // All of what is now lies in the last tenth of what was: nine tenths are empty, one holds all.
        double empty = 9 * (1e-4 - 0.1) * Math.log(1e-4 / 0.1);
        double full = 0.9 * Math.log(1 / 0.1);
        double[] now = evenly(0.95, 1);
        assertEquals(empty + full, Drifts.stability(evenly(0, 1), now), 0.05);
    }

    @Test
    void the_divergence_of_words_is_none_for_the_same_and_one_bit_for_others() {
        assertEquals(0, Drifts.divergence(Map.of("a", 0.5, "b", 0.5), Map.of("a", 0.5, "b", 0.5)), 1e-12);
        assertEquals(1, Drifts.divergence(Map.of("a", 1.0), Map.of("b", 1.0)), 1e-12);
        // Half and half against all of one: H(3/4) - H(1/2)/2 = 0.8112781 - 0.5.
        assertEquals(0.3112781, Drifts.divergence(Map.of("a", 0.5, "b", 0.5), Map.of("a", 1.0)), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_profile_reads_back_and_its_median_is_that_of_the_numbers(long seed) {
        Random random = new Random(seed);
        ColumnProfile.Builder numbers = new ColumnProfile.Builder("amount", true);
        ColumnProfile.Builder words = new ColumnProfile.Builder("city", false);
        double[] all = random.doubles(1001, 0, 500).toArray();
        for (double each : all) {
            numbers.number(each);
            words.word("a=b&c\t" + random.nextInt(4));
            if (random.nextInt(5) == 0) {
                words.blank();
            }
        }
        Arrays.sort(all);
        TableProfile profile = new TableProfile(1001, List.of(numbers.build(), words.build()));
        assertEquals(all[500], profile.columns().getFirst().median());
        assertEquals(
                1,
                profile.columns().getLast().words().values().stream()
                        .mapToDouble(share -> share)
                        .sum(),
                1e-9);
        assertEquals(profile, TableProfile.of(profile.text()));
        assertTrue(Drifts.between(profile, profile).isEmpty());
    }

    @Test
    void a_column_that_tells_people_apart_keeps_none_of_its_words() {
        ColumnProfile.Builder words = new ColumnProfile.Builder("extra:Nickname", false);
        for (int i = 0; i < 10_000; i++) {
            words.word("nick" + i);
        }
        assertTrue(words.build().words().isEmpty());
    }

    @Test
    void a_long_column_of_numbers_is_sampled_evenly() {
        ColumnProfile.Builder numbers = new ColumnProfile.Builder("amount", true);
        for (int i = 0; i < 1_000_000; i++) {
            numbers.number(i);
        }
        assertEquals(500_000, numbers.build().median(), 5_000);
    }
}
