package org.clientele.analysis.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SendHourTest {
    private static final double[] EVEN = SendHour.profile(new long[SendHour.HOURS]);

    private static int[] answers(int... hours) {
        int[] own = new int[SendHour.HOURS];
        for (int hour : hours) {
            own[hour]++;
        }
        return own;
    }

    @Test
    void few_answers_are_pulled_towards_the_group() {
        double[] chance = SendHour.usual().chances(answers(8, 8, 8, 20), EVEN);
        assertEquals(0.3565, chance[8], 5e-5);
        assertEquals(0.1343, chance[20], 5e-5);
        assertEquals(0.0231, chance[3], 5e-5);
        assertEquals(1, Arrays.stream(chance).sum(), 1e-12);
    }

    @Test
    void only_allowed_hours_are_taken_and_strangers_get_the_groups_hour() {
        long[] group = new long[SendHour.HOURS];
        group[19] = 70;
        group[10] = 30;
        double[] profile = SendHour.profile(group);
        SendHour hour = SendHour.usual();
        assertEquals(8, hour.best(answers(8, 8, 8, 20), EVEN, 8, 21));
        assertEquals(20, hour.best(answers(8, 8, 8, 20), EVEN, 9, 21));
        assertEquals(19, hour.best(answers(9, 9), profile, 8, 21), "two answers are too few");
        assertEquals(10, hour.best(answers(), profile, 8, 18));
        assertThrows(IllegalArgumentException.class, () -> hour.best(answers(), EVEN, 20, 20));
    }
}
