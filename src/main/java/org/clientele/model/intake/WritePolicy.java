package org.clientele.model.intake;

/** When a column may overwrite what a known customer or product already holds. A blank cell never overwrites. */
public enum WritePolicy {
    /** What is held stays; only new rows get the value. */
    NEVER,
    /** Only where nothing is held. */
    IF_BLANK,
    /** Where the row's "updated at" is later than the date of what is held, or nothing is held. */
    NEWER,
    /** The file wins. */
    ALWAYS
}
