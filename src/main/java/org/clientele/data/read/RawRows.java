package org.clientele.data.read;

import org.jspecify.annotations.Nullable;

/** The data rows of a table, one after the other, with nothing but a small window in memory. */
public interface RawRows extends AutoCloseable {
    /**
     * The next row, or null at the end.
     *
     * @throws org.clientele.model.text.Refusal when the file cannot be read on
     */
    @Nullable
    RawRow next();

    /** How far through the file this is, 0 to 1, or negative when it cannot be told. */
    double fraction();

    @Override
    void close();
}
