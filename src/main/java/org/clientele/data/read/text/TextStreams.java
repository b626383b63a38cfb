package org.clientele.data.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens the bytes and the letters of a text file: unpacked, without the byte order mark. */
public final class TextStreams {
    private static final int BUFFER = 1 << 16;

    private TextStreams() {}

    /** The letters of a file; what is no text in this encoding becomes U+FFFD. */
    public static Reader open(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new BufferedReader(letters(in, charset), BUFFER);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    static InputStream unpacked(InputStream raw, boolean gzip) throws IOException {
        return gzip ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    /** The letters; what is no text in this encoding becomes U+FFFD. */
    static Reader letters(InputStream bytes, Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, 4);
        byte[] mark = new byte[4];
        int n = in.readNBytes(mark, 0, 4);
        int skip = Marks.length(mark, n, charset);
        in.unread(mark, skip, n - skip);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith("\uFFFD"));
    }
}
