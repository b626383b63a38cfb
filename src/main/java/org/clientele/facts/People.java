package org.clientele.facts;

import java.util.Map;

/**
 * The customers of the snapshot, one row each.
 *
 * @param id the lasting id of each customer, ascending
 * @param number the shop's customer number
 * @param name the name as one text
 * @param email the e-mail address as given
 * @param phone the telephone number in international form
 * @param mailable who has an e-mail address that passed its checks
 * @param textable who has a valid mobile number
 * @param city city
 * @param region province or state
 * @param country country
 * @param signupDay epoch day of sign-up, {@link #NO_DAY} where unknown
 * @param birthday epoch day of birth, {@link #NO_DAY} where unknown
 * @param formerly of people who were merged: by what each of them was drawn for comparison groups before, one a line
 * @param extras custom fields by name
 */
public record People(
        int[] id,
        TextColumn number,
        TextColumn name,
        TextColumn email,
        TextColumn phone,
        CustomerSet mailable,
        CustomerSet textable,
        WordColumn city,
        WordColumn region,
        WordColumn country,
        int[] signupDay,
        int[] birthday,
        TextColumn formerly,
        Map<String, WordColumn> extras) {
    /** Stands for an unknown day. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** How many customers there are. */
    public int size() {
        return id.length;
    }

    /** The dense index of the customer with that lasting id, or -1. */
    public int indexOf(int customerId) {
        int at = java.util.Arrays.binarySearch(id, customerId);
        return at < 0 ? -1 : at;
    }
}
