package org.clientele.analysis.recommend.sgd;

/** The logistic function 1/(1 + e^−x) from a table with straight lines between; wrong by less than 10⁻⁶. */
final class Sigmoid {
    private static final float REACH = 16;
    private static final int PER_UNIT = 128;

    private final float[] table = new float[2 * (int) REACH * PER_UNIT + 2];

    Sigmoid() {
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (1 / (1 + Math.exp(REACH - i / (double) PER_UNIT)));
        }
    }

    float of(float x) {
        if (!(x > -REACH)) {
            return (float) Math.exp(x);
        }
        if (x >= REACH) {
            return 1f;
        }
        float place = (x + REACH) * PER_UNIT;
        int low = (int) place;
        return table[low] + (place - low) * (table[low + 1] - table[low]);
    }
}
