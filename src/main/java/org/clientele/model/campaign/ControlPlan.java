package org.clientele.model.campaign;

/**
 * Who gets no message so that we can see what the campaign really earns.
 *
 * @param automatic whether the share is chosen by the size of the list
 * @param share the share of the list held back when it is not automatic, 0 to 0.9
 * @param globalShare the share of all customers held back from every campaign of a year, 0 to 0.5
 */
public record ControlPlan(boolean automatic, double share, double globalShare) {
    /** The usual share of customers that is held back from every campaign of the year. */
    public static final double USUAL_GLOBAL_SHARE = 0.05;

    public ControlPlan {
        if (!(share >= 0 && share <= 0.9) || !(globalShare >= 0 && globalShare <= 0.5)) {
            throw new IllegalArgumentException(share + ", " + globalShare);
        }
    }

    /** The share by size of list, with the usual global comparison group. */
    public static ControlPlan usual() {
        return new ControlPlan(true, 0, USUAL_GLOBAL_SHARE);
    }

    /** This plan with a fixed share. */
    public ControlPlan withShare(double fixed) {
        return new ControlPlan(false, fixed, globalShare);
    }

    /**
     * The share that is held back from a list of that size: 10 % from 20,000 people, 20 % from 1,000, and 10 % below,
     * where no single campaign can tell and campaigns are read together.
     */
    public double shareFor(int people) {
        if (!automatic) {
            return share;
        }
        return people < 1_000 || people >= 20_000 ? 0.10 : 0.20;
    }
}
