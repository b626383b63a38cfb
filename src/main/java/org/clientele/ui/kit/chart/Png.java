package org.clientele.ui.kit.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes a picture as a PNG file, without the desktop toolkit of old that would slow the start. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int EIGHT_BITS = 8;
    private static final int RED_GREEN_BLUE_ALPHA = 6;

    private Png() {}

    /** The file's bytes.
     *
     * @param pixels alpha, red, green, blue, not premultiplied, row by row */
    static byte[] of(int[] pixels, int width) {
        int height = pixels.length / width;
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream head = new DataOutputStream(header);
            head.writeInt(width);
            head.writeInt(height);
            head.write(new byte[] {EIGHT_BITS, RED_GREEN_BLUE_ALPHA, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", packed(pixels, width, height));
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private static byte[] packed(int[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(bytes)) {
            byte[] row = new byte[1 + width * 4];
            for (int y = 0; y < height; y++) {
                int at = 1;
                for (int x = 0; x < width; x++) {
                    int pixel = pixels[y * width + x];
                    row[at++] = (byte) (pixel >> 16);
                    row[at++] = (byte) (pixel >> 8);
                    row[at++] = (byte) pixel;
                    row[at++] = (byte) (pixel >>> 24);
                }
                packer.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] content) throws IOException {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
