package org.clientele.analysis.recommend.popular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.TrendingSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendingModelTest {
    private static final int DAYS = 400;

    /** One person per purchase: thing 0 sells evenly, 1 evenly and ten times as much, 2 only lately, 3 no longer. */
    private static Purchases planted(long seed, double season) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> lines = new ArrayList<>();
        double[] rate = {0.3, 3, 0.3, 0.3};
        for (int day = 0; day < DAYS; day++) {
            boolean lately = day >= DAYS - 20;
            for (int thing = 0; thing < 4; thing++) {
                double today = rate[thing] * (lately ? season : 1);
                today = thing == 2 ? lately ? 3 : 0.05 : thing == 3 && lately ? 0 : today;
                for (int i = poisson(today, random); i > 0; i--) {
                    lines.add(new int[] {thing, day});
                }
            }
        }
        int[] offset = new int[lines.size() + 1];
        for (int u = 0; u < lines.size(); u++) {
            offset[u + 1] = u + 1;
        }
        int[] item = lines.stream().mapToInt(line -> line[0]).toArray();
        int[] day = lines.stream().mapToInt(line -> line[1]).toArray();
        return new Purchases(4, offset, item, day, day);
    }

    private static int poisson(double mean, SplittableRandom random) {
        int n = 0;
        for (double left = Math.exp(-mean), p = random.nextDouble(); p > left; p *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_sells_only_lately_rises_and_what_always_sells_does_not(long seed) {
        TrendingModel model = TrendingModel.fit(planted(seed, 1), TrendingSpec.standard());
        assertTrue(model.rise(2) > 6, "rises: " + model.rise(2));
        assertTrue(model.rise(1) < 3, "steady: " + model.rise(1));
        assertTrue(model.rise(3) < 0, "gone: " + model.rise(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_season_that_lifts_the_whole_shop_lifts_nothing(long seed) {
        TrendingModel model = TrendingModel.fit(planted(seed, 3), TrendingSpec.standard());
        // Thing 1 is most of the shop, and grows with it.
        assertTrue(model.rise(1) < 4, "with the season: " + model.rise(1));
        assertTrue(model.rise(2) > model.rise(1), "rises: " + model.rise(2));
    }

    /** On an even stream of one purchase a day the rate is one, whatever the half-life: nothing rises. */
    @Test
    void an_even_stream_does_not_rise_at_all() {
        int[] offset = new int[201];
        int[] day = new int[200];
        for (int u = 0; u < 200; u++) {
            offset[u + 1] = u + 1;
            day[u] = u;
        }
        TrendingModel model =
                TrendingModel.fit(new Purchases(1, offset, new int[200], day, day), new TrendingSpec(10, 100));
        assertEquals(0, model.rise(0), 1e-5);
        Optional<Why> why = model.scorer().why(History.of(), 0);
        assertEquals(Optional.of(new Why.Rising(10, 10, 10)), why);
    }

    @Test
    void the_reason_says_how_many_lately_and_usually() {
        TrendingModel model = TrendingModel.fit(planted(1, 1), TrendingSpec.standard());
        Why.Rising why = (Why.Rising) model.scorer().why(History.of(), 2).orElseThrow();
        assertEquals(14, why.days());
        assertTrue(why.lately() > 2 * why.usually(), why::toString);
    }
}
