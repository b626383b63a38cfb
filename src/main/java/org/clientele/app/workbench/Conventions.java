package org.clientele.app.workbench;

import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.RevenueDefinition;

/** What was chosen once for a workbench and everything follows: its profile, and what counts as revenue. */
public interface Conventions {
    /** What the workbench is about, as of now. */
    Profile profile();

    /** What counts as revenue, as of now. */
    RevenueDefinition revenue();

    /**
     * Changes both at once; the next snapshot follows them.
     *
     * @throws org.clientele.model.text.Refusal when the time zone would change though times were read in it, or the
     *     currency though rates are given in it; nothing was changed then
     */
    void change(Profile profile, RevenueDefinition definition);

    /** Whether times were read in the time zone of the workbench, so that it cannot be another one any more. */
    boolean zoneIsFixed();

    /** Which currencies the orders are in, other than that of the workbench, by name. */
    List<String> otherCurrencies();

    /**
     * What each definition would make of the orders, in the same order.
     *
     * @param sinceDay the first epoch day that counts
     * @param untilDay the last
     */
    List<Total> totals(List<RevenueDefinition> definitions, int sinceDay, int untilDay, Checkpoint checkpoint);

    /**
     * What a definition makes of some days.
     *
     * @param revenue revenue in ten-thousandths of the workbench's currency
     * @param apart money given back that is shown beside it
     * @param lines order lines that count
     */
    record Total(long revenue, long apart, long lines) {}
}
