package org.clientele.facts;

import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;

/**
 * Who may be written to: for each channel the state of consent and the stop list, folded from the ledgers.
 *
 * @param email state of consent for marketing by e-mail, ordinal of {@link ConsentStatus} per customer
 * @param sms state of consent for marketing by text message, ordinal of {@link ConsentStatus} per customer
 * @param emailSince epoch day of the deciding e-mail entry, {@link People#NO_DAY} where none
 * @param smsSince epoch day of the deciding SMS entry, {@link People#NO_DAY} where none
 * @param emailStop who must not get e-mail
 * @param smsStop who must not get text messages
 * @param grounds on what ground they may be written to, and who has said what about profiling
 */
public record Permissions(
        byte[] email,
        byte[] sms,
        int[] emailSince,
        int[] smsSince,
        CustomerSet emailStop,
        CustomerSet smsStop,
        Grounds grounds) {
    /** Permissions of people who have agreed plainly and have said nothing about profiling. */
    public Permissions(
            byte[] email, byte[] sms, int[] emailSince, int[] smsSince, CustomerSet emailStop, CustomerSet smsStop) {
        this(email, sms, emailSince, smsSince, emailStop, smsStop, Grounds.plain(email.length));
    }

    /**
     * What lies beneath the states.
     *
     * @param email ordinal of the {@link LawfulBasis} per customer, of account only where granted
     * @param sms the same for text messages
     * @param profiling state of consent for choosing by data about the person, ordinal of {@link ConsentStatus}
     */
    public record Grounds(byte[] email, byte[] sms, byte[] profiling) {
        /** Plain agreement, and nothing about profiling. */
        public static Grounds plain(int customers) {
            return new Grounds(new byte[customers], new byte[customers], new byte[customers]);
        }
    }

    /** On what ground that customer may be written to on that channel; of account only where granted. */
    public LawfulBasis basis(Channel channel, int customer) {
        byte code = switch (channel) {
            case EMAIL -> grounds.email()[customer];
            case SMS -> grounds.sms()[customer];
        };
        return LawfulBasis.values()[code];
    }

    /** The day of the entry that decides about that channel, {@link People#NO_DAY} where none is or it has no date. */
    public int since(Channel channel, int customer) {
        return switch (channel) {
            case EMAIL -> emailSince[customer];
            case SMS -> smsSince[customer];
        };
    }

    /** What that customer has said about the use of data to choose what to show. */
    public ConsentStatus profiling(int customer) {
        return ConsentStatus.values()[grounds.profiling()[customer]];
    }

    /** Whether that customer has said no to the use of data to choose what to show. */
    public boolean refusesProfiling(int customer) {
        ConsentStatus said = profiling(customer);
        return said == ConsentStatus.DENIED || said == ConsentStatus.WITHDRAWN;
    }

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
