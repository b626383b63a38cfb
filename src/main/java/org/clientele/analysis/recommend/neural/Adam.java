package org.clientele.analysis.recommend.neural;

/**
 * Moves rows of numbers against their gradient by Adam (Kingma and Ba, ICLR 2015).
 *
 * <p>A row that has no gradient in a step is left alone, its averages too.
 */
final class Adam {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float SMALL = 1e-8f;

    private final float[][] mean;
    private final float[][] square;
    private final int[] steps;

    /** For rows of those lengths. */
    Adam(float[][] rows) {
        mean = new float[rows.length][];
        square = new float[rows.length][];
        steps = new int[rows.length];
        for (int r = 0; r < rows.length; r++) {
            mean[r] = new float[rows[r].length];
            square[r] = new float[rows[r].length];
        }
    }

    /** Moves one row.
     *
     * @param rate how far at most, about */
    void step(int row, float[] numbers, float[] gradient, double rate) {
        int n = ++steps[row];
        float[] m = mean[row];
        float[] v = square[row];
        // Both corrections of the averages' start at zero in one factor.
        float size = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, n)) / (1 - Math.pow(FIRST, n)));
        for (int k = 0; k < m.length; k++) {
            m[k] = FIRST * m[k] + (1 - FIRST) * gradient[k];
        }
        for (int k = 0; k < m.length; k++) {
            v[k] = SECOND * v[k] + (1 - SECOND) * gradient[k] * gradient[k];
        }
        for (int k = 0; k < m.length; k++) {
            numbers[k] -= size * m[k] / ((float) Math.sqrt(v[k]) + SMALL);
        }
    }
}
