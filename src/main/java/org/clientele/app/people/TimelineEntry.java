package org.clientele.app.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened with one customer.
 *
 * @param day when
 * @param minute minute of the day
 * @param kind what
 * @param amount money of an order in ten-thousandths, 0 for the rest
 * @param words names of the products of an order, the type of an event, or the channel of a message
 */
public record TimelineEntry(LocalDate day, int minute, Kind kind, long amount, List<String> words) {
    public TimelineEntry {
        words = List.copyOf(words);
    }

    /** What can happen. */
    public enum Kind {
        ORDER,
        RETURNED,
        EVENT,
        MESSAGE;

        /** The key of its name for people. */
        public String textKey() {
            return "people.timeline." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
