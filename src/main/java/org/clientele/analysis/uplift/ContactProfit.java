package org.clientele.analysis.uplift;

/**
 * Whether writing to somebody pays.
 *
 * @param margin what an order leaves after its costs
 * @param cost of one message
 * @param incentive discount or gift that everybody gets who orders, also who would have ordered anyway
 */
public record ContactProfit(double margin, double cost, double incentive) {
    /** Expected profit when only the chance to order is known: p·m − c − p·d. It counts orders that come anyway.
     *
     * @param chance to order when written to */
    public double byResponse(double chance) {
        return chance * margin - cost - chance * incentive;
    }

    /** Expected profit of the message itself: u·m − c − p₁·d.
     *
     * @param uplift how much the message changes the chance to order
     * @param chance to order when written to */
    public double byUplift(double uplift, double chance) {
        return uplift * margin - cost - chance * incentive;
    }
}
