package org.clientele.analysis.trend;

import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;

/** Counts orders by weekday and hour. */
public final class WeekCalendar {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int CHECK_EVERY = 1 << 14;

    private WeekCalendar() {}

    /** The weekday of an epoch day, 0 for Monday. */
    static int weekday(int epochDay) {
        return Math.floorMod(epochDay + 3, DAYS);
    }

    /**
     * The week of a snapshot; an order stands where its first counting line stands.
     *
     * @param people whose orders count
     */
    public static CalendarResult run(Facts facts, CustomerSet people, Checkpoint checkpoint) {
        int[][] orders = new int[DAYS][HOURS];
        int[][] buyers = new int[DAYS][HOURS];
        long[][] revenue = new long[DAYS][HOURS];
        int[][] seen = new int[DAYS][HOURS];
        boolean[] timed = new boolean[1];
        OrderLines lines = facts.lines();
        forEachOrder(facts, people, checkpoint, (customer, from, to) -> {
            int day = weekday(lines.day()[from]);
            int hour = lines.minute()[from] / 60;
            orders[day][hour]++;
            if (seen[day][hour] != customer + 1) {
                seen[day][hour] = customer + 1;
                buyers[day][hour]++;
            }
            for (int line = from; line < to; line++) {
                revenue[day][hour] += lines.counts(line) ? lines.revenue(line) : 0;
            }
            timed[0] |= lines.minute()[from] != 0;
        });
        return new CalendarResult(orders, buyers, revenue, timed[0]);
    }

    /** Those who bought in any of the hours that are wanted, by weekday from Monday, then hour. */
    public static CustomerSet buyers(Facts facts, CustomerSet people, boolean[][] wanted, Checkpoint checkpoint) {
        CustomerSet.Builder found = new CustomerSet.Builder(facts.customers());
        OrderLines lines = facts.lines();
        forEachOrder(facts, people, checkpoint, (customer, from, to) -> {
            if (wanted[weekday(lines.day()[from])][lines.minute()[from] / 60]) {
                found.add(customer);
            }
        });
        return found.build();
    }

    /** The lines of one order, from its first that counts. */
    private interface Visit {
        void order(int customer, int from, int to);
    }

    private static void forEachOrder(Facts facts, CustomerSet people, Checkpoint checkpoint, Visit visit) {
        OrderLines lines = facts.lines();
        for (int c = 0; c < facts.customers(); c++) {
            if ((c & CHECK_EVERY - 1) == 0) {
                checkpoint.check();
                checkpoint.progress((double) c / facts.customers());
            }
            if (!people.contains(c)) {
                continue;
            }
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; ) {
                int from = line;
                int end = line;
                while (end < lines.offset()[c + 1] && lines.order()[end] == lines.order()[line]) {
                    from = lines.counts(from) ? from : end + 1;
                    end++;
                }
                if (from < end) {
                    visit.order(c, from, end);
                }
                line = end;
            }
        }
    }
}
