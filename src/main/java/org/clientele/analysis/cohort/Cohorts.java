package org.clientele.analysis.cohort;

import java.util.List;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;

/** Counts who comes back how long after the first order, in one pass over the order lines. */
public final class Cohorts {
    private static final int CHECK_EVERY = 1 << 16;

    private Cohorts() {}

    /** A cell that was chosen: a cohort, and a period since its first; {@link #WHOLE} for the whole cohort. */
    public record Cell(int cohort, int since) {
        /** Stands for the whole cohort, whether or not its people came back. */
        public static final int WHOLE = -1;
    }

    /**
     * The cohorts of a snapshot; an order counts when at least one of its lines counts under the definition of revenue.
     *
     * @param facts the snapshot
     * @param spec whose, and in steps of what
     * @param checkpoint progress and cancel
     */
    public static CohortResult run(Facts facts, CohortSpec spec, Checkpoint checkpoint) {
        Walk walk = new Walk(facts, spec);
        if (walk.none()) {
            return new CohortResult(spec, 0, facts.dataDay(), new int[0], new int[0][], new int[0][], new long[0][]);
        }
        int span = walk.span();
        int[] size = new int[span];
        int[][] customers = triangle(span);
        int[][] orders = triangle(span);
        long[][] revenue = new long[span][];
        for (int i = 0; i < span; i++) {
            revenue[i] = new long[span - i];
        }
        OrderLines lines = facts.lines();
        for (int c = 0; c < facts.customers(); c++) {
            tick(c, facts.customers(), checkpoint);
            int from = walk.begin(c);
            if (from < 0) {
                continue;
            }
            int cohort = walk.at(from);
            size[cohort]++;
            int lastSeen = -1;
            int lastOrder = 0;
            boolean ordered = false;
            for (int line = from; line < lines.offset()[c + 1]; line++) {
                int since = walk.at(line) - cohort;
                revenue[cohort][since] += lines.revenue(line);
                if (lines.counts(line)) {
                    if (since != lastSeen) {
                        customers[cohort][since]++;
                        lastSeen = since;
                    }
                    if (!ordered || lines.order()[line] != lastOrder) {
                        orders[cohort][since]++;
                        lastOrder = lines.order()[line];
                        ordered = true;
                    }
                }
            }
        }
        return new CohortResult(spec, walk.first(), facts.dataDay(), size, customers, orders, revenue);
    }

    /** The people of chosen cells: those of the cohort who bought in that period, or all of the cohort. */
    public static CustomerSet members(Facts facts, CohortSpec spec, List<Cell> cells, Checkpoint checkpoint) {
        CustomerSet.Builder found = new CustomerSet.Builder(facts.customers());
        Walk walk = new Walk(facts, spec);
        if (walk.none()) {
            return found.build();
        }
        boolean[][] wanted = new boolean[walk.span()][walk.span() + 1];
        for (Cell cell : cells) {
            wanted[cell.cohort()][cell.since() + 1] = true;
        }
        OrderLines lines = facts.lines();
        for (int c = 0; c < facts.customers(); c++) {
            tick(c, facts.customers(), checkpoint);
            int from = walk.begin(c);
            if (from < 0) {
                continue;
            }
            boolean[] row = wanted[walk.at(from)];
            boolean in = row[0];
            for (int line = from; line < lines.offset()[c + 1] && !in; line++) {
                in = lines.counts(line) && row[walk.at(line) - walk.at(from) + 1];
            }
            if (in) {
                found.add(c);
            }
        }
        return found.build();
    }

    private static void tick(int customer, int customers, Checkpoint checkpoint) {
        if ((customer & CHECK_EVERY - 1) == 0) {
            checkpoint.check();
            checkpoint.progress((double) customer / customers);
        }
    }

    private static int[][] triangle(int span) {
        int[][] rows = new int[span][];
        for (int i = 0; i < span; i++) {
            rows[i] = new int[span - i];
        }
        return rows;
    }

    /** Where each line lies in the calendar of a question. */
    private static final class Walk {
        private final OrderLines lines;
        private final CohortSpec spec;
        private final int firstDay;
        private final int[] period;

        Walk(Facts facts, CohortSpec spec) {
            this.lines = facts.lines();
            this.spec = spec;
            int low = Integer.MAX_VALUE;
            int high = facts.dataDay();
            for (int c = 0; c < facts.customers(); c++) {
                int from = begin(c);
                if (from >= 0) {
                    low = Math.min(low, lines.day()[from]);
                    high = Math.max(high, lines.day()[lines.offset()[c + 1] - 1]);
                }
            }
            this.firstDay = low;
            this.period = low == Integer.MAX_VALUE ? new int[0] : spec.period().table(low, high);
        }

        boolean none() {
            return period.length == 0;
        }

        int first() {
            return period[0];
        }

        int span() {
            return period[period.length - 1] - period[0] + 1;
        }

        /** The first line of a customer that counts, or −1. */
        int begin(int customer) {
            if (spec.people().contains(customer)) {
                for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
                    if (lines.counts(line)) {
                        return line;
                    }
                }
            }
            return -1;
        }

        int at(int line) {
            return period[lines.day()[line] - firstDay] - period[0];
        }
    }
}
