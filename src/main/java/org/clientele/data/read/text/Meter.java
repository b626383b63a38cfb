package org.clientele.data.read.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that pass, for progress, and hashes them when asked to. */
final class Meter extends FilterInputStream {
    private final @Nullable MessageDigest digest;
    private long count;

    Meter(InputStream in, @Nullable MessageDigest digest) {
        super(in);
        this.digest = digest;
    }

    long count() {
        return count;
    }

    /** Reads what is left, so that count and hash cover the whole file. */
    void drain() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            // counting is the purpose
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count++;
            if (digest != null) digest.update((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        if (n > 0) {
            count += n;
            if (digest != null) digest.update(b, off, n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
