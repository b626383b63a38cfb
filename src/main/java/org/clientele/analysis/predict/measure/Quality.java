package org.clientele.analysis.predict.measure;

import java.util.Arrays;

/**
 * How good a prediction was on people it had not seen.
 *
 * @param people how many
 * @param yes how many of them were a yes
 * @param auc the chance that a yes is ranked above a no
 * @param logLoss mean of −log of the chance that was given to what came
 * @param brier mean squared error of the chances
 * @param error expected calibration error over bins of as many people each, ten where there are enough people
 * @param gains how many are reached by how many
 * @param reliability whether the percentages held
 */
public record Quality(
        int people,
        int yes,
        double auc,
        double logLoss,
        double brier,
        double error,
        Gains gains,
        Reliability reliability) {
    private static final int MOST_BINS = 10;
    private static final int FEWEST_BINS = 4;
    private static final int IN_A_BIN = 30;
    private static final double EDGE = 1e-9;
    private static final double TOP = 0.2;

    /** Measures a ranking by scores together with its percentages. */
    public static Quality of(double[] scores, double[] chances, int[] y) {
        double loss = 0;
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            double chance = Math.clamp(chances[i], EDGE, 1 - EDGE);
            loss -= Math.log(y[i] == 1 ? chance : 1 - chance);
            squares += (y[i] - chances[i]) * (y[i] - chances[i]);
        }
        Reliability reliability = Reliability.of(chances, y, Math.clamp(y.length / IN_A_BIN, FEWEST_BINS, MOST_BINS));
        int n = Math.max(1, y.length);
        return new Quality(
                y.length,
                Arrays.stream(y).sum(),
                Placements.of(scores, y).auc(),
                loss / n,
                squares / n,
                reliability.error(),
                Gains.of(scores, y),
                reliability);
    }

    /** How many times better than picking at random the best fifth is. */
    public double liftOfTopFifth() {
        return gains.lift(TOP);
    }
}
