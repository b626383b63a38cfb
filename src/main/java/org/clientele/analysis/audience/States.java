package org.clientele.analysis.audience;

import java.util.Arrays;

/**
 * The cell of each customer on any day, so that past and present are read alike and fast: what an order makes of a person's
 * number of orders and money is worked out once, and only recency depends on the day.
 */
final class States {
    private static final int HOURS = 24;

    private final Orders orders;
    private final byte[] after;
    private final byte[] band;
    private final long[] total;
    private final byte[] now;
    private final int firstDay;

    private States(Orders orders, byte[] after, byte[] band, long[] total, byte[] now) {
        this.orders = orders;
        this.after = after;
        this.band = band;
        this.total = total;
        this.now = now;
        this.firstDay = orders.hour().length == 0
                ? Integer.MAX_VALUE
                : Math.floorDiv(Arrays.stream(orders.hour()).min().orElse(0), HOURS);
    }

    /** The states of all customers by cells that are found among them as of a day. */
    static States of(Orders orders, int dataDay) {
        Cells cells = Cells.of(orders, dataDay);
        int n = orders.offset().length - 1;
        int many = orders.hour().length;
        byte[] after = new byte[many];
        long[] total = new long[many + 1];
        for (int c = 0; c < n; c++) {
            long spent = 0;
            int first = orders.offset()[c];
            for (int k = first; k < orders.offset()[c + 1]; k++) {
                spent += orders.money()[k];
                total[k + 1] = total[k] + orders.money()[k];
                after[k] = (byte) cells.habit(k - first + 1, spent);
            }
        }
        byte[] band = cells.bandsByDay();
        States states = new States(orders, after, band, total, new byte[n]);
        for (int c = 0; c < n; c++) {
            states.now[c] = (byte) states.cell(c, orders.offset()[c + 1], dataDay + 1);
        }
        return states;
    }

    /** The orders they are found by. */
    Orders orders() {
        return orders;
    }

    /** The cell of each customer as of the day they were found for; not to be changed. */
    byte[] now() {
        return now;
    }

    /**
     * The cell of a customer at the beginning of a day.
     *
     * @param next the place of the first order that was not placed yet
     */
    int cell(int customer, int next, int day) {
        if (next == orders.offset()[customer]) {
            return 0;
        }
        int days = day - Math.floorDiv(orders.hour()[next - 1], HOURS);
        return Cells.at(band[Math.clamp(days, 0, band.length - 1)], after[next - 1]);
    }

    /** What the orders from one place up to another brought, in ten-thousandths. */
    long money(int from, int to) {
        return total[to] - total[from];
    }

    /** The day of the first order of all; the highest number where there is none. */
    int firstDay() {
        return firstDay;
    }
}
