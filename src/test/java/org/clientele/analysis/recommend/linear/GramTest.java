package org.clientele.analysis.recommend.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Dense;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 300})
    void both_ways_of_counting_agree_with_plain_loops(int people) {
        int items = 50;
        Interactions x =
                RandomPurchases.withTastes(people, items, 5, 7, 0.6, people).interactions();
        double[][] bought = Dense.of(x);
        double[][] gram = Dense.product(Dense.transposed(bought), bought);
        int[] chosen = java.util.stream.IntStream.range(0, items).toArray();
        float[][] bits = new float[items][items];
        float[][] lists = new float[items][items];
        Gram.countBits(x, chosen, bits, new Workers(3), Checkpoint.none());
        Gram.countLists(x, chosen, lists, new Workers(2), Checkpoint.none());
        for (int i = 0; i < items; i++) {
            for (int j = i; j < items; j++) {
                assertEquals(gram[i][j], bits[i][j]);
                assertEquals(gram[i][j], lists[i][j]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_most_bought_take_part_and_the_matrix_is_whole(long seed) {
        Interactions x = RandomPurchases.withTastes(200, 40, 4, 6, 0.7, seed).interactions();
        Gram gram = Gram.of(x, 12, new Workers(2), Checkpoint.none());
        assertEquals(12, gram.size());
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            least = Math.min(least, x.byItem().length(gram.chosen()[i]));
            assertEquals(x.byItem().length(gram.chosen()[i]), gram.matrix()[i][i]);
            for (int j = 0; j < 12; j++) {
                assertEquals(gram.matrix()[i][j], gram.matrix()[j][i]);
            }
        }
        int more = 0;
        for (int i = 0; i < 40; i++) {
            more += x.byItem().length(i) > least ? 1 : 0;
        }
        assertEquals(true, more <= 12);
        assertArrayEquals(java.util.Arrays.stream(gram.chosen()).sorted().toArray(), gram.chosen());
    }
}
