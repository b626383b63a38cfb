package org.clientele.analysis.text;

/**
 * How interests are read from texts.
 *
 * @param day what was bought and written after this epoch day is not looked at
 * @param perPerson how many of the strongest tags are kept for each person, 1 or more
 */
public record TextSpec(int day, int perPerson) {
    /** Eight tags for each person, as of a day. */
    public static TextSpec asOf(int day) {
        return new TextSpec(day, 8);
    }
}
