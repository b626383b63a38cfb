package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final String SEED = "exp-2026-spring";

    @ParameterizedTest
    @CsvSource({"C001, .685238", "C002, .416165", "C003, .997202", "张敏, .466992"})
    void draws_the_golden_numbers(String id, double draw) {
        assertEquals(draw, new Assignment(SEED).draw(id), 5e-7);
    }

    @Test
    void cuts_a_hundred_thousand_people_as_counted_elsewhere() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(Integer.toString(i));
        }
        int[] arms = new int[3];
        for (double draw : new Assignment(SEED).draws(ids)) {
            arms[draw < 0.10 ? 0 : draw < 0.55 ? 1 : 2]++;
        }
        assertArrayEquals(new int[] {9_830, 45_210, 44_960}, arms);
    }

    @Test
    void gives_many_the_same_draws_as_one_by_one() {
        Assignment assignment = new Assignment(SEED);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add("id" + i);
        }
        double[] single = ids.stream().mapToDouble(assignment::draw).toArray();
        assertArrayEquals(single, assignment.draws(ids));
    }

    @Test
    void two_draws_at_once_are_the_draw_and_one_that_tells_nothing_about_it() {
        for (String seed : List.of("s", SEED, "a seed that is longer than one block of the hash ".repeat(3))) {
            Assignment assignment = new Assignment(seed);
            int[] which = IntStream.range(0, 20_000).toArray();
            double[] first = new double[which.length];
            double[] second = new double[which.length];
            assignment.draw(
                    which, i -> ("id" + "x".repeat(i % 150) + i).getBytes(StandardCharsets.UTF_8), first, second);
            double sum = 0;
            for (int i = 0; i < which.length; i++) {
                assertEquals(assignment.draw("id" + "x".repeat(i % 150) + i), first[i]);
                sum += (first[i] - 0.5) * (second[i] - 0.5);
            }
            // The correlation of independent draws has the standard deviation 1/√n.
            assertEquals(0, sum * 12 / which.length, 5 / Math.sqrt(which.length));
        }
    }

    @Test
    void splits_evenly_and_independently_for_different_seeds() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add("C" + i);
        }
        double[] first = new Assignment("a").draws(ids);
        double[] second = new Assignment("b").draws(ids);
        int both = 0;
        int one = 0;
        for (int i = 0; i < first.length; i++) {
            one += first[i] < 0.1 ? 1 : 0;
            both += first[i] < 0.1 && second[i] < 0.1 ? 1 : 0;
        }
        // Five standard deviations of a binomial.
        assertEquals(10_000, one, 5 * Math.sqrt(100_000 * 0.1 * 0.9));
        assertEquals(1_000, both, 5 * Math.sqrt(100_000 * 0.01 * 0.99));
    }
}
