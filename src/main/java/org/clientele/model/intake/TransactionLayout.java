package org.clientele.model.intake;

/** How a file of transactions is laid out. */
public enum TransactionLayout {
    /** Whatever the file looks like. */
    GUESS,
    /** Each line is a basket of any number of items. */
    LINES,
    /** Each line is an item of a basket, with the number of the basket beside it. */
    COLUMNS
}
