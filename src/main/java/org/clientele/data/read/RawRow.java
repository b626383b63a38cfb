package org.clientele.data.read;

import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One data row as text, before anything is read into it.
 *
 * @param record number of the data record, from 1 (the header is not counted)
 * @param line physical line in the file (or row of the sheet), from 1
 * @param cells exactly one text per header column; blank is the empty text; spreadsheet dates are ISO texts and
 *     spreadsheet numbers plain decimal texts
 * @param defect why this row cannot be trusted as it stands and must be rejected (more cells than columns, bytes that
 *     are no text), or null
 */
public record RawRow(
        long record, long line, String[] cells, @Nullable Message defect) {
    /** A row without a defect. */
    public RawRow(long record, long line, String[] cells) {
        this(record, line, cells, null);
    }
}
