package org.clientele.analysis.numeric;

/**
 * How likely it is by luck that two groups share so many members: the hypergeometric distribution, which is Fisher's exact
 * test.
 *
 * <p>Of n things, {@code marked} are marked and {@code drawn} are drawn; how many of the drawn ones are marked?
 */
public final class Hypergeometric {
    private static final int TABLE = 1 << 20;
    private static final double EXACT = 1e-17;
    private final double[] logFactorials;

    /** For up to so many things. */
    public Hypergeometric(int things) {
        logFactorials = new double[Math.min(things, TABLE) + 1];
        double lost = 0;
        for (int i = 1; i < logFactorials.length; i++) {
            double term = Math.log(i) - lost;
            double sum = logFactorials[i - 1] + term;
            lost = sum - logFactorials[i - 1] - term;
            logFactorials[i] = sum;
        }
    }

    private double logFactorial(int k) {
        return k < logFactorials.length ? logFactorials[k] : ChiSquare.logGamma(k + 1.0);
    }

    private double logChoose(int from, int take) {
        return logFactorial(from) - logFactorial(take) - logFactorial(from - take);
    }

    /** The chance of exactly {@code both} marked ones among the drawn. */
    public double probability(int things, int marked, int drawn, int both) {
        if (both < Math.max(0, drawn - (things - marked)) || both > Math.min(marked, drawn)) {
            return 0;
        }
        return Math.exp(logChoose(marked, both) + logChoose(things - marked, drawn - both) - logChoose(things, drawn));
    }

    /** The chance of at least {@code both} marked ones among the drawn: the p-value of "more often together than by luck". */
    public double upperTail(int things, int marked, int drawn, int both) {
        int least = Math.max(0, drawn - (things - marked));
        int most = Math.min(marked, drawn);
        if (both <= least) {
            return 1;
        }
        if (both > most) {
            return 0;
        }
        double expected = (double) marked * drawn / things;
        if (both > expected) {
            double term = probability(things, marked, drawn, both);
            double sum = term;
            for (int k = both; k < most && term > sum * EXACT; k++) {
                term *= (double) (marked - k) * (drawn - k) / ((k + 1.0) * (things - marked - drawn + k + 1.0));
                sum += term;
            }
            return Math.min(1, sum);
        }
        double term = probability(things, marked, drawn, both - 1);
        double sum = term;
        for (int k = both - 1; k > least && term > sum * EXACT; k--) {
            term *= k * (things - marked - drawn + (double) k) / ((marked - k + 1.0) * (drawn - k + 1.0));
            sum += term;
        }
        return Math.clamp(1 - sum, 0, 1);
    }
}
