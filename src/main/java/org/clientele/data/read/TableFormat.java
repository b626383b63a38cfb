package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** One format that tables come in: a new format is one class of this kind and its line in {@link Formats}. */
interface TableFormat {
    /**
     * Opens a file that is seen for the first time, and finds out how it is written as far as its rows need it.
     *
     * @param careful whether to look at all of it before its rows, and not while they are read
     */
    Look look(Path file, ReadWish wish, boolean careful, Checkpoint checkpoint) throws IOException;

    /** The rows of a file that has been looked at, from the very first on, headers and remarks included. */
    GridRows open(Path file, Probe.TextStyle text, String sheet) throws IOException;

    /** Whether rows end where their last value stands, so that a short row is nothing odd. */
    boolean raggedByNature();

    /** A file while it is looked at. */
    interface Look extends AutoCloseable {
        /** Its rows, from the very first on. */
        GridRows rows();

        /** How it is written, as far as its rows need it. */
        Survey survey();

        /** How it is written, once all rows are read; null when they were not the right ones after all. */
        default @Nullable Survey proven() throws IOException {
            return survey();
        }

        @Override
        default void close() {
            rows().close();
        }
    }

    /**
     * What a look has found.
     *
     * @param text how its text is written
     * @param sheets its sheets
     * @param sheet the chosen sheet
     * @param sure whether all text is known to be undamaged
     * @param sha256 hash of the bytes, or the empty text when they have to be read for it
     * @param notes what people should know
     */
    record Survey(
            Probe.TextStyle text,
            List<String> sheets,
            String sheet,
            boolean sure,
            String sha256,
            List<Message> notes) {}
}
