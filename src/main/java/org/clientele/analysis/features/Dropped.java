package org.clientele.analysis.features;

/**
 * A column that was left out of the table, and why.
 *
 * @param origin what it is made of
 * @param heading its heading
 * @param reason why
 * @param twin the heading of the column that says the same, else empty
 */
public record Dropped(Source.Origin origin, String heading, Reason reason, String twin) {
    /** Why a column says nothing. */
    public enum Reason {
        /** Nobody has a value. */
        EMPTY,
        /** Nearly everybody has the same value. */
        CONSTANT,
        /** Another column says the same of everybody. */
        TWIN,
        /** Nearly everybody has a word of their own, such as a number of the customer. */
        IDENTIFIER
    }
}
