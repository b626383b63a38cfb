package org.clientele.analysis.timing;

import org.clientele.model.contact.Channel;

/**
 * Hours of a person's day in which a message may arrive.
 *
 * @param from the first hour
 * @param to the first hour after the last; none is left when it is not above {@code from}
 */
public record SendWindow(int from, int to) {
    /** The whole day. */
    public static final SendWindow ALWAYS = new SendWindow(0, 24);

    /** Whether no hour is left. */
    public boolean isEmpty() {
        return from >= to;
    }

    /** The hours in both. */
    public SendWindow and(SendWindow other) {
        return new SendWindow(Math.max(from, other.from), Math.min(to, other.to));
    }

    /**
     * The hours in which the law lets a text message arrive, on any day of the week; e-mail has none.
     *
     * <p>China 8 to 22. United States 8 to 21, in some states less: FL, MD, MS, NJ, OK 8 to 20, CT 9 to 20, TX 12 to 21
     * (its Sunday), RI 10 to 17 (its weekend), and 12 to 17, which every state allows, where the state is not known.
     */
    public static SendWindow legal(Channel channel, String country, String state) {
        if (channel != Channel.SMS) {
            return ALWAYS;
        }
        return switch (country) {
            case "CN" -> new SendWindow(8, 22);
            case "US" ->
                switch (state) {
                    case "" -> new SendWindow(12, 17);
                    case "FL", "MD", "MS", "NJ", "OK" -> new SendWindow(8, 20);
                    case "CT" -> new SendWindow(9, 20);
                    case "TX" -> new SendWindow(12, 21);
                    case "RI" -> new SendWindow(10, 17);
                    default -> new SendWindow(8, 21);
                };
            default -> ALWAYS;
        };
    }
}
