package org.clientele.app.notice;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.clientele.model.trade.Money;

/** Writes numbers, shares, money and dates the way readers of a language expect them. */
public final class Figures {
    private static final double CHINESE_SHORT_FROM = 10_000;
    private static final double ENGLISH_SHORT_FROM = 1_000_000;
    private final Locale locale;
    private final boolean chinese;

    private Figures(Locale locale) {
        this.locale = locale;
        this.chinese = locale.getLanguage().equals("zh");
    }

    /** The figures of a language. */
    public static Figures of(Locale locale) {
        return new Figures(locale);
    }

    /** A whole number with thousands marks: 48,213. */
    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A number with at most that many decimals. */
    public String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return minus(format.format(value));
    }

    /** A number for a headline: exact while short, else 1.2万 or 4.2M. */
    public String headline(double value) {
        double size = Math.abs(value);
        if (size < (chinese ? CHINESE_SHORT_FROM : ENGLISH_SHORT_FROM)) {
            return number(value, size < 10 && value != Math.rint(value) ? 1 : 0);
        }
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return minus(format.format(value));
    }

    /** A share as a percentage: whole above ten percent, one decimal below. */
    public String percent(double share) {
        if (!Double.isFinite(share)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(Math.abs(share) < 0.0995 && share != 0 ? 1 : 0);
        return minus(format.format(share * 100)) + "%";
    }

    /** Money exact to two decimals, with the currency of the data. */
    public String money(long tenThousandths, String currency) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return minus(symbol(currency) + format.format(Money.decimal(tenThousandths)));
    }

    /** Money for a headline: ¥2,310, ¥18.4万, $4.2M. */
    public String headlineMoney(double units, String currency) {
        String digits = headline(Math.abs(units) < 100 ? units : Math.rint(units));
        return digits.startsWith("−") ? "−" + symbol(currency) + digits.substring(1) : symbol(currency) + digits;
    }

    /** A day in full: 22 Nov 2026, 2026年11月22日. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese ? "y年M月d日" : "d MMM y", locale)
                .format(day);
    }

    /** A day for narrow columns: 22/11/26 is never written; 2026-11-22 and 2026/11/22 are. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese ? "y/MM/dd" : "y-MM-dd", locale)
                .format(day);
    }

    /** A month: Nov 2026, 2026年11月. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese ? "y年M月" : "MMM y", locale).format(day);
    }

    /** A moment with its clock time in this computer's zone. */
    public String moment(Instant instant) {
        var local = instant.atZone(ZoneId.systemDefault());
        return day(local.toLocalDate())
                + " "
                + DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
    }

    /** The currency's own short sign, or its code where it has none. */
    public String symbol(String currency) {
        return switch (currency) {
            case "CNY", "JPY" -> "¥";
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "" -> "";
            default -> known(currency);
        };
    }

    private String known(String currency) {
        try {
            String symbol = Currency.getInstance(currency).getSymbol(locale);
            return symbol.length() > 2 ? symbol + " " : symbol;
        } catch (IllegalArgumentException unknown) {
            return currency + " ";
        }
    }

    /** A true minus sign is as wide as a digit, so columns line up. */
    private static String minus(String digits) {
        return digits.startsWith("-")
                ? "−" + digits.substring(1)
                : digits.contains("-") ? "−" + digits.replace("-", "") : digits;
    }
}
