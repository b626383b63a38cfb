package org.clientele.data.read.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clientele.model.run.Checkpoint;

/** Reads a text file once from end to end to hash it, to test it for UTF-8 and to collect the lines that tell its encoding. */
final class CensusTaker {
    private static final int BUFFER = 1 << 16;
    static final int HEAD = 1 << 18;
    private static final int CHUNK = 1 << 13;
    private static final int MAX_CHUNKS = 16;
    private static final int ACCENTS_FIRST = 160_000;
    private static final int ACCENTS_ALL = 256_000;
    private static final int LINE = 600;
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(BUFFER);
    private final ByteArrayOutputStream accents = new ByteArrayOutputStream();
    private final List<byte[]> chunks = new ArrayList<>();
    private final Utf8Check utf8 = new Utf8Check();
    private long nuls;
    private long total;
    private long buffers;
    private long stride = 1;

    /** Counts the text of a file. */
    static Census of(Path file, boolean gzip, Checkpoint checkpoint) throws IOException {
        return new CensusTaker().take(file, gzip, checkpoint);
    }

    private Census take(Path file, boolean gzip, Checkpoint checkpoint) throws IOException {
        long size = Files.size(file);
        MessageDigest sha = sha256();
        byte[] buffer = new byte[BUFFER];
        try (Meter raw = new Meter(Files.newInputStream(file), sha);
                InputStream in = TextStreams.unpacked(raw, gzip)) {
            int n;
            while ((n = in.readNBytes(buffer, 0, BUFFER)) > 0) {
                count(buffer, n);
                checkpoint.check();
                checkpoint.progress(size == 0 ? 1 : Math.min(1.0, raw.count() / (double) size));
            }
            raw.drain();
        }
        return census(size, sha);
    }

    /** What has been found, after the last byte. */
    Census census(long size, MessageDigest sha) {
        utf8.end();
        return new Census(
                size,
                total,
                HexFormat.of().formatHex(sha.digest()),
                head.toByteArray(),
                chunks,
                accents.toByteArray(),
                utf8.multibyte(),
                utf8.malformed(),
                nuls);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the next bytes into account. */
    void count(byte[] b, int n) {
        if (head.size() < HEAD) head.write(b, 0, Math.min(n, HEAD - head.size()));
        else if (buffers++ % stride == 0) keepChunk(b, n);
        int first = scan(b, n);
        if (first >= 0) collect(b, n, first);
        total += n;
    }

    /** Tests the bytes and returns the place of the first one above 127, or -1. */
    private int scan(byte[] b, int n) {
        int first = -1;
        int i = 0;
        while (i < n) {
            while (i + 8 <= n && utf8.atRest()) {
                long v = (long) LONGS.get(b, i);
                if (((v | ((v - ONES) & ~v)) & HIGH) != 0) break;
                i += 8;
            }
            int stop = Math.min(n, i + 8);
            for (; i < stop; i++) {
                byte x = b[i];
                if (x < 0 && first < 0) first = i;
                if (x == 0) nuls++;
                utf8.accept(x);
            }
        }
        return first;
    }

    /** Keeps every stride-th piece; when there are too many, drops every second and doubles the stride. */
    private void keepChunk(byte[] b, int n) {
        if (n < 64) return;
        chunks.add(java.util.Arrays.copyOf(b, Math.min(n, CHUNK)));
        if (chunks.size() > MAX_CHUNKS) {
            for (int i = chunks.size() - 1; i > 0; i -= 2) chunks.remove(i);
            stride *= 2;
        }
    }

    /** Collects whole lines that hold a byte above 127; when plenty are there, only one line of each further buffer. */
    private void collect(byte[] b, int n, int first) {
        int i = first;
        while (i < n && accents.size() < ACCENTS_ALL) {
            if (b[i] >= 0) {
                i++;
                continue;
            }
            int start = i;
            while (start > 0 && b[start - 1] != '\n' && b[start - 1] != '\r' && i - start < LINE) start--;
            int end = i;
            while (end < n && b[end] != '\n' && b[end] != '\r' && end - start < 2 * LINE) end++;
            // all bytes of the line before i are plain, so a letter begins at i, unless the buffer has cut it
            if (total == 0 || i >= 4) {
                accents.write(b, start, end - start);
                accents.write('\n');
                if (accents.size() > ACCENTS_FIRST) return;
            }
            while (end < n && b[end] != '\n' && b[end] != '\r') end++;
            i = end;
        }
    }
}
