package org.clientele.facts;

import java.util.Arrays;
import java.util.List;

/**
 * The messages that were sent to each customer, from imported sends and our own export log, sorted by customer, then time.
 *
 * @param offset n+1 entries: the contacts of customer c are {@code offset[c]} to {@code offset[c+1]}
 * @param hour hours since 1970-01-01T00:00 in the workbench's zone
 * @param channel ordinal of {@link org.clientele.model.contact.Channel}
 * @param campaign the campaign of each message, blank where it was of none
 * @param outcome what became of each message: the bits of {@link org.clientele.model.rule.Outcome}, 0 when no more is known
 *     than that it was sent
 * @param complained who has complained, as epoch day of the newest complaint per customer, {@link People#NO_DAY} where never
 */
public record Contacts(
        int[] offset, int[] hour, byte[] channel, WordColumn campaign, byte[] outcome, int[] complained) {
    /** Messages of which no more is known than that they were sent. */
    public Contacts(int[] offset, int[] hour, byte[] channel, int[] complained) {
        this(offset, hour, channel, none(hour.length), new byte[hour.length], complained);
    }

    private static WordColumn none(int rows) {
        int[] code = new int[rows];
        Arrays.fill(code, WordColumn.BLANK);
        return new WordColumn(code, List.of());
    }
}
