package org.clientele.analysis.attributes;

import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;

/**
 * What a piece costs on average in each category.
 *
 * @param perPiece average paid price of a piece by category code + 1 (0 is "no category"), in ten-thousandths
 */
record PriceYardstick(double[] perPiece) {
    static PriceYardstick of(Facts facts, int day) {
        OrderLines lines = facts.lines();
        int[] category = facts.catalogue().category().code();
        int size = facts.catalogue().category().words().size() + 1;
        double[] money = new double[size];
        double[] pieces = new double[size];
        for (int line = 0; line < lines.size(); line++) {
            if (lines.counts(line) && lines.day()[line] <= day) {
                int product = lines.product()[line];
                int code = (product < 0 ? WordColumn.BLANK : category[product]) + 1;
                money[code] += lines.amount()[line];
                pieces[code] += lines.quantity()[line] / 1000.0;
            }
        }
        for (int code = 0; code < size; code++) {
            money[code] = pieces[code] > 0 ? money[code] / pieces[code] : 0;
        }
        return new PriceYardstick(money);
    }
}
