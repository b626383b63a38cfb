package org.clientele.app.intake;

import java.nio.file.Path;
import org.clientele.data.read.PastedText;

/** A table that was pasted from the clipboard: probe {@link #file()} like a file, and close this when it is no longer needed. */
public final class Pasted implements AutoCloseable {
    private final PastedText text;

    Pasted(PastedText text) {
        this.text = text;
    }

    /** The private file that holds the text. */
    public Path file() {
        return text.file();
    }

    /** Deletes the private file. */
    @Override
    public void close() {
        text.close();
    }
}
