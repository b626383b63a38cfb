package org.clientele.analysis.recommend.neighbour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.spec.SarSpec;
import org.clientele.analysis.recommend.spec.Together;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarTest {
    // Product 0: people 0,1,2; product 1: people 0,1; product 2: person 2.
    private final Interactions x =
            Interactions.of(3, 3, new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 0, 0, 1, 1, 2}, null, null);

    private LinearModel fit(Together together) {
        return Sar.fit(x, new SarSpec(together, 30, 0, 0), new Workers(2), Checkpoint.none());
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 3, 2, 1",
        "COSINE, 1, 0.81650, 0.57735",
        "JACCARD, 1, 0.66667, 0.33333",
        "LIFT, 0.33333, 0.33333, 0.33333"
    })
    void what_belongs_together_by_hand(Together together, double itself, double first, double second) {
        LinearModel model = fit(together);
        assertEquals(itself, model.weight(0, 0), 1e-5);
        assertEquals(first, model.weight(0, 1), 1e-5);
        assertEquals(second, model.weight(0, 2), 1e-5);
        assertEquals(0, model.weight(1, 2));
    }

    @Test
    void what_was_taken_often_and_lately_counts_more() {
        // Product 1 four times, 60 days ago: a quarter of 4; product 2 once today.
        History history = new History(new int[] {1, 2}, new float[] {4, 1}, new int[] {40, 100}, 100);
        float[][] out = new float[1][3];
        LinearModel model = fit(Together.JACCARD);
        model.scorer().score(new History[] {history}, 1, out);
        assertArrayEquals(new float[] {2 / 3f + 1 / 3f, 1, 1}, out[0], 1e-5f);
        assertArrayEquals(new float[] {2 / 3f, 1 / 3f}, model.scorer().reasons(history, 0), 1e-5f);
    }
}
