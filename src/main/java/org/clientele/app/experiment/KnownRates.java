package org.clientele.app.experiment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clientele.analysis.experiment.BaseRate;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Trial;

/** How many answer anyway, counted once for each version of the data. */
public final class KnownRates {
    private static final int CLICKS = 0;

    private final Map<Integer, BaseRate> rates = new ConcurrentHashMap<>();
    private volatile long version = Long.MIN_VALUE;

    /** The rate of what a trial counts; unknown for visits, which are not told of people without a message. */
    public BaseRate of(Facts facts, Trial trial) {
        return switch (trial.goal()) {
            case ORDER, REVENUE -> orders(facts, trial.days());
            case CLICK -> {
                fresh(facts);
                yield rates.computeIfAbsent(CLICKS, days -> BaseRate.ofClicks(facts));
            }
            case VISIT -> BaseRate.unknown();
        };
    }

    /** The rate of orders within so many days. */
    public BaseRate orders(Facts facts, int days) {
        fresh(facts);
        return rates.computeIfAbsent(days, window -> BaseRate.of(facts, window));
    }

    private synchronized void fresh(Facts facts) {
        if (version != facts.version()) {
            rates.clear();
            version = facts.version();
        }
    }
}
