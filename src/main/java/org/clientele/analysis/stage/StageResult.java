package org.clientele.analysis.stage;

import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.Stage;

/**
 * The lifecycle stage of every customer.
 *
 * @param spec the borders that were used
 * @param stage ordinal of {@link Stage} by customer index
 * @param totals people and revenue of each stage; every stage is there, all people add up to all customers
 * @param shopGap the shop's usual days between two orders: the median of its customers' usual gaps
 * @param vipMoney the money from which on a regular buyer is of high value, in ten-thousandths
 */
public record StageResult(StageSpec spec, byte[] stage, Map<Stage, StageTotals> totals, double shopGap, long vipMoney) {
    public StageResult {
        totals = Map.copyOf(totals);
    }

    /**
     * What a stage amounts to.
     *
     * @param people how many they are
     * @param revenue what they paid in all, in ten-thousandths
     */
    public record StageTotals(int people, long revenue) {}

    /** The totals of a stage. */
    public StageTotals totals(Stage wanted) {
        return totals.getOrDefault(wanted, new StageTotals(0, 0));
    }

    /** The stage of a customer. */
    public Stage of(int customer) {
        return Stage.values()[stage[customer]];
    }

    /** The customers in a stage. */
    public CustomerSet members(Stage wanted) {
        CustomerSet.Builder builder = new CustomerSet.Builder(stage.length);
        for (int c = 0; c < stage.length; c++) {
            if (stage[c] == wanted.ordinal()) {
                builder.add(c);
            }
        }
        return builder.build();
    }
}
