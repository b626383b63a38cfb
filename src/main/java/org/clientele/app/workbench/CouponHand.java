package org.clientele.app.workbench;

import java.util.Arrays;
import java.util.List;
import org.clientele.facts.People;

/**
 * The coupons of one campaign file, one for each person, before or after they are reserved.
 *
 * @param state how it stands with the pool
 * @param pool the pool's number, -1 without one
 * @param name the pool's name
 * @param lastDay the last epoch day on which they are good, {@link People#NO_DAY} for no end
 * @param people lasting ids of those who get one, ascending
 * @param numbers the number of each person's code in its pool
 * @param codes each person's code
 * @param kept how many of them hold theirs already from this campaign
 * @param missing how many people get none because the pool is short
 * @param left how many codes are free afterwards
 */
public record CouponHand(
        State state,
        int pool,
        String name,
        int lastDay,
        int[] people,
        int[] numbers,
        List<String> codes,
        int kept,
        int missing,
        int left) {
    /** How it stands with a pool. */
    public enum State {
        /** No coupons are given. */
        NONE,
        /** There is no pool of that name. */
        UNKNOWN,
        /** Nothing is given out of it any more. */
        RETIRED,
        /** Its coupons are not good any more. */
        EXPIRED,
        /** Coupons can be given out of it. */
        READY
    }

    public CouponHand {
        codes = List.copyOf(codes);
    }

    /** No coupons. */
    public static CouponHand none() {
        return without(State.NONE, "", 0);
    }

    /** No coupons for so many people, because of that. */
    public static CouponHand without(State state, String name, int missing) {
        return new CouponHand(state, -1, name, People.NO_DAY, new int[0], new int[0], List.of(), 0, missing, 0);
    }

    /** The code of the person with that lasting id, empty for none. */
    public String codeOf(int customerId) {
        int at = Arrays.binarySearch(people, customerId);
        return at < 0 ? "" : codes.get(at);
    }
}
