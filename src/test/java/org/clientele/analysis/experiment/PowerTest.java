package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    private static final double[] LIFTS = {0.05, 0.10, 0.20, 0.30, 0.50};

    @ParameterizedTest
    @CsvSource({
        "0.01, 637010, 163095, 42693, 19827, 7750",
        "0.02, 315206, 80682, 21109, 9798, 3826",
        "0.05, 122124, 31234, 8158, 3780, 1471",
        "0.10, 57763, 14751, 3841, 1774, 686",
        "0.20, 25583, 6510, 1683, 772, 294"
    })
    void people_per_arm_are_those_of_the_table(double base, long a, long b, long c, long d, long e) {
        long[] expected = {a, b, c, d, e};
        for (int i = 0; i < LIFTS.length; i++) {
            assertEquals(expected[i], Power.usual().perArm(base, LIFTS[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.05, 204394", "0.10, 108917", "0.20, 62438", "0.50, 42212"})
    void people_in_all_are_those_of_the_table_for_unequal_arms(double held, long people) {
        assertEquals(people, Power.usual().inAll(0.02, 0.20, held));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 0.02, 334", "500, 0.05, 197", "500, 0.10, 131",
        "2000, 0.02, 157", "2000, 0.05, 95", "2000, 0.10, 64",
        "10000, 0.02, 68", "10000, 0.05, 42", "10000, 0.10, 28",
        "50000, 0.02, 30", "50000, 0.05, 18", "50000, 0.10, 13"
    })
    void the_smallest_lift_is_that_of_the_table(long people, double base, double percent) {
        assertEquals(percent, 100 * Power.usual().smallestLift(base, people, 0.10), 1.0);
    }

    @Test
    void the_smallest_lift_needs_just_the_people_there_are() {
        for (long people : new long[] {300, 2_000, 40_000}) {
            double lift = Power.usual().smallestLift(0.05, people, 0.2);
            assertEquals((double) people, (double) Power.usual().inAll(0.05, lift, 0.2), 1);
        }
    }

    @Test
    void too_few_people_can_show_nothing() {
        assertTrue(Double.isInfinite(Power.usual().smallestLift(0.5, 10, 0.1)));
        assertTrue(Double.isInfinite(Power.usual().smallestLift(0.05, 1_000, 0)));
    }

    @ParameterizedTest
    @CsvSource({"0.975, 1.959963985", "0.8, 0.841621234", "0.5, 0", "0.001, -3.090232306", "0.01, -2.326347874"})
    void quantiles_are_those_of_the_normal_distribution(double p, double z) {
        assertEquals(z, Normal.quantile(p), 1e-8);
    }
}
