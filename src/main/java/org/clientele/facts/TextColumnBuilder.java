package org.clientele.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects texts into a {@link TextColumn}. */
public final class TextColumnBuilder {
    private byte[] bytes = new byte[1024];
    private int[] offset = new int[257];
    private int size;

    /** Adds a text; null counts as blank. */
    public void add(@Nullable String text) {
        if (size + 2 > offset.length) {
            offset = Arrays.copyOf(offset, offset.length * 2);
        }
        int end = offset[size];
        if (text != null && !text.isEmpty()) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            if (end + encoded.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + encoded.length));
            }
            System.arraycopy(encoded, 0, bytes, end, encoded.length);
            end += encoded.length;
        }
        offset[++size] = end;
    }

    /** The column of all texts added so far. */
    public TextColumn build() {
        return new TextColumn(Arrays.copyOf(bytes, offset[size]), Arrays.copyOf(offset, size + 1));
    }
}
