package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.trade.Money;

/**
 * Turns buyers into points: logarithms of days, orders and money, square roots of shares, and every family brought to the
 * same total variance, so that twelve categories weigh no more than one number of orders.
 */
final class Features {
    private static final double PRICE_LIMIT = Math.log(5);

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
        for (Family family : Family.values()) {
            if (!families.contains(family)) {
                continue;
            }
            List<double[]> own = scaled(columns(family, buyers));
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
        return new FeatureTable(buyers.customers(), features, new Rows(data, n, d));
    }

    private static String word(Family family, Buyers buyers, int column) {
        return switch (family) {
            case CATEGORIES -> buyers.categories().words().get(column);
            case CHANNEL -> buyers.channels().words().get(column);
            case RECENT, OFTEN, MUCH, PRICE -> "";
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
        };
    }

    private static double[][] one(int[] customers, java.util.function.IntToDoubleFunction value) {
        double[] column = new double[customers.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsDouble(customers[i]);
        }
        return new double[][] {column};
    }

    /** The columns of a family centred and divided so that their variances add up to one; none when nothing varies. */
    private static List<double[]> scaled(double[][] columns) {
        double total = 0;
        for (double[] column : columns) {
            total += new Rows(column, column.length, 1).variances()[0];
        }
        List<double[]> scaled = new ArrayList<>();
        if (total < 1e-12 || columns.length == 0) {
            return scaled;
        }
        double divisor = Math.sqrt(total);
        for (double[] column : columns) {
            double mean = new Rows(column, column.length, 1).means()[0];
            double[] made = new double[column.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = (column[i] - mean) / divisor;
            }
            scaled.add(made);
        }
        return scaled;
    }
}
