package org.clientele.analysis.recommend.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDescriptorTest {
    private static final int SIDE = PictureDescriptor.SIDE;

    private static float[] of(IntBinaryOperator pixel) {
        int[] rgb = new int[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                rgb[y * SIDE + x] = pixel.applyAsInt(x, y);
            }
        }
        return PictureDescriptor.of(rgb);
    }

    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static int striped(int at, int colour) {
        return at / 8 % 2 == 0 ? colour : 0xFFFFFF;
    }

    @Test
    void colour_and_direction_of_lines_each_make_half_of_the_likeness() {
        float[] upright = of((x, y) -> striped(x, 0xC01010));
        assertEquals(1, cosine(upright, of((x, y) -> striped(x, 0xC01010))), 1e-6);
        assertEquals(0.5, cosine(upright, of((x, y) -> striped(y, 0xC01010))), 0.01, "the same red, lines across");
        // Stripes of another colour: the same lines, no colour in common.
        assertEquals(0.5, cosine(upright, of((x, y) -> striped(x, 0x1010C0))), 0.01);
        assertEquals(0, cosine(upright, of((x, y) -> striped(y, 0x1010C0))), 0.01);
    }

    @Test
    void neighbouring_hues_are_more_alike_than_distant_ones() {
        float[] orange = of((x, y) -> 0xE07000);
        double near = cosine(orange, of((x, y) -> 0xE06000));
        double far = cosine(orange, of((x, y) -> 0x0070E0));
        assertTrue(near > 0.9, "near: " + near);
        assertEquals(0, far, 1e-6);
    }

    @Test
    void a_white_background_is_not_the_subject() {
        float[] small = of((x, y) -> x > 24 && x < 40 && y > 24 && y < 40 ? 0x108010 : 0xFFFFFF);
        for (int i = 0; i < 28; i++) {
            boolean green = PictureDescriptor.name(i).equals("hue 4 strong");
            assertEquals(green ? Math.sqrt(0.5) : 0, small[i], 1e-6, PictureDescriptor.name(i));
        }
        float[] white = of((x, y) -> 0xFFFFFF);
        assertTrue(white[27] > 0, "nothing but white is white");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void both_halves_have_the_length_of_root_one_half_and_none_is_negative(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] figures = of((x, y) -> random.nextInt(1 << 24));
        double colours = 0;
        double lines = 0;
        for (int i = 0; i < figures.length; i++) {
            assertTrue(figures[i] >= 0);
            if (i < 28) {
                colours += figures[i] * figures[i];
            } else {
                lines += figures[i] * figures[i];
            }
        }
        assertEquals(0.5, colours, 1e-5);
        assertEquals(0.5, lines, 1e-5);
    }
}
