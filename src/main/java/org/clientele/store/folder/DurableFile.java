package org.clientele.store.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that are there whole or not at all, also after the power went out. */
public final class DurableFile {
    private static final int PIECE = 1 << 18;

    private DurableFile() {}

    /** Writes a file beside its place, brings it to the disk, and moves it into place. */
    public static void write(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        moveIntoPlace(beside, file);
    }

    /** Copies a file beside its new place, brings it to the disk, and moves it into place.
     *
     * @return the hash of its bytes */
    public static String copy(Path from, Path to) throws IOException {
        Path beside = to.resolveSibling(to.getFileName() + ".tmp");
        MessageDigest digest = digest();
        boolean done = false;
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            while (in.read(piece) >= 0) {
                piece.flip();
                digest.update(piece.duplicate());
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
                piece.clear();
            }
            out.force(true);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(beside);
            }
        }
        moveIntoPlace(beside, to);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Brings a finished file to the disk. */
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Moves a finished file over its place in one step. */
    public static void moveIntoPlace(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder(file);
    }

    /** The hash of a file's bytes. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Brings the folder's entry to the disk, where the system knows how (not on Windows). */
    private static void syncFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // the move itself has happened
        }
    }
}
