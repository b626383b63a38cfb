package org.clientele.analysis.predict;

/**
 * What is missing for a model, and when it will be there.
 *
 * @param kind what is missing
 * @param have how much there is: days of orders, or people
 * @param need how much it takes
 * @param when the epoch day on which it will be there if things go on as they are,
 *     {@link org.clientele.facts.People#NO_DAY} where that cannot be told
 */
public record Lack(Kind kind, int have, int need, int when) {
    /** What can be missing. */
    public enum Kind {
        /** Orders reach too little back. */
        HISTORY,
        /** Too few customers were a yes. */
        YES,
        /** Too few customers were a no. */
        NO
    }
}
