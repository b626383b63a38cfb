package org.clientele.app.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.model.run.Checkpoint;

/**
 * Pools of coupon codes and the ledger of who got which.
 *
 * <p>A code is given to one person and never to another: not after an undo, not after the program was cut off, not by
 * another campaign. Within one campaign a person keeps the code they have, however often it is exported, until it was
 * used or withdrawn. Codes are compared as {@link org.clientele.model.campaign.CouponCode#key} says.
 */
public interface Coupons {
    /** The most codes a pool holds. */
    int MOST_CODES = 1_000_000;

    /** All pools by name. */
    List<CouponPool> pools();

    /** The pool of that name, in any case. */
    default Optional<CouponPool> pool(String name) {
        return pools().stream()
                .filter(pool -> pool.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Makes an empty pool.
     *
     * @param worth in ten-thousandths, 0 when not known
     * @param lastDay epoch day, {@link org.clientele.facts.People#NO_DAY} for no end
     * @throws org.clientele.model.text.Refusal when the name is blank or taken */
    CouponPool make(String name, long worth, int lastDay);

    /** Changes what a pool's coupons are worth, how long they are good, and whether they are given out. */
    void change(int pool, long worth, int lastDay, boolean retired);

    /** Removes a pool of which nobody has a code.
     *
     * @throws org.clientele.model.text.Refusal when somebody has one */
    void drop(int pool);

    /** All codes of all pools as they are compared. */
    Set<String> keys();

    /** Adds codes to a pool; all of them are there at the end, or none.
     *
     * @param source the file they come from, or how they were made
     * @throws org.clientele.model.text.Refusal when none is new, or the pool gets too large */
    CouponPool.Lot add(int pool, String source, List<String> codes, Checkpoint checkpoint);

    /** Takes codes that came together back.
     *
     * @throws org.clientele.model.text.Refusal when somebody has one of them */
    void takeBack(int pool, int lot);

    /** Withdraws a code, or takes that back: nobody gets a withdrawn code.
     *
     * @throws org.clientele.model.text.Refusal when there is no such code */
    void retire(String code, boolean retired);

    /** The codes that these people would get now. Reserves nothing: {@link Campaigns#record} does.
     *
     * @param campaign the campaign's name, whose people keep what they have
     * @param customerIds lasting ids
     * @param day today as epoch day */
    CouponHand hand(String pool, String campaign, int[] customerIds, int day);

    /** What became of these codes, by code as asked; those that are in no pool are left out. */
    Map<String, Coupon> find(Collection<String> codes);

    /** What became of a code; empty when it is in no pool. */
    default Optional<Coupon> find(String code) {
        return Optional.ofNullable(find(List.of(code)).get(code));
    }

    /** The coupons of an export, by person. */
    List<Coupon> issued(String exportId);

    /** Notes which codes were handed in, in place of what that source told before; codes in no pool are left out.
     *
     * @param source where it is known from, such as the import of the orders
     * @param uses none to forget what that source told
     * @return how many of them are ours */
    int used(String source, List<Coupon.Use> uses);
}
