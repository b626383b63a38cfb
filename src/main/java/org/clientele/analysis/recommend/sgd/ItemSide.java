package org.clientele.analysis.recommend.sgd;

/**
 * The products to which people are fitted.
 *
 * @param d how many factors
 * @param stride d + 1 rounded up for the kernel
 * @param vectors a row per product: the factors, then 1 where people have a bias and 0 where not, then zeros
 * @param bias what is added to a product's score for everybody
 * @param sample the products that stand for all in place of those not bought
 */
record ItemSide(int d, int stride, float[] vectors, float[] bias, int[] sample) {
    int size() {
        return bias.length;
    }
}
