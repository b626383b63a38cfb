package org.clientele.analysis.numeric;

/**
 * The inner loops of float algebra that carry factor models, in two forms with the same meaning: plain loops that run
 * anywhere, and loops that name the processor's vector registers.
 *
 * <p>Sums are taken in another order by the two, so results agree to rounding, not to the bit. On one machine with one
 * program they are always the same.
 */
public sealed interface FloatKernel permits PlainKernel, VectorKernel {
    /** Lengths and strides are rounded up to a multiple of this, with zeros behind. */
    int STEP = 16;

    /** The faster form that runs here. */
    static FloatKernel best() {
        return Kernels.BEST;
    }

    /** The plain form. */
    static FloatKernel plain() {
        return Kernels.PLAIN;
    }

    /** The smallest multiple of {@link #STEP} that is not below {@code length}. */
    static int padded(int length) {
        return (length + STEP - 1) / STEP * STEP;
    }

    /** A system of equations with its own scratch space.
     *
     * @param most its largest size, a multiple of {@link #STEP}
     * @param rows how many rows may be gathered at once */
    SpdSystem system(int most, int rows);

    /** The inner product of {@code n} numbers; n is a multiple of {@link #STEP}. */
    float dot(float[] a, int atA, float[] b, int atB, int n);

    /** c ← c + w·b for {@code n} numbers; n is a multiple of {@link #STEP}; the arrays are not the same. */
    void add(float[] c, int atC, float[] b, int atB, float w, int n);

    /** p ← keep·p + w·q and q ← keep·q + w·p (the p of before) at once: one step of gradient descent on p·q. n is a
     * multiple of {@link #STEP}; the arrays are not the same. */
    void pull(float[] p, int atP, float[] q, int atQ, float keep, float w, int n);

    /** One step of gradient descent on p·(q_i − q_j): p ← keep·p + w·(q_i − q_j), q_i ← keep·q_i + w·p, q_j ← keep·q_j −
     * w·p, all from the values of before. n is a multiple of {@link #STEP}; i and j differ. */
    void pullApart(float[] p, int atP, float[] q, int atI, int atJ, float keep, float w, int n);

    /**
     * Scores of many products for some people: {@code out[i][j] = Σ_f people[i·d + f] · byAxis[f·stride + j]} for j in
     * {@code from…to}.
     *
     * @param people one row of d numbers per person
     * @param count how many people
     * @param byAxis d rows of {@code stride} numbers
     * @param out one row per person; what was there is overwritten
     */
    void scores(float[] people, int count, int d, float[] byAxis, int stride, float[][] out, int from, int to);
}
