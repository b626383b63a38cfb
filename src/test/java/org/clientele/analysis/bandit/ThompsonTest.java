package org.clientele.analysis.bandit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.experiment.ChanceToBeat;
import org.junit.jupiter.api.Test;

class ThompsonTest {
    private static final double[] RATES = {0.020, 0.022, 0.026};

    /** Orders lost against always sending the best, in batches of 1,000. */
    private static double regret(long seed, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] hits = new long[RATES.length];
        long[] sent = new long[RATES.length];
        double lost = 0;
        for (int batch = 0; batch * 1_000 < people; batch++) {
            double[] shares = new Thompson(0.01, 1_000).shares(hits, sent, random.nextLong());
            for (int i = 0; i < 1_000; i++) {
                int version = pick(shares, random.nextDouble());
                sent[version]++;
                hits[version] += random.nextDouble() < RATES[version] ? 1 : 0;
                lost += RATES[2] - RATES[version];
            }
        }
        return lost;
    }

    private static int pick(double[] shares, double draw) {
        double sum = 0;
        for (int v = 0; v < shares.length; v++) {
            sum += shares[v];
            if (draw < sum) {
                return v;
            }
        }
        return shares.length - 1;
    }

    @Test
    void orders_lost_stay_below_the_simulated_figure() {
        double sum = 0;
        int seeds = 200;
        for (int seed = 0; seed < seeds; seed++) {
            sum += regret(seed, 20_000);
        }
        double mean = sum / seeds;
        // 32.1 in the published simulation, 66.7 for even shares.
        assertTrue(mean <= 45, "mean " + mean);
        assertTrue(mean >= 20, "mean " + mean);
    }

    @Test
    void shares_add_up_and_never_fall_below_the_floor() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 100; run++) {
            int versions = random.nextInt(2, 8);
            long[] sent = random.longs(versions, 0, 5_000).toArray();
            long[] hits =
                    Arrays.stream(sent).map(s -> s / random.nextInt(2, 50)).toArray();
            double[] shares = new Thompson(0.01, 500).shares(hits, sent, run);
            assertEquals(1, Arrays.stream(shares).sum(), 1e-12);
            assertTrue(Arrays.stream(shares).min().orElseThrow() >= 0.01);
        }
    }

    @Test
    void of_two_versions_the_share_is_the_chance_to_beat() {
        double[] shares = new Thompson(0, 100_000).shares(new long[] {20, 30}, new long[] {1_000, 1_000}, 9);
        assertEquals(ChanceToBeat.of(20, 1_000, 30, 1_000), shares[1], 0.005);
    }

    @Test
    void the_same_seed_gives_the_same_shares_and_amounts_follow_their_means() {
        long[] sent = {400, 400, 400};
        double[] mean = {10, 10.2, 14};
        double[] deviation = {20, 20, 20};
        double[] shares = Thompson.usual().sharesOfAmounts(mean, deviation, sent, 10, 5, 1);
        assertArrayEquals(shares, Thompson.usual().sharesOfAmounts(mean, deviation, sent, 10, 5, 1));
        assertTrue(shares[2] > 0.9, Arrays.toString(shares));
    }

    @Test
    void a_floor_for_more_versions_than_there_is_room_for_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Thompson(0.4, 100).shares(new long[3], new long[3], 1));
    }
}
