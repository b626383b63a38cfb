package org.clientele.analysis.strategy;

import java.util.Arrays;
import org.clientele.model.run.Checkpoint;

/** Prices of what is limited, and what everybody would take at them. */
final class OfferPrices {
    private static final int HALVINGS = 40;
    private static final double NEAR = 0.05;
    private static final double EXACT = 1e-5;
    private static final double MOST = 1e12;

    private final OfferSpec spec;
    private final int n;
    private final int k;
    private final int sends;
    private final boolean moneyCounts;
    private final double[] stock;
    private double send;
    private double money;
    private final int[] used;
    private double spent;
    private int sent;
    private double dual;
    private final float[] scratch;
    private final double[] best;
    /** All prices of an offer together. */
    private final double[] price;

    OfferPrices(OfferSpec spec) {
        this.spec = spec;
        this.n = spec.people();
        this.k = spec.offers();
        this.sends = spec.sendsInAll();
        this.moneyCounts = !spec.oneCost() && spec.budget() != Double.POSITIVE_INFINITY;
        this.stock = new double[k];
        this.used = new int[k];
        this.scratch = new float[(int) Math.min(Integer.MAX_VALUE - 8, (long) n * Math.min(spec.most(), k))];
        this.best = new double[Math.min(spec.most(), k)];
        this.price = new double[k];
        look();
    }

    /** What no assignment can bring more than. */
    double dual() {
        return dual;
    }

    /** What a pair is worth after the prices. */
    double worth(int person, int offer) {
        return spec.value()[person * k + offer] - price[offer];
    }

    double[] copy() {
        double[] all = Arrays.copyOf(stock, k + 2);
        all[k] = send;
        all[k + 1] = money;
        return all;
    }

    void set(double[] prices) {
        System.arraycopy(prices, 0, stock, 0, k);
        send = prices[k];
        money = prices[k + 1];
        look();
    }

    /** The prices for people: where every offer costs the same, a message and its money are one thing. */
    OfferResult.Prices prices() {
        boolean budgetBinds = spec.oneCost() && spec.sendsInAll() < spec.sends();
        return budgetBinds
                ? new OfferResult.Prices(stock.clone(), 0, send / spec.cost()[0])
                : new OfferResult.Prices(stock.clone(), send, money);
    }

    /** Everybody takes what is worth most. */
    private void look() {
        priced();
        Arrays.fill(used, 0);
        double worth = 0;
        int m = best.length;
        int[] which = new int[m];
        for (int i = 0; i < n; i++) {
            int found = top(i, -1, which);
            for (int j = 0; j < found; j++) {
                worth += best[j];
                used[which[j]]++;
            }
        }
        spent = 0;
        sent = 0;
        dual = worth;
        for (int o = 0; o < k; o++) {
            spent += used[o] * spec.cost()[o];
            sent += used[o];
            dual += stock[o] == 0 ? 0 : stock[o] * spec.stock()[o];
        }
        dual += (send == 0 ? 0 : send * sends) + (money == 0 ? 0 : money * spec.budget());
    }

    private void priced() {
        for (int o = 0; o < k; o++) {
            price[o] = stock[o] + send + money * spec.cost()[o];
        }
    }

    /** The best offers of a person that are worth anything, best first, without one; how many they are. */
    private int top(int person, int without, int[] which) {
        int found = 0;
        int m = best.length;
        float[] value = spec.value();
        int row = person * k;
        for (int o = 0; o < k; o++) {
            double w = o == without ? -1 : value[row + o] - price[o];
            if (w > 0 && (found < m || w > best[m - 1])) {
                int at = found < m ? found++ : m - 1;
                while (at > 0 && best[at - 1] < w) {
                    best[at] = best[at - 1];
                    which[at] = which[at - 1];
                    at--;
                }
                best[at] = w;
                which[at] = o;
            }
        }
        return found;
    }

    /** Sets each price so that demand meets supply at the other prices. */
    void sweep(Checkpoint checkpoint) {
        int m = best.length;
        int[] which = new int[m];
        for (int o = 0; o < k; o++) {
            checkpoint.check();
            if (spec.stock()[o] >= n) {
                continue;
            }
            stock[o] = 0;
            priced();
            int wanted = 0;
            for (int i = 0; i < n; i++) {
                double w = worth(i, o);
                if (w > 0) {
                    int found = top(i, o, which);
                    double over = w - (found == m ? best[m - 1] : 0);
                    if (over > 0) {
                        scratch[wanted++] = (float) over;
                    }
                }
            }
            stock[o] = beyond(wanted, spec.stock()[o]);
            priced();
        }
        if (sends < (long) n * m) {
            send = 0;
            priced();
            int wanted = 0;
            for (int i = 0; i < n; i++) {
                int found = top(i, -1, which);
                for (int j = 0; j < found; j++) {
                    scratch[wanted++] = (float) best[j];
                }
            }
            send = beyond(wanted, sends);
        }
        if (moneyCounts) {
            setMoney();
        }
        look();
    }

    /** The price at which no more than so many of those in the scratch would take it. */
    private double beyond(int wanted, int supply) {
        return wanted <= supply ? 0 : Selection.descending(scratch, wanted, supply);
    }

    private void setMoney() {
        double before = money;
        double low = before * (1 - NEAR);
        money = low;
        if (spentAt() <= spec.budget()) {
            low = 0;
            money = 0;
            if (before == 0 || spentAt() <= spec.budget()) {
                return;
            }
        }
        double high = before == 0 ? 1 : before * (1 + NEAR);
        for (money = high; spentAt() > spec.budget() && high < MOST; money = high) {
            low = high;
            high *= 4;
        }
        for (int i = 0; i < HALVINGS && high - low > EXACT * high; i++) {
            money = (low + high) / 2;
            if (spentAt() > spec.budget()) {
                low = money;
            } else {
                high = money;
            }
        }
        money = high;
    }

    private double spentAt() {
        look();
        return spent;
    }

    /**
     * Moves all prices along the subgradient.
     *
     * @param miss by how much the dual lies above the best assignment known
     * @return false where nothing is over or left at a price, so that there is nowhere to go
     */
    boolean step(double miss) {
        double square = 0;
        for (int o = 0; o < k; o++) {
            square += square(part(spec.stock()[o], used[o], stock[o]));
        }
        double sendPart = part(sends, sent, send);
        double moneyPart = moneyCounts ? part(spec.budget(), spent, money) : 0;
        square += square(sendPart) + square(moneyPart);
        if (square == 0 || !(miss > 0)) {
            return false;
        }
        double length = miss / square;
        for (int o = 0; o < k; o++) {
            double supply = Math.max(1, spec.stock()[o]);
            stock[o] = Math.max(0, stock[o] - length * part(spec.stock()[o], used[o], stock[o]) / supply);
        }
        send = Math.max(0, send - length * sendPart / Math.max(1, sends));
        money = Math.max(0, money - length * moneyPart / Math.max(1e-9, spec.budget()));
        look();
        return true;
    }

    private static double square(double x) {
        return x * x;
    }

    /** How much of a thing is left over, as a part of what there is; 0 where it is free and enough. */
    private static double part(double supply, double demand, double price) {
        if (supply >= Integer.MAX_VALUE || price == 0 && demand <= supply) {
            return 0;
        }
        return (supply - demand) / Math.max(1, supply);
    }
}
