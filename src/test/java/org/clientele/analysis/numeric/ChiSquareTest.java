package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
    /** Upper points of the chi-square distribution as every table prints them. */
    @ParameterizedTest
    @CsvSource({
        "3.841, 1, 0.05",
        "6.635, 1, 0.01",
        "10.828, 1, 0.001",
        "5.991, 2, 0.05",
        "18.307, 10, 0.05",
        "3.940, 10, 0.95",
        "43.773, 30, 0.05",
        "124.342, 100, 0.05",
        "77.929, 100, 0.95"
    })
    void printed_tables(double x, int dof, double p) {
        assertEquals(p, ChiSquare.upperTail(x, dof), p * 2e-3);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.5", "3", "20", "200", "1200"})
    void two_degrees_of_freedom_are_an_exponential(double x) {
        assertEquals(Math.exp(-x / 2), ChiSquare.upperTail(x, 2), 1e-13 * Math.max(1e-300, Math.exp(-x / 2)) + 1e-15);
        double four = Math.exp(-x / 2) * (1 + x / 2);
        assertEquals(four, ChiSquare.upperTail(x, 4), 1e-12 * four + 1e-15);
    }

    @Test
    void nothing_below_zero() {
        assertEquals(1, ChiSquare.upperTail(0, 3));
        assertThrows(IllegalArgumentException.class, () -> ChiSquare.upperTail(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> ChiSquare.upperTail(Double.NaN, 3));
    }

    /** The example of Benjamini and Hochberg 1995, section 4.1: four of fifteen are kept at 0.05. */
    @Test
    void the_example_of_the_paper() {
        double[] p = {
            0.4262, 0.0001, 0.0344, 0.0004, 0.5719, 0.0019, 0.0095, 0.0201, 1.0, 0.0278, 0.0298, 0.0459, 0.3240, 0.6528,
            0.7590
        };
        double[] q = FalseDiscovery.adjusted(p);
        double[] kept = java.util.stream.IntStream.range(0, p.length)
                .filter(i -> q[i] <= 0.05)
                .mapToDouble(i -> p[i])
                .sorted()
                .toArray();
        assertArrayEquals(new double[] {0.0001, 0.0004, 0.0019, 0.0095}, kept);
        for (int i = 0; i < p.length; i++) {
            double own = p[i];
            double least = Arrays.stream(p)
                    .filter(other -> other >= own)
                    .map(other -> other
                            * p.length
                            / Arrays.stream(p).filter(x -> x <= other).count())
                    .min()
                    .orElse(1);
            assertEquals(Math.min(1, least), q[i], 1e-12);
        }
    }
}
