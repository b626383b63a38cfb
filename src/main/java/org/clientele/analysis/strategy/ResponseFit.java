package org.clientele.analysis.strategy;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.allocation.BudgetSplit.Response;

/**
 * How a group answers to money, R(x) = V·(1 − e^(−x/s)), fitted by least squares to what so much money brought or is
 * expected to bring.
 *
 * <p>For each s the best V is Σ R·f / Σ f² with f = 1 − e^(−x/s); s is found on a logarithmic grid and by golden section
 * around its best point.
 *
 * @param response the curve
 * @param most the money beyond which the curve says nothing: all people have been written to
 * @param fit the share of the variation that the curve explains (R²)
 */
public record ResponseFit(Response response, double most, double fit) {
    private static final int GRID = 80;
    private static final int HALVINGS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int POINTS = 200;
    private static final int WAVES = 3;
    private static final double EXPLAINED = 0.5;

    /** A group that brings nothing. */
    public static ResponseFit nothing() {
        return new ResponseFit(new Response(0, 1), 0, 1);
    }

    /**
     * Fitted to waves that were sent.
     *
     * @param spend money of each wave, above 0
     * @param earned what each brought
     */
    public static ResponseFit of(double[] spend, double[] earned) {
        double most = Arrays.stream(spend).max().orElse(0);
        double least = Arrays.stream(spend).filter(x -> x > 0).min().orElse(0);
        if (spend.length != earned.length) {
            throw new IllegalArgumentException(spend.length + " and " + earned.length);
        }
        if (!(most > 0) || Arrays.stream(earned).max().orElse(0) <= 0) {
            return new ResponseFit(new Response(0, 1), most, 1);
        }
        double low = Math.log(Math.max(least, most * 1e-4) / 10);
        double high = Math.log(most * 100);
        double step = (high - low) / GRID;
        double best = low;
        for (int i = 0; i <= GRID; i++) {
            double s = low + i * step;
            best = error(spend, earned, s) < error(spend, earned, best) ? s : best;
        }
        double a = best - step;
        double b = best + step;
        for (int i = 0; i < HALVINGS; i++) {
            double c = b - GOLDEN * (b - a);
            double d = a + GOLDEN * (b - a);
            if (error(spend, earned, c) < error(spend, earned, d)) {
                b = d;
            } else {
                a = c;
            }
        }
        double s = (a + b) / 2;
        double mean = Arrays.stream(earned).average().orElse(0);
        double spread = Arrays.stream(earned).map(r -> (r - mean) * (r - mean)).sum();
        double fit = spread == 0 ? 1 : 1 - error(spend, earned, s) / spread;
        return new ResponseFit(new Response(most(spend, earned, s), Math.exp(s)), most, fit);
    }

    /**
     * What was expected, put right by what past campaigns brought.
     *
     * <p>With three waves and more, of which the dearest cost twice the cheapest, the curve is fitted to them where it explains
     * at least half of their variation. Else the expected curve keeps its form and is raised or lowered by f, the mean of a
     * normal posterior: before any wave f is 1 ± 1, and each wave tells earned = f · expected ± its error.
     *
     * @param waves past campaigns of the group; with none, nothing changes
     */
    public ResponseFit learnt(List<PastWave> waves) {
        if (waves.isEmpty()) {
            return this;
        }
        double least = waves.stream().mapToDouble(PastWave::spend).min().orElseThrow();
        double dearest = waves.stream().mapToDouble(PastWave::spend).max().orElseThrow();
        if (waves.size() >= WAVES && dearest >= 2 * least) {
            ResponseFit own = of(
                    waves.stream().mapToDouble(PastWave::spend).toArray(),
                    waves.stream().mapToDouble(PastWave::earned).toArray());
            if (own.fit >= EXPLAINED && own.response.most() > 0) {
                return new ResponseFit(own.response, most, own.fit);
            }
        }
        double weight = 1;
        double sum = 1;
        for (PastWave wave : waves) {
            double expected = response.earned(wave.spend());
            double precision = 1 / (wave.error() * wave.error());
            weight += expected * expected * precision;
            sum += expected * wave.earned() * precision;
        }
        double raised = Math.max(0, sum / weight);
        return new ResponseFit(new Response(raised * response.most(), response.scale()), most, fit);
    }

    /**
     * Fitted to the curve of expected gains: the best people first, what the messages to the first k cost against what
     * they are expected to bring.
     *
     * @param gains what a message to each person is expected to bring; sorted by this
     * @param cost of one message, above 0
     */
    public static ResponseFit ofGains(double[] gains, double cost) {
        if (gains.length == 0) {
            return nothing();
        }
        Arrays.sort(gains);
        int points = Math.min(POINTS, gains.length);
        double[] spend = new double[points];
        double[] earned = new double[points];
        double sum = 0;
        int next = 0;
        for (int k = 1; k <= gains.length; k++) {
            sum += Math.max(0, gains[gains.length - k]);
            if (k == (int) ((next + 1L) * gains.length / points)) {
                spend[next] = k * cost;
                earned[next++] = sum;
            }
        }
        return of(spend, earned);
    }

    private static double most(double[] spend, double[] earned, double logScale) {
        double up = 0;
        double down = 0;
        double scale = Math.exp(logScale);
        for (int i = 0; i < spend.length; i++) {
            double f = -Math.expm1(-spend[i] / scale);
            up += earned[i] * f;
            down += f * f;
        }
        return down == 0 ? 0 : Math.max(0, up / down);
    }

    private static double error(double[] spend, double[] earned, double logScale) {
        double most = most(spend, earned, logScale);
        double scale = Math.exp(logScale);
        double sum = 0;
        for (int i = 0; i < spend.length; i++) {
            double miss = earned[i] - most * -Math.expm1(-spend[i] / scale);
            sum += miss * miss;
        }
        return sum;
    }
}
