package org.clientele.model.table;

/** What became of one row of an import: created + updated + unchanged + rejected = rows read. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
