package org.clientele.app.workbench;

import java.time.Instant;
import java.util.List;

/**
 * Coupon codes that are given out together.
 *
 * @param id its number
 * @param name what it is called
 * @param worth what one coupon costs when it is used, in ten-thousandths; 0 when not known
 * @param lastDay the last epoch day on which its coupons are good, {@link org.clientele.facts.People#NO_DAY} for no end
 * @param retired whether nothing is given out of it any more
 * @param counts how many codes are in which state
 * @param madeAt when it was made
 * @param lots the codes that came together, oldest first
 */
public record CouponPool(
        int id, String name, long worth, int lastDay, boolean retired, Counts counts, Instant madeAt, List<Lot> lots) {
    public CouponPool {
        lots = List.copyOf(lots);
    }

    /** Whether its coupons are not good any more on that day. */
    public boolean expired(int day) {
        return day > lastDay && lastDay != org.clientele.facts.People.NO_DAY;
    }

    /** How many codes can be given out on that day. */
    public int free(int day) {
        return retired || expired(day) ? 0 : counts.free();
    }

    /**
     * How many codes are in which state; each is in one.
     *
     * @param free given to nobody yet
     * @param reserved given to somebody and not used yet, as far as is known
     * @param used handed in
     * @param retired withdrawn before anybody got them
     */
    public record Counts(int free, int reserved, int used, int retired) {
        /** All codes. */
        public int all() {
            return free + reserved + used + retired;
        }
    }

    /**
     * Codes that came together.
     *
     * @param id its number
     * @param source the file they came from, or how they were made
     * @param codes how many were kept
     * @param blank lines without a code
     * @param twice codes that came a second time
     * @param known codes that were in a pool already
     * @param unfit codes too long to be kept
     * @param at when they came
     */
    public record Lot(int id, String source, int codes, int blank, int twice, int known, int unfit, Instant at) {}
}
