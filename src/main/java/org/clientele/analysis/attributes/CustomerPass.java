package org.clientele.analysis.attributes;

import java.util.Arrays;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.trade.OrderStatus;

/** Fills the row of one customer after the other; one of these per worker, with its own scratch space. */
final class CustomerPass {
    private static final int EVENT_WINDOW = 30;
    private static final int TREND_WINDOW = 90;
    private static final double BELOW_USUAL = 0.9;
    private static final byte REFUNDED = (byte) OrderStatus.REFUNDED.ordinal();
    private static final byte CANCELLED = (byte) OrderStatus.CANCELLED.ordinal();

    private final OrderLines lines;
    private final Events events;
    private final int[] categoryOf;
    private final int[] brandOf;
    private final AttributeTable table;
    private final PriceYardstick prices;
    private final boolean timesKnown;
    private final Tally categories;
    private final Tally brands;
    private final Tally channels;
    private int[] orders = new int[64];
    private int[] products = new int[64];
    private int[] gaps = new int[64];

    CustomerPass(Facts facts, AttributeTable table, PriceYardstick prices, boolean timesKnown) {
        this.lines = facts.lines();
        this.events = facts.events();
        this.categoryOf = facts.catalogue().category().code();
        this.brandOf = facts.catalogue().brand().code();
        this.table = table;
        this.prices = prices;
        this.timesKnown = timesKnown;
        this.categories = new Tally(facts.catalogue().category().words().size());
        this.brands = new Tally(facts.catalogue().brand().words().size());
        this.channels = new Tally(lines.salesChannel().words().size());
    }

    void compute(int customer) {
        int from = lines.offset()[customer];
        int to = lines.offset()[customer + 1];
        if (orders.length < to - from) {
            int size = Math.max(to - from, orders.length * 2);
            orders = new int[size];
            products = new int[size];
            gaps = new int[size];
        }
        int first = People.NO_DAY;
        int last = People.NO_DAY;
        int days = 0;
        int counted = 0;
        int known = 0;
        int weekend = 0;
        int morning = 0;
        int afternoon = 0;
        long money = 0;
        long sold = 0;
        long kept = 0;
        double expected = 0;
        int discounted = 0;
        long lately = 0;
        long before = 0;
        long returned = 0;
        for (int line = from; line < to; line++) {
            int day = lines.day()[line];
            if (day > table.day()) {
                break;
            }
            money += lines.revenue(line);
            if (!lines.counts(line)) {
                byte status = lines.status()[line];
                if (status == REFUNDED || status == CANCELLED) {
                    returned += Math.abs(lines.amount()[line]);
                }
                continue;
            }
            if (first == People.NO_DAY) {
                first = day;
                days = 1;
            } else if (day != last) {
                gaps[days - 1] = day - last;
                days++;
            }
            last = day;
            long amount = lines.amount()[line];
            sold += amount;
            kept += lines.apart(line) > 0 ? 0 : amount;
            returned += lines.apart(line);
            orders[counted++] = lines.order()[line];
            int product = lines.product()[line];
            int category = WordColumn.BLANK;
            if (product >= 0) {
                products[known++] = product;
                category = categoryOf[product];
                categories.add(category, amount);
                brands.add(brandOf[product], amount);
                discounted += amount * 1000.0 < BELOW_USUAL * prices.usual()[product] * lines.quantity()[line] ? 1 : 0;
            }
            if (day > table.day() - TREND_WINDOW) {
                lately += amount;
            } else if (day > table.day() - 2 * TREND_WINDOW) {
                before += amount;
            }
            expected += prices.perPiece()[category + 1] * lines.quantity()[line] / 1000.0;
            channels.add(lines.salesChannel().code()[line], 1);
            // 1970-01-01 was a Thursday, so Saturday and Sunday are 2 and 3 days on.
            int weekday = Math.floorMod(day, 7);
            weekend += weekday == 2 || weekday == 3 ? 1 : 0;
            int hour = lines.minute()[line] / 60;
            morning += hour >= 5 && hour < 12 ? 1 : 0;
            afternoon += hour >= 12 && hour < 18 ? 1 : 0;
        }
        purchases(customer, first, last, days, counted, money);
        rhythm(customer, days);
        table.rhythm().trend()[customer] =
                lately + before == 0 ? Float.NaN : (float) ((double) (lately - before) / (lately + before));
        Taste taste = table.taste();
        taste.breadth()[customer] = distinct(products, known);
        taste.categoryShare()[customer] = categories.top(taste.category().code(), customer, sold);
        taste.brandShare()[customer] = brands.top(taste.brand().code(), customer, sold);
        taste.priceLevel()[customer] = expected > 0 ? (float) (sold / expected) : Float.NaN;
        taste.returned()[customer] = kept + returned > 0 ? (float) ((double) returned / (kept + returned)) : Float.NaN;
        taste.discount()[customer] = share(discounted, known);
        Habits habits = table.habits();
        habits.salesChannelShare()[customer] =
                channels.top(habits.salesChannel().code(), customer, counted);
        habits.weekend()[customer] = share(weekend, counted);
        int timed = timesKnown ? counted : 0;
        habits.morning()[customer] = share(morning, timed);
        habits.afternoon()[customer] = share(afternoon, timed);
        habits.evening()[customer] = share(counted - morning - afternoon, timed);
        events(customer, habits);
    }

