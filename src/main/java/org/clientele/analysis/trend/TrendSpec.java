package org.clientele.analysis.trend;

import java.util.Locale;
import org.clientele.facts.CustomerSet;
import org.clientele.model.trade.Period;

/**
 * What is followed over time.
 *
 * @param by what each line stands for
 * @param measure what is counted
 * @param period in steps of what
 * @param people the customers whose orders count
 */
public record TrendSpec(By by, Measure measure, Period period, CustomerSet people) {
    /** What each line stands for. */
    public enum By {
        CATEGORY,
        BRAND,
        PRODUCT,
        CHANNEL;

        /** The word for it on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is counted. */
    public enum Measure {
        REVENUE,
        ORDERS,
        BUYERS,
        UNITS;

        /** The word for it on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
