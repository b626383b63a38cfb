package org.clientele.analysis.audience;

/**
 * From what the chance of an answer was learnt, and how far it can be trusted.
 *
 * @param source what was counted
 * @param stage how much there is to learn from
 * @param days days in which an answer counts
 * @param seen messages or people and windows that were looked at
 * @param answers how many of these were followed by an answer
 * @param buyers people who have bought
 * @param readyDay the epoch day on which there will be enough at the pace of the last 90 days; {@code Integer.MIN_VALUE}
 *     where there is enough, or no pace
 */
public record Estimate(Source source, Stage stage, int days, long seen, long answers, int buyers, int readyDay) {
    /** What was counted. */
    public enum Source {
        /** Messages of this channel in the past, and whether an answer followed. */
        MESSAGES,
        /** Orders in past windows, message or not. */
        ORDERS
    }

    /** How much there is to learn from. */
    public enum Stage {
        /** Below 100 buyers or 50 answers: no more than base rates. */
        BASE,
        /** Below 500 buyers or 180 days: shrunken, with wide ranges. */
        EARLY,
        /** Enough. */
        FULL
    }
}
