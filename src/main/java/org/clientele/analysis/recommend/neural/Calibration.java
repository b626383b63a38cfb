package org.clientele.analysis.recommend.neural;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.model.run.Checkpoint;

/**
 * How agreement turns into log-odds: gain · agreement + constant, by logistic regression on the hidden purchases. The
 * network starts from there, with the order of products that the factorisation gives.
 *
 * @param sharpness of the {@link Agreement}, the one of four with the smallest loss
 * @param gain log-odds per unit of agreement, above zero
 * @param constant log-odds at agreement zero
 * @param loss what is left, summed
 */
record Calibration(float sharpness, double gain, double constant, double loss) {
    private static final float[] SHARPNESS = {5, 10, 20, 40};
    private static final int ROUNDS = 12;
    private static final double ENOUGH = 1e-7;
    /** Keeps the numbers finite, and the gain near 1, when there is next to nothing to learn them from. */
    private static final double RIDGE = 1;

    private static final double LEAST_GAIN = 0.1;

    /** Learns the numbers.
     *
     * @param negatives how many products not bought are to count for one bought */
    static Calibration of(Hidden hidden, Tastes tastes, int negatives, Checkpoint checkpoint) {
        SparseRows rows = hidden.shown().byUser();
        int each = hidden.user().length == 0 ? 1 : hidden.items()[0].length;
        float[] product = new float[hidden.user().length * each];
        Tastes.FoldIn foldIn = tastes.foldIn();
        float[] person = new float[tastes.d()];
        for (int i = 0; i < hidden.user().length; i++) {
            checkpoint.check();
            int u = hidden.user()[i];
            foldIn.taste(rows.index(), rows.start()[u], rows.start()[u + 1], person);
            for (int k = 0; k < each; k++) {
                product[i * each + k] = Layers.agreement(person, tastes.vector()[hidden.items()[i][k]]);
            }
        }
        double weight = negatives / Math.max(1.0, each - 1);
        Calibration best = new Calibration(SHARPNESS[0], 1, 0, Double.POSITIVE_INFINITY);
        for (float sharpness : SHARPNESS) {
            Agreement agreement = new Agreement(tastes.vector(), tastes.unit(), sharpness);
            double[] x = new double[product.length];
            for (int s = 0; s < x.length; s++) {
                x[s] = agreement.linked(product[s]);
            }
            Calibration one = newton(x, each, weight, sharpness, checkpoint);
            if (one.loss < best.loss) {
                best = one;
            }
        }
        return best;
    }

    private static Calibration newton(
            double[] x, int each, double weightOfDrawn, float sharpness, Checkpoint checkpoint) {
        double gain = 1;
        double constant = 0;
        double loss = 0;
        double step = 1;
        for (int round = 0; round <= ROUNDS && step > ENOUGH; round++) {
            checkpoint.check();
            double aa = RIDGE;
            double ab = 0;
            double bb = RIDGE;
            double a = RIDGE * (1 - gain);
            double b = -RIDGE * constant;
            loss = 0.5 * RIDGE * ((1 - gain) * (1 - gain) + constant * constant);
            for (int s = 0; s < x.length; s++) {
                int label = s % each == 0 ? 1 : 0;
                double weight = label == 1 ? 1 : weightOfDrawn;
                double logit = gain * x[s] + constant;
                double p = 1 / (1 + Math.exp(-logit));
                loss += weight * Layers.loss(logit, label);
                a += weight * (label - p) * x[s];
                b += weight * (label - p);
                double curve = weight * p * (1 - p);
                aa += curve * x[s] * x[s];
                ab += curve * x[s];
                bb += curve;
            }
            if (round < ROUNDS) {
                double det = aa * bb - ab * ab;
                double more = (bb * a - ab * b) / det;
                double up = (aa * b - ab * a) / det;
                gain += more;
                constant += up;
                step = Math.abs(more) + Math.abs(up);
            }
        }
        return new Calibration(sharpness, Math.max(LEAST_GAIN, gain), constant, loss);
    }
}
