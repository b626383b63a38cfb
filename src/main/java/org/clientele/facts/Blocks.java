package org.clientele.facts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of blocks in memory, each a length and its bytes padded to eight; counts, writes or reads them in turn. */
final class Blocks {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private final @Nullable MemorySegment memory;
    private long position;

    private Blocks(@Nullable MemorySegment memory) {
        this.memory = memory;
    }

    /** Only counts how many bytes would be written. */
    static Blocks counting() {
        return new Blocks(null);
    }

    static Blocks writing(MemorySegment target) {
        return new Blocks(target);
    }

    static Blocks reading(MemorySegment source) {
        return new Blocks(source);
    }

    long position() {
        return position;
    }

    void number(long value) {
        if (memory != null) {
            memory.set(LONG, position, value);
        }
        position += 8;
    }

    long number() {
        long value = source().get(LONG, position);
        position += 8;
        return value;
    }

    void ints(int[] values) {
        number(values.length);
        if (memory != null) {
            MemorySegment.copy(values, 0, memory, INT, position, values.length);
        }
        skip(4L * values.length);
    }

    int[] ints() {
        int[] values = new int[length(4)];
        MemorySegment.copy(source(), INT, position, values, 0, values.length);
        skip(4L * values.length);
        return values;
    }

    void longs(long[] values) {
        number(values.length);
        if (memory != null) {
            MemorySegment.copy(values, 0, memory, LONG, position, values.length);
        }
        skip(8L * values.length);
    }

    long[] longs() {
        long[] values = new long[length(8)];
        MemorySegment.copy(source(), LONG, position, values, 0, values.length);
        skip(8L * values.length);
        return values;
    }

    void shorts(short[] values) {
        number(values.length);
        if (memory != null) {
            MemorySegment.copy(values, 0, memory, SHORT, position, values.length);
        }
        skip(2L * values.length);
    }

    short[] shorts() {
        short[] values = new short[length(2)];
        MemorySegment.copy(source(), SHORT, position, values, 0, values.length);
        skip(2L * values.length);
        return values;
    }

    void bytes(byte[] values) {
        number(values.length);
        if (memory != null) {
            MemorySegment.copy(values, 0, memory, BYTE, position, values.length);
        }
        skip(values.length);
    }

    byte[] bytes() {
        byte[] values = new byte[length(1)];
        MemorySegment.copy(source(), BYTE, position, values, 0, values.length);
        skip(values.length);
        return values;
    }

    void text(TextColumn column) {
        bytes(column.bytes());
        ints(column.offset());
    }

    TextColumn text() {
        byte[] bytes = bytes();
        return new TextColumn(bytes, ints());
    }

    void words(WordColumn column) {
        text(TextColumn.of(column.words()));
        ints(column.code());
    }

    WordColumn words() {
        TextColumn texts = text();
        List<String> words = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            words.add(texts.get(i));
        }
        return new WordColumn(ints(), words);
    }

    private int length(int width) {
        long length = number();
        if (length < 0 || length * width > source().byteSize() - position) {
            throw new IllegalArgumentException("a block is longer than the snapshot");
        }
        return (int) length;
    }

    private void skip(long bytes) {
        position += bytes + 7 & ~7L;
    }

    private MemorySegment source() {
        if (memory == null) {
            throw new IllegalStateException("only counting");
        }
        return memory;
    }
}
