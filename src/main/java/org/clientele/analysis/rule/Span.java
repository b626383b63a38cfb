package org.clientele.analysis.rule;

import org.clientele.model.rule.Window.Days;
import org.jspecify.annotations.Nullable;

/** The days of a window: the same for everybody, or each customer's own. */
final class Span {
    /** Stands for the beginning of a window that a customer does not have. */
    static final int NONE = Integer.MAX_VALUE;

    private final Days days;
    private final int @Nullable [] since;
    private final @Nullable Anniversaries rings;

    private Span(Days days, int @Nullable [] since, @Nullable Anniversaries rings) {
        this.days = days;
        this.since = since;
        this.rings = rings;
    }

    /** The same days for everybody. */
    static Span of(Days days) {
        return new Span(days, null, null);
    }

    /** From a day of each customer on, {@link #NONE} for none. */
    static Span since(int[] since, Days days) {
        return new Span(days, since, null);
    }

    /** Around the anniversaries of each customer. */
    static Span around(Anniversaries rings, Days days) {
        return new Span(days, null, rings);
    }

    /** Whether the customer has such a window. */
    boolean has(int customer) {
        return (since == null || since[customer] != NONE) && (rings == null || rings.has(customer));
    }

    /** The first day for a customer. */
    int from(int customer) {
        return since == null ? days.from() : Math.max(days.from(), since[customer]);
    }

    /** The last day. */
    int to() {
        return days.to();
    }

    /** Whether a day between first and last lies in it. */
    boolean holds(int customer, int day) {
        return rings == null || rings.holds(customer, day);
    }
}
