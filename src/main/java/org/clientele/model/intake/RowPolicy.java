package org.clientele.model.intake;

/** Which rows of a file may do what. */
public enum RowPolicy {
    /** Unknown rows are created, known ones are brought up to date. */
    CREATE_AND_UPDATE,
    /** Only known rows are brought up to date; unknown ones are left out. */
    UPDATE_ONLY,
    /** Only unknown rows are created; known ones are left as they are and count as unchanged. */
    CREATE_ONLY
}
