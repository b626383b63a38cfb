package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.model.trade.Money;

/**
 * What groups are described by, measured for every buyer.
 *
 * @param measures what is measured
 * @param values per measure the value of each row of buyers
 */
record Measures(List<Measure> measures, List<double[]> values) {
    static Measures of(Buyers buyers) {
        AttributeTable table = buyers.table();
        List<Measure> measures = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        int[] customers = buyers.customers();
        add(
                measures,
                values,
                customers,
                Measure.Kind.RECENCY,
                c -> table.purchases().recency()[c]);
        add(
                measures,
                values,
                customers,
                Measure.Kind.ORDERS,
                c -> table.purchases().orders()[c]);
        add(
                measures,
                values,
                customers,
                Measure.Kind.MONEY,
                c -> Money.units(table.purchases().money()[c]));
        add(
                measures,
                values,
                customers,
                Measure.Kind.AVERAGE_ORDER,
                c -> table.purchases().averageOrder(c) / Money.SCALE);
        add(measures, values, customers, Measure.Kind.PRICE_LEVEL, c -> {
            float level = table.taste().priceLevel()[c];
            return Float.isNaN(level) ? 1 : level;
        });
        add(measures, values, customers, Measure.Kind.BASKET, table.purchases()::basketSize);
        add(
                measures,
                values,
                customers,
                Measure.Kind.RETURNED,
                c -> known(table.taste().returned()[c]));
        add(
                measures,
                values,
                customers,
                Measure.Kind.EVENING,
                c -> known(table.habits().evening()[c]));
        add(
                measures,
                values,
                customers,
                Measure.Kind.WEEKEND,
                c -> known(table.habits().weekend()[c]));
        shares(measures, values, customers.length, Measure.Kind.CATEGORY, buyers.categories());
        shares(measures, values, customers.length, Measure.Kind.CHANNEL, buyers.channels());
        return new Measures(measures, values);
    }

    private static void add(
            List<Measure> measures,
            List<double[]> values,
            int[] customers,
            Measure.Kind kind,
            IntToDoubleFunction value) {
        double[] column = new double[customers.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsDouble(customers[i]);
        }
        measures.add(new Measure(kind, ""));
        values.add(column);
    }

    private static double known(float share) {
        return Float.isNaN(share) ? 0 : share;
    }

    private static void shares(
            List<Measure> measures, List<double[]> values, int rows, Measure.Kind kind, Shares shares) {
        if (shares.words().size() < 2) {
            return;
        }
        for (int w = 0; w < shares.words().size(); w++) {
            double[] column = new double[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = shares.share(i, w);
            }
            measures.add(new Measure(kind, shares.words().get(w)));
            values.add(column);
        }
    }
}
