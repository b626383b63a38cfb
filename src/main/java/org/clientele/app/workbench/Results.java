package org.clientele.app.workbench;

import java.util.List;
import java.util.Set;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;

/** What is held of the results of campaigns: what tools told of messages, and who was in which arm of our exports. */
public interface Results {
    /** No time, and no sum. */
    int NONE = Integer.MIN_VALUE;

    /** No sum of money is told. */
    long NO_SUM = Long.MIN_VALUE;

    /** The campaigns and exports that results speak of. */
    List<Mention> mentions();

    /** All rows of results that name one of these campaigns or exports. */
    Rows rows(Set<String> names, Checkpoint checkpoint);

    /** Lines that name one of these campaigns or exports and belong to nobody known. */
    long strays(Set<String> names);

    /**
     * A campaign that results speak of.
     *
     * @param campaign its name, empty where only an export is named
     * @param exportId the export, empty where only a campaign is named
     * @param channel how most were reached
     * @param people how many people
     * @param arms how many arms are named
     * @param firstSent when the first message was sent, in local minutes; {@link #NONE} when not told
     * @param broughtIn when the last of these rows came in, in milliseconds
     */
    record Mention(
            String campaign, String exportId, Channel channel, int people, int arms, int firstSent, long broughtIn) {}

    /**
     * Rows of results.
     *
     * @param customer lasting id of the person
     * @param arm number of the arm in {@code arms}, −1 where none is named
     * @param arms the names of the arms
     * @param sent when it was sent in local minutes, {@link #NONE} when not told
     * @param at when it happened in local minutes, {@link #NONE} when not told
     * @param did bits of {@link org.clientele.model.contact.MessageEvent}: what is said to have happened
     * @param told the same bits: of what it is said whether it happened
     * @param revenue money in ten-thousandths, {@link #NO_SUM} when not told
     * @param coupon whether the row names a coupon
     */
    record Rows(
            int[] customer,
            int[] arm,
            List<String> arms,
            int[] sent,
            int[] at,
            short[] did,
            short[] told,
            long[] revenue,
            boolean[] coupon) {
        public Rows {
            arms = List.copyOf(arms);
        }

        /** How many rows. */
        public int size() {
            return customer.length;
        }
    }
}
