package org.clientele.model.group;

import java.time.Instant;

/**
 * A group of customers that was given a name and kept.
 *
 * @param id its lasting number, 0 before it is saved
 * @param name the name its owner gave it
 * @param segment its definition
 * @param size how many customers it held when it was saved
 * @param savedAt when it was saved
 */
public record SavedGroup(long id, String name, Segment segment, int size, Instant savedAt) {}
