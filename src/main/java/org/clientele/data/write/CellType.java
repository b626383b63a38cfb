package org.clientele.data.write;

/** What a column holds, as far as it matters for writing it safely. */
public enum CellType {
    /** Anything that people typed: guarded against being read as a formula. */
    TEXT,
    /** A telephone number in international form: kept with its plus sign. */
    PHONE,
    /** A number: kept with its minus sign. */
    NUMBER,
    /** A checked e-mail address: kept as it is. */
    EMAIL,
    /** A day as YYYY-MM-DD. */
    DATE
}
