package org.clientele.analysis.recommend.popular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.junit.jupiter.api.Test;

class PopularModelTest {
    @Test
    void a_buyer_counts_half_after_the_half_life() {
        Interactions x =
                Interactions.of(3, 2, new int[] {0, 0, 1, 2}, new int[] {0, 0, 0, 1}, null, new int[] {5, 10, 0, 10});
        assertArrayEquals(new float[] {1.5f, 1f}, scores(x, 10), 1e-6f);
        assertArrayEquals(new float[] {2f, 1f}, scores(x, 0), 1e-6f);
    }

    private static float[] scores(Interactions x, double halfLife) {
        float[][] out = new float[1][2];
        PopularModel.fit(x, new PopularSpec(halfLife)).scorer().score(new History[] {History.of()}, 1, out);
        return out[0];
    }
}
