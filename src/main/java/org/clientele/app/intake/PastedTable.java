package org.clientele.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.text.Refusal;

/** Tables that were copied in another program: each lies in a file of its own until it is in, or until the program ends. */
public final class PastedTable {
    private final String name;
    private final List<Path> files = new ArrayList<>();

    /**
     * A place for pasted tables.
     *
     * @param name the file name under which they are imported, with its ending
     */
    public PastedTable(String name) {
        this.name = name;
    }

    /** Keeps a text as a file that can be imported.
     *
     * @throws Refusal when the text is no table: it needs a line of column names and a line below it */
    public Path keep(String text) {
        if (text.strip().lines().limit(2).count() < 2) {
            throw Refusal.of("importview.paste.none");
        }
        try {
            // Only this user may read a temporary folder that Java makes.
            Path folder = Files.createTempDirectory("clientele-pasted-");
            Path file = folder.resolve(name);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            files.add(file);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Deletes what was pasted. */
    public void forget() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
                Path folder = file.getParent();
                if (folder != null) {
                    Files.deleteIfExists(folder);
                }
            } catch (IOException later) {
                // it goes when the program ends
                continue;
            }
        }
        files.clear();
    }
}
