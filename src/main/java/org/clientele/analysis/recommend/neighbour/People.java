package org.clientele.analysis.recommend.neighbour;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;

/**
 * People without names, ready to be compared with others.
 *
 * @param resemblance how they are compared
 * @param weighting how much their purchases weigh
 * @param byPerson the products of each
 * @param byItem the transpose
 * @param itemWeight the part of a purchase's weight that depends on the product
 * @param itemSquare its square
 * @param weight the part that depends on the person
 * @param asTarget what each has below the line as the one that is compared with all
 * @param asSource what each has below the line as one of the others
 */
record People(
        Resemblance resemblance,
        Weighting weighting,
        SparseRows byPerson,
        SparseRows byItem,
        float[] itemWeight,
        float[] itemSquare,
        float[] weight,
        double[] asTarget,
        double[] asSource) {

    static People of(UserKnnSpec spec, SparseRows byPerson, float[] itemWeight) {
        Resemblance resemblance = new Resemblance(spec.similarity(), spec.shrink(), spec.alpha(), spec.beta());
        int people = byPerson.rows();
        People known = new People(
                resemblance,
                spec.weighting(),
                byPerson,
                byPerson.transpose(),
                itemWeight,
                PurchaseWeights.squares(itemWeight),
                new float[people],
                new double[people],
                new double[people]);
        for (int v = 0; v < people; v++) {
            int from = byPerson.start()[v];
            int to = byPerson.start()[v + 1];
            known.weight[v] = known.weightOf(to - from);
            double squares = known.squares(byPerson.index(), from, to);
            known.asTarget[v] = resemblance.target(squares);
            known.asSource[v] = resemblance.source(squares);
        }
        return known;
    }

    /** The part of the weight of somebody with that many products. */
    float weightOf(int products) {
        return PurchaseWeights.ofPerson(weighting, byPerson.columns(), products);
    }

    /** The sum of squares of somebody with those products. */
    double squares(int[] item, int from, int to) {
        double weight = weightOf(to - from);
        return PurchaseWeights.sum(itemSquare, item, from, to) * weight * weight;
    }

    /** How similar somebody is in the eyes of person v.
     *
     * @param shared Σ of the squared product weights of what they share
     * @param otherWeight the other's part of the weight
     * @param otherAsSource what the other has below the line */
    float similarity(int v, float shared, float otherWeight, double otherAsSource) {
        return resemblance.of((double) shared * weight[v] * otherWeight, asTarget[v], otherAsSource);
    }
}
