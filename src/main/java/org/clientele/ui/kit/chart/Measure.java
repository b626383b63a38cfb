package org.clientele.ui.kit.chart;

import org.clientele.app.notice.Figures;

/**
 * What the numbers of a chart are, and so how they are written.
 *
 * @param kind kind of number
 * @param currency three-letter code for money, else empty
 */
public record Measure(Kind kind, String currency) {
    /** Kinds of numbers. */
    public enum Kind {
        COUNT,
        NUMBER,
        SHARE,
        MONEY,
        TIMES,
        CHANGE
    }

    /** People, orders, anything counted. */
    public static Measure count() {
        return new Measure(Kind.COUNT, "");
    }

    /** A number with up to two decimals. */
    public static Measure number() {
        return new Measure(Kind.NUMBER, "");
    }

    /** A share, 0.19 for 19 %. */
    public static Measure share() {
        return new Measure(Kind.SHARE, "");
    }

    /** Money in whole currency units. */
    public static Measure money(String currency) {
        return new Measure(Kind.MONEY, currency);
    }

    /** A multiple: 3.1×. */
    public static Measure times() {
        return new Measure(Kind.TIMES, "");
    }

    /** More or less than average: +0.8 for 80 % more. */
    public static Measure change() {
        return new Measure(Kind.CHANGE, "");
    }

    /** The number as it stands beside a mark. */
    public String label(Figures figures, double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (kind) {
            case COUNT -> figures.headline(value);
            case NUMBER -> figures.number(value, Math.abs(value) < 10 ? 2 : 1);
            case SHARE -> figures.percent(value);
            case MONEY -> figures.headlineMoney(value, currency);
            case TIMES -> figures.number(value, 1) + "×";
            case CHANGE -> (value > 0 ? "+" : "") + figures.percent(value);
        };
    }

    /** The exact number, for tables and hints. */
    public String exact(Figures figures, double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (kind) {
            case COUNT -> figures.count(Math.round(value));
            case MONEY -> figures.money(Math.round(value * 10_000), currency);
            case NUMBER, SHARE, TIMES, CHANGE -> label(figures, value);
        };
    }
}
