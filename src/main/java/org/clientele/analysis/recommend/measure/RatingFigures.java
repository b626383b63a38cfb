package org.clientele.analysis.recommend.measure;

import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RatingPredictor;

/**
 * How far predicted ratings lie from the real ones.
 *
 * @param ratings how many were predicted
 * @param rmse root of the mean squared error
 * @param mae mean absolute error
 */
public record RatingFigures(int ratings, double rmse, double mae) {
    /** The errors over hidden ratings, each weighing the same; not a number where there are none. */
    public static RatingFigures of(RatingPredictor predictor, Purchases hidden) {
        double squares = 0;
        double absolute = 0;
        for (int u = 0; u < hidden.users(); u++) {
            for (int line = hidden.offset()[u]; line < hidden.offset()[u + 1]; line++) {
                double real = hidden.weight() == null ? 1 : hidden.weight()[line];
                double error = predictor.predict(u, hidden.item()[line]) - real;
                squares += error * error;
                absolute += Math.abs(error);
            }
        }
        int n = hidden.size();
        return n == 0
                ? new RatingFigures(0, Double.NaN, Double.NaN)
                : new RatingFigures(n, Math.sqrt(squares / n), absolute / n);
    }
}
