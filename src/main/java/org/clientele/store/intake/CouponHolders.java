package org.clientele.store.intake;

import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** To whom a coupon was given, so that a result that names no more than a coupon finds its person and its export. */
public interface CouponHolders {
    /** The customer to whom a coupon was given, {@link KeyIndex#NONE} when nobody knows. */
    int holder(String code);

    /** The export by which it was given, null when nobody knows. */
    @Nullable
    String export(String code);

    /** Nobody, where no coupon is asked for. */
    static CouponHolders none() {
        return new CouponHolders() {
            @Override
            public int holder(String code) {
                return KeyIndex.NONE;
            }

            @Override
            public @Nullable String export(String code) {
                return null;
            }
        };
    }
}
