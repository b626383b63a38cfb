package org.clientele.facts;

import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenuePart;
import org.clientele.model.trade.RevenueRule;

/**
 * All order lines, sorted by customer, then time, then order.
 *
 * @param offset n+1 entries: the lines of customer c are {@code offset[c]} to {@code offset[c+1]}
 * @param day epoch day
 * @param minute minute of the day, 0 to 1439
 * @param order lasting id of the order; the lines of one order stand together
 * @param product dense product index, -1 where unknown
 * @param quantity thousandths of a piece
 * @param amount what the line is worth under the definition of revenue, in ten-thousandths; below zero as in the file
 * @param status ordinal of {@link OrderStatus}
 * @param part ordinal of {@link RevenuePart}: whether it is revenue under the definition
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
        byte[] part,
        WordColumn salesChannel) {
    private static final byte SALE = (byte) RevenuePart.SALE.ordinal();
    private static final byte GIVEN_BACK = (byte) RevenuePart.GIVEN_BACK.ordinal();
    private static final byte APART = (byte) RevenuePart.APART.ordinal();
    private static final byte REFUNDED = (byte) OrderStatus.REFUNDED.ordinal();

    /** Lines that play the part that the standard definition gives them. */
    public static OrderLines standard(
            int[] offset,
            int[] day,
            short[] minute,
            int[] order,
            int[] product,
            int[] quantity,
            long[] amount,
            byte[] status,
            WordColumn salesChannel) {
        return new OrderLines(
                offset,
                day,
                minute,
                order,
                product,
                quantity,
                amount,
                status,
                standardParts(quantity, amount, status),
                salesChannel);
    }

    private static byte[] standardParts(int[] quantity, long[] amount, byte[] status) {
        RevenueRule rule = new RevenueRule(RevenueDefinition.standard(), "");
        byte[] part = new byte[status.length];
        for (int i = 0; i < part.length; i++) {
            rule.order(null, RevenueRule.UNKNOWN, RevenueRule.UNKNOWN).line(amount[i], quantity[i], status[i]);
            part[i] = (byte) rule.part(0).ordinal();
        }
        return part;
    }

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

    /** Whether a line counts as bought, in conditions and in revenue; by the standard definition that is a line that was
     * paid, is not returned and not free. */
    public boolean counts(int line) {
        return part[line] == SALE;
    }

    /** Whether a line takes money back out of revenue. */
    public boolean takesBack(int line) {
        return part[line] == GIVEN_BACK;
    }

    /** What a line adds to revenue, in ten-thousandths: its amount when it counts, less than zero when it takes back. */
    public long revenue(int line) {
        byte plays = part[line];
        return plays == SALE ? amount[line] : plays == GIVEN_BACK ? -Math.abs(amount[line]) : 0;
    }

    /** Money given back on a line that is shown beside revenue, in ten-thousandths; 0 unless the definition asks so. */
    public long apart(int line) {
        boolean returned = part[line] == SALE && status[line] == REFUNDED;
        return returned || part[line] == APART ? Math.abs(amount[line]) : 0;
    }
}
