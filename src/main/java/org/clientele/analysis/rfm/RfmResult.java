package org.clientele.analysis.rfm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;

/**
 * The scores and the named group of every customer, with the grids of recency by each other axis.
 *
 * @param scheme how it was scored
 * @param scores the scores by customer
 * @param groups totals of each group; every group is there, all people add up to all customers
 * @param grids totals of each cell of the grid of an axis; the cells of each axis add up to all buyers
 * @param rules what each score means here
 */
public record RfmResult(
        Scheme scheme,
        Scores scores,
        Map<RfmGroup, RfmTotals> groups,
        Map<RfmAxis, Map<RfmCell, RfmTotals>> grids,
        List<ScoreRule> rules) {
    public RfmResult {
        groups = Map.copyOf(groups);
        grids = Map.copyOf(grids);
        rules = List.copyOf(rules);
    }

    /**
     * How it was scored.
     *
     * @param spec what was asked for
     * @param bins scores per measure that came of it
     * @param frequencyByCuts whether frequency was scored by fixed cut points because too many have one order
     * @param borders the borders among all buyers, to begin with when they are changed
     */
    public record Scheme(RfmSpec spec, int bins, boolean frequencyByCuts, RfmBorders borders) {}

    /** Scores per measure. */
    public int bins() {
        return scheme.bins();
    }

    /** Whether frequency was scored by fixed cut points because too many have one order. */
    public boolean frequencyByCuts() {
        return scheme.frequencyByCuts();
    }

    /** How many rows the grid of an axis has. */
    public static int rows(RfmAxis axis, int bins) {
        return axis == RfmAxis.BOTH ? RfmZones.SIDE : bins;
    }

    /** The cells of the grid of an axis with their totals. */
    public Map<RfmCell, RfmTotals> cells(RfmAxis axis) {
        return grids.getOrDefault(axis, Map.of());
    }

    /**
     * Scores by customer index, from 1 (poor) upwards, 0 for those without an order.
     *
     * @param recency score of recency
     * @param frequency score of frequency
     * @param money score of money
     * @param group ordinal of {@link RfmGroup}
     */
    public record Scores(byte[] recency, byte[] frequency, byte[] money, byte[] group) {
        /** The score of a buyer on an axis. */
        public int on(RfmAxis axis, int customer, int bins) {
            return switch (axis) {
                case FREQUENCY -> frequency[customer];
                case MONEY -> money[customer];
                case BOTH -> RfmZones.mean(frequency[customer], money[customer], bins);
            };
        }
    }

    /** The totals of a named group. */
    public RfmTotals totals(RfmGroup group) {
        return groups.getOrDefault(group, RfmTotals.NONE);
    }

    /** The totals of a cell of a grid. */
    public RfmTotals totals(RfmCell cell) {
        return cells(cell.axis()).getOrDefault(cell, RfmTotals.NONE);
    }

    /** The named group of a customer. */
    public RfmGroup group(int customer) {
        return RfmGroup.values()[scores.group[customer]];
    }

    /** The customers of a named group. */
    public CustomerSet members(RfmGroup group) {
        return where(c -> scores.group[c] == group.ordinal());
    }

    /** The customers in any of these cells, which may lie in grids of several axes. */
    public CustomerSet members(List<RfmCell> wanted) {
        Set<RfmCell> in = Set.copyOf(wanted);
        List<RfmAxis> axes = wanted.stream().map(RfmCell::axis).distinct().toList();
        boolean[][][] cells = new boolean[RfmAxis.values().length][bins() + 1][Math.max(bins(), RfmZones.SIDE) + 1];
        for (RfmAxis axis : axes) {
            for (RfmCell cell : cells(axis).keySet()) {
                cells[axis.ordinal()][cell.recency()][cell.score()] = in.contains(cell);
            }
        }
        return where(c -> {
            for (RfmAxis axis : axes) {
                int recency = scores.recency[c];
                if (recency > 0 && cells[axis.ordinal()][recency][scores.on(axis, c, bins())]) {
                    return true;
                }
            }
            return false;
        });
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
