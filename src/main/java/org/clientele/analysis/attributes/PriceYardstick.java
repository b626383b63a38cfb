package org.clientele.analysis.attributes;

import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;

/**
 * What a piece costs on average in each category.
 *
 * @param perPiece average paid price of a piece by category code + 1 (0 is "no category"), in ten-thousandths
 * @param usual average paid price of a piece of each product, in ten-thousandths, 0 where none was sold
 */
record PriceYardstick(double[] perPiece, double[] usual) {
    static PriceYardstick of(Facts facts, int day) {
        OrderLines lines = facts.lines();
        int[] category = facts.catalogue().category().code();
        int size = facts.catalogue().category().words().size() + 1;
        double[] money = new double[size];
        double[] pieces = new double[size];
        double[] usual = new double[category.length];
        double[] sold = new double[category.length];
        for (int line = 0; line < lines.size(); line++) {
            if (lines.counts(line) && lines.day()[line] <= day) {
                int product = lines.product()[line];
                int code = (product < 0 ? WordColumn.BLANK : category[product]) + 1;
                money[code] += lines.amount()[line];
                pieces[code] += lines.quantity()[line] / 1000.0;
                if (product >= 0) {
                    usual[product] += lines.amount()[line];
                    sold[product] += lines.quantity()[line] / 1000.0;
                }
            }
        }
        divide(money, pieces);
        divide(usual, sold);
        return new PriceYardstick(money, usual);
    }

    private static void divide(double[] sums, double[] by) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = by[i] > 0 ? sums[i] / by[i] : 0;
        }
    }
}
