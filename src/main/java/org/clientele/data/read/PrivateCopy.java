package org.clientele.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.clientele.model.run.Checkpoint;

/**
 * What was unpacked, unlocked or pasted, in a file of its own that only this person can read: a folder
 * {@code clientele-read-…} in the folder for temporary files of the system. It is deleted on close and, when the
 * program ends before, at its end; what a crash has left is deleted a day later.
 */
final class PrivateCopy implements AutoCloseable {
    private static final String PREFIX = "clientele-read-";
    private static final Duration STALE = Duration.ofDays(1);
    private static final int NAME = 100;

    private final Path folder;
    private final Path file;

    private PrivateCopy(Path folder, String name) {
        this.folder = folder;
        this.file = folder.resolve(harmless(name));
    }

    /**
     * Copies all bytes.
     *
     * @param name the name that sentences call it by
     * @param most bytes at most; more are refused by whoever gave the stream
     */
    static PrivateCopy of(InputStream in, String name, long most, Checkpoint checkpoint) throws IOException {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temp);
        Path folder;
        if (temp.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            folder = Files.createTempDirectory(
                    temp, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else folder = Files.createTempDirectory(temp, PREFIX);
        PrivateCopy copy = new PrivateCopy(folder, name);
        folder.toFile().deleteOnExit();
        copy.file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(copy.file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > most) throw new TooMuch();
                out.write(buffer, 0, n);
                checkpoint.check();
            }
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
        return copy;
    }

    /** More bytes than were allowed. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Path file() {
        return file;
    }

    private static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder out = new StringBuilder();
        last.codePoints()
                .limit(NAME)
                .forEach(c -> out.appendCodePoint(c < ' ' || c == 127 || "<>:\"|?*".indexOf(c) >= 0 ? '_' : c));
        String kept = out.toString().strip();
        return kept.isEmpty() || kept.equals(".") || kept.equals("..") ? "table" : kept;
    }

    /** Deletes what a crash has left; what cannot be deleted, as another person's, stays. */
    private static void sweep(Path temp) {
        FileTime limit = FileTime.from(Instant.now().minus(STALE));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temp, PREFIX + "*")) {
            for (Path old : all) stale(old, limit);
        } catch (IOException | DirectoryIteratorException e) {
            return; // tidying up is no reason not to read
        }
    }

    private static void stale(Path old, FileTime limit) {
        try {
            if (Files.getLastModifiedTime(old).compareTo(limit) < 0) delete(old);
        } catch (IOException | DirectoryIteratorException e) {
            return; // it belongs to somebody else, or is gone already
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
