package org.clientele.data.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Files that belong together: all of them get their names, or none does.
 *
 * <p>They get them in the order in which they were begun. The last is the one by which the set is known to be whole: a
 * computer that dies in between leaves a set without it.
 */
public final class PendingSet implements AutoCloseable {
    private final boolean overwrite;
    private final List<PendingFile> files = new ArrayList<>();

    /**
     * A set without files.
     *
     * @param overwrite whether files that are there may be replaced
     */
    public PendingSet(boolean overwrite) {
        this.overwrite = overwrite;
    }

    /**
     * Begins a file of the set.
     *
     * @throws Refusal when it is there already, or its folder cannot be written to
     */
    public PendingFile begin(Path file) {
        PendingFile pending = PendingFile.beside(file, overwrite);
        files.add(pending);
        return pending;
    }

    /** Gives up a file of the set. */
    void drop(PendingFile pending) {
        files.remove(pending);
        pending.close();
    }

    /**
     * Looks whether all that is to be replaced can be.
     *
     * @throws Refusal when another program holds one
     */
    public void requireFree() {
        files.forEach(PendingFile::requireFree);
    }

    /**
     * Gives all files their names, or none.
     *
     * @throws Refusal when one cannot have its name; what was there stays
     */
    public void putInPlace() {
        List<PendingFile> placed = new ArrayList<>();
        try {
            files.forEach(PendingFile::keepOld);
            for (PendingFile file : files) {
                file.putInPlace();
                placed.add(file);
            }
        } catch (Refusal fault) {
            placed.reversed().forEach(PendingFile::takeBack);
            throw fault;
        }
    }

    /** Removes what was written, unless it was put into place. */
    @Override
    public void close() {
        files.forEach(PendingFile::close);
    }

    /**
     * Removes what an export that was cut off has left in a folder in which nobody else writes.
     *
     * @return how many files were removed
     */
    public static int sweep(Path folder) {
        int swept = 0;
        if (!Files.isDirectory(folder)) {
            return swept;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.{part,old}")) {
            for (Path file : left) {
                swept += Files.deleteIfExists(file) ? 1 : 0;
            }
        } catch (IOException stays) {
            throw new Refusal(Message.of("export.leftover", folder.toString()), stays);
        }
        return swept;
    }
}
