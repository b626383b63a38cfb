package org.clientele.app.results;

import java.util.Arrays;
import org.clientele.analysis.results.Arms;
import org.clientele.app.workbench.Results;
import org.clientele.facts.People;
import org.clientele.model.contact.MessageEvent;

/**
 * What tools and files told of the people of a campaign.
 *
 * @param did bits of {@link MessageEvent} for each person: what happened
 * @param told of what anything is told at all
 * @param revenue money told for each person, in ten-thousandths
 * @param money whether any money is told
 * @param tracked people whose order named a coupon of the campaign, or was told as converted by the tool
 * @param trackedMoney the money told with them
 * @param firstSent when the first message was sent, in local minutes; {@link Results#NONE} when not told
 */
record Told(int[] did, int told, long[] revenue, boolean money, long tracked, long trackedMoney, int firstSent) {
    /** Adds up the rows for the people.
     *
     * @param arms who they are; those held back have nothing to track */
    static Told of(Results.Rows rows, Arms arms, People people) {
        int[] person = arms.person();
        int[] did = new int[person.length];
        long[] revenue = new long[person.length];
        boolean[] tracked = new boolean[person.length];
        int told = 0;
        boolean money = false;
        int first = Results.NONE;
        for (int r = 0; r < rows.size(); r++) {
            int at = Arrays.binarySearch(person, people.indexOf(rows.customer()[r]));
            if (at < 0) {
                continue;
            }
            did[at] |= rows.did()[r];
            told |= rows.told()[r];
            if (rows.revenue()[r] != Results.NO_SUM) {
                revenue[at] += rows.revenue()[r];
                money = true;
            }
            boolean bought = (rows.did()[r] & MessageEvent.CONVERTED.bit()) != 0;
            tracked[at] |= arms.arm()[at] != arms.control() && (bought || rows.coupon()[r] && rows.revenue()[r] > 0);
            int sent = rows.sent()[r];
            if (sent != Results.NONE) {
                first = first == Results.NONE ? sent : Math.min(first, sent);
            }
        }
        long count = 0;
        long sum = 0;
        for (int i = 0; i < tracked.length; i++) {
            count += tracked[i] ? 1 : 0;
            sum += tracked[i] ? revenue[i] : 0;
        }
        return new Told(did, told, revenue, money, count, sum, first);
    }

    boolean tells(MessageEvent event) {
        return (told & event.bit()) != 0;
    }

    double[] flags(MessageEvent event) {
        double[] flags = new double[did.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (did[i] & event.bit()) != 0 ? 1 : 0;
        }
        return flags;
    }

    double[] sums() {
        double[] sums = new double[revenue.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = revenue[i];
        }
        return sums;
    }
}
