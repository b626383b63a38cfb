package org.clientele.app.workbench;

import java.time.Instant;
import java.util.List;
import org.clientele.model.text.Message;

/** The log of looks at contact data that is hidden otherwise; lines are added and never changed. */
public interface Reveals {
    /**
     * Writes a look into the log.
     *
     * @param who who looks: the name under which that person uses the computer
     * @param customerId lasting id of the customer, or 0 when a whole list was looked at
     * @param field what was looked at
     * @param people how many people's data were shown
     */
    void log(String who, int customerId, Field field, int people);

    /** The newest lines of the log, newest first, at most that many. */
    List<Line> lines(int most);

    /** What can be looked at. */
    enum Field {
        NAME,
        EMAIL,
        PHONE,
        CONTACT;

        /** Its name for people. */
        public Message title() {
            return Message.of("tables.reveal." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /**
     * One look.
     *
     * @param at when
     * @param who who
     * @param customerId lasting id of the customer, or 0 for a whole list
     * @param field what
     * @param people how many people's data were shown
     */
    record Line(Instant at, String who, int customerId, Field field, int people) {}
}
