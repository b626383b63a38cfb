package org.clientele.analysis.predict.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clientele.analysis.predict.measure.Placements;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnTest {
    private static final Checkpoint QUIET = Checkpoint.none();

    private record Table(Sheet sheet, int[] y) {}

    /** Yes where exactly one of two numbers is above zero, which no straight line can tell; a third says nothing. */
    private static Table either(long seed, int n) {
        Random random = new Random(seed);
        float[][] values = new float[3][n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            for (float[] column : values) {
                column[i] = (float) random.nextGaussian();
            }
            y[i] = values[0][i] > 0 ^ values[1][i] > 0 ? 1 : 0;
            if (random.nextInt(10) == 0) {
                values[2][i] = Float.NaN;
            }
        }
        return new Table(
                new Sheet(
                        n,
                        List.of(
                                new Field.Numbers("a", true, values[0]),
                                new Field.Numbers("b", true, values[1]),
                                new Field.Numbers("c", true, values[2]))),
                y);
    }

    @Test
    void trees_find_what_a_straight_line_cannot() {
        Table seen = either(1, 3000);
        Table fresh = either(2, 3000);
        Model trees =
                Boosting.learn(seen.sheet(), seen.y(), Coding.Style.standard(), BoostSpec.standard(3000, 5), QUIET);
        Model line = Logistic.OfSheets.learn(seen.sheet(), seen.y(), Coding.Style.standard(), 1, QUIET);
        assertTrue(Placements.of(trees.scores(fresh.sheet()), fresh.y()).auc() > 0.97);
        assertEquals(0.5, Placements.of(line.scores(fresh.sheet()), fresh.y()).auc(), 0.05);
    }

    @Test
    void the_same_seed_grows_the_same_trees() {
        Table seen = either(3, 6000);
        BoostSpec spec = new BoostSpec(20, 6, 0.1, 0.7, 20, 0.2, 8);
        double[] once = Boosting.learn(seen.sheet(), seen.y(), Coding.Style.standard(), spec, QUIET)
                .scores(seen.sheet());
        double[] again = Boosting.learn(seen.sheet(), seen.y(), Coding.Style.standard(), spec, QUIET)
                .scores(seen.sheet());
        assertArrayEquals(once, again);
    }

    @Test
    void growing_ends_when_nothing_more_is_learned() {
        Table noise = either(4, 1500);
        int[] y = new Random(7).ints(1500, 0, 2).toArray();
        Boosting grown = Boosting.learn(noise.sheet(), y, Coding.Style.standard(), BoostSpec.standard(1500, 5), QUIET);
        assertTrue(grown.trees().size() < 120, grown.trees().size() + " trees of 200");
    }

    @Test
    void cancelling_ends_the_growing() {
        Table seen = either(5, 200);
        Checkpoint stop = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        BoostSpec spec = BoostSpec.standard(200, 1);
        assertThrows(
                Cancelled.class, () -> Boosting.learn(seen.sheet(), seen.y(), Coding.Style.standard(), spec, stop));
        assertThrows(
                Cancelled.class,
                () -> Logistic.OfSheets.learn(seen.sheet(), seen.y(), Coding.Style.standard(), 1, stop));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void steps_are_those_of_the_closed_form(long seed) {
        Random random = new Random(seed);
        int n = 60;
        double[] scores = new double[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            scores[i] = i;
            y[i] = random.nextInt(n) < i ? 1 : 0;
        }
        Calibration.Steps steps = Calibration.Steps.of(scores, y);
        // isotonic regression is the largest mean from somewhere before to the smallest mean up to somewhere after
        double[] closed = new double[n];
        for (int i = 0; i < n; i++) {
            double largest = 0;
            for (int a = 0; a <= i; a++) {
                double smallest = 1;
                for (int b = i; b < n; b++) {
                    smallest = Math.min(
                            smallest, Arrays.stream(y, a, b + 1).average().orElseThrow());
                }
                largest = Math.max(largest, smallest);
            }
            closed[i] = largest;
        }
        double edge = 0.5 / (n + 1.0);
        double[] levels = Arrays.stream(closed)
                .map(level -> Math.clamp(level, edge, 1 - edge))
                .distinct()
                .toArray();
        assertArrayEquals(levels, steps.chances(), 1e-12);
    }

    @Test
    void percentages_hold_after_calibration_even_for_scores_that_say_far_too_much() {
        Random random = new Random(6);
        int n = 20_000;
        double[] scores = new double[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            double odds = random.nextGaussian() - 2;
            scores[i] = 5 * odds + 3;
            y[i] = random.nextDouble() < Logistic.chance(odds) ? 1 : 0;
        }
        Calibration.Line line = Calibration.Line.of(scores, y);
        assertEquals(0.2, line.slope(), 0.01);
        assertEquals(-0.6, line.shift(), 0.06);
        assertTrue(Calibration.of(scores, y) instanceof Calibration.Steps);
        double[] chances = Calibration.of(scores, y).chances(scores);
        assertEquals(
                Arrays.stream(y).average().orElseThrow(),
                Arrays.stream(chances).average().orElseThrow(),
                0.005);
        assertTrue(Calibration.of(scores, new int[n]) instanceof Calibration.Line(double slope, double shift)
                && slope == 1
                && shift == 0);
    }

    @Test
    void the_rule_is_the_share_of_each_cell_drawn_towards_that_of_all() {
        int n = 100;
        float[] recency = new float[n];
        float[] orders = new float[n];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            recency[i] = i;
            orders[i] = i % 2 == 0 ? 1 : 4;
            y[i] = i < 20 && i % 2 == 0 ? 1 : 0;
        }
        Sheet sheet = new Sheet(
                n, List.of(new Field.Numbers("recency", true, recency), new Field.Numbers("orders", true, orders)));
        double[] scores = CellRule.learn(sheet, y, "recency", "orders").scores(sheet);
        double mean = 11.0 / 102;
        assertEquals((10 + 10 * mean) / 20, Logistic.chance(scores[0]), 1e-12);
        assertEquals(10 * mean / 20, Logistic.chance(scores[1]), 1e-12);
        assertEquals(scores[1], scores[99], 1e-12);
    }

    @Test
    void words_that_are_new_or_rare_share_a_column() {
        int n = 200;
        int[] codes = new int[n];
        for (int i = 0; i < n; i++) {
            codes[i] = i < 100 ? 0 : i < 150 ? 1 : i < 195 ? 2 + i % 9 : -1;
        }
        List<String> words = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        Coding coding =
                Coding.of(new Sheet(n, List.of(new Field.Words("w", false, codes, words))), Coding.Style.standard());
        assertEquals(3, coding.size());
        Sheet other = new Sheet(
                4, List.of(new Field.Words("w", false, new int[] {0, 1, -1, 2}, List.of("b", "a", "never seen"))));
        float[][] columns = coding.columns(other);
        assertArrayEquals(new float[] {0, 1, 0, 0}, columns[0]);
        assertArrayEquals(new float[] {1, 0, 0, 0}, columns[1]);
        assertArrayEquals(new float[] {0, 0, 0, 1}, columns[2]);
        double[] none = coding.scaled(new Sheet(2, List.of()));
        assertArrayEquals(new double[6], none);
    }
}
