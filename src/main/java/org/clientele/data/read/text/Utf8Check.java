package org.clientele.data.read.text;

/** Tests bytes, one after the other, for well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF). */
final class Utf8Check {
    private int need;
    private int low = 0x80;
    private int high = 0xBF;
    private long multibyte;
    private long malformed;

    boolean atRest() {
        return need == 0;
    }

    long multibyte() {
        return multibyte;
    }

    long malformed() {
        return malformed;
    }

    void accept(byte x) {
        int b = x & 0xFF;
        if (need > 0) {
            if (b >= low && b <= high) {
                low = 0x80;
                high = 0xBF;
                if (--need == 0) multibyte++;
                return;
            }
            malformed++;
            need = 0;
        }
        if (b < 0x80) return;
        low = 0x80;
        high = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) need = 1;
        else if (b >= 0xE0 && b <= 0xEF) {
            need = 2;
            if (b == 0xE0) low = 0xA0;
            if (b == 0xED) high = 0x9F;
        } else if (b >= 0xF0 && b <= 0xF4) {
            need = 3;
            if (b == 0xF0) low = 0x90;
            if (b == 0xF4) high = 0x8F;
        } else malformed++;
    }

    /** Counts a sequence that the end of the file has cut. */
    void end() {
        if (need > 0) malformed++;
        need = 0;
    }
}
