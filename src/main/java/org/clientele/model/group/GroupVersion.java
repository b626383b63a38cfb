package org.clientele.model.group;

import java.time.Instant;

/**
 * What a saved group was from one change to the next.
 *
 * @param group the number of the saved group
 * @param version counts from 1
 * @param segment its definition then
 * @param size how many customers it held when that was saved
 * @param savedAt when it was saved
 */
public record GroupVersion(long group, int version, Segment segment, int size, Instant savedAt) {
    /** Whether it is a list that never changes. */
    public boolean isFrozen() {
        return segment instanceof Segment.FixedList;
    }
}
