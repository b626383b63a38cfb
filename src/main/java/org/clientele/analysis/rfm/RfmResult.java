package org.clientele.analysis.rfm;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;

/**
 * The scores and the named group of every customer, with the grid of recency by frequency.
 *
 * @param bins scores per measure
 * @param frequencyByCuts whether frequency was scored by fixed cut points because too many have one order
 * @param scores the scores by customer
 * @param groups totals of each group; every group is there, all people add up to all customers
 * @param cells totals of each cell of the grid, {@code bins × bins} of them; all add up to all buyers
 * @param rules what each score means here
 */
public record RfmResult(
        int bins,
        boolean frequencyByCuts,
        Scores scores,
        Map<RfmGroup, RfmTotals> groups,
        Map<RfmCell, RfmTotals> cells,
        List<ScoreRule> rules) {
    public RfmResult {
        groups = Map.copyOf(groups);
        cells = Map.copyOf(cells);
        rules = List.copyOf(rules);
    }

    /**
     * Scores by customer index, from 1 (poor) upwards, 0 for those without an order.
     *
     * @param recency score of recency
     * @param frequency score of frequency
     * @param money score of money
     * @param group ordinal of {@link RfmGroup}
     */
    public record Scores(byte[] recency, byte[] frequency, byte[] money, byte[] group) {}

    /** The totals of a named group. */
    public RfmTotals totals(RfmGroup group) {
        return groups.getOrDefault(group, RfmTotals.NONE);
    }

    /** The totals of a cell of the grid. */
    public RfmTotals totals(RfmCell cell) {
        return cells.getOrDefault(cell, RfmTotals.NONE);
    }

    /** The named group of a customer. */
    public RfmGroup group(int customer) {
        return RfmGroup.values()[scores.group[customer]];
    }

    /** The customers of a named group. */
    public CustomerSet members(RfmGroup group) {
        return where(c -> scores.group[c] == group.ordinal());
    }

    /** The customers in any of these cells. */
    public CustomerSet members(List<RfmCell> wanted) {
        boolean[][] in = new boolean[bins + 1][bins + 1];
        for (RfmCell cell : wanted) {
            if (cell.recency() >= 1 && cell.recency() <= bins && cell.frequency() >= 1 && cell.frequency() <= bins) {
                in[cell.recency()][cell.frequency()] = true;
            }
        }
        return where(c -> in[scores.recency[c]][scores.frequency[c]]);
    }

    private CustomerSet where(IntPredicate test) {
        int n = scores.group.length;
        CustomerSet.Builder builder = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            if (test.test(c)) {
                builder.add(c);
            }
        }
        return builder.build();
    }
}
