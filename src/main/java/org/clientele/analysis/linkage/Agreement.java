package org.clientele.analysis.linkage;

/** How far two values of a field agree. The order is kept in patterns: three bits each. */
public enum Agreement {
    /** One of them is blank: no evidence either way. */
    UNKNOWN,
    /** Equal, once both are written the same way. */
    SAME,
    /** Equal but for a slip: one sign, two signs exchanged, or hardly different. */
    CLOSE,
    /** Alike, as by a worse slip of the pen. */
    SIMILAR,
    /** One is short for the other: an initial, a pet name. */
    SHORT,
    /** Given name and family name, or day and month, have changed places. */
    SWAPPED,
    /** A part is equal: the same mailbox name, some of the words, month and year. */
    PARTLY,
    /** Different. */
    DIFFERENT
}
