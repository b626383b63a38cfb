package org.clientele.data.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a large text whose beginning is plain UTF-8 in a single pass: the rows are cut while the bytes are tested and
 * hashed. Only when all bytes have passed is it known whether it really was UTF-8 throughout.
 */
public final class OnePass {
    private static final int PIECES = 16;
    private static final int PIECE = 1 << 13;

    private final long size;
    private final CountedStream bytes;
    private final DelimitedRows rows;
    private final Dialect dialect;
    private final @Nullable Character wished;
    private @Nullable TextSurvey survey;

    private OnePass(long size, CountedStream bytes, DelimitedRows rows, Dialect dialect, @Nullable Character wished) {
        this.size = size;
        this.bytes = bytes;
        this.rows = rows;
        this.dialect = dialect;
        this.wished = wished;
    }

    /** Whether a file is large enough that a second pass over it matters. */
    public static boolean large(Path file) throws IOException {
        return Files.size(file) > 2L * CensusTaker.HEAD;
    }

    /**
     * Opens a file, or returns null when it is small or not plainly UTF-8, so that it is better looked at first.
     *
     * @param wished the separator the user has chosen, or null
     */
    public static @Nullable OnePass open(Path file, @Nullable Character wished) throws IOException {
        long size = Files.size(file);
        if (!large(file)) return null;
        byte[] head;
        List<String> pieces = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            head = piece(channel, 0, CensusTaker.HEAD);
            if (!plain(head)) return null;
            long step = (size - head.length) / PIECES;
            for (int i = 0; i < PIECES; i++)
                pieces.add(new String(piece(channel, head.length + i * step, PIECE), StandardCharsets.UTF_8));
        }
        String text = new String(head, StandardCharsets.UTF_8);
        Dialect dialect =
                DialectSniffer.sniff(text.startsWith("\uFEFF") ? text.substring(1) : text, false, pieces, wished);
        InputStream raw = Files.newInputStream(file);
        try {
            CountedStream bytes = new CountedStream(raw);
            DelimitedRows rows = DelimitedRows.of(file, bytes, StandardCharsets.UTF_8, dialect);
            return new OnePass(size, bytes, rows, dialect, wished);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static byte[] piece(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int n = 0;
        while (buffer.hasRemaining() && n >= 0) n = channel.read(buffer, from + buffer.position());
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static boolean plain(byte[] head) {
        Charset marked = Marks.charset(head);
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) return false;
        Utf8Check check = new Utf8Check();
        for (byte b : head) {
            if (b == 0) return false;
            check.accept(b);
        }
        return check.malformed() == 0;
    }

    /** The rows, from the very first on. */
    public DelimitedRows rows() {
        return rows;
    }

    /** Separator and quote. */
    public Dialect dialect() {
        return dialect;
    }

    /** What the whole file is, once its last row has been read; null when it was no clean UTF-8 after all. */
    public @Nullable TextSurvey finish() throws IOException {
        if (survey != null) return survey;
        Census census = bytes.finish(size);
        if (census.malformed() > 0 || census.nuls() > 0 || census.bytes() != size) return null;
        survey = TextSurvey.of(census, null, wished).with(dialect);
        return survey;
    }
}
