package org.clientele.app.revenue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Tax;

/** Reads what people type for rates and currencies. */
public final class RevenueInput {
    private static final int PERCENT_TO_PARTS = 4;

    private RevenueInput() {}

    /** A rate of tax in percent ("19", "8.875 %").
     *
     * @throws Refusal when it is none from 0 to 100 with at most four decimals */
    public static long tax(String typed) {
        String digits = typed.strip()
                .replace("%", "")
                .replace("\uff05", "")
                .replace(',', '.')
                .strip();
        Optional<BigDecimal> percent = number(digits);
        try {
            long parts = percent.orElseThrow().movePointRight(PERCENT_TO_PARTS).longValueExact();
            if (parts >= 0 && parts <= Tax.SCALE) {
                return parts;
            }
        } catch (ArithmeticException | java.util.NoSuchElementException unusable) {
            throw new Refusal(Message.of("revenue.input.tax", typed), unusable);
        }
        throw Refusal.of("revenue.input.tax", typed);
    }

    /** A rate of exchange ("7.1"): what one unit of the other currency is worth.
     *
     * @throws Refusal when it is no number above 0 and up to a million */
    public static long rate(String typed) {
        BigDecimal units = number(typed.strip().replace(',', '.'))
                .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.valueOf(1_000_000)) <= 0)
                .orElseThrow(() -> Refusal.of("revenue.input.rate", typed));
        long rate = RevenueDefinition.rate(units);
        if (rate == 0) {
            throw Refusal.of("revenue.input.rate", typed);
        }
        return rate;
    }

    /** The code of a currency ("usd").
     *
     * @throws Refusal when there is no such currency */
    public static String currency(String typed) {
        try {
            return Currency.getInstance(typed.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Message.of("revenue.input.currency", typed), unknown);
        }
    }

    private static Optional<BigDecimal> number(String digits) {
        try {
            return digits.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
