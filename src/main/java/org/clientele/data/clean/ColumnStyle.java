package org.clientele.data.clean;

import java.util.EnumSet;
import java.util.Set;
import org.clientele.model.contact.Channel;
import org.clientele.model.table.CustomType;

/**
 * How the values of one column are written, as voted over the whole column.
 *
 * @param decimalComma whether the comma is the decimal mark
 * @param dayFirst whether 03/04/2026 is the third of April
 * @param pointZero whether whole numbers came with ".0" behind them, which belongs to no number of a customer or order
 * @param cut whether a spreadsheet has cut long numbers off after their fifteenth digit
 * @param digits how many digits the numbers of this column have when some have lost zeros in front; else 0
 * @param type how the values of a custom field are kept
 * @param channels the channels for which a yes holds
 * @param measure in which currency and unit the numbers are
 */
record ColumnStyle(
        boolean decimalComma,
        boolean dayFirst,
        boolean pointZero,
        boolean cut,
        int digits,
        CustomType type,
        Set<Channel> channels,
        Measure measure) {
    /** The style of a column that leaves nothing open. */
    static final ColumnStyle PLAIN =
            new ColumnStyle(false, true, false, false, 0, CustomType.TEXT, Set.of(), Measure.NONE);

    ColumnStyle withDecimalComma(boolean comma) {
        return new ColumnStyle(comma, dayFirst, pointZero, cut, digits, type, channels, measure);
    }

    ColumnStyle withDayFirst(boolean day) {
        return new ColumnStyle(decimalComma, day, pointZero, cut, digits, type, channels, measure);
    }

    ColumnStyle withNumbers(boolean zero, boolean damaged, int length) {
        return new ColumnStyle(decimalComma, dayFirst, zero, damaged, length, type, channels, measure);
    }

    ColumnStyle withType(CustomType custom) {
        return new ColumnStyle(decimalComma, dayFirst, pointZero, cut, digits, custom, channels, measure);
    }

    ColumnStyle withChannels(Set<Channel> open) {
        Set<Channel> copy = open.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(open));
        return new ColumnStyle(decimalComma, dayFirst, pointZero, cut, digits, type, copy, measure);
    }

    ColumnStyle withMeasure(Measure other) {
        return new ColumnStyle(decimalComma, dayFirst, pointZero, cut, digits, type, channels, other);
    }
}
