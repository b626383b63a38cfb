package org.clientele.model.intake;

import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One remark about one cell: where it is, what was found, and what was done about it.
 *
 * @param finding what it is
 * @param level how grave it is
 * @param record number of the data record, from 1
 * @param line line of the file or row of the sheet, from 1
 * @param column the column's header
 * @param found the text in the cell, shortened
 * @param detail the sentence, when the reader or the ledger has said it; else null
 * @param hint a spelling that is proposed instead, or null
 */
public record Remark(
        Finding finding,
        Level level,
        long record,
        long line,
        String column,
        String found,
        @Nullable Message detail,
        @Nullable String hint) {
    private static final int SHOWN = 60;

    public Remark {
        if (found.length() > SHOWN) {
            found = found.substring(
                            0,
                            found.offsetByCodePoints(0, Math.min(SHOWN, found.codePointCount(0, found.length())) - 1))
                    + "…";
        }
    }

    /** A remark that proposes nothing. */
    public Remark(
            Finding finding,
            Level level,
            long record,
            long line,
            String column,
            String found,
            @Nullable Message detail) {
        this(finding, level, record, line, column, found, detail, null);
    }

    /** The sentence for people: row, column, what was found, what was expected, how to mend it. */
    public Message sentence() {
        return detail != null ? detail : Message.of(finding.sentenceKey(), record, line, column, found);
    }
}
