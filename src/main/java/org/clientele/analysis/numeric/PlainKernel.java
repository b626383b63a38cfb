package org.clientele.analysis.numeric;

import java.util.Arrays;

/** Plain loops, in the forms that the compiler of the virtual machine vectorises by itself where it can. */
final class PlainKernel implements FloatKernel {
    private static final int TILE = 2048;

    @Override
    public SpdSystem system(int most, int rows) {
        return new PlainSystem(most, rows);
    }

    @Override
    public float dot(float[] a, int atA, float[] b, int atB, int n) {
        return RowKernel.dot(a, atA, b, atB, n);
    }

    @Override
    public void add(float[] c, int atC, float[] b, int atB, float w, int n) {
        for (int f = 0; f < n; f++) {
            c[atC + f] += w * b[atB + f];
        }
    }

    @Override
    public void pull(float[] p, int atP, float[] q, int atQ, float keep, float w, int n) {
        for (int f = 0; f < n; f++) {
            float before = p[atP + f];
            p[atP + f] = keep * before + w * q[atQ + f];
            q[atQ + f] = keep * q[atQ + f] + w * before;
        }
    }

    @Override
    public void pullApart(float[] p, int atP, float[] q, int atI, int atJ, float keep, float w, int n) {
        for (int f = 0; f < n; f++) {
            float before = p[atP + f];
            p[atP + f] = keep * before + w * (q[atI + f] - q[atJ + f]);
            q[atI + f] = keep * q[atI + f] + w * before;
            q[atJ + f] = keep * q[atJ + f] - w * before;
        }
    }

    @Override
    public void scores(float[] people, int count, int d, float[] byAxis, int stride, float[][] out, int from, int to) {
        float[] axis = new float[TILE];
        float[] sum = new float[TILE];
        for (int tile = from; tile < to; tile += TILE) {
            int width = Math.min(TILE, to - tile);
            for (int i = 0; i < count; i++) {
                Arrays.fill(out[i], tile, tile + width, 0f);
            }
            for (int f = 0; f < d; f++) {
                System.arraycopy(byAxis, f * stride + tile, axis, 0, width);
                for (int i = 0; i < count; i++) {
                    System.arraycopy(out[i], tile, sum, 0, width);
                    RowKernel.add1(sum, axis, people[i * d + f], 0, width);
                    System.arraycopy(sum, 0, out[i], tile, width);
                }
            }
        }
    }
}
