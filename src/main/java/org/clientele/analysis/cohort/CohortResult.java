package org.clientele.analysis.cohort;

import org.clientele.model.trade.Money;
import org.clientele.model.trade.Period;

/**
 * What became of the customers of each first period; cell {@code [i][k]} is cohort i in its k-th period after the first.
 *
 * @param spec what was asked for
 * @param first the number of the first cohort's period
 * @param dataDay the data date; the period in which it lies is unfinished unless it is its last day
 * @param size customers of each cohort
 * @param customers customers who bought in that period
 * @param orders orders in that period
 * @param revenue revenue of that period in ten-thousandths, returns taken off
 */
public record CohortResult(
        CohortSpec spec, int first, int dataDay, int[] size, int[][] customers, int[][] orders, long[][] revenue) {
    /** What a cell says. */
    public enum Measure {
        /** Customers who bought in the period, as a share of the cohort. */
        RETAINED,
        CUSTOMERS,
        ORDERS,
        REVENUE,
        /** Revenue from the first period up to this one, per customer of the cohort; the only measure that adds up. */
        VALUE
    }

    /** How many cohorts there are, those in which nobody came counted as well. */
    public int cohorts() {
        return size.length;
    }

    /** How many periods a cohort has had up to the data date, its own first one included. */
    public int periods(int cohort) {
        return customers[cohort].length;
    }

    /** Everybody in all cohorts. */
    public int people() {
        int people = 0;
        for (int one : size) {
            people += one;
        }
        return people;
    }

    /** The number of a cohort's first period. */
    public int period(int cohort) {
        return first + cohort;
    }

    /** Whether the period of a cell was not over on the data date, so that its figure will still grow. */
    public boolean unfinished(int cohort, int since) {
        return spec.period().lastDay(first + cohort + since) > dataDay;
    }

    /** The first epoch day of a cell's period. */
    public int firstDay(int cohort, int since) {
        Period period = spec.period();
        return period.firstDay(first + cohort + since);
    }

    /** A cell's figure: shares as 0 to 1, money in whole currency units; NaN where there is no cell or nobody. */
    public double value(Measure measure, int cohort, int since) {
        if (since >= periods(cohort) || size[cohort] == 0) {
            return Double.NaN;
        }
        return switch (measure) {
            case RETAINED -> (double) customers[cohort][since] / size[cohort];
            case CUSTOMERS -> customers[cohort][since];
            case ORDERS -> orders[cohort][since];
            case REVENUE -> Money.units(revenue[cohort][since]);
            case VALUE -> Money.units(total(cohort, since)) / size[cohort];
        };
    }

    private long total(int cohort, int since) {
        long sum = 0;
        for (int k = 0; k <= since; k++) {
            sum += revenue[cohort][k];
        }
        return sum;
    }

    /**
     * The figure of all cohorts together in one period since their first order, larger cohorts weighing more.
     *
     * @param unfinished whether cells count whose period was not over; published tables mostly count them
     * @return shares and value per customer as Σ of cells / Σ of sizes, counts and money as mean per cohort; NaN where no
     *     cohort has come so far
     */
    public double average(Measure measure, int since, boolean unfinished) {
        double sum = 0;
        long people = 0;
        int cohorts = 0;
        for (int i = 0; i < cohorts(); i++) {
            if (since < periods(i) && size[i] > 0 && (unfinished || !unfinished(i, since))) {
                boolean share = measure == Measure.RETAINED || measure == Measure.VALUE;
                sum += value(measure, i, since) * (share ? size[i] : 1);
                people += size[i];
                cohorts++;
            }
        }
        boolean share = measure == Measure.RETAINED || measure == Measure.VALUE;
        return cohorts == 0 ? Double.NaN : sum / (share ? (double) people : cohorts);
    }
}
