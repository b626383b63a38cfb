package org.clientele.store.intake;

import org.clientele.store.index.KeyIndex;

/** To whom a coupon was given, so that a result that names no more than a coupon finds its person. */
@FunctionalInterface
interface CouponHolders {
    /** The customer to whom a coupon was given, {@link KeyIndex#NONE} when nobody knows. */
    int holder(String code);

    /** No coupon was ever given to anybody. */
    static CouponHolders none() {
        return code -> KeyIndex.NONE;
    }
}
