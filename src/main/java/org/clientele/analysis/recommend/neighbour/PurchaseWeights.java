package org.clientele.analysis.recommend.neighbour;

import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.Weighting;

/**
 * How much a purchase weighs before products or people are compared: the part of the person times the part of the
 * product. Products are the documents and people the terms (Ferrari Dacrema et al., TOIS 2021): TF-IDF x =
 * √tf·ln(I/(1+df)); BM25 x = tf·(K1+1)/(K1·(1−B+B·len/avg)+tf)·ln(I/(1+df)), K1 = 1.2, B = 0.75.
 *
 * @param user the part of each person
 * @param item the part of each product
 */
record PurchaseWeights(float[] user, float[] item) {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** The weights of binary purchases. */
    static PurchaseWeights of(Interactions x, Weighting weighting) {
        float[] user = new float[x.users()];
        for (int u = 0; u < user.length; u++) {
            user[u] = ofPerson(weighting, x.items(), x.byUser().length(u));
        }
        float[] item = new float[x.items()];
        double average = Math.max(1e-9, x.entries() / (double) Math.max(1, x.items()));
        for (int i = 0; i < item.length; i++) {
            item[i] = switch (weighting) {
                case NONE, TF_IDF -> 1f;
                case BM25 -> (float) ((K1 + 1) / (K1 * (1 - B + B * x.byItem().length(i) / average) + 1));
            };
        }
        return new PurchaseWeights(user, item);
    }

    /** The part of a person with that many products: rare "terms" weigh more. */
    static float ofPerson(Weighting weighting, int items, int products) {
        return switch (weighting) {
            case NONE -> 1f;
            case TF_IDF, BM25 -> (float) Math.max(0, Math.log(items / (1.0 + products)));
        };
    }

    /** The square of each. */
    static float[] squares(float[] weights) {
        float[] squares = new float[weights.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = weights[i] * weights[i];
        }
        return squares;
    }

    /** The sum of the weights of some columns. */
    static double sum(float[] weights, int[] column, int from, int to) {
        double sum = 0;
        for (int e = from; e < to; e++) {
            sum += weights[column[e]];
        }
        return sum;
    }
}
