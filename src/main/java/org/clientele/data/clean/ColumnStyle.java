package org.clientele.data.clean;

/**
 * How the values of one column are written, as voted over the whole column.
 *
 * @param decimalComma whether the comma is the decimal mark
 * @param dayFirst whether 03/04/2026 is the third of April
 * @param pointZero whether whole numbers came with ".0" behind them, which belongs to no number of a customer or order
 */
public record ColumnStyle(boolean decimalComma, boolean dayFirst, boolean pointZero) {
    /** The style of a column that leaves nothing open. */
    static final ColumnStyle PLAIN = new ColumnStyle(false, true, false);
}
