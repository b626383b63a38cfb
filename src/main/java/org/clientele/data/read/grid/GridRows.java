package org.clientele.data.read.grid;

import java.util.List;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** The rows of a table from its first to its last, whatever format they come from. */
public interface GridRows extends AutoCloseable {
    /**
     * The next row, or null at the end; rows that hold nothing may be left out.
     *
     * @throws org.clientele.model.text.Refusal when the file cannot be read on
     */
    @Nullable
    GridRow next();

    /** How far through the file this is, 0 to 1, or negative when it cannot be told. */
    double fraction();

    /** What was noticed on the way so far (hidden rows, cells that hold an error). */
    List<Message> notes();

    /** The merged cells among the first rows that have been read so far; none in text. */
    default List<Merge> merges() {
        return List.of();
    }

    @Override
    void close();
}
