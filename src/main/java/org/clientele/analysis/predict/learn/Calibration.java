package org.clientele.analysis.predict.learn;

import java.util.Arrays;
import org.clientele.model.run.Checkpoint;

/** Turns scores into percentages that hold, learned on people that the model was not learned from. */
public sealed interface Calibration {
    /** From so many yes on, the curve is free; below, it is a straight line in the log-odds. */
    int ENOUGH_FOR_STEPS = 1000;

    /** With fewer yes or no than this there are no percentages. */
    int FEWEST = 20;

    /** The chance of a score. */
    double chance(double score);

    /** The chances of some scores. */
    default double[] chances(double[] scores) {
        return Arrays.stream(scores).map(this::chance).toArray();
    }

    /**
     * Learns from scores and what came of them.
     *
     * @param y 1 for yes, 0 for no
     */
    static Calibration of(double[] scores, int[] y) {
        int yes = Arrays.stream(y).sum();
        if (Math.min(yes, y.length - yes) < FEWEST) {
            return new Line(1, 0);
        }
        return yes >= ENOUGH_FOR_STEPS ? Steps.of(scores, y) : Line.of(scores, y);
    }

    /**
     * A straight line in the log-odds (Platt 1999).
     *
     * @param slope what the score is multiplied by
     * @param shift what is added
     */
    record Line(double slope, double shift) implements Calibration {
        static Line of(double[] scores, int[] y) {
            int yes = Arrays.stream(y).sum();
            // Platt's targets: a yes is a little less than 1 and a no a little more than 0, as far as the numbers allow
            double high = (yes + 1.0) / (yes + 2.0);
            double low = 1.0 / (y.length - yes + 2.0);
            double[] targets =
                    Arrays.stream(y).mapToDouble(one -> one == 1 ? high : low).toArray();
            Logistic fitted = Logistic.fit(scores, 1, targets, 1e-9, Checkpoint.none());
            return new Line(fitted.weights()[0], fitted.intercept());
        }

        @Override
        public double chance(double score) {
            return Logistic.chance(slope * score + shift);
        }
    }

    /**
     * Steps that never go down (isotonic regression by pooling adjacent violators, Ayer and others 1955), with straight
     * lines between their middles.
     *
     * @param at ascending scores
     * @param chances the chance at each
     */
    record Steps(double[] at, double[] chances) implements Calibration {
        static Steps of(double[] scores, int[] y) {
            int n = scores.length;
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
            double[] sum = new double[n];
            double[] middle = new double[n];
            int[] size = new int[n];
            int top = 0;
            for (int i = 0; i < n; ) {
                int to = i;
                double yes = 0;
                while (to < n && scores[order[to]] == scores[order[i]]) {
                    yes += y[order[to]];
                    to++;
                }
                sum[top] = yes;
                size[top] = to - i;
                middle[top] = scores[order[i]] * (to - i);
                top++;
                while (top > 1 && sum[top - 2] * size[top - 1] >= sum[top - 1] * size[top - 2]) {
                    sum[top - 2] += sum[top - 1];
                    size[top - 2] += size[top - 1];
                    middle[top - 2] += middle[top - 1];
                    top--;
                }
                i = to;
            }
            double[] at = new double[top];
            double[] chances = new double[top];
            double edge = 0.5 / (n + 1.0);
            for (int k = 0; k < top; k++) {
                at[k] = middle[k] / size[k];
                chances[k] = Math.clamp(sum[k] / size[k], edge, 1 - edge);
            }
            return new Steps(at, chances);
        }

        @Override
        public double chance(double score) {
            int place = Arrays.binarySearch(at, score);
            if (place >= 0) {
                return chances[place];
            }
            int above = -place - 1;
            if (above == 0) {
                return chances[0];
            }
            if (above == at.length) {
                return chances[at.length - 1];
            }
            double share = (score - at[above - 1]) / (at[above] - at[above - 1]);
            return chances[above - 1] + share * (chances[above] - chances[above - 1]);
        }
    }
}
