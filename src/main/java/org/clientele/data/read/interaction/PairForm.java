package org.clientele.data.read.interaction;

/** How a file of interactions is written. */
public enum PairForm {
    /** Commas or semicolons, quotes where needed: user, item, then weight and time where there are any. */
    CSV,
    /** The same with tabs, or with spaces or {@code ::} where there are no tabs. */
    TSV,
    /** As the files of the NCF paper: user, item, rating and time with tabs, negatives as {@code (user,item)} first. */
    NCF
}
