package org.clientele.data.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Hands bytes on and takes their census and their hash on the way, so that one pass over a file does for all. */
final class CountedStream extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest sha = CensusTaker.sha256();
    private final CensusTaker taker = new CensusTaker();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    CountedStream(InputStream in) {
        this.in = in;
    }

    private boolean fill() throws IOException {
        if (at < end) return true;
        at = 0;
        end = in.readNBytes(buffer, 0, BUFFER);
        if (end == 0) return false;
        sha.update(buffer, 0, end);
        taker.count(buffer, end);
        return true;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int off, int len) throws IOException {
        if (!fill()) return -1;
        int n = Math.min(len, end - at);
        System.arraycopy(buffer, at, target, off, n);
        at += n;
        return n;
    }

    /** Reads what is left and says what all bytes are. */
    Census finish(long size) throws IOException {
        at = end;
        while (fill()) at = end;
        return taker.census(size, sha);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
