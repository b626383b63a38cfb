package org.clientele.model.campaign;

/**
 * When messages of a campaign may arrive.
 *
 * @param fromHour the first hour of the day in the person's own zone, 0 to 23
 * @param toHour the hour before which the last message arrives, later than the first, to 24
 * @param bestHour whether each row carries the hour at which that person most likely answers
 * @param coolOffDays days after a complaint or a return in which a person is left in peace, 0 to 365
 */
public record Timing(int fromHour, int toHour, boolean bestHour, int coolOffDays) {
    /** The most days of peace that can be set. */
    public static final int MOST_PEACE = 365;

    public Timing {
        if (fromHour < 0 || toHour > 24 || toHour <= fromHour || coolOffDays < 0 || coolOffDays > MOST_PEACE) {
            throw new IllegalArgumentException(fromHour + " to " + toHour + ", " + coolOffDays);
        }
    }

    /** From nine to eight in the evening, two weeks of peace after a complaint. */
    public static Timing usual() {
        return new Timing(9, 20, false, 14);
    }

    /** The same with other hours. */
    public Timing between(int from, int to) {
        return new Timing(from, to, bestHour, coolOffDays);
    }

    /** The same with or without an hour of each person's own. */
    public Timing atBestHour(boolean own) {
        return new Timing(fromHour, toHour, own, coolOffDays);
    }

    /** The same with other days of peace after a complaint or a return. */
    public Timing leavingInPeace(int days) {
        return new Timing(fromHour, toHour, bestHour, days);
    }
}
