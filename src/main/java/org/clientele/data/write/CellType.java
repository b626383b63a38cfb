package org.clientele.data.write;

/** What a column holds, as far as it matters for writing it safely. */
public enum CellType {
    /** Anything that people typed: guarded against being read as a formula. */
    TEXT,
    /** A telephone number in international form: kept with its plus sign. */
    PHONE,
    /** A number: kept with its minus sign. */
    NUMBER,
    /** A number that is a name, such as a customer number: kept sign by sign, with a minus or leading zeros. */
    CODE,
    /** A checked e-mail address: kept as it is. */
    EMAIL,
    /** A day as YYYY-MM-DD. */
    DATE
}
