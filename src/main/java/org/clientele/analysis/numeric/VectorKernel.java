package org.clientele.analysis.numeric;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Loops over the widest vector registers of the processor. */
final class VectorKernel implements FloatKernel {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    /** Whether there are 32 registers and not 16: all but the 256-bit machines. */
    static final boolean MANY = LANES != 8;

    /** Whether the registers are of a width that these loops are written for. */
    static boolean fits() {
        return LANES >= 4 && STEP % LANES == 0;
    }

    @Override
    public SpdSystem system(int most, int rows) {
        return new VectorSystem(most, rows);
    }

    @Override
    public float dot(float[] a, int atA, float[] b, int atB, int n) {
        return inner(a, atA, b, atB, n);
    }

    @Override
    public void add(float[] c, int atC, float[] b, int atB, float w, int n) {
        plus(c, atC, b, atB, w, n);
    }

    /** The inner product of {@code n} numbers; n is a multiple of {@link #LANES}. */
    static float inner(float[] a, int atA, float[] b, int atB, int n) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        int f = 0;
        for (; f + 2 * LANES <= n; f += 2 * LANES) {
            s0 = FloatVector.fromArray(SPECIES, a, atA + f).fma(FloatVector.fromArray(SPECIES, b, atB + f), s0);
            s1 = FloatVector.fromArray(SPECIES, a, atA + f + LANES)
                    .fma(FloatVector.fromArray(SPECIES, b, atB + f + LANES), s1);
        }
        if (f < n) {
            s0 = FloatVector.fromArray(SPECIES, a, atA + f).fma(FloatVector.fromArray(SPECIES, b, atB + f), s0);
        }
        return s0.add(s1).reduceLanes(VectorOperators.ADD);
    }

    /** c ← c + w·b for {@code n} numbers; n is a multiple of {@link #LANES}. */
    static void plus(float[] c, int atC, float[] b, int atB, float w, int n) {
        FloatVector weight = FloatVector.broadcast(SPECIES, w);
        for (int f = 0; f < n; f += LANES) {
            weight.fma(FloatVector.fromArray(SPECIES, b, atB + f), FloatVector.fromArray(SPECIES, c, atC + f))
                    .intoArray(c, atC + f);
        }
    }

    @Override
    public void pull(float[] p, int atP, float[] q, int atQ, float keep, float w, int n) {
        FloatVector stay = FloatVector.broadcast(SPECIES, keep);
        FloatVector weight = FloatVector.broadcast(SPECIES, w);
        for (int f = 0; f < n; f += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, p, atP + f);
            FloatVector b = FloatVector.fromArray(SPECIES, q, atQ + f);
            weight.fma(b, a.mul(stay)).intoArray(p, atP + f);
            weight.fma(a, b.mul(stay)).intoArray(q, atQ + f);
        }
    }

    @Override
    public void pullApart(float[] p, int atP, float[] q, int atI, int atJ, float keep, float w, int n) {
        FloatVector stay = FloatVector.broadcast(SPECIES, keep);
        FloatVector weight = FloatVector.broadcast(SPECIES, w);
        for (int f = 0; f < n; f += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, p, atP + f);
            FloatVector b = FloatVector.fromArray(SPECIES, q, atI + f);
            FloatVector c = FloatVector.fromArray(SPECIES, q, atJ + f);
            FloatVector step = a.mul(weight);
            weight.fma(b.sub(c), a.mul(stay)).intoArray(p, atP + f);
            b.fma(stay, step).intoArray(q, atI + f);
            c.mul(stay).sub(step).intoArray(q, atJ + f);
        }
    }

    @Override
    public void scores(float[] people, int count, int d, float[] byAxis, int stride, float[][] out, int from, int to) {
        int whole = from + (to - from) / LANES * LANES;
        int i = 0;
        for (; i + 8 <= count; i += 8) {
            int j = from;
            for (; j + 2 * LANES <= whole; j += 2 * LANES) {
                if (MANY) {
                    VectorTiles.scoreEight(people, i, d, byAxis, stride, out, j);
                } else {
                    VectorTiles.scoreFour(people, i, d, byAxis, stride, out, j);
                    VectorTiles.scoreFour(people, i + 4, d, byAxis, stride, out, j);
                }
            }
            for (; j < whole; j += LANES) {
                for (int one = i; one < i + 8; one++) {
                    scoreOne(people, one, d, byAxis, stride, out, j);
                }
            }
        }
        for (; i + 4 <= count; i += 4) {
            int j = from;
            for (; j + 2 * LANES <= whole; j += 2 * LANES) {
                VectorTiles.scoreFour(people, i, d, byAxis, stride, out, j);
            }
            for (; j < whole; j += LANES) {
                for (int one = i; one < i + 4; one++) {
                    scoreOne(people, one, d, byAxis, stride, out, j);
                }
            }
        }
        for (; i < count; i++) {
            for (int j = from; j < whole; j += LANES) {
                scoreOne(people, i, d, byAxis, stride, out, j);
            }
        }
        for (int j = whole; j < to; j++) {
            for (int one = 0; one < count; one++) {
                float sum = 0;
                for (int f = 0; f < d; f++) {
                    sum += people[one * d + f] * byAxis[f * stride + j];
                }
                out[one][j] = sum;
            }
        }
    }

    private static void scoreOne(float[] people, int i, int d, float[] byAxis, int stride, float[][] out, int j) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int f = 0; f < d; f++) {
            sum = FloatVector.broadcast(SPECIES, people[i * d + f])
                    .fma(FloatVector.fromArray(SPECIES, byAxis, f * stride + j), sum);
        }
        sum.intoArray(out[i], j);
    }
}
