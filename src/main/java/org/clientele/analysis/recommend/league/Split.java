package org.clientele.analysis.recommend.league;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.measure.Exam;

/**
 * Purchases cut in two: what recommenders may learn from, and what is hidden to test them.
 *
 * @param shown what they are shown
 * @param hidden customers × products that were bought in the hidden part, each once
 * @param hiddenPurchases the hidden lines themselves
 */
public record Split(TrainingData shown, SparseRows hidden, Purchases hiddenPurchases) {
    /** What recommenders are shown, one entry per customer and product. */
    public Interactions train() {
        return shown.interactions();
    }

    /** How many order lines are hidden. */
    public int hiddenLines() {
        return hiddenPurchases.size();
    }

    /** How the hidden part is chosen. */
    public sealed interface Rule {
        /** The newest days of all customers alike: what the shop would really have faced.
         *
         * @param days how many days, counted back from the newest purchase */
        record LastDays(int days) implements Rule {
            public LastDays {
                require(days >= 1, "days");
            }
        }

        /** The newest basket of each customer who has two or more. */
        record LastBasket() implements Rule {}

        /** The newest order line of each customer who has two or more. */
        record LastLine() implements Rule {}

        /** Lines drawn by chance from all alike; time is mixed, so it flatters: for published sets only.
         *
         * @param share share of all lines that is hidden, between 0 and 1
         * @param seed decides which */
        record RandomShare(double share, long seed) implements Rule {
            public RandomShare {
                require(share > 0 && share < 1, "share");
            }
        }

        /** One of several folds of each customer's lines, dealt out by chance.
         *
         * @param fold which fold is hidden, 0 to {@code of}−1
         * @param of how many folds
         * @param seed decides how they are dealt */
        record Fold(int fold, int of, long seed) implements Rule {
            public Fold {
                require(of >= 2 && fold >= 0 && fold < of, "fold");
            }
        }

        private static void require(boolean holds, String setting) {
            if (!holds) {
                throw new IllegalArgumentException(setting);
            }
        }
    }

    /** Cuts the purchases by a rule; what is hidden of other signals than purchases is not shown, and not asked for. */
    public static Split of(TrainingData data, Rule rule) {
        Purchases purchases = data.purchases();
        boolean[] hide = hidden(purchases, rule);
        Purchases shown = purchases.only(line -> !hide[line]);
        Purchases kept = purchases.only(line -> hide[line] && purchases.bought(line));
        return given(data.with(shown), kept);
    }

    /** A split that somebody else made. */
    public static Split given(TrainingData shown, Purchases hidden) {
        return new Split(shown, hidden.interactions().byUser(), hidden);
    }

    /** The same rule once more within the part shown, for choosing settings without looking at the hidden part. */
    public Split within(Rule rule) {
        return of(shown, rule);
    }

    /** The questions of this split for a mode, to everybody who can be asked. */
    public Exam exam(Mode mode) {
        return Exam.of(shown, hidden, mode == Mode.BUY_AGAIN);
    }

    private static boolean[] hidden(Purchases purchases, Rule rule) {
        boolean[] hide = new boolean[purchases.size()];
        int[] offset = purchases.offset();
        switch (rule) {
            case Rule.LastDays(int days) -> {
                int edge = purchases.lastDayBought() - days;
                for (int line = 0; line < hide.length; line++) {
                    hide[line] = purchases.day()[line] > edge;
                }
            }
            case Rule.LastBasket() -> {
                for (int u = 0; u < purchases.users(); u++) {
                    hideLastBasket(purchases, offset[u], offset[u + 1], hide);
                }
            }
            case Rule.LastLine() -> {
                for (int u = 0; u < purchases.users(); u++) {
                    int last = lastBought(purchases, offset[u], offset[u + 1]);
                    if (last > offset[u]) {
                        Arrays.fill(hide, last, offset[u + 1], true);
                    }
                }
            }
            case Rule.RandomShare(double share, long seed) -> {
                int[] lines = shuffled(0, hide.length, new SplittableRandom(seed));
                int count = (int) Math.round(share * lines.length);
                for (int i = 0; i < count; i++) {
                    hide[lines[i]] = true;
                }
            }
            case Rule.Fold(int fold, int of, long seed) -> {
                SplittableRandom random = new SplittableRandom(seed);
                for (int u = 0; u < purchases.users(); u++) {
                    int[] lines = shuffled(offset[u], offset[u + 1], random);
                    int first = random.nextInt(of);
                    for (int i = 0; i < lines.length; i++) {
                        hide[lines[i]] = (first + i) % of == fold;
                    }
                }
            }
        }
        return hide;
    }

    private static int[] shuffled(int from, int to, SplittableRandom random) {
        int[] all = new int[to - from];
        Arrays.setAll(all, i -> from + i);
        for (int i = all.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = all[i];
            all[i] = all[other];
            all[other] = swap;
        }
        return all;
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
}
