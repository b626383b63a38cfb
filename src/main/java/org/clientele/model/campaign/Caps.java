package org.clientele.model.campaign;

import java.util.List;
import org.clientele.model.contact.Channel;

/**
 * The frequency limits of a campaign; all of them hold together.
 *
 * @param sameChannel limits that count messages of the campaign's own channel
 * @param allChannels limits that count messages of every channel
 */
public record Caps(List<Cap> sameChannel, List<Cap> allChannels) {
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;

    public Caps {
        sameChannel = List.copyOf(sameChannel);
        allChannels = List.copyOf(allChannels);
    }

    /** The usual limits: e-mail 1 per 16 hours and 3 per 7 days, SMS 1 per 24 hours and 2 per 7 days. */
    public static Caps usual(Channel channel) {
        return switch (channel) {
            case EMAIL -> new Caps(List.of(new Cap(1, 16), new Cap(3, WEEK)), List.of());
            case SMS -> new Caps(List.of(new Cap(1, DAY), new Cap(2, WEEK)), List.of());
        };
    }

    /** No limits at all. */
    public static Caps none() {
        return new Caps(List.of(), List.of());
    }
}
