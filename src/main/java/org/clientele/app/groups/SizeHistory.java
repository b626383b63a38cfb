package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/**
 * How large groups were at the ends of past months and are on the data date.
 *
 * @param days the days, the earliest first; none while there is no data
 * @param known how many customers were known on each day
 * @param sizes people on each day, by group; groups whose past cannot be known are not there
 */
public record SizeHistory(List<LocalDate> days, List<Integer> known, Map<Segment, int[]> sizes) {
    public SizeHistory {
        days = List.copyOf(days);
        known = List.copyOf(known);
        sizes = Map.copyOf(sizes);
    }

    /** From when to when it goes, in words. */
    public Message sentence() {
        return days.isEmpty()
                ? Message.of("history.none")
                : Message.of("history.answer", days.getFirst(), days.getLast());
    }

    /** The sizes of a group; empty where its past cannot be known. */
    public Optional<int[]> of(Segment segment) {
        return Optional.ofNullable(sizes.get(segment)).map(int[]::clone);
    }
}
