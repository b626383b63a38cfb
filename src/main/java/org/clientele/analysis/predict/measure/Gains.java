package org.clientele.analysis.predict.measure;

/**
 * How many of those sought are reached by contacting the best of a ranking.
 *
 * @param captured share of those sought that is reached by the best 0, 1 … 100 hundredths
 */
public record Gains(double[] captured) {
    private static final int STEPS = 100;

    /** The curve of some scores; people with the same score are taken in a random order, on average. */
    public static Gains of(double[] scores, int[] y) {
        int n = y.length;
        double[] captured = new double[STEPS + 1];
        int[] order = Order.descending(scores);
        double yes = 0;
        for (int one : y) {
            yes += one;
        }
        if (yes == 0) {
            return new Gains(captured);
        }
        double before = 0;
        int step = 1;
        for (int from = 0; from < n; ) {
            int to = from;
            double here = 0;
            while (to < n && scores[order[to]] == scores[order[from]]) {
                here += y[order[to]];
                to++;
            }
            while (step <= STEPS && (double) step * n / STEPS <= to) {
                double into = ((double) step * n / STEPS - from) / (to - from);
                captured[step++] = (before + into * here) / yes;
            }
            before += here;
            from = to;
        }
        return new Gains(captured);
    }

    /** Share of those sought that is reached by the best so large a share of all. */
    public double at(double share) {
        double place = Math.clamp(share, 0, 1) * STEPS;
        int below = (int) Math.floor(place);
        return below == STEPS
                ? captured[STEPS]
                : captured[below] + (place - below) * (captured[below + 1] - captured[below]);
    }

    /** How many times better than picking at random the best so large a share is. */
    public double lift(double share) {
        return share > 0 ? at(share) / share : Double.NaN;
    }
}
