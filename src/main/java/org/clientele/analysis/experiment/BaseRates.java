package org.clientele.analysis.experiment;

import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;

/**
 * How many customers answer anyway, for windows of any length: the past is read once, and each length is then answered
 * from sums.
 *
 * <p>Days count back from the data date. For every pair of such days a table keeps how many orders were placed on the one
 * by people whose order before was on the other, what people who first ordered on the one brought on the other, and the
 * sum of the products of what the same person brought on both. A window's people, orders, money and squares are then
 * each a difference of two entries (sums over rectangles, as in Crow 1984, <em>Summed-area tables</em>).
 */
public final class BaseRates {
    /** The longest window that a campaign can ask for, in days. */
    public static final int LONGEST = 90;

    private static final int WINDOWS = 6;

    private final int days;
    private final int horizon;
    private final boolean known;
    private final int[] knownFrom;
    private final int[] orders;
    private final long[] money;
    private final double[] products;

    private BaseRates(Facts facts, int longest) {
        this.days = longest;
        this.horizon = WINDOWS * longest;
        this.known = facts.dataDay() != People.NO_DAY;
        int width = horizon + 1;
        this.knownFrom = new int[width + 1];
        this.orders = new int[horizon * width];
        this.money = new long[horizon * width];
        this.products = new double[horizon * width];
        if (known) {
            Reading reading = new Reading(facts);
            for (int c = 0; c < facts.customers(); c++) {
                reading.add(c);
            }
            sum();
        }
    }

    /**
     * Reads the past.
     *
     * @param longest the longest window that will be asked for, in days, 1 or more
     */
    public static BaseRates of(Facts facts, int longest) {
        return new BaseRates(facts, longest);
    }

    /** Whether a window of that many days can be answered. */
    public boolean reach(int window) {
        return window <= days;
    }

    /** The rate over the last windows of so many days. */
    public BaseRate within(int window) {
        if (!known) {
            return BaseRate.unknown();
        }
        if (window < 1 || !reach(window)) {
            throw new IllegalArgumentException(window + " of " + days);
        }
        double shares = 0;
        long people = 0;
        long buyers = 0;
        long spent = 0;
        double squares = 0;
        int windows = 0;
        for (int w = 0; w < WINDOWS; w++) {
            int newest = window * w;
            int oldest = newest + window - 1;
            int there = knownFrom[oldest + 1];
            if (there == 0) {
                continue;
            }
            int ordered = orders[at(oldest, oldest + 1)] - (newest == 0 ? 0 : orders[at(newest - 1, oldest + 1)]);
            shares += (double) ordered / there;
            buyers += ordered;
            people += there;
            spent += money[at(oldest, oldest + 1)] - (newest == 0 ? 0 : money[at(newest - 1, oldest + 1)]);
            squares += products[at(oldest, newest)];
            windows++;
        }
        if (windows == 0) {
            return BaseRate.unknown();
        }
        double mean = (double) spent / people;
        double variance = people < 2 ? 0 : Math.max(0, (squares - spent * mean) / (people - 1));
        return new BaseRate(
                shares / windows, buyers == 0 ? 0 : (double) spent / buyers, windows, mean, Math.sqrt(variance));
    }

    private int at(int row, int column) {
        return row * (horizon + 1) + column;
    }

    /** Turns what was seen at each pair into what was seen at rows up to one and columns from one on. */
    private void sum() {
        for (int age = horizon; age >= 0; age--) {
            knownFrom[age] += knownFrom[age + 1];
        }
        for (int row = 0; row < horizon; row++) {
            int ordersHere = 0;
            long moneyHere = 0;
            double productsHere = 0;
            for (int column = horizon; column >= 0; column--) {
                int here = at(row, column);
                ordersHere += orders[here];
                moneyHere += money[here];
                productsHere += products[here];
                orders[here] = ordersHere + (row == 0 ? 0 : orders[here - horizon - 1]);
                money[here] = moneyHere + (row == 0 ? 0 : money[here - horizon - 1]);
                products[here] = productsHere + (row == 0 ? 0 : products[here - horizon - 1]);
            }
        }
    }

    /** Enters what each customer did. */
    private final class Reading {
        private final OrderLines lines;
        private final int dataDay;
        private final int[] ages = new int[horizon];
        private final long[] brought = new long[horizon];

        Reading(Facts facts) {
            this.lines = facts.lines();
            this.dataDay = facts.dataDay();
        }

        void add(int customer) {
            int from = lines.offset()[customer];
            int to = lines.offset()[customer + 1];
            while (from < to && !lines.counts(from)) {
                from++;
            }
            if (from == to) {
                return;
            }
            int first = Math.min(horizon, dataDay - lines.day()[from]);
            if (first < 0) {
                return;
            }
            knownFrom[first]++;
            int before = horizon;
            boolean any = false;
            int seen = 0;
            for (int i = from; i < to; i++) {
                int age = dataDay - lines.day()[i];
                if (age < 0) {
                    break;
                }
                if (age < horizon) {
                    // What people brought on the day of their first order never counts: they were not known before it.
                    if (age < first) {
                        seen = spent(seen, age, lines.revenue(i));
                        money[at(age, first)] += lines.revenue(i);
                    }
                    if (lines.counts(i) && any && age < before) {
                        orders[at(age, before)]++;
                    }
                }
                if (lines.counts(i)) {
                    before = Math.min(horizon, age);
                    any = true;
                }
            }
            pairs(seen, first);
        }

        private int spent(int seen, int age, long revenue) {
            if (seen > 0 && ages[seen - 1] == age) {
                brought[seen - 1] += revenue;
                return seen;
            }
            ages[seen] = age;
            brought[seen] = revenue;
            return seen + 1;
        }

        /** The products of all pairs of days, at the older one; and taken away again where people were not known yet. */
        private void pairs(int seen, int first) {
            double sum = 0;
            for (int y = 0; y < seen; y++) {
                double own = brought[y];
                for (int x = 0; x < y; x++) {
                    products[at(ages[x], ages[y])] += 2 * brought[x] * own;
                }
                products[at(ages[y], ages[y])] += own * own;
                if (first < horizon) {
                    products[at(first, ages[y])] -= own * (2 * sum + own);
                }
                sum += own;
            }
        }
    }
}
