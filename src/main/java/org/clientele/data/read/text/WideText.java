package org.clientele.data.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows UTF-16 without a byte order mark by the pattern of its bytes. */
public final class WideText {
    private WideText() {}

    /** UTF-16 without a mark: units that are plain letters, line ends or common letters in one byte order only. */
    public static @Nullable Charset charset(byte[] head) {
        int n = Math.min(head.length, 1 << 16) & ~1;
        int nuls = 0;
        for (int i = 0; i < n; i++) if (head[i] == 0) nuls++;
        if (n < 4 || nuls < 2 || nuls * 200L < n) return null;
        double little = plausible(head, n, 0);
        double big = plausible(head, n, 1);
        if (Math.max(little, big) < 0.9) return null;
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static double plausible(byte[] b, int n, int high) {
        int good = 0;
        for (int i = 0; i < n; i += 2) {
            int unit = high == 1 ? (b[i] & 0xFF) << 8 | b[i + 1] & 0xFF : (b[i + 1] & 0xFF) << 8 | b[i] & 0xFF;
            boolean plain = unit >= 0x20 && unit < 0x7F || unit == '\n' || unit == '\r' || unit == '\t';
            boolean letter = unit >= 0xA0 && unit < 0x530
                    || unit >= 0x590 && unit < 0x700
                    || unit >= 0x0E00 && unit < 0x0E80
                    || unit >= 0x2010 && unit < 0x2030
                    || unit >= 0x3000 && unit < 0x3100
                    || unit >= 0x4E00 && unit < 0xA000 && (unit & 0xFF) != 0
                    || unit >= 0xAC00 && unit < 0xE000
                    || unit >= 0xFF00 && unit < 0xFFEF;
            if (plain || letter) good++;
        }
        return good / (n / 2.0);
    }
}
