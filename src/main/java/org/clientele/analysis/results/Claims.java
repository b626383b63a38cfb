package org.clientele.analysis.results;

import java.util.Arrays;
import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Outcome;

/**
 * Which campaigns claim which orders, and so how much of the revenue is claimed twice.
 *
 * <p>A campaign claims an order when one of its messages to that person went out in the days before it; where clicks of the
 * campaign are known, only a message that was clicked. The last touch is the newest of these messages.
 *
 * @param days the window in days
 * @param orders all orders of customers since the first message, or in the last year
 * @param revenue their revenue, in ten-thousandths
 * @param claimed orders that at least one campaign claims
 * @param claimedRevenue their revenue
 * @param byMany orders that more than one campaign claims
 * @param sumOfClaims revenue added up over all claims, an order as often as it is claimed
 * @param ordersOf orders that each campaign claims, by the code of its word among the contacts
 * @param revenueOf their revenue
 * @param lastOrders orders of which each campaign was the last touch
 * @param lastRevenue their revenue
 * @param byClick whether clicks of each campaign are known
 */
public record Claims(
        int days,
        long orders,
        long revenue,
        long claimed,
        long claimedRevenue,
        long byMany,
        long sumOfClaims,
        long[] ordersOf,
        long[] revenueOf,
        long[] lastOrders,
        long[] lastRevenue,
        boolean[] byClick) {
    /** The usual window in days, for e-mail and for text messages. */
    public static final int USUAL_DAYS = 5;

    private static final int HOURS = 24;
    private static final int YEAR = 365;

    /** What all campaigns claim, divided by all revenue; above 1 more is claimed than was earned. */
    public double claimedShare() {
        return revenue == 0 ? 0 : (double) sumOfClaims / revenue;
    }

    /** Goes through all orders once. */
    public static Claims of(Facts facts, int days) {
        Contacts contacts = facts.contacts();
        WordColumn campaign = contacts.campaign();
        int campaigns = campaign.words().size();
        boolean[] byClick = new boolean[campaigns];
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < campaign.size(); i++) {
            if (campaign.code()[i] >= 0) {
                byClick[campaign.code()[i]] |= (contacts.outcome()[i] & Outcome.CLICKED.bit()) != 0;
                first = Math.min(first, Math.floorDiv(contacts.hour()[i], HOURS));
            }
        }
        Pass pass = new Pass(facts, days, byClick, Math.max(first, Math.max(facts.dataDay(), -YEAR) - YEAR));
        for (int c = 0; c < facts.customers() && first != Integer.MAX_VALUE; c++) {
            pass.customer(c);
        }
        return pass.claims();
    }

    private static final class Pass {
        private final Contacts contacts;
        private final OrderLines lines;
        private final int days;
        private final boolean[] byClick;
        private final int since;
        private final long[] ordersOf;
        private final long[] revenueOf;
        private final long[] lastOrders;
        private final long[] lastRevenue;
        private final long[] seen;
        private long stamp;
        private long orders;
        private long revenue;
        private long claimed;
        private long claimedRevenue;
        private long byMany;
        private long sumOfClaims;

        Pass(Facts facts, int days, boolean[] byClick, int since) {
            this.contacts = facts.contacts();
            this.lines = facts.lines();
            this.days = days;
            this.byClick = byClick;
            this.since = since;
            ordersOf = new long[byClick.length];
            revenueOf = new long[byClick.length];
            lastOrders = new long[byClick.length];
            lastRevenue = new long[byClick.length];
            seen = new long[byClick.length];
        }

        void customer(int c) {
            int from = lines.offset()[c];
            int end = lines.offset()[c + 1];
            while (from < end) {
                int to = from;
                long worth = 0;
                boolean bought = false;
                while (to < end && lines.order()[to] == lines.order()[from]) {
                    worth += lines.revenue(to);
                    bought |= lines.counts(to);
                    to++;
                }
                if (bought && lines.day()[from] >= since) {
                    order(c, lines.day()[from] * (long) HOURS + lines.minute()[from] / 60, worth);
                }
                from = to;
            }
        }

        private void order(int c, long hour, long worth) {
            orders++;
            revenue += worth;
            stamp++;
            int claims = 0;
            int last = -1;
            for (int i = contacts.offset()[c + 1] - 1; i >= contacts.offset()[c]; i--) {
                int code = contacts.campaign().code()[i];
                long before = hour - contacts.hour()[i];
                if (before < 0 || code < 0) {
                    continue;
                }
                if (before > (long) days * HOURS) {
                    break;
                }
                boolean counts = !byClick[code] || (contacts.outcome()[i] & Outcome.CLICKED.bit()) != 0;
                if (counts && seen[code] != stamp) {
                    seen[code] = stamp;
                    claims++;
                    last = last < 0 ? code : last;
                    ordersOf[code]++;
                    revenueOf[code] += worth;
                    sumOfClaims += worth;
                }
            }
            if (claims > 0) {
                claimed++;
                claimedRevenue += worth;
                byMany += claims > 1 ? 1 : 0;
                lastOrders[last]++;
                lastRevenue[last] += worth;
            }
        }

        Claims claims() {
            return new Claims(
                    days,
                    orders,
                    revenue,
                    claimed,
                    claimedRevenue,
                    byMany,
                    sumOfClaims,
                    ordersOf,
                    revenueOf,
                    lastOrders,
                    lastRevenue,
                    Arrays.copyOf(byClick, byClick.length));
        }
    }
}
