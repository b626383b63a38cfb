package org.clientele.analysis.recommend.league;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;

/**
 * Purchases cut in two: what recommenders may learn from, and what is hidden to test them.
 *
 * @param shown what they are shown
 * @param hidden customers × products that were bought in the hidden part, each once
 * @param hiddenLines how many order lines are hidden
 */
public record Split(TrainingData shown, SparseRows hidden, int hiddenLines) {
    /** What recommenders are shown, one entry per customer and product. */
    public Interactions train() {
        return shown.interactions();
    }

    /** How the hidden part is chosen. */
    public sealed interface Rule {
        /** The newest days of all customers alike: what the shop would really have faced.
         *
         * @param days how many days, counted back from the newest purchase */
        record LastDays(int days) implements Rule {
            public LastDays {
                if (days < 1) {
                    throw new IllegalArgumentException("days: " + days);
                }
            }
        }

        /** The newest basket of each customer who has two or more. */
        record LastBasket() implements Rule {}

        /** The newest order line of each customer who has two or more. */
        record LastLine() implements Rule {}
    }

    /** Cuts the purchases by a rule. */
    public static Split of(TrainingData data, Rule rule) {
        Purchases purchases = data.purchases();
        boolean[] hide = new boolean[purchases.size()];
        int[] offset = purchases.offset();
        int edge = purchases.lastDayBought() - (rule instanceof Rule.LastDays(int days) ? days : 0);
        for (int u = 0; u < purchases.users(); u++) {
            int from = offset[u];
            int to = offset[u + 1];
            switch (rule) {
                case Rule.LastDays last -> {
                    for (int line = from; line < to; line++) {
                        hide[line] = purchases.day()[line] > edge;
                    }
                }
                case Rule.LastBasket basket -> hideLastBasket(purchases, from, to, hide);
                case Rule.LastLine line -> {
                    int last = lastBought(purchases, from, to);
                    if (last > from) {
                        Arrays.fill(hide, last, to, true);
                    }
                }
            }
        }
        return cut(data, hide);
    }

    /** Hides the newest basket, and what was touched after it. */
    private static void hideLastBasket(Purchases purchases, int from, int to, boolean[] hide) {
        int last = lastBought(purchases, from, to);
        int first = last;
        while (first > from && purchases.order()[first - 1] == purchases.order()[last]) {
            first--;
        }
        if (first > from) {
            Arrays.fill(hide, first, to, true);
        }
    }

    /** The newest purchase of a customer's lines, or one before them all where there is none. */
    private static int lastBought(Purchases purchases, int from, int to) {
        int last = to - 1;
        while (last >= from && !purchases.bought(last)) {
            last--;
        }
        return last;
    }

    private static Split cut(TrainingData data, boolean[] hide) {
        Purchases purchases = data.purchases();
        Purchases shown = purchases.only(line -> !hide[line]);
        Purchases kept = purchases.only(line -> hide[line] && purchases.bought(line));
        return new Split(data.with(shown), kept.interactions().byUser(), kept.size());
    }
}
