package org.clientele.analysis.experiment;

import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.model.rule.Outcome;

/**
 * How many customers answer anyway: the share of known buyers who ordered within some days, over the last windows.
 *
 * @param share the mean share over the windows, 0 when there is nothing to count
 * @param averageOrder what such a customer spent in a window on average, in ten-thousandths
 * @param windows windows that had somebody to count
 * @param spend what a known buyer spent in a window on average, whether they ordered or not, in ten-thousandths
 * @param deviation the standard deviation of that
 */
public record BaseRate(double share, double averageOrder, int windows, double spend, double deviation) {
    /** Days of a window where nobody said otherwise. */
    public static final int DAYS = 14;

    /** Nothing is known. */
    public static BaseRate unknown() {
        return new BaseRate(0, 0, 0, 0, 0);
    }

    /** Whether a share is known that a change can be told from. */
    public boolean known() {
        return share > 0 && share < 1;
    }

    /** Counts windows of the usual length that end at the data date. */
    public static BaseRate of(Facts facts) {
        return of(facts, DAYS);
    }

    /** Counts the windows that end at the data date. A customer counts in a window from the day of the first order before
     * it, so that a rate of new customers does not come in.
     *
     * @param days length of a window */
    public static BaseRate of(Facts facts, int days) {
        return BaseRates.of(facts, days).within(days);
    }

    /** How many of those who got a message clicked, over all campaigns of which clicks were told. */
    public static BaseRate ofClicks(Facts facts) {
        Contacts contacts = facts.contacts();
        int campaigns = contacts.campaign().words().size();
        long[] sent = new long[campaigns];
        long[] clicked = new long[campaigns];
        for (int i = 0; i < contacts.hour().length; i++) {
            int campaign = contacts.campaign().code()[i];
            if (campaign >= 0 && campaign < campaigns) {
                sent[campaign]++;
                clicked[campaign] += (contacts.outcome()[i] & Outcome.CLICKED.bit()) == 0 ? 0 : 1;
            }
        }
        long people = 0;
        long hits = 0;
        for (int campaign = 0; campaign < campaigns; campaign++) {
            people += clicked[campaign] > 0 ? sent[campaign] : 0;
            hits += clicked[campaign];
        }
        return people == 0 ? unknown() : new BaseRate((double) hits / people, 0, 1, 0, 0);
    }
}
