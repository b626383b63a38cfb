package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void the_bootstrap_of_a_share_agrees_with_the_normal_approximation() {
        float[] values = new float[2_000];
        for (int i = 0; i < 600; i++) {
            values[i] = 1f;
        }
        Interval interval = Interval.ofMean(values, 2_000, 5);
        double error = Math.sqrt(0.3 * 0.7 / 2_000);
        assertEquals(0.3, interval.value(), 1e-9);
        assertEquals(0.3 - 1.96 * error, interval.low(), 0.003);
        assertEquals(0.3 + 1.96 * error, interval.high(), 0.003);
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_nobody_gives_zero() {
        float[] values = {0, 1, 1, 0, 1};
        assertEquals(Interval.ofMean(values, 200, 9), Interval.ofMean(values, 200, 9));
        assertEquals(new Interval(0, 0, 0), Interval.ofMean(new float[0], 200, 9));
    }

    @Test
    void several_means_together_have_the_intervals_they_have_alone() {
        SplittableRandom random = new SplittableRandom(3);
        float[][] columns = new float[3][500];
        for (float[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextFloat();
            }
        }
        Interval[] together = Interval.ofMeans(columns, 300, 8, Checkpoint.none());
        for (int c = 0; c < 3; c++) {
            assertEquals(Interval.ofMean(columns[c], 300, 8), together[c]);
        }
    }
}
