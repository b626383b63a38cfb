package org.clientele.analysis.recommend.sgd;

import org.clientele.analysis.recommend.spec.LogisticMfSpec;

/**
 * The loss of a person in logistic matrix factorisation: Σ_bought ln(1 + e^−x) + (negatives·n/S)·Σ_sample ln(1 + e^x) +
 * ½·reg·n·(1 + negatives)·|p|².
 */
final class PointFit extends PersonFit {
    private final double negatives;
    private final double regularisation;
    private double common;

    PointFit(ItemSide side, LogisticMfSpec spec) {
        super(side);
        negatives = spec.negatives();
        regularisation = spec.regularisation();
    }

    @Override
    double ridge() {
        return regularisation * bought * (1 + negatives);
    }

    @Override
    boolean centred() {
        return false;
    }

    @Override
    void gathered(int[] items) {
        // All rows count as they come.
    }

    @Override
    void weigh() {
        double each = negatives * bought / side.sample().length;
        for (int k = 0; k < rows(); k++) {
            double chance = 1 / (1 + Math.exp(-score[k]));
            slope[k] = (float) (k < bought ? chance - 1 : each * chance);
            bend[k] = (float) ((k < bought ? 1 : each) * chance * (1 - chance));
        }
    }

    /** Each bought product takes its share of the drawn ones and of the ridge with it. */
    @Override
    void prepareParts(float[] solved) {
        double sum = ridge() * kernel.dot(solved, 0, fittedPerson(), 0, stride);
        for (int k = bought; k < rows(); k++) {
            sum += slope[k] * kernel.dot(solved, 0, side.vectors(), at[k] * stride, stride);
        }
        common = sum / bought;
    }

    @Override
    float part(int place, float[] solved) {
        return (float) (-slope[place] * kernel.dot(solved, 0, side.vectors(), at[place] * stride, stride) - common);
    }
}
