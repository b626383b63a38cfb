package org.clientele.data.write;

import java.io.IOException;
import java.util.List;

/** A table that is being written row by row, and can be read back when it is closed. */
interface TableWriting extends AutoCloseable {
    /** Writes the next row, with one text per column. */
    void add(List<String> row) throws IOException;

    /** Whether the row would make the file larger than so many bytes, as far as that is known before; the next row that is
     * added is this one. */
    boolean exceeds(List<String> row, long bytes) throws IOException;

    /** The sum of all cells that were written, without the header. */
    CellSum written();

    /** Puts an end to the file. */
    @Override
    void close() throws IOException;
}
