package org.clientele.data.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Byte order marks: the few bytes at the very beginning that name the encoding. */
final class Marks {
    private Marks() {}

    /** The encoding that a byte order mark names, or null without one. */
    static @Nullable Charset charset(byte[] b) {
        if (starts(b, b.length, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(b, b.length, 0xFF, 0xFE, 0, 0)) return StandardCharsets.UTF_32LE;
        if (starts(b, b.length, 0, 0, 0xFE, 0xFF)) return StandardCharsets.UTF_32BE;
        if (starts(b, b.length, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (starts(b, b.length, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (starts(b, b.length, 0x84, 0x31, 0x95, 0x33)) return Charset.forName("GB18030");
        return null;
    }

    /** Number of bytes of the mark of this encoding at the beginning, or 0. */
    static int length(byte[] b, int n, Charset charset) {
        return switch (charset.name()) {
            case "UTF-8" -> starts(b, n, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case "UTF-32LE" -> starts(b, n, 0xFF, 0xFE, 0, 0) ? 4 : 0;
            case "UTF-32BE" -> starts(b, n, 0, 0, 0xFE, 0xFF) ? 4 : 0;
            case "UTF-16LE" -> starts(b, n, 0xFF, 0xFE) ? 2 : 0;
            case "UTF-16BE" -> starts(b, n, 0xFE, 0xFF) ? 2 : 0;
            case "GB18030" -> starts(b, n, 0x84, 0x31, 0x95, 0x33) ? 4 : 0;
            default -> 0;
        };
    }

    private static boolean starts(byte[] b, int n, int... mark) {
        if (n < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((b[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
