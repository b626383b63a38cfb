package org.clientele.model.campaign;

/**
 * How many messages a person may get within so many hours.
 *
 * @param messages at most this many, at least 1
 * @param hours within this many rolling hours, at least 1
 */
public record Cap(int messages, int hours) {
    public Cap {
        if (messages < 1 || hours < 1) {
            throw new IllegalArgumentException(messages + " per " + hours + " h");
        }
    }
}
