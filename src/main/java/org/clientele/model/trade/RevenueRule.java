package org.clientele.model.trade;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says of the lines of one order what each is worth in revenue; all figures come from here.
 *
 * <p>Call {@link #order}, then {@link #line} for each line, then {@link #close}; then ask. In the currency of the file
 * and with exact whole numbers: what the order says of shipping and tax is shared out over its lines with a value above
 * zero in proportion to it (where there is none, over all that give money back), by largest remainder; shipping is
 * added, then tax is added or taken out, by the line's share of the order's own tax, else by the fixed rate, rounded half
 * up; then the sum is changed into the currency of the workbench, rounded half up. One of these per worker.
 */
public final class RevenueRule {
    /** Stands for a tax or shipping of which an order says nothing. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final OrderStatus[] STATES = OrderStatus.values();

    private final RevenueDefinition definition;
    private final String currency;
    private long[] amount = new long[16];
    private long[] weight = new long[16];
    private long[] shareOfShipping = new long[16];
    private long[] shareOfTax = new long[16];
    private RevenuePart[] part = new RevenuePart[16];
    private int lines;
    private long tax;
    private long shipping;
    private long rate;
    private int untaxed;

    /** The rule of a definition in a workbench of that currency. */
    public RevenueRule(RevenueDefinition definition, String currency) {
        this.definition = definition;
        this.currency = currency;
    }

    /** Begins an order.
     *
     * @param inCurrency the currency of its amounts, or null for that of the workbench
     * @param itsTax its tax in ten-thousandths, or {@link #UNKNOWN}
     * @param itsShipping its shipping in ten-thousandths, or {@link #UNKNOWN} */
    public RevenueRule order(@Nullable String inCurrency, long itsTax, long itsShipping) {
        lines = 0;
        untaxed = 0;
        tax = itsTax;
        shipping = itsShipping;
        rate = inCurrency == null || inCurrency.equals(currency)
                ? RevenueDefinition.RATE_SCALE
                : definition.rates().getOrDefault(inCurrency, 0L);
        return this;
    }

    /** Adds a line of the order as it stands in the file.
     *
     * @param paid ten-thousandths
     * @param quantity thousandths of a piece
     * @param status ordinal of {@link OrderStatus} */
    public RevenueRule line(long paid, long quantity, int status) {
        if (lines == amount.length) {
            amount = Arrays.copyOf(amount, lines * 2);
            part = Arrays.copyOf(part, lines * 2);
            weight = new long[lines * 2];
            shareOfShipping = new long[lines * 2];
            shareOfTax = new long[lines * 2];
        }
        part[lines] = part(paid, quantity, STATES[status]);
        amount[lines++] = paid;
        return this;
    }

    /** What part a line plays, by its own words alone. */
    private RevenuePart part(long paid, long quantity, OrderStatus status) {
        if (paid < 0 || quantity < 0) {
            boolean happened = status != OrderStatus.PENDING && paid != 0;
            return switch (definition.refunds()) {
                case IGNORE -> RevenuePart.NONE;
                case SUBTRACT -> happened ? RevenuePart.GIVEN_BACK : RevenuePart.NONE;
                case APART -> happened ? RevenuePart.APART : RevenuePart.NONE;
            };
        }
        if (quantity == 0 || paid == 0 && !definition.free()) {
            return RevenuePart.NONE;
        }
        boolean sold = switch (status) {
            case PAID -> true;
            case CANCELLED -> definition.cancelled();
            case REFUNDED -> definition.refunds() == RevenueDefinition.Refunds.APART;
            case PENDING -> false;
        };
        return sold ? RevenuePart.SALE : RevenuePart.NONE;
    }

    /** Ends the order: works out what each line is worth. */
    public void close() {
        boolean shared = carry();
        boolean ships = definition.shipping() && shared && shipping != UNKNOWN;
        if (ships) {
            RevenueShares.split(Math.abs(shipping), weight, lines, shareOfShipping);
        }
        boolean taxed = definition.tax().changes() && shared && tax != UNKNOWN;
        if (taxed) {
            RevenueShares.split(Math.abs(tax), weight, lines, shareOfTax);
        }
        for (int i = 0; i < lines; i++) {
            boolean carries = weight[i] > 0;
            long worth = Math.abs(amount[i]) + (ships && carries ? shareOfShipping[i] : 0);
            if (definition.tax().changes()) {
                worth = taxed && carries ? withOwnTax(worth, shareOfTax[i]) : withRate(worth, i);
            }
            if (rate != RevenueDefinition.RATE_SCALE) {
                worth = RevenueShares.scaled(worth, rate, RevenueDefinition.RATE_SCALE);
            }
            amount[i] = amount[i] < 0 ? -worth : worth;
        }
    }

    /** Weighs the lines for sharing; false where nothing has to be shared out. */
    private boolean carry() {
        Arrays.fill(weight, 0, lines, 0);
        if (!definition.sharesOrderSums() || tax == UNKNOWN && shipping == UNKNOWN) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < lines; i++) {
            weight[i] = Math.max(0, amount[i]);
            any |= weight[i] > 0;
        }
        for (int i = 0; i < lines && !any; i++) {
            weight[i] = -amount[i];
        }
        for (int i = 0; i < lines && !any; i++) {
            any = weight[i] > 0;
        }
        return any;
    }

    private long withOwnTax(long worth, long share) {
        return definition.tax().inRevenue() ? worth + share : Math.max(0, worth - share);
    }

    private long withRate(long worth, int line) {
        long fixed = definition.tax().rate();
        if (fixed == 0) {
            untaxed += part[line] == RevenuePart.NONE || worth == 0 ? 0 : 1;
            return worth;
        }
        long gross = RevenueDefinition.Tax.SCALE + fixed;
        return definition.tax().inRevenue()
                ? RevenueShares.scaled(worth, gross, RevenueDefinition.Tax.SCALE)
                : RevenueShares.scaled(worth, RevenueDefinition.Tax.SCALE, gross);
    }

    /** Whether the order's currency has a rate. */
    public boolean rated() {
        return rate != 0;
    }

    /** What a line is worth in the currency of the workbench; below zero as in the file; 0 where there is no rate. */
    public long worth(int line) {
        return amount[line];
    }

    /** What part a line plays; none where there is no rate. */
    public RevenuePart part(int line) {
        return rated() ? part[line] : RevenuePart.NONE;
    }

    /** How many lines would count if their currency had a rate. */
    public int unrated() {
        int count = 0;
        for (int i = 0; i < lines && !rated(); i++) {
            count += part[i] == RevenuePart.NONE ? 0 : 1;
        }
        return count;
    }

    /** How many lines count with their tax as it was, because neither their order nor a rate says how much it is. */
    public int untaxed() {
        return rated() ? untaxed : 0;
    }

    /** How many lines the order has. */
    public int lines() {
        return lines;
    }

    /** What the order adds to revenue. */
    public long revenue() {
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            sum += switch (part(i)) {
                case SALE -> amount[i];
                case GIVEN_BACK -> -Math.abs(amount[i]);
                case NONE, APART -> 0;
            };
        }
        return sum;
    }
}
