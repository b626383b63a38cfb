package org.clientele.analysis.bandit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SteeringTest {
    private static Steering of(List<Wave> waves, long seed) {
        return Steering.of(waves, waves.getFirst().shares().length, new Thompson(0.01, 1_000), seed);
    }

    @Test
    void shares_stay_even_until_each_version_had_a_hundred_people() {
        Wave first = new Wave(new double[] {0.4, 0.3, 0.3}, new long[] {400, 300, 99}, new long[] {4, 30, 1});
        Steering before = of(List.of(first), 1);
        assertFalse(before.steered());
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, before.shares(), 1e-12);
        Wave second = new Wave(new double[] {0.9, 0.09, 0.01}, new long[] {90, 9, 1}, new long[] {1, 1, 0});
        Steering after = of(List.of(first, second), 1);
        assertTrue(after.steered());
        assertTrue(after.shares()[1] > 0.9, Arrays.toString(after.shares()));
        assertEquals(1, Arrays.stream(after.shares()).sum(), 1e-12);
        assertTrue(Arrays.stream(after.shares()).min().orElseThrow() >= 0.01);
    }

    @Test
    void the_weighted_share_is_the_one_done_by_hand() {
        Wave first = new Wave(new double[] {0.5, 0.5}, new long[] {100, 100}, new long[] {10, 20});
        Wave second = new Wave(new double[] {0.2, 0.8}, new long[] {40, 160}, new long[] {8, 16});
        Steering steering = of(List.of(first, second), 3);
        // Version A: weights 2 and 5, so (2·10 + 5·8) / (2·100 + 5·40).
        assertEquals(60.0 / 400, steering.weighted()[0], 1e-12);
        assertEquals(18.0 / 140, steering.plain()[0], 1e-12);
        double b = (2 * 20 + 1.25 * 16) / (2 * 100 + 1.25 * 160);
        assertEquals(b, steering.weighted()[1], 1e-12);
        double squares =
                4 * (20 * (1 - b) * (1 - b) + 80 * b * b) + 1.25 * 1.25 * (16 * (1 - b) * (1 - b) + 144 * b * b);
        assertEquals(Math.sqrt(squares) / 400, steering.weightedError()[1], 1e-12);
    }

    /** Where the mood of the day changes while shares do, the plain mean of a favoured version is biased; weights mend it. */
    @Test
    void weights_take_out_what_changing_days_do_to_changing_shares() {
        SplittableRandom random = new SplittableRandom(5);
        double plain = 0;
        double weighted = 0;
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            List<Wave> waves = new ArrayList<>();
            waves.add(wave(random, new double[] {0.34, 0.33, 0.33}, 0.05));
            waves.add(wave(random, new double[] {0.90, 0.05, 0.05}, 0.15));
            Steering steering = of(waves, run);
            plain += (steering.plain()[0] - steering.plain()[1]) / runs;
            weighted += (steering.weighted()[0] - steering.weighted()[1]) / runs;
        }
        assertTrue(plain > 0.02, "plain " + plain);
        assertEquals(0, weighted, 0.005);
    }

    private static Wave wave(SplittableRandom random, double[] shares, double rate) {
        long[] sent = new long[shares.length];
        long[] hits = new long[shares.length];
        for (int i = 0; i < 3_000; i++) {
            double draw = random.nextDouble();
            int v = draw < shares[0] ? 0 : draw < shares[0] + shares[1] ? 1 : 2;
            sent[v]++;
            hits[v] += random.nextDouble() < rate ? 1 : 0;
        }
        return new Wave(shares, sent, hits);
    }

    @Test
    void what_is_no_wave_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Wave(new double[2], new long[2], new long[2]));
        assertThrows(IllegalArgumentException.class, () -> new Wave(new double[] {1}, new long[] {5}, new long[] {6}));
        Wave two = new Wave(new double[] {0.5, 0.5}, new long[2], new long[2]);
        assertThrows(IllegalArgumentException.class, () -> Steering.of(List.of(two), 3, Thompson.usual(), 1));
        assertTrue(Double.isNaN(of(List.of(two), 1).weighted()[0]));
    }
}
