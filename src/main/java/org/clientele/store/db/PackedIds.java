package org.clientele.store.db;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Lists of ascending ids in about one byte each: the differences, seven bits at a time. */
public final class PackedIds {
    private PackedIds() {}

    /** Packs ascending ids. */
    public static byte[] pack(int[] ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(ids.length + 16);
        int before = 0;
        for (int id : ids) {
            int step = id - before;
            if (step < 0) {
                throw new IllegalArgumentException("ids must ascend");
            }
            while (step >= 0x80) {
                out.write(step & 0x7f | 0x80);
                step >>>= 7;
            }
            out.write(step);
            before = id;
        }
        return out.toByteArray();
    }

    /** The ids of a packed list. */
    public static int[] unpack(byte[] packed) {
        int[] ids = new int[packed.length];
        int size = 0;
        int before = 0;
        int at = 0;
        while (at < packed.length) {
            int step = 0;
            int shift = 0;
            while ((packed[at] & 0x80) != 0) {
                step |= (packed[at++] & 0x7f) << shift;
                shift += 7;
            }
            step |= packed[at++] << shift;
            before += step;
            ids[size++] = before;
        }
        return Arrays.copyOf(ids, size);
    }
}
