package org.clientele.app.groups;

import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;

/**
 * Who was written to, and who ordered within five days of a message; it says what followed, not what was caused.
 *
 * @param contacted who got a message on or before the data date
 * @param ordered who of these ordered on the day of a message or within the five days after it
 */
record Response(CustomerSet contacted, CustomerSet ordered) {
    /** Days after a message in which an order counts, as for last touch. */
    static final int DAYS = 5;

    private static final int HOURS = 24;

    static Response of(Facts facts) {
        Contacts contacts = facts.contacts();
        OrderLines lines = facts.lines();
        CustomerSet.Builder contacted = new CustomerSet.Builder(facts.customers());
        CustomerSet.Builder ordered = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c < facts.customers(); c++) {
            int from = contacts.offset()[c];
            int to = contacts.offset()[c + 1];
            if (from == to) {
                continue;
            }
            contacted.add(c);
            if (followed(contacts, from, to, lines, c)) {
                ordered.add(c);
            }
        }
        return new Response(contacted.build(), ordered.build());
    }

    /** Both are sorted by time, so one walk along both finds an order soon after a message. */
    private static boolean followed(Contacts contacts, int from, int to, OrderLines lines, int c) {
        int contact = from;
        for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
            if (!lines.counts(line)) {
                continue;
            }
            int day = lines.day()[line];
            while (contact + 1 < to && Math.floorDiv(contacts.hour()[contact + 1], HOURS) <= day) {
                contact++;
            }
            int sent = Math.floorDiv(contacts.hour()[contact], HOURS);
            if (sent <= day && day <= sent + DAYS) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody was ever written to, so that there is no response to show. */
    boolean none() {
        return contacted.isEmpty();
    }
}
