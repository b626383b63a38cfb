package org.clientele.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures quickly: a test makes hundreds, and their size on the disk does not matter. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] TRUE_COLOUR = {8, 2, 0, 0, 0};
    private static final int UP = 2;

    private PngFile() {}

    /** Writes a picture of opaque pixels, row by row. */
    static void write(Path file, int[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(head);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(TRUE_COLOUR);
        ByteArrayOutputStream all = new ByteArrayOutputStream(pixels.length / 8);
        DataOutputStream out = new DataOutputStream(all);
        out.write(SIGNATURE);
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", packed(pixels, width, height));
        chunk(out, "IEND", new byte[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, all.toByteArray());
    }

    /** Each row as its difference to the row above, which is nothing at all in most of a screen. */
    private static byte[] packed(int[] pixels, int width, int height) throws IOException {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(pixels.length / 8);
        byte[] row = new byte[1 + 3 * width];
        row[0] = UP;
        try (DeflaterOutputStream into = new DeflaterOutputStream(packed, fast, 1 << 16)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0, at = 1; x < width; x++) {
                    int now = pixels[y * width + x];
                    int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                    row[at++] = (byte) ((now >> 16) - (above >> 16));
                    row[at++] = (byte) ((now >> 8) - (above >> 8));
                    row[at++] = (byte) (now - above);
                }
                into.write(row);
            }
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
