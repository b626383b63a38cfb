package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.group.Segment;

/**
 * How large groups were at the ends of past months and are on the data date.
 *
 * @param days the days, the earliest first
 * @param sizes people on each day, by group; groups whose past cannot be known are not there
 */
public record SizeHistory(List<LocalDate> days, Map<Segment, int[]> sizes) {
    public SizeHistory {
        days = List.copyOf(days);
        sizes = Map.copyOf(sizes);
    }

    /** The sizes of a group; empty where its past cannot be known. */
    public Optional<int[]> of(Segment segment) {
        return Optional.ofNullable(sizes.get(segment)).map(int[]::clone);
    }
}
