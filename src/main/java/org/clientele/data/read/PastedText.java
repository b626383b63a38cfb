package org.clientele.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Text that a person has pasted, as a file that is read like any other: UTF-8, in a folder {@code clientele-read-…} of
 * the system's folder for temporary files, readable by this person only, deleted on close or at the program's end.
 */
public final class PastedText implements AutoCloseable {
    private static final String NAME = "clipboard.txt";

    private final PrivateCopy copy;

    private PastedText(PrivateCopy copy) {
        this.copy = copy;
    }

    /**
     * Keeps a text until it is closed.
     *
     * @throws Refusal when there is nothing in it, or no room for it
     */
    public static PastedText of(String text) {
        if (text.isBlank()) throw Refusal.of("read.refused.paste.empty");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new PastedText(
                    PrivateCopy.of(new ByteArrayInputStream(bytes), NAME, bytes.length, Checkpoint.none()));
        } catch (IOException e) {
            throw new Refusal(Message.of("read.refused.paste.room"), e);
        }
    }

    /** The file to probe. */
    public Path file() {
        return copy.file();
    }

    @Override
    public void close() {
        copy.close();
    }
}
