package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopKTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 100})
    void equals_a_full_sort_by_score_then_number(int k) {
        SplittableRandom random = new SplittableRandom(k);
        float[] scores = new float[60];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(12);
        }
        int[] expected = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
        TopK top = new TopK(k);
        int[] items = new int[k];
        top.offerAll(scores);
        int count = top.drain(items, new float[k], 0);
        assertArrayEquals(expected, java.util.Arrays.copyOf(items, count));
        for (int i = scores.length - 1; i >= 0; i--) {
            top.offer(i, scores[i]);
        }
        count = top.drain(items, new float[k], 0);
        assertArrayEquals(expected, java.util.Arrays.copyOf(items, count));
    }

    @Test
    void never_keeps_what_has_no_score() {
        TopK top = new TopK(3);
        top.offerAll(new float[] {Float.NEGATIVE_INFINITY, Float.NaN, 1f});
        assertEquals(1, top.size());
    }
}
