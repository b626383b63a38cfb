package org.clientele.analysis.allocation;

import java.util.BitSet;

/** Chooses among things that can only be done whole, such as campaigns with a fixed price, what brings most in all. */
public final class Knapsack {
    private static final long MOST_CELLS = 200_000_000L;

    private Knapsack() {}

    /** The best choice, exactly, by dynamic programming over whole units of money.
     *
     * @param value what each brings, 0 or more
     * @param price whole units each costs, 0 or more
     * @param budget whole units there are
     * @return which are chosen; of equally good choices the one that leaves later ones out
     * @throws IllegalArgumentException when things times budget are too many: give the prices in larger units */
    public static BitSet best(double[] value, int[] price, int budget) {
        int n = value.length;
        if (budget < 0 || price.length != n || (long) n * (budget + 1L) > MOST_CELLS) {
            throw new IllegalArgumentException(n + " things, budget " + budget);
        }
        double[] most = new double[budget + 1];
        BitSet[] taken = new BitSet[n];
        for (int i = 0; i < n; i++) {
            taken[i] = new BitSet(budget + 1);
            for (int money = budget; money >= price[i]; money--) {
                double with = most[money - price[i]] + value[i];
                if (with > most[money]) {
                    most[money] = with;
                    taken[i].set(money);
                }
            }
        }
        BitSet chosen = new BitSet(n);
        int money = budget;
        for (int i = n - 1; i >= 0; i--) {
            if (taken[i].get(money)) {
                chosen.set(i);
                money -= price[i];
            }
        }
        return chosen;
    }
}
