package org.clientele.data.read;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the user has decided about reading a file; null leaves it to detection.
 *
 * @param sheet name of the sheet
 * @param charset encoding
 * @param delimiter separator between cells
 * @param headerRow 1-based line (or row of the sheet) that holds the headers; 0 says that there are none
 */
public record ReadWish(
        @Nullable String sheet,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Integer headerRow) {
    /** Leaves everything to detection. */
    public static ReadWish none() {
        return new ReadWish(null, null, null, null);
    }
}
