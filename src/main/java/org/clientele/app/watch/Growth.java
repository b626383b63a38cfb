package org.clientele.app.watch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.clientele.model.run.Checkpoint;

/** Reads of a file that grows what has come since, and knows by the hash of its beginning when it is another file. */
final class Growth implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final Checkpoint checkpoint;

    Growth(Path file, Checkpoint checkpoint) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
        this.checkpoint = checkpoint;
    }

    /** How long the file was when it was opened. */
    long size() {
        return size;
    }

    /** Whether the file grows line by line: it is neither packed nor a workbook, and its letters are single bytes or begin
     * with such. */
    boolean growsByLines() throws IOException {
        byte[] head = new byte[(int) Math.min(PIECE, size)];
        fill(0, head, head.length);
        if (head.length > 1) {
            int first = (head[0] & 0xff) << 8 | head[1] & 0xff;
            if (first == 0x504B || first == 0x1F8B || first == 0xD0CF || first == 0xFFFE || first == 0xFEFF) {
                return false;
            }
        }
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether its beginning is what came in before. */
    boolean beginsWith(FileMark mark) throws IOException {
        if (mark.position() > size || !hash(mark.position()).equals(mark.sha256())) {
            return false;
        }
        // a last line that had no end has become a longer one
        return mark.position() == 0
                || mark.position() == size
                || at(mark.position() - 1) == '\n'
                || at(mark.position()) == '\n'
                || at(mark.position()) == '\r';
    }

    private byte at(long position) throws IOException {
        byte[] one = new byte[1];
        fill(position, one, 1);
        return one[0];
    }

    /** The hash of its beginning. */
    String hash(long to) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            each(0, to, digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Where the whole rows end that begin at that place. */
    LineEnds ends(long from, char quote) throws IOException {
        LineEnds ends = new LineEnds(quote);
        each(from, size, (bytes, start, length) -> ends.take(bytes, length));
        return ends;
    }

    /** Copies a part into a file of its own. */
    void copy(long from, long to, Path part) throws IOException {
        Files.createDirectories(part.getParent());
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            each(from, to, (bytes, start, length) -> {
                ByteBuffer piece = ByteBuffer.wrap(bytes, start, length);
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
            });
        }
    }

    private interface Pieces {
        void take(byte[] bytes, int start, int length) throws IOException;
    }

    private void each(long from, long to, Pieces pieces) throws IOException {
        byte[] bytes = new byte[PIECE];
        for (long at = from; at < to; ) {
            checkpoint.check();
            int length = (int) Math.min(PIECE, to - at);
            fill(at, bytes, length);
            pieces.take(bytes, 0, length);
            at += length;
        }
    }

    private void fill(long position, byte[] bytes, int length) throws IOException {
        ByteBuffer piece = ByteBuffer.wrap(bytes, 0, length);
        while (piece.hasRemaining()) {
            if (channel.read(piece, position + piece.position()) < 0) {
                throw new EOFException("the file has become shorter");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
