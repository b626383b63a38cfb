package org.clientele.facts;

import org.clientele.model.trade.OrderStatus;

/**
 * All order lines, sorted by customer, then time, then order.
 *
 * @param offset n+1 entries: the lines of customer c are {@code offset[c]} to {@code offset[c+1]}
 * @param day epoch day
 * @param minute minute of the day, 0 to 1439
 * @param order lasting id of the order; the lines of one order stand together
 * @param product dense product index, -1 where unknown
 * @param quantity thousandths of a piece
 * @param amount what was paid for the line, in ten-thousandths
 * @param status ordinal of {@link OrderStatus}
 * @param salesChannel where it was bought (web, shop…)
 */
public record OrderLines(
        int[] offset,
        int[] day,
        short[] minute,
        int[] order,
        int[] product,
        int[] quantity,
        long[] amount,
        byte[] status,
        WordColumn salesChannel) {
    private static final byte PAID = (byte) OrderStatus.PAID.ordinal();

    /** How many lines there are. */
    public int size() {
        return day.length;
    }

    /** How many orders of customers there are, counting all or none of the cancelled ones alike. */
    public int orders() {
        int orders = 0;
        for (int customer = 0; customer + 1 < offset.length; customer++) {
            for (int line = offset[customer]; line < offset[customer + 1]; line++) {
                if (line == offset[customer] || order[line] != order[line - 1]) {
                    orders++;
                }
            }
        }
        return orders;
    }

    /** Whether a line counts in conditions and revenue: paid, neither returned nor free. */
    public boolean counts(int line) {
        return status[line] == PAID && amount[line] > 0 && quantity[line] > 0;
    }
}
