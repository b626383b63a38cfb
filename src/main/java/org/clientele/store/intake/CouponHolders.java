package org.clientele.store.intake;

import org.clientele.store.index.KeyIndex;

/** To whom a coupon was given, so that a result that names no more than a coupon finds its person. */
@FunctionalInterface
public interface CouponHolders {
    /** The customer to whom a coupon was given, {@link KeyIndex#NONE} when nobody knows. */
    int holder(String code);

    /** Nobody, where no coupon is asked for. */
    static CouponHolders none() {
        return code -> KeyIndex.NONE;
    }
}