    private void purchases(int customer, int first, int last, int days, int counted, long money) {
        Purchases purchases = table.purchases();
        purchases.firstDay()[customer] = first;
        purchases.lastDay()[customer] = last;
        purchases.recency()[customer] = counted == 0 ? -1 : table.day() - last;
        purchases.orderDays()[customer] = days;
        purchases.orders()[customer] = distinct(orders, counted);
        purchases.money()[customer] = money;
        purchases.lines()[customer] = counted;
    }

    private void rhythm(int customer, int days) {
        int size = Math.max(0, days - 1);
        double gap = Ranks.median(gaps, size);
        Rhythm rhythm = table.rhythm();
        rhythm.usualGap()[customer] = (float) gap;
        rhythm.overdue()[customer] = (float) (table.purchases().recency()[customer] / gap);
        rhythm.gapSpread()[customer] = size < 2 ? Float.NaN : (float) (quantile(0.75, size) - quantile(0.25, size));
        rhythm.gapVariation()[customer] = size < 2 ? Float.NaN : variation(size);
    }

    /** A quantile of the sorted gaps (type 7 of Hyndman and Fan). */
    private double quantile(double share, int size) {
        double at = share * (size - 1);
        int low = (int) at;
        return gaps[low] + (at - low) * (gaps[Math.min(low + 1, size - 1)] - gaps[low]);
    }

    private float variation(int size) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            sum += gaps[i];
            squares += (double) gaps[i] * gaps[i];
        }
        double mean = sum / size;
        return (float) (Math.sqrt(Math.max(0, squares / size - mean * mean)) / mean);
    }

    private void events(int customer, Habits habits) {
        int from = events.offset()[customer];
        int end = events.offset()[customer + 1];
        while (end > from && events.day()[end - 1] > table.day()) {
            end--;
        }
        int recent = 0;
        while (end - recent > from && events.day()[end - recent - 1] > table.day() - EVENT_WINDOW) {
            recent++;
        }
        habits.recentEvents()[customer] = recent;
        habits.events()[customer] = end - from;
        habits.eventRate()[customer] = end == from
                ? 0
                : (float) ((double) EVENT_WINDOW
                        * (end - from)
                        / Math.max(EVENT_WINDOW, table.day() - events.day()[from] + 1));
    }

    private static float share(int part, int whole) {
        return whole == 0 ? Float.NaN : (float) part / whole;
    }

    private static int distinct(int[] values, int size) {
        Arrays.sort(values, 0, size);
        int count = size == 0 ? 0 : 1;
        for (int i = 1; i < size; i++) {
            count += values[i] != values[i - 1] ? 1 : 0;
        }
        return count;
    }

    /** Sums by code for one customer, emptied by taking the top. */
    private static final class Tally {
        private final long[] sum;
        private int[] touched = new int[16];
        private int size;

        Tally(int codes) {
            this.sum = new long[codes];
        }

        void add(int code, long amount) {
            if (code == WordColumn.BLANK) {
                return;
            }
            if (sum[code] == 0) {
                if (size == touched.length) {
                    touched = Arrays.copyOf(touched, size * 2);
                }
                touched[size++] = code;
            }
            sum[code] += amount;
        }

        /** Writes the code with the largest sum (the lowest code when equal) and gives its share of the whole. */
        float top(int[] into, int row, long whole) {
            int best = WordColumn.BLANK;
            long most = 0;
            for (int i = 0; i < size; i++) {
                int code = touched[i];
                if (sum[code] > most || sum[code] == most && code < best) {
                    best = code;
                    most = sum[code];
                }
            }
            for (int i = 0; i < size; i++) {
                sum[touched[i]] = 0;
            }
            size = 0;
            into[row] = best;
            return best == WordColumn.BLANK ? Float.NaN : (float) ((double) most / whole);
        }
    }
}
