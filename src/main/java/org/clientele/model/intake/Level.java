package org.clientele.model.intake;

/** How grave a remark about a cell is. */
public enum Level {
    /** The row cannot be used as it stands. */
    REJECTED,
    /** The row is used; people should know. */
    WARNING,
    /** The value was mended by a named rule. */
    REPAIRED
}
