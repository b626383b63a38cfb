package org.clientele.app.experiment;

import java.util.concurrent.atomic.AtomicReference;
import org.clientele.analysis.experiment.BaseRate;
import org.clientele.analysis.experiment.BaseRates;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Trial;
import org.jspecify.annotations.Nullable;

/** How many answer anyway, read once for each version of the data. */
public final class KnownRates {
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    private record Known(long version, BaseRates orders, BaseRate clicks) {}

    /** The rate of what a trial counts; unknown for visits, which are not told of people without a message. */
    public BaseRate of(Facts facts, Trial trial) {
        return switch (trial.goal()) {
            case ORDER, REVENUE -> orders(facts, trial.days());
            case CLICK -> known(facts).clicks();
            case VISIT -> BaseRate.unknown();
        };
    }

    /** The rate of orders within so many days. */
    public BaseRate orders(Facts facts, int days) {
        BaseRates rates = known(facts).orders();
        return rates.reach(days) ? rates.within(days) : BaseRate.of(facts, days);
    }

    private Known known(Facts facts) {
        Known now = known.get();
        if (now == null || now.version() != facts.version()) {
            now = new Known(facts.version(), BaseRates.of(facts, BaseRates.LONGEST), BaseRate.ofClicks(facts));
            known.set(now);
        }
        return now;
    }
}
