package org.clientele.analysis.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    private static BigInteger choose(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            value = value.multiply(BigInteger.valueOf(n - k + (long) i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }

    /** The chance in whole numbers: ways to draw with so many marked ones, of all ways to draw. */
    private static BigDecimal exactly(int things, int marked, int drawn, int both) {
        if (both > Math.min(marked, drawn) || drawn - both > things - marked) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(choose(marked, both).multiply(choose(things - marked, drawn - both)))
                .divide(new BigDecimal(choose(things, drawn)), MathContext.DECIMAL64);
    }

    private static double atLeast(int things, int marked, int drawn, int both) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = both; k <= Math.min(marked, drawn); k++) {
            sum = sum.add(exactly(things, marked, drawn, k));
        }
        return sum.doubleValue();
    }

    @Test
    void fishersLadyTastingTea() {
        Hypergeometric law = new Hypergeometric(8);
        assertThat(law.upperTail(8, 4, 4, 4)).isCloseTo(1.0 / 70, within(1e-15));
        assertThat(law.upperTail(8, 4, 4, 3)).isCloseTo(17.0 / 70, within(1e-15));
        assertThat(law.upperTail(8, 4, 4, 0)).isEqualTo(1);
        assertThat(law.upperTail(8, 4, 4, 5)).isZero();
    }

    @Test
    void equalsCountingInWholeNumbers() {
        SplittableRandom random = new SplittableRandom(5);
        Hypergeometric law = new Hypergeometric(400);
        for (int round = 0; round < 400; round++) {
            int things = 1 + random.nextInt(400);
            int marked = random.nextInt(things + 1);
            int drawn = random.nextInt(things + 1);
            int both = random.nextInt(Math.min(marked, drawn) + 1);
            double truth = atLeast(things, marked, drawn, both);
            assertThat(law.upperTail(things, marked, drawn, both))
                    .as("%d of %d and %d in %d", both, marked, drawn, things)
                    .isCloseTo(truth, Percentage.withPercentage(1e-8));
        }
    }

    @Test
    void beyondTheTableItGoesOnWithTheGammaFunction() {
        Hypergeometric small = new Hypergeometric(10);
        Hypergeometric large = new Hypergeometric(60_000);
        assertThat(small.upperTail(60_000, 500, 700, 21))
                .isCloseTo(large.upperTail(60_000, 500, 700, 21), Percentage.withPercentage(1e-5));
    }

    @Test
    void oneStratumIsFishersTestAndMoreAreEveryCombination() {
        SplittableRandom random = new SplittableRandom(9);
        Hypergeometric law = new Hypergeometric(60);
        StratifiedTail tail = new StratifiedTail(law);
        for (int round = 0; round < 200; round++) {
            int[] things = new int[3];
            int[] marked = new int[3];
            int[] drawn = new int[3];
            for (int s = 0; s < 3; s++) {
                things[s] = 1 + random.nextInt(60);
                marked[s] = random.nextInt(things[s] + 1);
                drawn[s] = random.nextInt(things[s] + 1);
            }
            int hits = random.nextInt(60);
            double truth = 0;
            for (int a = 0; a <= 60; a++) {
                for (int b = 0; b <= 60; b++) {
                    for (int c = Math.max(0, hits - a - b); c <= 60; c++) {
                        truth += law.probability(things[0], marked[0], drawn[0], a)
                                * law.probability(things[1], marked[1], drawn[1], b)
                                * law.probability(things[2], marked[2], drawn[2], c);
                    }
                }
            }
            assertThat(tail.upperTail(things, marked, drawn, hits)).isCloseTo(truth, within(1e-12));
            int one = random.nextInt(20);
            assertThat(tail.upperTail(new int[] {things[0]}, new int[] {marked[0]}, new int[] {drawn[0]}, one))
                    .isCloseTo(law.upperTail(things[0], marked[0], drawn[0], one), within(1e-12));
        }
    }

    @Test
    void withManyTheNormalLawIsNearTheExactOne() {
        Hypergeometric law = new Hypergeometric(200_000);
        StratifiedTail tail = new StratifiedTail(law);
        int[] things = {200_000};
        int[] marked = {40_000};
        int[] drawn = {300_000 / 2 / 10};
        for (int hits : new int[] {2_950, 3_000, 3_050, 3_100, 3_150}) {
            double exact = law.upperTail(things[0], marked[0], drawn[0], hits);
            assertThat(tail.upperTail(things, marked, drawn, hits)).isCloseTo(exact, within(2e-3));
            // Two strata are too much work for the exact sum; here it is made all the same.
            double both = 0;
            for (int a = 2_500; a <= 3_500; a++) {
                double just = law.upperTail(things[0], marked[0], drawn[0], a)
                        - law.upperTail(things[0], marked[0], drawn[0], a + 1);
                both += just * law.upperTail(150_000, 20_000, 14_000, hits + 1_867 - a);
            }
            assertThat(tail.upperTail(
                            new int[] {things[0], 150_000},
                            new int[] {marked[0], 20_000},
                            new int[] {drawn[0], 14_000},
                            hits + 1_867))
                    .isCloseTo(both, within(4e-3));
        }
    }
}
