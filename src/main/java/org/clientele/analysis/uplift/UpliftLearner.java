package org.clientele.analysis.uplift;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Ways to learn whom a message moves.
 *
 * <p>Sources: two models and one model with the message as an input as in Künzel and others, <em>Metalearners for estimating
 * heterogeneous treatment effects</em>, PNAS 116, 2019; the transformed class as in Jaskowski and Jaroszewicz, <em>Uplift
 * modeling for clinical trial data</em>, ICML workshop 2012.
 */
public enum UpliftLearner {
    /** A model of those who got the message less one of those who did not. */
    TWO_MODELS {
        @Override
        public ToDoubleFunction<double[]> learn(UpliftSample sample, int[] rows) {
            double[] even = even(sample);
            LogisticFit with = LogisticFit.of(sample.x(), sample.hit(), even, sample.arm(rows, true));
            LogisticFit without = LogisticFit.of(sample.x(), sample.hit(), even, sample.arm(rows, false));
            return x -> with.chance(x) - without.chance(x);
        }
    },
    /** One model in which the message, and what it meets in each person, are inputs. */
    ONE_MODEL {
        @Override
        public ToDoubleFunction<double[]> learn(UpliftSample sample, int[] rows) {
            double[][] met = new double[sample.size()][];
            for (int row : rows) {
                met[row] = meeting(sample.x()[row], sample.treated()[row]);
            }
            met[0] = meeting(sample.x()[0], sample.treated()[0]);
            LogisticFit fit = LogisticFit.of(met, sample.hit(), even(sample), rows);
            return x -> fit.chance(meeting(x, true)) - fit.chance(meeting(x, false));
        }
    },
    /** One model of who did what fits their arm: ordered with the message, or did not without it. */
    CLASS_TRANSFORMATION {
        @Override
        public ToDoubleFunction<double[]> learn(UpliftSample sample, int[] rows) {
            double share = sample.arm(rows, true).length / (double) rows.length;
            boolean[] fits = new boolean[sample.size()];
            double[] heavy = new double[sample.size()];
            for (int row : rows) {
                fits[row] = sample.hit()[row] == sample.treated()[row];
                heavy[row] = 0.5 / (sample.treated()[row] ? share : 1 - share);
            }
            LogisticFit fit = LogisticFit.of(sample.x(), fits, heavy, rows);
            return x -> 2 * fit.chance(x) - 1;
        }
    },
    /** A model of those who got the message alone: who orders, whether because of it or not. */
    RESPONSE_ONLY {
        @Override
        public ToDoubleFunction<double[]> learn(UpliftSample sample, int[] rows) {
            return LogisticFit.of(sample.x(), sample.hit(), even(sample), sample.arm(rows, true))::chance;
        }
    };

    /**
     * Learns from some people; gives the score of anybody, higher for those whom the message moves more.
     *
     * @param rows which people it learns from, of both arms
     */
    public abstract ToDoubleFunction<double[]> learn(UpliftSample sample, int[] rows);

    private static double[] even(UpliftSample sample) {
        double[] even = new double[sample.size()];
        Arrays.fill(even, 1);
        return even;
    }

    private static double[] meeting(double[] x, boolean message) {
        double[] met = new double[2 * x.length + 1];
        System.arraycopy(x, 0, met, 0, x.length);
        if (message) {
            met[x.length] = 1;
            System.arraycopy(x, 0, met, x.length + 1, x.length);
        }
        return met;
    }
}
