package org.clientele.analysis.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

/** Learners of whom a message moves, on people whose truth is planted. */
class LearnersTest {
    /** A message moves those with the first flag by 0.2, drives away those with the second by 0.1, and nobody else. */
    static UpliftSample planted(int n, long seed, double lift) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[n][];
        boolean[] hit = new boolean[n];
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            double moved = random.nextInt(3) == 0 ? 1 : 0;
            double away = moved == 0 && random.nextInt(3) == 0 ? 1 : 0;
            double keen = random.nextGaussian();
            x[i] = new double[] {moved, away, keen};
            treated[i] = random.nextInt(4) > 0;
            double p = 0.3 + 0.12 * Math.clamp(keen, -2, 2) + (treated[i] ? lift * moved - lift / 2 * away : 0);
            hit[i] = random.nextDouble() < p;
        }
        return new UpliftSample(x, hit, treated);
    }

    @Test
    void a_logistic_fit_finds_the_planted_weights_and_knows_how_surely() {
        SplittableRandom random = new SplittableRandom(4);
        int n = 20_000;
        double[][] x = new double[n][];
        boolean[] hit = new boolean[n];
        double[] heavy = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {random.nextGaussian(), 10 + 3 * random.nextGaussian()};
            double odds = -1 + 0.8 * x[i][0] - 0.2 * (x[i][1] - 10);
            hit[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            heavy[i] = 1;
        }
        LogisticFit fit = LogisticFit.of(x, hit, heavy, IntStream.range(0, n).toArray());
        for (double[] at : new double[][] {{0, 10}, {1, 7}, {-1, 13}}) {
            double truth = 1 / (1 + Math.exp(1 - 0.8 * at[0] + 0.2 * (at[1] - 10)));
            assertEquals(truth, fit.chance(at), 4 * Math.sqrt(fit.variance(at)));
            assertTrue(Math.sqrt(fit.variance(at)) < 0.02);
        }
        // at the optimum the mean chance is the share of yes
        double mean = Arrays.stream(x).mapToDouble(fit::chance).average().orElseThrow();
        double share = IntStream.range(0, n).filter(i -> hit[i]).count() / (double) n;
        assertEquals(share, mean, 1e-6);
    }

    @Test
    void those_who_are_moved_come_first_by_every_learner_but_the_one_that_looks_at_orders_alone() {
        UpliftSample sample = planted(12_000, 1, 0.2);
        int[] all = IntStream.range(0, sample.size()).toArray();
        UpliftSample other = planted(12_000, 2, 0.2);
        for (UpliftLearner learner : UpliftLearner.values()) {
            double[] score = Arrays.stream(other.x())
                    .mapToDouble(learner.learn(sample, all))
                    .toArray();
            double top = Qini.atTop(score, other.hit(), other.treated(), 0.3);
            if (learner == UpliftLearner.RESPONSE_ONLY) {
                assertTrue(top < 0.18, learner + " " + top);
            } else {
                assertEquals(0.2, top, 0.045, learner.name());
            }
        }
    }

    @Test
    void drawing_people_again_agrees_with_the_score_and_knows_luck() {
        UpliftSample sample = planted(4_000, 3, 0.25);
        double[] truth =
                Arrays.stream(sample.x()).mapToDouble(x -> x[0] - x[1] / 2).toArray();
        QiniRange range = QiniRange.of(truth, null, sample.hit(), sample.treated(), 300, 5);
        assertEquals(Qini.score(truth, sample.hit(), sample.treated()), range.score());
        assertTrue(range.low() < range.score() && range.score() < range.high(), range.toString());
        assertTrue(range.better());
        QiniRange itself = QiniRange.of(truth, truth, sample.hit(), sample.treated(), 50, 5);
        assertEquals(0, itself.low(), 1e-12);
        assertFalse(itself.better());
    }

    @Test
    void who_is_moved_is_shown_where_it_can_be_known_and_not_where_nothing_moves_anybody() {
        UpliftSample sample = planted(12_000, 6, 0.25);
        double[] rule = Arrays.stream(sample.x()).mapToDouble(x -> x[2]).toArray();
        WhoMoves who = WhoMoves.of(sample, rule, 1, Checkpoint.none());
        assertTrue(WhoMoves.enough(sample));
        assertTrue(who.believable(), who.toString());
        int[] moved = new int[2];
        int[] away = new int[2];
        for (int i = 0; i < sample.size(); i++) {
            int flag = (int) sample.x()[i][0];
            moved[flag] += who.kind()[i] == WhoMoves.Kind.WON_OVER.ordinal() ? 1 : 0;
            away[(int) sample.x()[i][1]] += who.kind()[i] == WhoMoves.Kind.LEFT_ALONE.ordinal() ? 1 : 0;
        }
        assertTrue(moved[1] > 10 * moved[0], Arrays.toString(moved));
        assertTrue(away[1] > 10 * away[0], Arrays.toString(away));
        int believed = 0;
        for (int seed = 0; seed < 30; seed++) {
            UpliftSample still = planted(1_500, 100 + seed, 0);
            double[] keen = Arrays.stream(still.x()).mapToDouble(x -> x[2]).toArray();
            believed += WhoMoves.of(still, keen, seed, Checkpoint.none()).believable() ? 1 : 0;
        }
        assertTrue(believed <= 4, believed + " of 30");
        assertFalse(WhoMoves.enough(planted(300, 1, 0.1)));
    }
}
