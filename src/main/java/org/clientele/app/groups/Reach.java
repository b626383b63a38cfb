package org.clientele.app.groups;

import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;

/**
 * Who can be written to: a working address, consent, and not on the stop list.
 *
 * @param email who can get e-mail
 * @param sms who can get text messages
 */
public record Reach(CustomerSet email, CustomerSet sms) {
    /** The reach of all customers of a snapshot. */
    public static Reach of(Facts facts) {
        return new Reach(
                of(facts, Channel.EMAIL, facts.people().mailable()),
                of(facts, Channel.SMS, facts.people().textable()));
    }

    private static CustomerSet of(Facts facts, Channel channel, CustomerSet address) {
        return address.and(facts.permissions().granted(channel))
                .andNot(facts.permissions().stopped(channel));
    }
}
