package org.clientele.model.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as whole numbers of ten-thousandths, so that sums are exact. */
public final class Money {
    /** Parts of one currency unit. */
    public static final long SCALE = 10_000;

    private Money() {}

    /** The amount as ten-thousandths, rounded half up beyond four decimals. */
    public static long of(BigDecimal amount) {
        return amount.movePointRight(4).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The amount in currency units, for statistics and display only. */
    public static double units(long amount) {
        return (double) amount / SCALE;
    }

    /** The exact amount in currency units without trailing zeros beyond two decimals. */
    public static BigDecimal decimal(long amount) {
        BigDecimal exact = BigDecimal.valueOf(amount, 4).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact;
    }
}
