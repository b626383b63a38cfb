package org.clientele.data.read.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A picture on the disk, read as a small square whatever its size. */
public final class PictureFile {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final long MOST_PIXELS = 100_000_000;
    private static final int FINER = 4;

    private PictureFile() {}

    /** Whether a file is a picture by its name. */
    public static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * The pixels of a picture, squeezed into a square; glass is seen over white.
     *
     * <p>Of a large picture only every n-th pixel is decoded, so that a photograph of a camera costs little memory.
     *
     * @param side width and height wanted
     * @return pixels by rows, 0xRRGGBB; empty when the file cannot be read as a picture
     */
    public static Optional<int[]> pixels(Path file, int side) {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int stepX = Math.max(1, width / (FINER * side));
                int stepY = Math.max(1, height / (FINER * side));
                every.setSourceSubsampling(stepX, stepY, 0, 0);
                return Optional.of(square(reader.read(0, every), side));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            // Readers answer damaged files with exceptions of many kinds.
            return Optional.empty();
        }
    }

    private static int[] square(BufferedImage picture, int side) {
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setColor(java.awt.Color.WHITE);
            pen.fillRect(0, 0, side, side);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(halved(picture, side), 0, 0, side, side, null);
        } finally {
            pen.dispose();
        }
        int[] pixels = small.getRGB(0, 0, side, side, null, 0, side);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF;
        }
        return pixels;
    }

    /** Halves a picture until the last step is less than one half: else thin lines would fall between the pixels. */
    private static BufferedImage halved(BufferedImage picture, int side) {
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * side && now.getHeight() >= 2 * side) {
            BufferedImage half =
                    new BufferedImage(now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = half.createGraphics();
            try {
                pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                pen.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            } finally {
                pen.dispose();
            }
            now = half;
        }
        return now;
    }
}
