package org.clientele.analysis.trend;

/**
 * When in the week people buy.
 *
 * @param orders by weekday from Monday, then hour
 * @param buyers different customers, by weekday from Monday, then hour
 * @param revenue by weekday from Monday, then hour, in ten-thousandths; returns are not taken off
 * @param timed whether orders carry a time of day; without, all of them stand in the first hour
 */
public record CalendarResult(int[][] orders, int[][] buyers, long[][] revenue, boolean timed) {
    /** All orders. */
    public int total() {
        int total = 0;
        for (int[] day : orders) {
            for (int hour : day) {
                total += hour;
            }
        }
        return total;
    }
}
