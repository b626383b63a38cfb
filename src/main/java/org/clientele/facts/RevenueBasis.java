package org.clientele.facts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.model.trade.RevenueDefinition;

/**
 * What the amounts of a snapshot mean.
 *
 * @param definition what counts as revenue
 * @param currency the three-letter currency of all amounts
 * @param unrated order lines by the currency for which there is no rate; they do not count
 * @param untaxed order lines whose tax could be neither added nor taken out, because nothing says how much it is
 */
public record RevenueBasis(RevenueDefinition definition, String currency, Map<String, Integer> unrated, int untaxed) {
    public RevenueBasis {
        unrated = Collections.unmodifiableMap(new TreeMap<>(unrated));
    }

    /** The standard definition, with every line counted that can. */
    public static RevenueBasis standard() {
        return new RevenueBasis(RevenueDefinition.standard(), "", Map.of(), 0);
    }

    /** This basis after more lines. */
    RevenueBasis plus(Map<String, Integer> moreUnrated, int moreUntaxed) {
        Map<String, Integer> all = new TreeMap<>(unrated);
        moreUnrated.forEach((currency, lines) -> all.merge(currency, lines, Integer::sum));
        return new RevenueBasis(definition, currency, all, untaxed + moreUntaxed);
    }
}
