package org.clientele.analysis.basket.follow;

import java.util.Arrays;
import org.clientele.analysis.basket.Level;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;

/**
 * The days on which each customer bought, and when each item was bought for the first time.
 *
 * @param visitOffset where the shopping days of each customer begin; one entry more than customers
 * @param day epoch day of each shopping day, ascending by customer
 * @param firstOffset where the first purchases of each customer begin; one entry more than customers
 * @param item what was bought for the first time, ascending by visit
 * @param visit on which shopping day, counted from 0 for each customer
 */
record Visits(int[] visitOffset, int[] day, int[] firstOffset, int[] item, int[] visit) {
    private static final int EVERY = 4096;

    static Visits of(Facts facts, Level level, Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        int customers = facts.customers();
        int[] visitOffset = new int[customers + 1];
        int[] firstOffset = new int[customers + 1];
        int[] day = new int[lines.size()];
        int[] item = new int[lines.size()];
        int[] visit = new int[lines.size()];
        int[] owner = new int[level.items(facts)];
        Arrays.fill(owner, -1);
        int days = 0;
        int firsts = 0;
        for (int customer = 0; customer < customers; customer++) {
            if (customer % EVERY == 0) {
                checkpoint.check();
            }
            for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
                int what = lines.counts(line) ? level.item(facts, line) : -1;
                if (what < 0) {
                    continue;
                }
                if (days == visitOffset[customer] || day[days - 1] != lines.day()[line]) {
                    day[days++] = lines.day()[line];
                }
                if (owner[what] != customer) {
                    owner[what] = customer;
                    item[firsts] = what;
                    visit[firsts++] = days - 1 - visitOffset[customer];
                }
            }
            visitOffset[customer + 1] = days;
            firstOffset[customer + 1] = firsts;
        }
        return new Visits(
                visitOffset,
                Arrays.copyOf(day, days),
                firstOffset,
                Arrays.copyOf(item, firsts),
                Arrays.copyOf(visit, firsts));
    }

    int customers() {
        return visitOffset.length - 1;
    }

    /** The day of a first purchase of a customer. */
    int dayOf(int customer, int first) {
        return day[visitOffset[customer] + visit[first]];
    }
}
