package org.clientele.analysis.attributes;

import java.util.List;
import org.clientele.model.trade.Money;

/**
 * The computed attributes of all customers, by dense customer index.
 *
 * @param day the reference day as epoch day
 * @param purchases what was bought in all
 * @param rhythm how regularly
 * @param taste what they like
 * @param habits where and when
 */
public record AttributeTable(int day, Purchases purchases, Rhythm rhythm, Taste taste, Habits habits) {
    /** How many customers there are. */
    public int customers() {
        return purchases.orders().length;
    }

    /** Orders of all customers that count. */
    public long totalOrders() {
        long sum = 0;
        for (int orders : purchases.orders()) {
            sum += orders;
        }
        return sum;
    }

    /** Money of all customers in ten-thousandths. */
    public long totalMoney() {
        long sum = 0;
        for (long money : purchases.money()) {
            sum += money;
        }
        return sum;
    }

    /** All attributes as columns with key and unit, in the order in which people read them. */
    public List<Attribute> columns() {
        return List.of(
                number("recency", Unit.DAYS, c -> blankBelowZero(purchases.recency()[c])),
                number("orders", Unit.COUNT, c -> purchases.orders()[c]),
                number("money", Unit.MONEY, c -> Money.units(purchases.money()[c])),
                number("average-order", Unit.MONEY, c -> purchases.averageOrder(c) / Money.SCALE),
                number("tenure", Unit.DAYS, c -> blankBelowZero(purchases.tenure(c))),
                number("usual-gap", Unit.DAYS, c -> rhythm.usualGap()[c]),
                number("gap-spread", Unit.DAYS, c -> rhythm.gapSpread()[c]),
                number("gap-variation", Unit.RATIO, c -> rhythm.gapVariation()[c]),
                number("trend", Unit.BALANCE, c -> rhythm.trend()[c]),
                number("overdue", Unit.RATIO, c -> rhythm.overdue()[c]),
                number("basket-size", Unit.COUNT, purchases::basketSize),
                number("breadth", Unit.COUNT, c -> taste.breadth()[c]),
                new Attribute.Words("top-category", taste.category()),
                number("top-category-share", Unit.SHARE, c -> taste.categoryShare()[c]),
                new Attribute.Words("top-brand", taste.brand()),
                number("top-brand-share", Unit.SHARE, c -> taste.brandShare()[c]),
                number("price-level", Unit.RATIO, c -> taste.priceLevel()[c]),
                number("discount", Unit.SHARE, c -> taste.discount()[c]),
                number("returned", Unit.SHARE, c -> taste.returned()[c]),
                new Attribute.Words("sales-channel", habits.salesChannel()),
                number("sales-channel-share", Unit.SHARE, c -> habits.salesChannelShare()[c]),
                number("weekend", Unit.SHARE, c -> habits.weekend()[c]),
                number("morning", Unit.SHARE, c -> habits.morning()[c]),
                number("afternoon", Unit.SHARE, c -> habits.afternoon()[c]),
                number("evening", Unit.SHARE, c -> habits.evening()[c]),
                number("recent-events", Unit.COUNT, c -> habits.recentEvents()[c]),
                number("events", Unit.COUNT, c -> habits.events()[c]),
                number("event-rate", Unit.RATE, c -> habits.eventRate()[c]));
    }

    private static Attribute number(String key, Unit unit, java.util.function.IntToDoubleFunction value) {
        return new Attribute.Numbers(key, unit, value);
    }

    private static double blankBelowZero(int value) {
        return value < 0 ? Double.NaN : value;
    }
}
