package org.clientele.facts;

import java.nio.charset.StandardCharsets;

/**
 * A column of texts that mostly differ (names, addresses), kept as one block of UTF-8 bytes.
 *
 * @param bytes all texts one after the other
 * @param offset where text i starts; n+1 entries, a blank has zero length
 */
public record TextColumn(byte[] bytes, int[] offset) {
    /** The number of texts. */
    public int size() {
        return offset.length - 1;
    }

    /** The text at that index; a blank is the empty text. */
    public String get(int index) {
        return new String(bytes, offset[index], offset[index + 1] - offset[index], StandardCharsets.UTF_8);
    }

    /** Whether there is no text at that index. */
    public boolean isBlank(int index) {
        return offset[index] == offset[index + 1];
    }

    /** A column of these texts; null counts as blank. */
    public static TextColumn of(Iterable<String> texts) {
        TextColumnBuilder builder = new TextColumnBuilder();
        for (String text : texts) {
            builder.add(text);
        }
        return builder.build();
    }
}
