package org.clientele.analysis.recommend.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientele.analysis.recommend.Signal;

/**
 * What people do with products counts how much when tastes are learned.
 *
 * @param weights one weight per {@link Signal} in their order, 0 to 100; 0 leaves a signal out
 * @param halfLifeDays a touch counts half when it is that many days old; 0 for no decay
 */
public record SignalSpec(List<Double> weights, double halfLifeDays) {
    /** The largest weight. */
    public static final double MOST = 100;

    /** The longest half-life. */
    public static final double LONGEST = 36_500;

    public SignalSpec {
        weights = List.copyOf(weights);
        if (weights.size() != Signal.values().length) {
            throw new IllegalArgumentException("a weight for each signal is needed");
        }
        for (double weight : weights) {
            if (!(weight >= 0 && weight <= MOST)) {
                throw new IllegalArgumentException("weight: " + weight);
            }
        }
        if (!(halfLifeDays >= 0 && halfLifeDays <= LONGEST)) {
            throw new IllegalArgumentException("halfLifeDays: " + halfLifeDays);
        }
        if (weights.get(Signal.PURCHASE.ordinal()) == 0) {
            throw new IllegalArgumentException("purchases must count");
        }
    }

    /** Purchases alone, each counting 1 for ever. */
    public static SignalSpec standard() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(Signal.values().length, 0.0));
        weights.set(Signal.PURCHASE.ordinal(), 1.0);
        return new SignalSpec(weights, 0);
    }

    /** How much a signal counts. */
    public double weight(Signal signal) {
        return weights.get(signal.ordinal());
    }

    /** The same with another weight of one signal. */
    public SignalSpec with(Signal signal, double weight) {
        List<Double> changed = new ArrayList<>(weights);
        changed.set(signal.ordinal(), weight);
        return new SignalSpec(changed, halfLifeDays);
    }

    /** The same with another half-life. */
    public SignalSpec withHalfLife(double days) {
        return new SignalSpec(weights, days);
    }

    /** Whether only purchases count, each 1. */
    public boolean purchasesOnly() {
        return weights.equals(standard().weights());
    }
}
