package org.clientele.store.intake;

import org.clientele.store.db.Database;
import org.clientele.store.index.KeyIndex;
import org.clientele.store.ledger.CouponHolding;

/** To whom a coupon was given, so that a result that names no more than a coupon finds its person. */
@FunctionalInterface
interface CouponHolders {
    /** The customer to whom a coupon was given, {@link KeyIndex#NONE} when nobody knows. */
    int holder(String code);

    /** Those to whom the exports of a workbench gave coupons, as it stands now. */
    static CouponHolders of(Database database) {
        CouponHolding holding = database.read(CouponHolding::read);
        return code -> holding.of(code, KeyIndex.NONE);
    }

    /** Nobody, where no coupon is asked for. */
    static CouponHolders none() {
        return code -> KeyIndex.NONE;
    }
}
