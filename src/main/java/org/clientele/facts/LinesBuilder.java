package org.clientele.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueRule;
import org.jspecify.annotations.Nullable;

/** Collects order lines in any order into {@link OrderLines}. */
public final class LinesBuilder {
    /** Marks a line whose part is not worked out yet. */
    private static final byte NEW = -1;

    private final Growing.Ints customerId = new Growing.Ints();
    private final Growing.Ints time = new Growing.Ints();
    private final Growing.Ints order = new Growing.Ints();
    private final Growing.Ints productId = new Growing.Ints();
    private final Growing.Ints quantity = new Growing.Ints();
    private final Growing.Longs amount = new Growing.Longs();
    private final Growing.Bytes status = new Growing.Bytes();
    private final WordColumnBuilder channel = new WordColumnBuilder();
    private final Map<String, Integer> unrated = new TreeMap<>();
    private int untaxed;

    LinesBuilder() {}

    /** How many lines were added. */
    public int size() {
        return time.size;
    }

    /**
     * Says who bought when; {@link #add} must follow.
     *
     * @param ofCustomer lasting id of the customer
     * @param ofOrder lasting id of the order
     * @param atMinute local minutes since the epoch
     */
    public LinesBuilder in(int ofCustomer, int ofOrder, long atMinute) {
        customerId.add(ofCustomer);
        order.add(ofOrder);
        time.add(Math.toIntExact(atMinute));
        return this;
    }

    /**
     * Says what was bought.
     *
     * @param ofProduct lasting id of the product, -1 where unknown
     * @param pieces thousandths of a piece
     * @param paid ten-thousandths of the currency unit
     */
    public LinesBuilder add(int ofProduct, long pieces, long paid, OrderStatus state, @Nullable String through) {
        productId.add(ofProduct);
        quantity.add(Math.clamp(pieces, Integer.MIN_VALUE, Integer.MAX_VALUE));
        amount.add(paid);
        status.add((byte) state.ordinal());
        channel.add(through);
        return this;
    }

    /** Where customers and products stand in the snapshot. */
    record Places(IdIndex customers, int customerCount, IdIndex products) {}

    /** What the amounts mean once the lines are built. */
    RevenueBasis basis(RevenueBasis before) {
        return before.plus(unrated, untaxed);
    }

    /** The lines, with base's lines kept and merged when there is a base. */
    OrderLines build(Places places, @Nullable OrderLines base, RevenueBasis revenue, OrderSums sums) {
        IdIndex customers = places.customers();
        IdIndex products = places.products();
        int customerCount = places.customerCount();
        int kept = base == null ? 0 : base.size();
        int most = Math.addExact(kept, time.size);
        int[] customer = new int[most];
        int[] when = new int[most];
        int[] of = new int[most];
        int[] from = new int[most];
        if (base != null) {
            for (int c = 0; c + 1 < base.offset().length; c++) {
                Arrays.fill(customer, base.offset()[c], base.offset()[c + 1], c);
            }
            for (int i = 0; i < kept; i++) {
                when[i] = base.day()[i] * 1440 + base.minute()[i];
                of[i] = base.order()[i];
            }
        }
        int rows = kept;
        for (int i = 0; i < time.size; i++) {
            int index = customers.of(customerId.array[i]);
            if (index >= 0) {
                customer[rows] = index;
                when[rows] = time.array[i];
                of[rows] = order.array[i];
                from[rows++] = i;
            }
        }
        int[] offset = TimeSort.offsets(customer, rows, customerCount);
        int[] at = TimeSort.permutation(customer, when, of, rows, offset);
        int[] day = new int[rows];
        short[] minute = new short[rows];
        int[] orders = new int[rows];
        int[] product = new int[rows];
        int[] pieces = new int[rows];
        long[] paid = new long[rows];
        byte[] state = new byte[rows];
        byte[] part = new byte[rows];
        int[] through = new int[rows];
        WordColumn added = channel.build();
        WordMerge words = new WordMerge(base == null ? null : base.salesChannel(), added);
        for (int r = 0; r < rows; r++) {
            int row = at[r];
            day[r] = Math.floorDiv(when[row], 1440);
            minute[r] = (short) Math.floorMod(when[row], 1440);
            orders[r] = of[row];
            if (base != null && row < kept) {
                product[r] = base.product()[row];
                pieces[r] = base.quantity()[row];
                paid[r] = base.amount()[row];
                state[r] = base.status()[row];
                part[r] = base.part()[row];
                through[r] = base.salesChannel().code()[row];
            } else {
                int i = from[row];
                product[r] = productId.array[i] < 0 ? -1 : products.of(productId.array[i]);
                pieces[r] = quantity.array[i];
                paid[r] = amount.array[i];
                state[r] = status.array[i];
                part[r] = NEW;
                through[r] = words.code(added.code()[i]);
            }
        }
        OrderLines lines = new OrderLines(
                offset,
                day,
                minute,
                orders,
                product,
                pieces,
                paid,
                state,
                part,
                new WordColumn(through, words.words()));
        value(lines, new RevenueRule(revenue.definition(), revenue.currency()), sums);
        return lines;
    }

    /** Gives the new lines of each order the worth and the part that the definition gives them. */
    private void value(OrderLines lines, RevenueRule rule, OrderSums sums) {
        for (int from = 0; from < lines.size(); ) {
            int of = lines.order()[from];
            rule.order(sums.currency(of), sums.tax(of), sums.shipping(of));
            int to = from;
            while (to < lines.size() && lines.order()[to] == of) {
                if (lines.part()[to] == NEW) {
                    rule.line(lines.amount()[to], lines.quantity()[to], lines.status()[to]);
                }
                to++;
            }
            rule.close();
            for (int row = from, line = 0; line < rule.lines(); row++) {
                if (lines.part()[row] == NEW) {
                    lines.amount()[row] = rule.worth(line);
                    lines.part()[row] = (byte) rule.part(line).ordinal();
                    line++;
                }
            }
            String currency = sums.currency(of);
            if (currency != null && rule.unrated() > 0) {
                unrated.merge(currency, rule.unrated(), Integer::sum);
            }
            untaxed += rule.untaxed();
            from = to;
        }
    }
}
