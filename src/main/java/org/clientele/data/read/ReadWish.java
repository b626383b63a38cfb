package org.clientele.data.read;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the user has decided about reading a file; null leaves it to detection.
 *
 * @param sheet name of the sheet, or of the table in an archive
 * @param charset encoding
 * @param delimiter separator between cells
 * @param headerRow 1-based line (or row of the sheet) that holds the headers; 0 says that there are none
 * @param password what opens a protected workbook
 */
public record ReadWish(
        @Nullable String sheet,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Integer headerRow,
        @Nullable Password password) {
    /** A wish about a file without a password. */
    public ReadWish(
            @Nullable String sheet,
            @Nullable Charset charset,
            @Nullable Character delimiter,
            @Nullable Integer headerRow) {
        this(sheet, charset, delimiter, headerRow, null);
    }

    /** Leaves everything to detection. */
    public static ReadWish none() {
        return new ReadWish(null, null, null, null, null);
    }

    /** The same with another sheet. */
    public ReadWish withSheet(@Nullable String other) {
        return new ReadWish(other, charset, delimiter, headerRow, password);
    }

    /** The same with another header row. */
    public ReadWish withHeaderRow(int row) {
        return new ReadWish(sheet, charset, delimiter, row, password);
    }
}
