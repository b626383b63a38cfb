package org.clientele.analysis.audience;

import java.util.Arrays;

/**
 * Cells of recency, number of orders and money, by borders that were found once so that past and present mean the same.
 *
 * @param recency days since the last order at most, four rising borders
 * @param money money at least, two rising borders, in ten-thousandths
 */
record Cells(int[] recency, long[] money) {
    /** The number of cells; cell 0 is for those without an order. */
    static final int COUNT = 76;

    private static final int BANDS = 5;
    private static final int THIRDS = 3;
    private static final int[] ORDERS = {2, 3, 4, 6};

    /** Fifths of recency and thirds of money among all buyers; orders at 1, 2, 3, 4 and 6. */
    static Cells of(Orders orders, int dataDay) {
        int n = orders.offset().length - 1;
        int[] days = new int[n];
        long[] spent = new long[n];
        int buyers = 0;
        for (int c = 0; c < n; c++) {
            int last = orders.last(c);
            if (last != Orders.NEVER) {
                days[buyers] = dataDay + 1 - Math.floorDiv(last, 24);
                spent[buyers++] = orders.spent(c);
            }
        }
        Arrays.sort(days, 0, buyers);
        Arrays.sort(spent, 0, buyers);
        int[] recency = new int[BANDS - 1];
        for (int i = 0; i < recency.length; i++) {
            recency[i] = buyers == 0 ? i : days[(int) ((long) buyers * (i + 1) / BANDS)];
        }
        long[] money = new long[THIRDS - 1];
        for (int i = 0; i < money.length; i++) {
            money[i] = buyers == 0 ? i : spent[(int) ((long) buyers * (i + 1) / THIRDS)];
        }
        return new Cells(recency, money);
    }

    /** What a number of orders, 1 or more, and what they brought stand for within a band of recency. */
    int habit(int orders, long spent) {
        int f = 0;
        while (f < ORDERS.length && orders >= ORDERS[f]) {
            f++;
        }
        int m = 0;
        while (m < money.length && spent >= money[m]) {
            m++;
        }
        return f * THIRDS + m;
    }

    /** The band of recency by days since the last order; the last entry stands for itself and all above. */
    byte[] bandsByDay() {
        byte[] bands = new byte[Math.max(0, recency[recency.length - 1]) + 2];
        for (int days = 0; days < bands.length; days++) {
            int r = 0;
            while (r < recency.length && days > recency[r]) {
                r++;
            }
            bands[days] = (byte) r;
        }
        return bands;
    }

    /** The cell of a band of recency and a habit. */
    static int at(int band, int habit) {
        return 1 + band * BANDS * THIRDS + habit;
    }

    /** The band of recency of a cell, and one more for those without an order. */
    static int band(int cell) {
        return cell == 0 ? BANDS : (cell - 1) / (BANDS * THIRDS);
    }

    /** The number of bands of recency, with that of those without an order. */
    static int bands() {
        return BANDS + 1;
    }
}
