package org.clientele.app.results;

import java.time.LocalDate;
import java.util.Set;
import org.clientele.model.contact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that went out, by our own export or as a file of results tells.
 *
 * @param key by what it is asked for: the mark of the export, or the campaign's name
 * @param name its name
 * @param channel how people were reached
 * @param exported whether it is an export of ours
 * @param sent the day it went out, null when not told
 * @param people people who got a message, of a file all it names
 * @param control people held back, 0 when not known yet
 * @param state where it stands
 * @param daysLeft days until its results are due, 0 when they are
 * @param decision what was decided, null while nothing is
 */
public record PastCampaign(
        String key,
        String name,
        Channel channel,
        boolean exported,
        @Nullable LocalDate sent,
        int people,
        int control,
        State state,
        int daysLeft,
        @Nullable Decision decision) {
    /** By what results speak of it. */
    Set<String> names() {
        return key.equals(name) ? Set.of(key) : Set.of(key, name);
    }

    /** Where a campaign stands. */
    public enum State {
        /** Orders of the days after it are not in yet. */
        WAITING,
        /** It can be read. */
        READY,
        /** It was read and something was decided. */
        DECIDED
    }

    /** What can be decided once a campaign is read. */
    public enum Decision {
        /** Send such messages again, and go on comparing. */
        CARRY_ON,
        /** Send no more of them. */
        STOP,
        /** Send it to everybody, those held back included. */
        EVERYONE
    }
}
