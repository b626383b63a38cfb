package org.clientele.analysis.numeric;

/** The chi-square distribution: how likely chance alone goes as far. */
public final class ChiSquare {
    private static final int MOST_STEPS = 100_000;
    private static final double EXACT = 1e-16;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private ChiSquare() {}

    /**
     * The probability of a value of at least x: the upper regularised gamma function Q(dof/2, x/2), by its series below
     * a+1 and by its continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31).
     *
     * @param x the statistic, 0 or more
     * @param dof degrees of freedom, 1 or more
     */
    public static double upperTail(double x, int dof) {
        if (!(x >= 0) || dof < 1) {
            throw new IllegalArgumentException(x + " with " + dof + " degrees of freedom");
        }
        double a = dof / 2.0;
        double z = x / 2;
        if (z == 0) {
            return 1;
        }
        double front = Math.exp(a * Math.log(z) - z - logGamma(a));
        return z < a + 1 ? 1 - front * series(a, z) : front * fraction(a, z);
    }

    private static double series(double a, double z) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && Math.abs(term) > EXACT * Math.abs(sum); n++) {
            term *= z / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Lentz's way to work out a continued fraction from its front. */
    private static double fraction(double a, double z) {
        double tiny = Double.MIN_NORMAL;
        double b = z + 1 - a;
        double c = 1 / tiny;
        double d = 1 / b;
        double value = d;
        for (int i = 1; i < MOST_STEPS; i++) {
            double top = -i * (i - a);
            b += 2;
            d = top * d + b;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = b + top / c;
            c = Math.abs(c) < tiny ? tiny : c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < EXACT) {
                break;
            }
        }
        return value;
    }

    /** The logarithm of the gamma function for a positive number (Lanczos 1964, g = 7, nine terms). */
    public static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
