package org.clientele.app.workbench;

import java.util.List;
import org.clientele.facts.People;

/**
 * One coupon code and what became of it.
 *
 * @param code as it was given out
 * @param pool the name of its pool
 * @param worth what it costs when it is used, in ten-thousandths; 0 when not known
 * @param customerId the lasting id of who got it, after all merges; -1 while nobody did
 * @param exports the exports it was in, oldest first
 * @param usedOn the epoch day on which it was handed in, {@link People#NO_DAY} when not known to be
 * @param order the order it was handed in with, empty when not known
 * @param retired whether it was withdrawn
 */
public record Coupon(
        String code,
        String pool,
        long worth,
        int customerId,
        List<String> exports,
        int usedOn,
        String order,
        boolean retired) {
    public Coupon {
        exports = List.copyOf(exports);
    }

    /** Whether somebody has handed it in. */
    public boolean used() {
        return usedOn != People.NO_DAY;
    }

    /**
     * A code that somebody handed in.
     *
     * @param code the code, in any spelling
     * @param day the epoch day
     * @param order the order's number, empty when not known
     */
    public record Use(String code, int day, String order) {}
}
