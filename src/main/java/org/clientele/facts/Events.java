package org.clientele.facts;

/**
 * All events of customers (visits, views, clicks), sorted by customer, then time.
 *
 * @param offset n+1 entries: the events of customer c are {@code offset[c]} to {@code offset[c+1]}
 * @param day epoch day
 * @param minute minute of the day, 0 to 1439
 * @param type what happened
 * @param product dense product index, -1 where none
 * @param value value in ten-thousandths, 0 where none
 */
public record Events(int[] offset, int[] day, short[] minute, WordColumn type, int[] product, long[] value) {
    /** How many events there are. */
    public int size() {
        return day.length;
    }
}
