package org.clientele.analysis.recommend.content;

import java.util.Arrays;

/**
 * Describes how a picture looks by plain figures: which colours it has, and in which directions its lines run where.
 *
 * <p>Colours: {@value #HUES} hues, pale and strong, and {@value #GREYS} greys, each as its share of the picture; a hue
 * between two counts for both. What is almost white is background and left out unless it is nearly all. Lines: in each of
 * {@value #CELLS} × {@value #CELLS} fields the directions of the brightness's slope in {@value #DIRECTIONS} bins, weighted by its
 * steepness (Dalal and Triggs, Histograms of oriented gradients, 2005, without overlapping blocks). Both halves are square
 * roots of shares, so that the cosine of two pictures is the mean of their Bhattacharyya coefficients.
 */
public final class PictureDescriptor {
    /** Pictures are described at this width and height in pixels. */
    public static final int SIDE = 64;

    private static final int HUES = 12;
    private static final int GREYS = 4;
    private static final int COLOURS = 2 * HUES + GREYS;
    private static final int CELLS = 2;
    private static final int DIRECTIONS = 8;

    /** How many figures describe a picture. */
    public static final int LENGTH = COLOURS + CELLS * CELLS * DIRECTIONS;

    private static final double GREY = 0.12;
    private static final double STRONG = 0.5;
    private static final double WHITE = 0.94;
    private static final double LEAST_SUBJECT = 0.02;

    private PictureDescriptor() {}

    /**
     * The figures of a picture, none negative; the colours and the lines each have length √½, or 0 where there are none.
     *
     * @param rgb {@value #SIDE} × {@value #SIDE} pixels by rows, 0xRRGGBB
     */
    public static float[] of(int[] rgb) {
        if (rgb.length != SIDE * SIDE) {
            throw new IllegalArgumentException(rgb.length + " pixels");
        }
        double[] figures = new double[LENGTH];
        colours(rgb, figures);
        lines(rgb, figures);
        float[] all = new float[LENGTH];
        roots(figures, all, 0, COLOURS);
        roots(figures, all, COLOURS, LENGTH);
        return all;
    }

    /** What one of the figures tells, such as {@code hue 3 strong} or {@code lines 0 5}. */
    public static String name(int figure) {
        if (figure < 2 * HUES) {
            return "hue " + figure / 2 + (figure % 2 == 0 ? " pale" : " strong");
        }
        if (figure < COLOURS) {
            return "grey " + (figure - 2 * HUES);
        }
        int line = figure - COLOURS;
        return "lines " + line / DIRECTIONS + " " + line % DIRECTIONS;
    }

    private static void roots(double[] figures, float[] all, int from, int to) {
        double sum = Arrays.stream(figures, from, to).sum();
        for (int i = from; sum > 0 && i < to; i++) {
            all[i] = (float) Math.sqrt(figures[i] / sum / 2);
        }
    }

    private static void colours(int[] rgb, double[] figures) {
        int white = 0;
        for (int pixel : rgb) {
            white += isWhite(pixel) ? 1 : 0;
        }
        boolean all = rgb.length - white < LEAST_SUBJECT * rgb.length;
        for (int pixel : rgb) {
            if (all || !isWhite(pixel)) {
                colour(pixel, figures);
            }
        }
    }

    private static boolean isWhite(int pixel) {
        return Math.min(Math.min(red(pixel), green(pixel)), blue(pixel)) > WHITE;
    }

    private static void colour(int pixel, double[] figures) {
        double r = red(pixel);
        double g = green(pixel);
        double b = blue(pixel);
        double most = Math.max(r, Math.max(g, b));
        double spread = most - Math.min(r, Math.min(g, b));
        double saturation = most > 0 ? spread / most : 0;
        if (saturation < GREY || most < GREY) {
            figures[2 * HUES + Math.min(GREYS - 1, (int) (most * GREYS))]++;
            return;
        }
        double sixth = most == r ? (g - b) / spread : most == g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
        double hue = ((sixth + 6) % 6) * HUES / 6;
        int low = (int) hue % HUES;
        double between = hue - Math.floor(hue);
        int strength = saturation > STRONG ? 1 : 0;
        figures[2 * low + strength] += 1 - between;
        figures[2 * ((low + 1) % HUES) + strength] += between;
    }

    private static void lines(int[] rgb, double[] figures) {
        double[] light = new double[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            light[i] = 0.299 * red(rgb[i]) + 0.587 * green(rgb[i]) + 0.114 * blue(rgb[i]);
        }
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                double dx = light[y * SIDE + x + 1] - light[y * SIDE + x - 1];
                double dy = light[(y + 1) * SIDE + x] - light[(y - 1) * SIDE + x];
                double steep = Math.hypot(dx, dy);
                if (steep > 0) {
                    // A line has no front: opposite slopes are one direction.
                    double turn = (Math.atan2(dy, dx) / Math.PI + 1) % 1;
                    int direction = (int) (turn * DIRECTIONS + 0.5) % DIRECTIONS;
                    int cell = y * CELLS / SIDE * CELLS + x * CELLS / SIDE;
                    figures[COLOURS + cell * DIRECTIONS + direction] += steep;
                }
            }
        }
    }

    private static double red(int pixel) {
        return (pixel >> 16 & 255) / 255.0;
    }

    private static double green(int pixel) {
        return (pixel >> 8 & 255) / 255.0;
    }

    private static double blue(int pixel) {
        return (pixel & 255) / 255.0;
    }
}
