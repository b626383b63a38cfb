package org.clientele.analysis.stage;

import org.clientele.model.text.Refusal;

/**
 * The borders between the lifecycle stages; all can be changed.
 *
 * @param newDays a customer is new up to this many days after the first order
 * @param vip what makes a customer one of high value
 * @param away what makes a customer at risk or lapsed
 */
public record StageSpec(int newDays, Vip vip, Away away) {
    public StageSpec {
        if (newDays < 0) {
            throw Refusal.of("stage.spec.negative", newDays);
        }
    }

    /** The borders that serve most shops; the methods page gives the reasons. */
    public static StageSpec standard() {
        return new StageSpec(60, new Vip(0.2, 3), new Away(2, 30, 4, 365));
    }

    /**
     * High value.
     *
     * @param topShare among the buyers with enough orders, the share with the most money, 0 to 1
     * @param orders orders that are enough
     */
    public record Vip(double topShare, int orders) {
        public Vip {
            if (!(topShare >= 0 && topShare <= 1)) {
                throw Refusal.of("stage.spec.share", topShare);
            }
        }
    }

    /**
     * At risk and lapsed. The usual gap is the customer's own from three order days on, else the shop's.
     *
     * @param riskGaps at risk when away longer than this many usual gaps…
     * @param riskDays …and longer than this many days
     * @param lapsedGaps lapsed when away longer than this many usual gaps…
     * @param lapsedDays …and longer than this many days
     */
    public record Away(double riskGaps, int riskDays, double lapsedGaps, int lapsedDays) {
        public Away {
            if (riskGaps < 0 || riskDays < 0 || lapsedGaps < 0 || lapsedDays < 0) {
                throw Refusal.of(
                        "stage.spec.negative",
                        Math.min(Math.min(riskGaps, lapsedGaps), Math.min(riskDays, lapsedDays)));
            }
        }
    }
}
