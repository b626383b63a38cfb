package org.clientele.ui.kit.chart;

/** Round steps for an axis. */
final class Scale {
    private Scale() {}

    /** A round step that cuts a span into about that many parts. */
    static double step(double span, int parts) {
        if (!(span > 0)) {
            return 1;
        }
        double raw = span / Math.max(1, parts);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }

    /** The largest finite value, at least the smallest positive number. */
    static double largest(double[] values) {
        double most = Double.MIN_NORMAL;
        for (double value : values) {
            if (Double.isFinite(value)) {
                most = Math.max(most, value);
            }
        }
        return most;
    }
}
