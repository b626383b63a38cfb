package org.clientele.analysis.recommend.neural;

import org.clientele.analysis.numeric.RowKernel;

/**
 * How far the taste of a person and the vector of a product agree in the factorisation that the network starts from, on a
 * scale that suits log-odds; it does not change while the network learns.
 *
 * <p>A factorisation's p·q is about 1 for what will surely be bought and about 0 for most other products. Its odds are about
 * in proportion to it, so ln(ln(1 + e^(sharpness·p·q))) is taken: the logarithm, bent into a straight line below zero.
 *
 * @param vector products × d
 * @param unit what tastes have been divided by
 * @param sharpness where it bends: at about 1 / sharpness
 */
record Agreement(float[][] vector, float unit, float sharpness) {
    /** The agreement of a person, whose taste has been divided by the unit, with a product. */
    float of(float[] person, int item) {
        return linked(RowKernel.dot(person, 0, vector[item], 0, person.length));
    }

    /** The scale of agreement at p·q / unit. */
    float linked(float product) {
        double x = (double) product * unit * sharpness;
        // ln(ln(1 + e^x)) is x − e^x/2 + … far below zero, and ln x far above.
        if (x < -15) {
            return (float) x;
        }
        return (float) (x > 30 ? Math.log(x) : Math.log(Math.log1p(Math.exp(x))));
    }
}
