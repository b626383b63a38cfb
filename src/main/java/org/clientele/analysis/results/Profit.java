package org.clientele.analysis.results;

import org.clientele.analysis.experiment.Effect;

/**
 * What a campaign earned beyond what would have come in anyway, and what it cost; all in ten-thousandths.
 *
 * @param people people who got a message
 * @param sales extra sales: the difference per person times the people
 * @param salesLow lower end of its likely range
 * @param salesHigh upper end
 * @param marginRate margin on sales, from the products bought after the message whose cost is known; not a number when none is
 * @param costKnown share of the sales of which the cost is known
 * @param messages what the messages cost
 * @param discounts what coupons took off
 */
public record Profit(
        long people,
        double sales,
        double salesLow,
        double salesHigh,
        double marginRate,
        double costKnown,
        long messages,
        long discounts) {
    /** Adds it up from the effect on money spent.
     *
     * @param effect difference in money per person
     * @param costed sales with a known cost
     * @param cost that cost
     * @param all all sales of those who got the message */
    public static Profit of(
            Effect effect, long people, long costed, long cost, long all, long messages, long discounts) {
        double n = people;
        return new Profit(
                people,
                effect.difference() * n,
                effect.low() * n,
                effect.high() * n,
                costed > 0 ? 1 - (double) cost / costed : Double.NaN,
                all == 0 ? 0 : (double) costed / all,
                messages,
                discounts);
    }

    /** Whether enough is known to tell margin from sales. */
    public boolean marginKnown() {
        return !Double.isNaN(marginRate);
    }

    /** What messages and coupons cost. */
    public long cost() {
        return messages + discounts;
    }

    /** Extra margin less cost; sales less cost where no margin is known. */
    public double profit() {
        return net(sales);
    }

    /** Lower end of its likely range. */
    public double profitLow() {
        return net(salesLow);
    }

    /** Upper end. */
    public double profitHigh() {
        return net(salesHigh);
    }

    private double net(double extra) {
        return extra * (marginKnown() ? marginRate : 1) - cost();
    }

    /** Profit by cost; not a number when it cost nothing. */
    public double returnOnCost() {
        return cost() == 0 ? Double.NaN : profit() / cost();
    }
}
