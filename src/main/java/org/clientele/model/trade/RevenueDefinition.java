package org.clientele.model.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What counts as revenue: chosen once for a workbench and followed by every figure of money.
 *
 * @param refunds what becomes of money that was given back
 * @param cancelled whether cancelled lines count as if they had been bought
 * @param free whether lines without value count as bought
 * @param tax whether the amounts in the files contain tax, and whether revenue does
 * @param shipping whether what was paid for shipping is part of revenue
 * @param rates what one unit of another currency is worth in the workbench's own, in parts of {@link #RATE_SCALE}
 */
public record RevenueDefinition(
        Refunds refunds, boolean cancelled, boolean free, Tax tax, boolean shipping, Map<String, Long> rates) {
    /** Parts of one in a rate of exchange. */
    public static final long RATE_SCALE = 1_000_000_000;

    /** The largest rate of exchange: a million units. */
    public static final long LARGEST_RATE = 1_000_000 * RATE_SCALE;

    private static final String VERSION = "1";
    private static final int RATE_DECIMALS = 9;
    private static final int TAX_DECIMALS = 4;
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** What becomes of money that was given back. */
    public enum Refunds {
        /** Returned lines are left out, and money given back on lines of its own is not subtracted. */
        IGNORE,
        /** Money given back is subtracted on the day it was given back; what was returned comes to nothing. */
        SUBTRACT,
        /** Returned lines count as sold, and money given back is a figure of its own beside revenue. */
        APART;

        /** The word by which commands and settings name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How tax is treated.
     *
     * @param inFiles whether the amounts in the files contain tax
     * @param inRevenue whether revenue contains tax
     * @param rate the rate for lines whose order says nothing of tax, in parts of {@link #SCALE}; 0 where none is set
     */
    public record Tax(boolean inFiles, boolean inRevenue, long rate) {
        /** Parts of one in a rate of tax. */
        public static final long SCALE = 1_000_000;

        public Tax {
            if (rate < 0 || rate > SCALE) {
                throw new IllegalArgumentException("a rate of tax is 0 to 100 percent");
            }
        }

        /** Whether amounts have to be changed at all. */
        public boolean changes() {
            return inFiles != inRevenue;
        }

        /** The rate in percent. */
        public BigDecimal percent() {
            return plain(BigDecimal.valueOf(rate, TAX_DECIMALS));
        }
    }

    public RevenueDefinition {
        rates.forEach((currency, rate) -> {
            if (!CODE.matcher(currency).matches() || rate <= 0 || rate > LARGEST_RATE) {
                throw new IllegalArgumentException("no rate: " + currency + " " + rate);
            }
        });
        rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    }

    /** Paid lines with a value, as they stand in the files: what every workbench begins with. */
    public static RevenueDefinition standard() {
        return new RevenueDefinition(Refunds.IGNORE, false, false, new Tax(true, true, 0), false, Map.of());
    }

    /** Whether what an order says of tax or shipping is shared out over its lines. */
    public boolean sharesOrderSums() {
        return shipping || tax.changes();
    }

    /** This definition with another treatment of refunds. */
    public RevenueDefinition with(Refunds other) {
        return new RevenueDefinition(other, cancelled, free, tax, shipping, rates);
    }

    /** This definition with another treatment of tax. */
    public RevenueDefinition with(Tax other) {
        return new RevenueDefinition(refunds, cancelled, free, other, shipping, rates);
    }

    /** This definition with cancelled lines counted or not. */
    public RevenueDefinition withCancelled(boolean count) {
        return new RevenueDefinition(refunds, count, free, tax, shipping, rates);
    }

    /** This definition with lines without value counted or not. */
    public RevenueDefinition withFree(boolean count) {
        return new RevenueDefinition(refunds, cancelled, count, tax, shipping, rates);
    }

    /** This definition with shipping counted or not. */
    public RevenueDefinition withShipping(boolean count) {
        return new RevenueDefinition(refunds, cancelled, free, tax, count, rates);
    }

    /** This definition with a rate for a currency, or without one when the rate is 0. */
    public RevenueDefinition withRate(String currency, long rate) {
        Map<String, Long> more = new TreeMap<>(rates);
        if (rate == 0) {
            more.remove(currency);
        } else {
            more.put(currency, rate);
        }
        return new RevenueDefinition(refunds, cancelled, free, tax, shipping, more);
    }

    /** A rate as people write it. */
    public static BigDecimal decimal(long rate) {
        return plain(BigDecimal.valueOf(rate, RATE_DECIMALS));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    /** A rate of exchange in parts, rounded half up beyond nine decimals. */
    public static long rate(BigDecimal units) {
        return units.movePointRight(RATE_DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The definition as text with the version of its form, as it is kept. */
    public String text() {
        return "revenue=" + VERSION
                + " refunds=" + refunds.word()
                + " cancelled=" + cancelled
                + " free=" + free
                + " tax-in-files=" + tax.inFiles()
                + " tax=" + tax.inRevenue()
                + " tax-rate=" + tax.rate()
                + " shipping=" + shipping
                + " rates="
                + rates.entrySet().stream()
                        .map(rate -> rate.getKey() + ":" + rate.getValue())
                        .collect(Collectors.joining(","));
    }

    /** The definition that was kept as that text; what the text does not name is as in {@link #standard}.
     *
     * @throws IllegalArgumentException when it is no definition, or one of a later program */
    public static RevenueDefinition of(String text) {
        Map<String, String> words = Arrays.stream(text.split(" "))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!VERSION.equals(words.get("revenue"))) {
            throw new IllegalArgumentException("no definition of revenue that this program knows: " + text);
        }
        Map<String, Long> rates = new TreeMap<>();
        for (String rate : words.getOrDefault("rates", "").split(",")) {
            if (!rate.isEmpty()) {
                rates.put(rate.substring(0, 3), Long.parseLong(rate.substring(4)));
            }
        }
        return new RevenueDefinition(
                Refunds.valueOf(words.getOrDefault("refunds", "ignore").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(words.get("cancelled")),
                Boolean.parseBoolean(words.get("free")),
                new Tax(
                        Boolean.parseBoolean(words.getOrDefault("tax-in-files", "true")),
                        Boolean.parseBoolean(words.getOrDefault("tax", "true")),
                        Long.parseLong(words.getOrDefault("tax-rate", "0"))),
                Boolean.parseBoolean(words.get("shipping")),
                rates);
    }
}
