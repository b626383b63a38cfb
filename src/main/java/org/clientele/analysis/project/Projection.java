package org.clientele.analysis.project;

/**
 * A map of points on two axes that keep as much of their differences as two axes can.
 *
 * @param x first coordinate by row
 * @param y second coordinate by row
 * @param first the first axis
 * @param second the second axis
 */
public record Projection(float[] x, float[] y, Axis first, Axis second) {
    /**
     * One axis of the map.
     *
     * @param kept share of all differences that it keeps, 0 to 1
     * @param loading weight of each column in it
     */
    public record Axis(double kept, double[] loading) {
        /** The column with the greatest weight on the right (positive) or left side, -1 where none points there. */
        public int strongest(boolean right) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < loading.length; j++) {
                double weight = right ? loading[j] : -loading[j];
                if (weight > most) {
                    most = weight;
                    best = j;
                }
            }
            return best;
        }
    }
}
