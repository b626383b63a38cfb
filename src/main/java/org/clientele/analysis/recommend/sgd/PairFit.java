package org.clientele.analysis.recommend.sgd;

import java.util.Arrays;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.recommend.spec.BprSpec;

/**
 * The loss of a person in Bayesian personalised ranking: Σ_bought (mean over the sample, less what was bought, of ln(1 +
 * e^(x_j − x_i))) + ½·reg·n·|p|².
 *
 * <p>With E = e^x the chance that j is placed above i is E_j/(E_i + E_j), so a pair costs a division. The curvature is
 * taken as if the weights of pairs were products of a weight of i and one of j; then it is that of rows around a centre.
 */
final class PairFit extends PersonFit {
    private static final float FAR = 40;

    private final double regularisation;
    private final int wide;
    /** 1 for those of the sample that were not bought. */
    private final float[] counts;

    private final float[] odds;
    private final float[] chance;
    private final float[] sum;
    private final float[] spread;
    private final float[] along;
    private int others;

    PairFit(ItemSide side, BprSpec spec) {
        super(side);
        regularisation = spec.regularisation();
        wide = FloatKernel.padded(side.sample().length);
        counts = new float[wide];
        odds = new float[wide];
        chance = new float[wide];
        sum = new float[wide];
        spread = new float[wide];
        along = new float[wide];
    }

    @Override
    double ridge() {
        return regularisation * bought;
    }

    @Override
    boolean centred() {
        return true;
    }

    @Override
    void gathered(int[] items) {
        others = 0;
        for (int j = 0; j < side.sample().length; j++) {
            boolean free = Arrays.binarySearch(items, side.sample()[j]) < 0;
            counts[j] = free ? 1f : 0f;
            others += free ? 1 : 0;
        }
    }

    @Override
    void weigh() {
        int drawn = side.sample().length;
        float one = 1f / Math.max(1, others);
        for (int j = 0; j < drawn; j++) {
            odds[j] = counts[j] * odds(score[bought + j]);
        }
        Arrays.fill(sum, 0f);
        Arrays.fill(spread, 0f);
        for (int i = 0; i < bought; i++) {
            chances(odds(score[i]));
            addSpread(chance, sum, spread);
            float first = kernel.dot(chance, 0, counts, 0, wide);
            slope[i] = -first * one;
            bend[i] = (first - kernel.dot(chance, 0, chance, 0, wide)) * one;
        }
        Arrays.fill(centre, 0f);
        float total = 0;
        for (int j = 0; j < drawn; j++) {
            slope[bought + j] = sum[j] * one;
            bend[bought + j] = spread[j] * one;
            total += bend[bought + j];
        }
        for (int j = 0; j < drawn && total > 0; j++) {
            kernel.add(centre, 0, side.vectors(), side.sample()[j] * stride, bend[bought + j] / total, stride);
        }
    }

    private static float odds(float score) {
        return (float) Math.exp(Math.clamp(score, -FAR, FAR));
    }

    /** The chance of each of the sample to be placed above a product of those odds. */
    private void chances(float own) {
        for (int j = 0; j < chance.length; j++) {
            chance[j] = odds[j] / (own + odds[j]);
        }
    }

    private static void addSpread(float[] chance, float[] sum, float[] spread) {
        for (int j = 0; j < chance.length; j++) {
            sum[j] += chance[j];
        }
        for (int j = 0; j < chance.length; j++) {
            spread[j] += chance[j] * (1f - chance[j]);
        }
    }

    @Override
    void prepareParts(float[] solved) {
        for (int j = 0; j < side.sample().length; j++) {
            along[j] = kernel.dot(solved, 0, side.vectors(), side.sample()[j] * stride, stride);
        }
    }

    @Override
    float part(int place, float[] solved) {
        chances(odds(score[place]));
        float own = kernel.dot(solved, 0, side.vectors(), at[place] * stride, stride);
        float first = kernel.dot(chance, 0, counts, 0, wide);
        float away = kernel.dot(chance, 0, along, 0, wide);
        double ridge = regularisation * kernel.dot(solved, 0, fittedPerson(), 0, stride);
        return (float) ((first * own - away) / Math.max(1, others) - ridge);
    }
}
