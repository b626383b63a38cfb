package org.clientele.analysis.numeric;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small blocks of a matrix that stay in registers while many rows are added: each number loaded is used several times.
 *
 * <p>Eight rows by two registers where there are 32 registers (AVX-512, Arm), four by two where there are 16 (AVX2). The
 * registers are written out because only then does the compiler keep them in registers.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> S = VectorKernel.SPECIES;
    private static final int L = VectorKernel.LANES;

    private VectorTiles() {}

    /** Adds to rows i…i+7 and columns j…j+2L−1 of a the products of the first {@code count} rows of p. */
    static void eight(float[] a, float[] p, int count, int size, int i, int j) {
        int at = i * size + j;
        FloatVector a0 = FloatVector.fromArray(S, a, at);
        FloatVector b0 = FloatVector.fromArray(S, a, at + L);
        FloatVector a1 = FloatVector.fromArray(S, a, at + size);
        FloatVector b1 = FloatVector.fromArray(S, a, at + size + L);
        FloatVector a2 = FloatVector.fromArray(S, a, at + 2 * size);
        FloatVector b2 = FloatVector.fromArray(S, a, at + 2 * size + L);
        FloatVector a3 = FloatVector.fromArray(S, a, at + 3 * size);
        FloatVector b3 = FloatVector.fromArray(S, a, at + 3 * size + L);
        FloatVector a4 = FloatVector.fromArray(S, a, at + 4 * size);
        FloatVector b4 = FloatVector.fromArray(S, a, at + 4 * size + L);
        FloatVector a5 = FloatVector.fromArray(S, a, at + 5 * size);
        FloatVector b5 = FloatVector.fromArray(S, a, at + 5 * size + L);
        FloatVector a6 = FloatVector.fromArray(S, a, at + 6 * size);
        FloatVector b6 = FloatVector.fromArray(S, a, at + 6 * size + L);
        FloatVector a7 = FloatVector.fromArray(S, a, at + 7 * size);
        FloatVector b7 = FloatVector.fromArray(S, a, at + 7 * size + L);
        for (int k = 0, row = 0; k < count; k++, row += size) {
            FloatVector x = FloatVector.fromArray(S, p, row + j);
            FloatVector y = FloatVector.fromArray(S, p, row + j + L);
            FloatVector w = FloatVector.broadcast(S, p[row + i]);
            a0 = w.fma(x, a0);
            b0 = w.fma(y, b0);
            w = FloatVector.broadcast(S, p[row + i + 1]);
            a1 = w.fma(x, a1);
            b1 = w.fma(y, b1);
            w = FloatVector.broadcast(S, p[row + i + 2]);
            a2 = w.fma(x, a2);
            b2 = w.fma(y, b2);
            w = FloatVector.broadcast(S, p[row + i + 3]);
            a3 = w.fma(x, a3);
            b3 = w.fma(y, b3);
            w = FloatVector.broadcast(S, p[row + i + 4]);
            a4 = w.fma(x, a4);
            b4 = w.fma(y, b4);
            w = FloatVector.broadcast(S, p[row + i + 5]);
            a5 = w.fma(x, a5);
            b5 = w.fma(y, b5);
            w = FloatVector.broadcast(S, p[row + i + 6]);
            a6 = w.fma(x, a6);
            b6 = w.fma(y, b6);
            w = FloatVector.broadcast(S, p[row + i + 7]);
            a7 = w.fma(x, a7);
            b7 = w.fma(y, b7);
        }
        a0.intoArray(a, at);
        b0.intoArray(a, at + L);
        a1.intoArray(a, at + size);
        b1.intoArray(a, at + size + L);
        a2.intoArray(a, at + 2 * size);
        b2.intoArray(a, at + 2 * size + L);
        a3.intoArray(a, at + 3 * size);
        b3.intoArray(a, at + 3 * size + L);
        a4.intoArray(a, at + 4 * size);
        b4.intoArray(a, at + 4 * size + L);
        a5.intoArray(a, at + 5 * size);
        b5.intoArray(a, at + 5 * size + L);
        a6.intoArray(a, at + 6 * size);
        b6.intoArray(a, at + 6 * size + L);
        a7.intoArray(a, at + 7 * size);
        b7.intoArray(a, at + 7 * size + L);
    }

    /** Adds to rows i…i+3 and columns j…j+2L−1 of a the products of the first {@code count} rows of p. */
    static void four(float[] a, float[] p, int count, int size, int i, int j) {
        int at = i * size + j;
        FloatVector a0 = FloatVector.fromArray(S, a, at);
        FloatVector b0 = FloatVector.fromArray(S, a, at + L);
        FloatVector a1 = FloatVector.fromArray(S, a, at + size);
        FloatVector b1 = FloatVector.fromArray(S, a, at + size + L);
        FloatVector a2 = FloatVector.fromArray(S, a, at + 2 * size);
        FloatVector b2 = FloatVector.fromArray(S, a, at + 2 * size + L);
        FloatVector a3 = FloatVector.fromArray(S, a, at + 3 * size);
        FloatVector b3 = FloatVector.fromArray(S, a, at + 3 * size + L);
        for (int k = 0, row = 0; k < count; k++, row += size) {
            FloatVector x = FloatVector.fromArray(S, p, row + j);
            FloatVector y = FloatVector.fromArray(S, p, row + j + L);
            FloatVector w = FloatVector.broadcast(S, p[row + i]);
            a0 = w.fma(x, a0);
            b0 = w.fma(y, b0);
            w = FloatVector.broadcast(S, p[row + i + 1]);
            a1 = w.fma(x, a1);
            b1 = w.fma(y, b1);
            w = FloatVector.broadcast(S, p[row + i + 2]);
            a2 = w.fma(x, a2);
            b2 = w.fma(y, b2);
            w = FloatVector.broadcast(S, p[row + i + 3]);
            a3 = w.fma(x, a3);
            b3 = w.fma(y, b3);
        }
        a0.intoArray(a, at);
        b0.intoArray(a, at + L);
        a1.intoArray(a, at + size);
        b1.intoArray(a, at + size + L);
        a2.intoArray(a, at + 2 * size);
        b2.intoArray(a, at + 2 * size + L);
        a3.intoArray(a, at + 3 * size);
        b3.intoArray(a, at + 3 * size + L);
    }

    /** The same for four rows and L columns. */
    static void narrow(float[] a, float[] p, int count, int size, int i, int j) {
        int at = i * size + j;
        FloatVector a0 = FloatVector.fromArray(S, a, at);
        FloatVector a1 = FloatVector.fromArray(S, a, at + size);
        FloatVector a2 = FloatVector.fromArray(S, a, at + 2 * size);
        FloatVector a3 = FloatVector.fromArray(S, a, at + 3 * size);
        for (int k = 0, row = 0; k < count; k++, row += size) {
            FloatVector x = FloatVector.fromArray(S, p, row + j);
            a0 = FloatVector.broadcast(S, p[row + i]).fma(x, a0);
            a1 = FloatVector.broadcast(S, p[row + i + 1]).fma(x, a1);
            a2 = FloatVector.broadcast(S, p[row + i + 2]).fma(x, a2);
            a3 = FloatVector.broadcast(S, p[row + i + 3]).fma(x, a3);
        }
        a0.intoArray(a, at);
        a1.intoArray(a, at + size);
        a2.intoArray(a, at + 2 * size);
        a3.intoArray(a, at + 3 * size);
    }

    /** Subtracts from rows i…i+3 of a, in L columns from j, what the eight finished rows from k on explain. */
    static void eliminate(float[] a, int size, int k, int i, int j) {
        int at = i * size + j;
        FloatVector a0 = FloatVector.fromArray(S, a, at);
        FloatVector a1 = FloatVector.fromArray(S, a, at + size);
        FloatVector a2 = FloatVector.fromArray(S, a, at + 2 * size);
        FloatVector a3 = FloatVector.fromArray(S, a, at + 3 * size);
        for (int q = 0, row = k * size; q < 8; q++, row += size) {
            FloatVector x = FloatVector.fromArray(S, a, row + j);
            a0 = FloatVector.broadcast(S, -a[row + i]).fma(x, a0);
            a1 = FloatVector.broadcast(S, -a[row + i + 1]).fma(x, a1);
            a2 = FloatVector.broadcast(S, -a[row + i + 2]).fma(x, a2);
            a3 = FloatVector.broadcast(S, -a[row + i + 3]).fma(x, a3);
        }
        a0.intoArray(a, at);
        a1.intoArray(a, at + size);
        a2.intoArray(a, at + 2 * size);
        a3.intoArray(a, at + 3 * size);
    }

    /** Scores of 2L products from j on for 8 people from i on. */
    static void scoreEight(float[] people, int i, int d, float[] byAxis, int stride, float[][] out, int j) {
        int at = i * d;
        FloatVector a0 = FloatVector.zero(S);
        FloatVector b0 = a0;
        FloatVector a1 = FloatVector.zero(S);
        FloatVector b1 = a1;
        FloatVector a2 = FloatVector.zero(S);
        FloatVector b2 = a2;
        FloatVector a3 = FloatVector.zero(S);
        FloatVector b3 = a3;
        FloatVector a4 = FloatVector.zero(S);
        FloatVector b4 = a4;
        FloatVector a5 = FloatVector.zero(S);
        FloatVector b5 = a5;
        FloatVector a6 = FloatVector.zero(S);
        FloatVector b6 = a6;
        FloatVector a7 = FloatVector.zero(S);
        FloatVector b7 = a7;
        for (int f = 0, row = j; f < d; f++, row += stride) {
            FloatVector x = FloatVector.fromArray(S, byAxis, row);
            FloatVector y = FloatVector.fromArray(S, byAxis, row + L);
            FloatVector w = FloatVector.broadcast(S, people[at + f]);
            a0 = w.fma(x, a0);
            b0 = w.fma(y, b0);
            w = FloatVector.broadcast(S, people[at + d + f]);
            a1 = w.fma(x, a1);
            b1 = w.fma(y, b1);
            w = FloatVector.broadcast(S, people[at + 2 * d + f]);
            a2 = w.fma(x, a2);
            b2 = w.fma(y, b2);
            w = FloatVector.broadcast(S, people[at + 3 * d + f]);
            a3 = w.fma(x, a3);
            b3 = w.fma(y, b3);
            w = FloatVector.broadcast(S, people[at + 4 * d + f]);
            a4 = w.fma(x, a4);
            b4 = w.fma(y, b4);
            w = FloatVector.broadcast(S, people[at + 5 * d + f]);
            a5 = w.fma(x, a5);
            b5 = w.fma(y, b5);
            w = FloatVector.broadcast(S, people[at + 6 * d + f]);
            a6 = w.fma(x, a6);
            b6 = w.fma(y, b6);
            w = FloatVector.broadcast(S, people[at + 7 * d + f]);
            a7 = w.fma(x, a7);
            b7 = w.fma(y, b7);
        }
        a0.intoArray(out[i], j);
        b0.intoArray(out[i], j + L);
        a1.intoArray(out[i + 1], j);
        b1.intoArray(out[i + 1], j + L);
        a2.intoArray(out[i + 2], j);
        b2.intoArray(out[i + 2], j + L);
        a3.intoArray(out[i + 3], j);
        b3.intoArray(out[i + 3], j + L);
        a4.intoArray(out[i + 4], j);
        b4.intoArray(out[i + 4], j + L);
        a5.intoArray(out[i + 5], j);
        b5.intoArray(out[i + 5], j + L);
        a6.intoArray(out[i + 6], j);
        b6.intoArray(out[i + 6], j + L);
        a7.intoArray(out[i + 7], j);
        b7.intoArray(out[i + 7], j + L);
    }

    /** Scores of 2L products from j on for 4 people from i on. */
    static void scoreFour(float[] people, int i, int d, float[] byAxis, int stride, float[][] out, int j) {
        int at = i * d;
        FloatVector a0 = FloatVector.zero(S);
        FloatVector b0 = a0;
        FloatVector a1 = FloatVector.zero(S);
        FloatVector b1 = a1;
        FloatVector a2 = FloatVector.zero(S);
        FloatVector b2 = a2;
        FloatVector a3 = FloatVector.zero(S);
        FloatVector b3 = a3;
        for (int f = 0, row = j; f < d; f++, row += stride) {
            FloatVector x = FloatVector.fromArray(S, byAxis, row);
            FloatVector y = FloatVector.fromArray(S, byAxis, row + L);
            FloatVector w = FloatVector.broadcast(S, people[at + f]);
            a0 = w.fma(x, a0);
            b0 = w.fma(y, b0);
            w = FloatVector.broadcast(S, people[at + d + f]);
            a1 = w.fma(x, a1);
            b1 = w.fma(y, b1);
            w = FloatVector.broadcast(S, people[at + 2 * d + f]);
            a2 = w.fma(x, a2);
            b2 = w.fma(y, b2);
            w = FloatVector.broadcast(S, people[at + 3 * d + f]);
            a3 = w.fma(x, a3);
            b3 = w.fma(y, b3);
        }
        a0.intoArray(out[i], j);
        b0.intoArray(out[i], j + L);
        a1.intoArray(out[i + 1], j);
        b1.intoArray(out[i + 1], j + L);
        a2.intoArray(out[i + 2], j);
        b2.intoArray(out[i + 2], j + L);
        a3.intoArray(out[i + 3], j);
        b3.intoArray(out[i + 3], j + L);
    }
}
