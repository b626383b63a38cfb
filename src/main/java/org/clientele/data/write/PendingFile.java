package org.clientele.data.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** A file that is being written beside its final name; it gets that name whole, or leaves no trace. */
public final class PendingFile implements AutoCloseable {
    private final Path path;
    private final boolean overwrite;
    private Path target;
    private @Nullable Path old;

    private PendingFile(Path target, Path path, boolean overwrite) {
        this.path = path;
        this.target = target;
        this.overwrite = overwrite;
    }

    /**
     * Begins a file.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws Refusal when the file is there already, is a folder, or its folder cannot be written to
     */
    public static PendingFile beside(Path file, boolean overwrite) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw Refusal.of("export.folder", target.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw Refusal.of("export.nofolder", folder.toString());
        }
        if (!overwrite && Files.exists(target)) {
            throw Refusal.of("export.exists", target.toString());
        }
        try {
            requireFree(target);
            Path path = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
            return new PendingFile(target, path, overwrite);
        } catch (IOException fault) {
            throw new Refusal(unwritable(target, fault), fault);
        }
    }

    /**
     * Looks whether the file that is to be replaced can be: Windows lets nobody replace what is open in a spreadsheet.
     *
     * @throws Refusal when another program holds it
     */
    public void requireFree() {
        try {
            requireFree(target);
        } catch (IOException fault) {
            throw new Refusal(unwritable(target, fault), fault);
        }
    }

    private static void requireFree(Path target) throws IOException {
        if (Files.exists(target)) {
            FileChannel.open(target, StandardOpenOption.WRITE).close();
        }
    }

    /**
     * Gives it another name to come, in the same folder.
     *
     * @throws Refusal when a file of that name is there already and may not be replaced
     */
    public void rename(String name) {
        Path other = target.resolveSibling(name);
        if (!overwrite && Files.exists(other)) {
            throw Refusal.of("export.exists", other.toString());
        }
        target = other;
        requireFree();
    }

    /** Where it is written until it is put into place. */
    public Path path() {
        return path;
    }

    /** Its final name. */
    public Path target() {
        return target;
    }

    /** Makes sure that the bytes are on the disk. */
    void force() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Writes the whole content at once. */
    public void write(String text) {
        try {
            Files.writeString(path, text);
            force();
        } catch (IOException fault) {
            throw new Refusal(unwritable(target, fault), fault);
        }
    }

    /**
     * Gives the file its final name in one move.
     *
     * @throws Refusal when another file has that name by now and may not be replaced
     */
    public void putInPlace() {
        try {
            if (overwrite) {
                replace();
            } else {
                take();
            }
        } catch (FileAlreadyExistsException taken) {
            throw new Refusal(Message.of("export.exists", target.toString()), taken);
        } catch (IOException fault) {
            throw new Refusal(unwritable(target, fault), fault);
        }
    }

    /** Keeps what it is going to replace under a name of its own, so that {@link #takeBack} can bring it again. */
    void keepOld() {
        if (!overwrite || !Files.exists(target)) {
            return;
        }
        try {
            Path kept = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".old");
            Files.copy(target, kept, StandardCopyOption.REPLACE_EXISTING);
            old = kept;
        } catch (IOException fault) {
            throw new Refusal(unwritable(target, fault), fault);
        }
    }

    /** Removes the file again after it was put into place, because what belongs to it could not be, and brings back what
     * it has replaced. */
    public void takeBack() {
        try {
            if (old == null) {
                Files.deleteIfExists(target);
            } else {
                Files.move(old, target, StandardCopyOption.REPLACE_EXISTING);
                old = null;
            }
        } catch (IOException stays) {
            throw new Refusal(Message.of("export.leftover", target.toString()), stays);
        }
    }

    /** A second name for the file fails when the name is taken, which a move does not; where the disk knows no second
     * names, looking first has to do. */
    private void take() throws IOException {
        try {
            Files.createLink(target, path);
            Files.delete(path);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(path, target);
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What to say when the file could not be written. */
    public Refusal unwritable(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException wrapped ? wrapped.getCause() : fault;
        return new Refusal(
                unwritable(target, cause instanceof IOException told ? told : new IOException(cause)), fault);
    }

    /** Removes what was written, unless it was put into place. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            if (old != null) {
                Files.deleteIfExists(old);
            }
        } catch (IOException stays) {
            throw new Refusal(Message.of("export.leftover", path.toString()), stays);
        }
    }

    /** Whether another program has the file open; Windows says so in its own language, and in no class of its own. */
    private static boolean isHeld(IOException fault) {
        return fault.getClass() == FileSystemException.class;
    }

    static Message unwritable(Path target, IOException fault) {
        Path folder = target.getParent();
        String where = folder == null ? target.toString() : folder.toString();
        if (fault instanceof AccessDeniedException) {
            return Message.of("export.denied", where);
        }
        if (fault instanceof NoSuchFileException) {
            return Message.of("export.nofolder", where);
        }
        if (isHeld(fault)) {
            return Message.of("export.held", target.toString());
        }
        return Message.of("export.unwritable", target.toString());
    }
}
