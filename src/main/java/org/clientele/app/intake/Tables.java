package org.clientele.app.intake;

import java.nio.file.Path;
import org.clientele.data.read.PastedText;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.ReadWish;
import org.clientele.model.run.Checkpoint;

/** Where tables come from: files on disk, or rows in memory for tests. */
public interface Tables {
    /** Looks at a file.
     *
     * @throws org.clientele.model.text.Refusal when it holds no table that can be read */
    Probe probe(Path file, ReadWish wish, Checkpoint checkpoint);

    /** Opens the data rows of what was looked at. */
    RawRows open(Probe probe);

    /** Keeps pasted text in a private file, to be probed like any other and closed afterwards.
     *
     * @throws org.clientele.model.text.Refusal when there is nothing in it */
    default Pasted paste(String text) {
        return new Pasted(PastedText.of(text));
    }
}
