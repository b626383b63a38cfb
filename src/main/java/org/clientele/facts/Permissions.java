package org.clientele.facts;

import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;

/**
 * Who may be written to: for each channel the state of consent and the stop list, folded from the ledgers.
 *
 * @param email state of consent for marketing by e-mail, ordinal of {@link ConsentStatus} per customer
 * @param sms state of consent for marketing by text message, ordinal of {@link ConsentStatus} per customer
 * @param emailSince epoch day of the deciding e-mail entry, {@link People#NO_DAY} where none
 * @param smsSince epoch day of the deciding SMS entry, {@link People#NO_DAY} where none
 * @param emailStop who must not get e-mail
 * @param smsStop who must not get text messages
 */
public record Permissions(
        byte[] email, byte[] sms, int[] emailSince, int[] smsSince, CustomerSet emailStop, CustomerSet smsStop) {
    /** What that customer has said about that channel. */
    public ConsentStatus status(Channel channel, int customer) {
        byte code = switch (channel) {
            case EMAIL -> email[customer];
            case SMS -> sms[customer];
        };
        return ConsentStatus.values()[code];
    }

    /** Those who agreed to that channel. */
    public CustomerSet granted(Channel channel) {
        byte[] states = switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
        };
        CustomerSet.Builder builder = new CustomerSet.Builder(states.length);
        byte granted = (byte) ConsentStatus.GRANTED.ordinal();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == granted) {
                builder.add(i);
            }
        }
        return builder.build();
    }

    /** Those on the stop list of that channel. */
    public CustomerSet stopped(Channel channel) {
        return switch (channel) {
            case EMAIL -> emailStop;
            case SMS -> smsStop;
        };
    }
}
