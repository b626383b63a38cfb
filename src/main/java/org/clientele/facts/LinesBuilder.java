package org.clientele.facts;

import java.util.Map;
import java.util.TreeMap;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenuePart;
import org.clientele.model.trade.RevenueRule;
import org.jspecify.annotations.Nullable;

/** Collects order lines in any order into {@link OrderLines}. */
public final class LinesBuilder {
    private final Growing.Ints customerId = new Growing.Ints();
    private final Growing.Ints time = new Growing.Ints();
    private final Growing.Ints order = new Growing.Ints();
    private final Growing.Ints productId = new Growing.Ints();
    private final Growing.Ints quantity = new Growing.Ints();
    private final Growing.Longs amount = new Growing.Longs();
    private final Growing.Bytes status = new Growing.Bytes();
    private final WordColumnBuilder channel = new WordColumnBuilder();
    private final Map<String, Integer> unrated = new TreeMap<>();
    private final Growing.Ints restated = new Growing.Ints();
    private final Growing.Bytes restatedStatus = new Growing.Bytes();
    private final Growing.Bytes restatedPart = new Growing.Bytes();
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

    /**
     * Says that a line of the base has another status now.
     *
     * @param row its place in the base
     */
    public LinesBuilder restate(int row, OrderStatus state, RevenuePart plays) {
        restated.add(row);
        restatedStatus.add((byte) state.ordinal());
        restatedPart.add((byte) plays.ordinal());
        return this;
    }

    /** Where customers and products stand in the snapshot. */
    record Places(IdIndex customers, int customerCount, IdIndex products) {}

    /** What the amounts mean once the lines are built. */
    RevenueBasis basis(RevenueBasis before) {
        return before.plus(unrated, untaxed);
    }

    /** The lines alone, each with the worth and the part that the definition gives it. */
    OrderLines build(Places places, RevenueBasis revenue, OrderSums sums) {
        IdIndex customers = places.customers();
        IdIndex products = places.products();
        int[] customer = new int[time.size];
        int[] when = new int[time.size];
        int[] of = new int[time.size];
        int[] from = new int[time.size];
        int rows = 0;
        for (int i = 0; i < time.size; i++) {
            int index = customers.of(customerId.array[i]);
            if (index >= 0) {
                customer[rows] = index;
                when[rows] = time.array[i];
                of[rows] = order.array[i];
                from[rows++] = i;
            }
        }
        int[] offset = TimeSort.offsets(customer, rows, places.customerCount());
        int[] at = TimeSort.permutation(customer, when, of, rows, offset);
        int[] day = new int[rows];
        short[] minute = new short[rows];
        int[] orders = new int[rows];
        int[] product = new int[rows];
        int[] pieces = new int[rows];
        long[] paid = new long[rows];
        byte[] state = new byte[rows];
        int[] through = new int[rows];
        WordColumn channels = channel.build();
        for (int r = 0; r < rows; r++) {
            int row = at[r];
            int i = from[row];
            day[r] = Math.floorDiv(when[row], 1440);
            minute[r] = (short) Math.floorMod(when[row], 1440);
            orders[r] = of[row];
            product[r] = productId.array[i] < 0 ? -1 : products.of(productId.array[i]);
            pieces[r] = quantity.array[i];
            paid[r] = amount.array[i];
            state[r] = status.array[i];
            through[r] = channels.code()[i];
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
                new byte[rows],
                new WordColumn(through, channels.words()));
        value(lines, new RevenueRule(revenue.definition(), revenue.currency()), sums);
        return lines;
    }

    /** The lines of a snapshot, some of them restated, with newer ones put in. */
    OrderLines merged(OrderLines base, OrderLines fresh) {
        byte[] state = base.status();
        byte[] part = base.part();
        if (restated.size > 0) {
            state = state.clone();
            part = part.clone();
            for (int i = 0; i < restated.size; i++) {
                state[restated.array[i]] = restatedStatus.array[i];
                part[restated.array[i]] = restatedPart.array[i];
            }
        }
        RunMerge merge =
                new RunMerge(base.offset(), fresh.offset(), (kept, added) -> isAfter(base, kept, fresh, added));
        return new OrderLines(
                merge.offset(),
                merge.ints(base.day(), fresh.day()),
                merge.shorts(base.minute(), fresh.minute()),
                merge.ints(base.order(), fresh.order()),
                merge.ints(base.product(), fresh.product()),
                merge.ints(base.quantity(), fresh.quantity()),
                merge.longs(base.amount(), fresh.amount()),
                merge.bytes(state, fresh.status()),
                merge.bytes(part, fresh.part()),
                merge.words(base.salesChannel(), fresh.salesChannel()));
    }

    private static boolean isAfter(OrderLines base, int kept, OrderLines fresh, int added) {
        if (base.day()[kept] != fresh.day()[added]) {
            return base.day()[kept] > fresh.day()[added];
        }
        if (base.minute()[kept] != fresh.minute()[added]) {
            return base.minute()[kept] > fresh.minute()[added];
        }
        return base.order()[kept] > fresh.order()[added];
    }

    /** Marks the products whose lines are new or restated. */
    void mark(boolean[] touched, OrderLines base, OrderLines fresh) {
        for (int product : fresh.product()) {
            if (product >= 0) {
                touched[product] = true;
            }
        }
        for (int i = 0; i < restated.size; i++) {
            int product = base.product()[restated.array[i]];
            if (product >= 0) {
                touched[product] = true;
            }
        }
    }

    /** Whether there is nothing new and nothing restated. */
    boolean isEmpty() {
        return time.size == 0 && restated.size == 0;
    }

    /** Gives the lines of each order the worth and the part that the definition gives them. */
    private void value(OrderLines lines, RevenueRule rule, OrderSums sums) {
        for (int from = 0; from < lines.size(); ) {
            int of = lines.order()[from];
            rule.order(sums.currency(of), sums.tax(of), sums.shipping(of));
            int to = from;
            while (to < lines.size() && lines.order()[to] == of) {
                rule.line(lines.amount()[to], lines.quantity()[to], lines.status()[to]);
                to++;
            }
            rule.close();
            for (int line = 0; line < rule.lines(); line++) {
                lines.amount()[from + line] = rule.worth(line);
                lines.part()[from + line] = (byte) rule.part(line).ordinal();
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
