package org.clientele.analysis.predict;

import java.util.function.IntPredicate;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;

/** Who ordered between two days. */
public final class Orders {
    private Orders() {}

    /**
     * Whether somebody ordered after one day and up to another.
     *
     * @param wanted which lines count besides
     */
    public static boolean between(OrderLines lines, int customer, int after, int upTo, IntPredicate wanted) {
        for (int line = lines.offset()[customer + 1] - 1; line >= lines.offset()[customer]; line--) {
            int day = lines.day()[line];
            if (day <= after) {
                return false;
            }
            if (day <= upTo && lines.counts(line) && wanted.test(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody ordered anything after one day and up to another. */
    static boolean between(OrderLines lines, int customer, int after, int upTo) {
        return between(lines, customer, after, upTo, line -> true);
    }

    /** The day of the first order of all, {@link People#NO_DAY} when there is none. */
    static int first(Facts facts) {
        OrderLines lines = facts.lines();
        int first = Integer.MAX_VALUE;
        for (int c = 0; c < facts.customers(); c++) {
            if (lines.offset()[c] < lines.offset()[c + 1]) {
                first = Math.min(first, lines.day()[lines.offset()[c]]);
            }
        }
        return first == Integer.MAX_VALUE ? People.NO_DAY : first;
    }
}
