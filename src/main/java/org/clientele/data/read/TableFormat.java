package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** One format that tables come in: a new format is one class of this kind and its line in {@link Formats}. */
interface TableFormat {
    /** Looks at the whole file as far as is needed to open it. */
    Survey survey(Path file, ReadWish wish, Checkpoint checkpoint) throws IOException;

    /** The rows from the very first on, headers and remarks included. */
    GridRows open(Path file, Probe.TextStyle text, String sheet) throws IOException;

    /** Whether rows end where their last value stands, so that a short row is nothing odd. */
    boolean raggedByNature();

    /**
     * What a first look has found.
     *
     * @param bytes size of the file
     * @param sha256 hash of the file
     * @param text how its text is written
     * @param sheets its sheets
     * @param sheet the chosen sheet
     * @param sure whether all text is known to be undamaged
     * @param notes what people should know
     */
    record Survey(
            long bytes,
            String sha256,
            Probe.TextStyle text,
            List<String> sheets,
            String sheet,
            boolean sure,
            List<Message> notes) {}
}
