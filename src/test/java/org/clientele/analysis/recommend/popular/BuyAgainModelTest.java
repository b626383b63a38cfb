package org.clientele.analysis.recommend.popular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.BuyAgainSpec;
import org.junit.jupiter.api.Test;

class BuyAgainModelTest {
    @Test
    void own_habits_come_first_and_best_sellers_break_ties_and_fill_up() {
        // Product 0 was sold 4 times, 1 once, 2 twice.
        Interactions x =
                Interactions.of(2, 3, new int[] {0, 0, 0, 1, 0, 1, 1}, new int[] {0, 0, 0, 0, 1, 2, 2}, null, null);
        BuyAgainModel model = BuyAgainModel.fit(x, new BuyAgainSpec(0.001));
        float[][] out = new float[2][3];
        History[] people = {new History(new int[] {1}, new float[] {3}, new int[1], 0), History.of()};
        model.scorer().score(people, 2, out);
        assertArrayEquals(new float[] {0.001f, 3.00025f, 0.0005f}, out[0], 1e-6f);
        assertArrayEquals(new float[] {0.001f, 0.00025f, 0.0005f}, out[1], 1e-6f);
        assertArrayEquals(new float[] {3.00025f}, model.scorer().reasons(people[0], 1), 1e-6f);
        assertArrayEquals(new float[] {0}, model.scorer().reasons(people[0], 0));
    }
}
