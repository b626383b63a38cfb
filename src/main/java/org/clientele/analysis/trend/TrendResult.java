package org.clientele.analysis.trend;

import java.util.List;
import org.clientele.model.trade.Money;

/**
 * Figures by thing and period.
 *
 * @param spec what was asked for
 * @param first the number of the first period
 * @param dataDay the data date
 * @param names what each line stands for; the last one, with an empty name, is what has none
 * @param figures by line, then period: revenue in ten-thousandths, pieces in thousandths, or a count
 * @param all the same for everything together; of buyers and orders each counts once, so that it is no sum
 * @param growth by line, whether it grows or shrinks
 */
public record TrendResult(
        TrendSpec spec, int first, int dataDay, List<String> names, long[][] figures, long[] all, List<Growth> growth) {
    /** Which way something goes. */
    public enum Way {
        RISING,
        FALLING,
        /** The ups and downs are no more than chance makes. */
        UNCLEAR,
        /** There are too few finished periods to tell. */
        TOO_SHORT
    }

    /** What it was compared with. */
    public enum Against {
        /** Each period with the same one a year before. */
        YEAR_BEFORE,
        /** Each period with those before it. */
        EARLIER
    }

    /**
     * Whether something grows.
     *
     * @param way which way it goes
     * @param against what it was compared with
     * @param now the sum of the periods that were compared
     * @param before the sum of those that they were compared with
     * @param up how many of the comparisons were upwards
     * @param of how many comparisons there were
     * @param chance how often chance alone would look like this, after allowing for the number of lines; 1 when untested
     */
    public record Growth(Way way, Against against, double now, double before, int up, int of, double chance) {
        /** How much more now than before, 0.2 for a fifth; NaN when there was nothing before. */
        public double change() {
            return before > 0 ? now / before - 1 : Double.NaN;
        }
    }

    public TrendResult {
        names = List.copyOf(names);
        growth = List.copyOf(growth);
    }

    /** How many periods there are. */
    public int periods() {
        return all.length;
    }

    /** Whether the last period was not over on the data date. */
    public boolean unfinished() {
        return periods() > 0 && spec.period().lastDay(first + periods() - 1) > dataDay;
    }

    /** A figure as people read it: money in whole units, pieces, or a count. */
    public double value(long figure) {
        return switch (spec.measure()) {
            case REVENUE -> Money.units(figure);
            case UNITS -> figure / 1000.0;
            case ORDERS, BUYERS -> figure;
        };
    }

    /** The sum of a line over all periods. */
    public long total(int line) {
        long sum = 0;
        for (long figure : figures[line]) {
            sum += figure;
        }
        return sum;
    }
}
