package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people a group would have had on past days.
 *
 * @param days the ends of months and the data date, the earliest first
 */
public record PastSizes(List<Day> days) {
    public PastSizes {
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param day the day
     * @param people how many were in the group, by what had happened until then
     * @param known how many customers were known
     */
    public record Day(LocalDate day, int people, int known) {}
}
