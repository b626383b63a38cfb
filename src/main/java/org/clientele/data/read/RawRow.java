package org.clientele.data.read;

/**
 * One data row as text, before anything is read into it.
 *
 * @param record number of the data record, from 1 (the header is not counted)
 * @param line physical line in the file (or row of the sheet), from 1
 * @param cells exactly one text per header column; blank is the empty text; spreadsheet dates are ISO texts and
 *     spreadsheet numbers plain decimal texts
 */
public record RawRow(long record, long line, String[] cells) {}
