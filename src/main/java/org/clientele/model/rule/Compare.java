package org.clientele.model.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/**
 * How a number is compared with a bound.
 *
 * @param op the comparison
 * @param value the bound
 */
public record Compare(Op op, BigDecimal value) {
    /** The comparisons. */
    public enum Op {
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN,
        EXACTLY
    }

    /** The same number always in the same form, so that what is equal is the same. */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** At least so many. */
    public static Compare atLeast(long value) {
        return new Compare(Op.AT_LEAST, BigDecimal.valueOf(value));
    }

    /** Whether a number holds. */
    public boolean holds(double number) {
        double bound = value.doubleValue();
        return switch (op) {
            case AT_LEAST -> number >= bound;
            case AT_MOST -> number <= bound;
            case MORE_THAN -> number > bound;
            case LESS_THAN -> number < bound;
            case EXACTLY -> number == bound;
        };
    }

    /** The same question for many numbers, with the bound looked at once. */
    public DoublePredicate test() {
        double bound = value.doubleValue();
        return switch (op) {
            case AT_LEAST -> number -> number >= bound;
            case AT_MOST -> number -> number <= bound;
            case MORE_THAN -> number -> number > bound;
            case LESS_THAN -> number -> number < bound;
            case EXACTLY -> number -> number == bound;
        };
    }

    /** The smallest whole number of parts that holds, when the bound is given in units of so many parts. */
    public long lowest(long parts) {
        BigDecimal exact = value.multiply(BigDecimal.valueOf(parts));
        return switch (op) {
            case AT_LEAST -> clamp(exact.setScale(0, RoundingMode.CEILING));
            case EXACTLY -> whole(exact) ? clamp(exact) : Long.MAX_VALUE;
            case MORE_THAN -> clamp(exact.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
            case AT_MOST, LESS_THAN -> Long.MIN_VALUE;
        };
    }

    /** The largest whole number of parts that holds. */
    public long highest(long parts) {
        BigDecimal exact = value.multiply(BigDecimal.valueOf(parts));
        return switch (op) {
            case AT_MOST -> clamp(exact.setScale(0, RoundingMode.FLOOR));
            case EXACTLY -> whole(exact) ? clamp(exact) : Long.MIN_VALUE;
            case LESS_THAN -> clamp(exact.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
            case AT_LEAST, MORE_THAN -> Long.MAX_VALUE;
        };
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static long clamp(BigDecimal number) {
        return number.min(BigDecimal.valueOf(Long.MAX_VALUE - 1))
                .max(BigDecimal.valueOf(Long.MIN_VALUE + 1))
                .longValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Compare compare && op == compare.op && value.compareTo(compare.value) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * op.hashCode() + Double.hashCode(value.doubleValue());
    }
}
