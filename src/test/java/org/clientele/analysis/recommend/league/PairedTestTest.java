package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedTestTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void drawing_signs_comes_near_to_counting_all_of_them(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] d = new float[12];
        double observed = 0;
        for (int i = 0; i < d.length; i++) {
            d[i] = (float) (random.nextDouble() - 0.35);
            observed += d[i];
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << d.length; signs++) {
            double sum = 0;
            for (int i = 0; i < d.length; i++) {
                sum += (signs >> i & 1) == 0 ? d[i] : -d[i];
            }
            asFar += Math.abs(sum) >= Math.abs(observed) - 1e-9 ? 1 : 0;
        }
        assertEquals(asFar / (double) (1 << d.length), PairedTest.p(d, 20_000, seed), 0.015);
    }

    @Test
    void no_difference_is_certain_to_be_chance_and_a_large_one_is_not() {
        assertEquals(1, PairedTest.p(new float[50], 500, 1));
        float[] all = new float[50];
        java.util.Arrays.fill(all, 1f);
        assertEquals(1 / 501.0, PairedTest.p(all, 500, 1), 1e-12);
    }

    @Test
    void without_a_difference_one_in_twenty_falls_below_five_percent() {
        int below = 0;
        for (int trial = 0; trial < 400; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            float[] d = new float[60];
            for (int i = 0; i < d.length; i++) {
                d[i] = random.nextInt(3) - 1;
            }
            below += PairedTest.p(d, 199, trial) < 0.05 ? 1 : 0;
        }
        assertTrue(below >= 6 && below <= 36, below + " of 400");
    }
}
