package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.trade.Money;

/**
 * Turns buyers into points: logarithms of days, orders and money, square roots of shares, and every family brought to the
 * same total variance, so that twelve categories weigh no more than one number of orders. A single column that is still
 * skewed is measured by its median and the middle half of the buyers, so that a few giants do not squeeze all others.
 */
final class Features {
    private static final double PRICE_LIMIT = Math.log(5);
    private static final double SKEWED = 2;
    /** The width of the middle half of a normal distribution, in standard deviations. */
    private static final double MIDDLE_HALF = 1.349;

    private static final List<String> TIMES = List.of("morning", "afternoon", "evening", "weekend");

    private Features() {}

    /** The families that differ between these buyers at all. */
    static Set<Family> usable(Buyers buyers) {
        Set<Family> usable = EnumSet.noneOf(Family.class);
        for (Family family : Family.values()) {
            if (!scaled(columns(family, buyers)).isEmpty()) {
                usable.add(family);
            }
        }
        return usable;
    }

    static FeatureTable table(Buyers buyers, Set<Family> families) {
        List<Feature> features = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<Scaling> scalings = new ArrayList<>();
        for (Family family : Family.values()) {
            if (!families.contains(family)) {
                continue;
            }
            double[][] raw = columns(family, buyers);
            List<double[]> own = scaled(raw);
            scalings.add(
                    new Scaling(family, form(family), raw.length, raw.length == 1 ? skew(raw[0]) : 0, robust(raw)));
            for (int j = 0; j < own.size(); j++) {
                features.add(new Feature(family, word(family, buyers, j)));
                columns.add(own.get(j));
            }
        }
        int n = buyers.customers().length;
        int d = columns.size();
        double[] data = new double[n * d];
        for (int j = 0; j < d; j++) {
            double[] column = columns.get(j);
            for (int i = 0; i < n; i++) {
                data[i * d + j] = column[i];
            }
        }
        return new FeatureTable(buyers.customers(), features, scalings, new Rows(data, n, d));
    }

    private static String word(Family family, Buyers buyers, int column) {
        return switch (family) {
            case CATEGORIES -> buyers.categories().words().get(column);
            case CHANNEL -> buyers.channels().words().get(column);
            case WHEN -> TIMES.get(column);
            case RECENT, OFTEN, MUCH, PRICE, BASKET, RETURNS -> "";
        };
    }

    private static Scaling.Form form(Family family) {
        return switch (family) {
            case RECENT, OFTEN, MUCH, PRICE, BASKET -> Scaling.Form.LOG;
            case CATEGORIES, CHANNEL, WHEN, RETURNS -> Scaling.Form.ROOT;
        };
    }

    private static double[][] columns(Family family, Buyers buyers) {
        AttributeTable table = buyers.table();
        int[] customers = buyers.customers();
        return switch (family) {
            case RECENT -> one(customers, c -> Math.log1p(table.purchases().recency()[c]));
            case OFTEN -> one(customers, c -> Math.log1p(table.purchases().orders()[c]));
            case MUCH ->
                one(
                        customers,
                        c -> Math.log1p(
                                Math.max(0, Money.units(table.purchases().money()[c]))));
            case PRICE ->
                one(customers, c -> {
                    float level = table.taste().priceLevel()[c];
                    return level > 0 ? Math.clamp(Math.log(level), -PRICE_LIMIT, PRICE_LIMIT) : 0;
                });
            case CATEGORIES -> buyers.categories().columns(customers.length);
            case CHANNEL -> buyers.channels().columns(customers.length);
            case WHEN ->
                new double[][] {
                    root(customers, table.habits().morning()),
                    root(customers, table.habits().afternoon()),
                    root(customers, table.habits().evening()),
                    root(customers, table.habits().weekend())
                };
            case BASKET -> one(customers, c -> Math.log1p(table.purchases().basketSize(c)));
            case RETURNS -> new double[][] {root(customers, table.taste().returned())};
        };
    }

    /** Square roots of shares; those of whom nothing is known stand where the others are on average. */
    private static double[] root(int[] customers, float[] share) {
        double[] column = new double[customers.length];
        double sum = 0;
        int known = 0;
        for (int i = 0; i < column.length; i++) {
            column[i] = Math.sqrt(share[customers[i]]);
            sum += Double.isNaN(column[i]) ? 0 : column[i];
            known += Double.isNaN(column[i]) ? 0 : 1;
        }
        double mean = known == 0 ? 0 : sum / known;
        for (int i = 0; i < column.length; i++) {
            column[i] = Double.isNaN(column[i]) ? mean : column[i];
        }
        return column;
    }

    /** The third standardised moment: 0 for what is even around its mean, 2 and more for a long tail. */
    static double skew(double[] column) {
        Rows rows = new Rows(column, column.length, 1);
        double mean = rows.means()[0];
        double deviation = Math.sqrt(rows.variances()[0]);
        double sum = 0;
        for (double value : column) {
            double z = (value - mean) / deviation;
            sum += z * z * z;
        }
        return deviation < 1e-12 || column.length == 0 ? 0 : sum / column.length;
    }

    /** Whether a family is one skewed column with a middle half that has a width. */
    private static boolean robust(double[][] columns) {
        return columns.length == 1 && Math.abs(skew(columns[0])) > SKEWED && middleHalf(columns[0]) > 1e-9;
    }

    private static double middleHalf(double[] column) {
        return Ranks.quantile(column, 0.75) - Ranks.quantile(column, 0.25);
    }

    private static double[][] one(int[] customers, java.util.function.IntToDoubleFunction value) {
        double[] column = new double[customers.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsDouble(customers[i]);
        }
        return new double[][] {column};
    }

    /**
     * The columns of a family centred and divided so that their variances add up to one; a skewed one by its median and
     * its middle half; none when nothing varies.
     */
    private static List<double[]> scaled(double[][] columns) {
        double total = 0;
        for (double[] column : columns) {
            total += new Rows(column, column.length, 1).variances()[0];
        }
        List<double[]> scaled = new ArrayList<>();
        if (total < 1e-12 || columns.length == 0) {
            return scaled;
        }
        boolean robust = robust(columns);
        double divisor = robust ? middleHalf(columns[0]) / MIDDLE_HALF : Math.sqrt(total);
        for (double[] column : columns) {
            double mean = robust ? Ranks.quantile(column, 0.5) : new Rows(column, column.length, 1).means()[0];
            double[] made = new double[column.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = (column[i] - mean) / divisor;
            }
            scaled.add(made);
        }
        return scaled;
    }
}
