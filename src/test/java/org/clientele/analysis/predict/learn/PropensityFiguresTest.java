package org.clientele.analysis.predict.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.clientele.analysis.predict.measure.Gains;
import org.clientele.analysis.predict.measure.Placements;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Logistic regression and boosted trees on public data, against figures that other programs give for the same data. */
class PropensityFiguresTest {
    private static final double LINE = 0.003;
    private static final double TREES = 0.008;
    private static final Checkpoint QUIET = Checkpoint.none();

    private static Logistic.OfSheets logistic(PublicSheet data) {
        return Logistic.OfSheets.learn(data.sheet(), data.y(), Coding.Style.plain(), 1, QUIET);
    }

    /** As many and as large trees as the published run of histogram boosting had. */
    private static Boosting large(PublicSheet data) {
        return Boosting.learn(
                data.sheet(), data.y(), Coding.Style.plain(), new BoostSpec(100, 31, 0.1, 1, 20, 0, 42), QUIET);
    }

    /** Many small trees that each see a part of the rows. */
    private static Boosting small(PublicSheet data) {
        return Boosting.learn(
                data.sheet(), data.y(), Coding.Style.plain(), new BoostSpec(300, 6, 0.05, 0.7, 5, 0, 42), QUIET);
    }

    /** Mean area under the curve over five folds with as many yes in each. */
    private static double folds(PublicSheet data, BiFunction<PublicSheet, Integer, Model> learn) {
        int[] fold = data.folds(5, 42);
        double sum = 0;
        for (int k = 0; k < 5; k++) {
            int at = k;
            PublicSheet rest = data.take(
                    IntStream.range(0, fold.length).filter(i -> fold[i] != at).toArray());
            PublicSheet here = data.take(
                    IntStream.range(0, fold.length).filter(i -> fold[i] == at).toArray());
            double auc = Placements.of(learn.apply(rest, k).scores(here.sheet()), here.y())
                    .auc();
            sum += auc;
        }
        return sum / 5;
    }

    @Test
    void telco_has_one_optimum_and_newton_finds_it() {
        PublicSheet telco = PublicSheet.telco();
        Logistic.OfSheets model = logistic(telco);
        assertEquals(-2916.994484, model.fitted().penalised(), 1e-4);
        assertEquals(-2914.650763, model.fitted().likelihood(), 1e-3);
        assertEquals(-2.221260, model.fitted().intercept(), 1e-4);
        double[] scores = model.scores(telco.sheet());
        assertEquals(0.848329, Placements.of(scores, telco.y()).auc(), 1e-5);
        double mean = Arrays.stream(scores).map(Logistic::chance).average().orElseThrow();
        assertEquals(1869.0 / 7043, mean, 1e-9);
    }

    @Test
    void telco_by_folds() {
        PublicSheet telco = PublicSheet.telco();
        assertEquals(0.8451, folds(telco, (rest, k) -> logistic(rest)), LINE);
        assertEquals(0.8466, folds(telco, (rest, k) -> small(rest)), TREES);
        assertEquals(0.8350, folds(telco, (rest, k) -> large(rest)), TREES);
    }

    @Test
    @Tag("long")
    void bank_has_one_optimum_and_newton_finds_it() {
        PublicSheet bank = PublicSheet.bank().without("duration");
        Logistic.OfSheets model = logistic(bank);
        assertEquals(41188, bank.y().length);
        assertEquals(-11361.285666, model.fitted().penalised(), 1e-3);
        assertEquals(-11356.030314, model.fitted().likelihood(), 1e-2);
        assertEquals(-2.341213, model.fitted().intercept(), 1e-4);
    }

    @Test
    @Tag("long")
    void bank_by_folds() {
        PublicSheet with = PublicSheet.bank();
        PublicSheet without = with.without("duration");
        assertEquals(0.9353, folds(with, (rest, k) -> logistic(rest)), LINE);
        assertEquals(0.7916, folds(without, (rest, k) -> logistic(rest)), LINE);
        assertEquals(0.9501, folds(with, (rest, k) -> large(rest)), TREES);
        assertEquals(0.8018, folds(without, (rest, k) -> large(rest)), TREES);
    }

    @Test
    @Tag("long")
    void earlier_bank_by_folds() {
        PublicSheet with = PublicSheet.earlierBank();
        PublicSheet without = with.without("duration");
        assertEquals(0.9065, folds(with, (rest, k) -> logistic(rest)), LINE);
        assertEquals(0.7654, folds(without, (rest, k) -> logistic(rest)), LINE);
        assertEquals(0.9350, folds(with, (rest, k) -> large(rest)), TREES);
        assertEquals(0.7978, folds(without, (rest, k) -> large(rest)), TREES);
    }

    @Test
    @Tag("long")
    void how_long_a_call_took_is_known_only_after_it() {
        PublicSheet with = PublicSheet.earlierBank();
        double[] known = held(with);
        double[] before = held(with.without("duration"));
        assertEquals(0.939, known[0], TREES);
        assertEquals(0.796, before[0], TREES);
        assertEquals(4.25, known[1], 0.1);
        assertEquals(3.11, before[1], 0.1);
        assertTrue(known[1] > before[1]);
    }

    /** Area and lift of the best fifth on three tenths that were held out, on average over three ways to hold out. */
    private static double[] held(PublicSheet data) {
        double[] mean = new double[2];
        for (int seed = 42; seed < 45; seed++) {
            int[] fold = data.folds(10, seed);
            PublicSheet rest = data.take(
                    IntStream.range(0, fold.length).filter(i -> fold[i] >= 3).toArray());
            PublicSheet here = data.take(
                    IntStream.range(0, fold.length).filter(i -> fold[i] < 3).toArray());
            BoostSpec spec = new BoostSpec(200, 31, 0.05, 1, 20, 0, seed);
            double[] scores = Boosting.learn(rest.sheet(), rest.y(), Coding.Style.plain(), spec, QUIET)
                    .scores(here.sheet());
            mean[0] += Placements.of(scores, here.y()).auc() / 3;
            mean[1] += Gains.of(scores, here.y()).lift(0.2) / 3;
        }
        return mean;
    }
}
