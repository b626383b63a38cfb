package org.clientele.analysis.recommend.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.function.Function;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.PublishedFigures;
import org.clientele.analysis.recommend.RatingPredictor;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.analysis.recommend.spec.SvdPlusPlusSpec;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published errors on MovieLens: Surprise's table for random fifths, and the official five parts of MovieLens-100k. */
@Tag("long")
class RatingAnchorTest {
    private static final Checkpoint NONE = Checkpoint.none();

    private double[] official(Function<TrainingData, RatingPredictor> method) {
        PublicRatings ratings = PublicRatings.small();
        double[] mean = new double[2];
        for (int fold = 1; fold <= 5; fold++) {
            boolean[] test = ratings.official(fold);
            double[] errors = ratings.errors(method.apply(ratings.without(test)), test);
            mean[0] += errors[0] / 5;
            mean[1] += errors[1] / 5;
        }
        return mean;
    }

    private double[] randomFifths(Function<TrainingData, RatingPredictor> method) {
        PublicRatings ratings = PublicRatings.large();
        int[] part = ratings.fifths(7);
        double[] mean = new double[2];
        for (int fold = 0; fold < 5; fold++) {
            boolean[] test = new boolean[part.length];
            for (int r = 0; r < test.length; r++) {
                test[r] = part[r] == fold;
            }
            double[] errors = ratings.errors(method.apply(ratings.without(test)), test);
            mean[0] += errors[0] / 5;
            mean[1] += errors[1] / 5;
        }
        return mean;
    }

    private static void row(String what, String published, double[] errors, long since) {
        PublishedFigures.row(
                what, "RMSE / MAE", published, String.format(Locale.ROOT, "%.4f / %.4f", errors[0], errors[1]), since);
    }

    @Test
    void baseline() {
        long since = System.nanoTime();
        double[] errors = official(data -> Baseline.fit(data, BaselineSpec.standard(), 1, NONE));
        row("Baseline | ml-100k u1…u5", ".9457 / .7499", errors, since);
        assertEquals(0.9457, errors[0], 1e-4);
        assertEquals(0.7499, errors[1], 1e-4);
    }

    @Test
    void svd() {
        long since = System.nanoTime();
        double[] errors = official(data -> Svd.fit(data, SvdSpec.standard(), 1, Workers.ofMachine(), NONE));
        row("SVD f40 e60 λ.08 | ml-100k u1…u5", ".9158 / .7223", errors, since);
        assertTrue(errors[0] <= 0.917, () -> "RMSE " + errors[0]);
    }

    @Test
    void svd_plus_plus() {
        long since = System.nanoTime();
        double[] errors = official(data -> SvdPlusPlus.fit(data, SvdPlusPlusSpec.standard(), 1, NONE));
        row("SVD++ f20 e20 lr.007 | ml-100k u1…u5", ".9222 / .7236", errors, since);
        assertTrue(errors[0] <= 0.922, () -> "RMSE " + errors[0]);
    }

    @Test
    void svd_on_a_million_ratings() {
        long since = System.nanoTime();
        double[] errors = randomFifths(data -> Svd.fit(data, SvdSpec.standard(), 1, Workers.ofMachine(), NONE));
        row("SVD f40 e60 λ.08 | ml-1m, five random parts", ".873 / .686", errors, since);
        assertTrue(errors[0] <= 0.873, () -> "RMSE " + errors[0]);
    }

    @Test
    void svd_plus_plus_on_a_million_ratings() {
        long since = System.nanoTime();
        double[] errors = randomFifths(data -> SvdPlusPlus.fit(data, SvdPlusPlusSpec.standard(), 1, NONE));
        row("SVD++ f20 e20 lr.007 | ml-1m, five random parts", ".862 / .672", errors, since);
        assertTrue(errors[0] <= 0.862, () -> "RMSE " + errors[0]);
    }
}
