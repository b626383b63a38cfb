package org.clientele.analysis.recommend.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.ReplenishSpec;
import org.junit.jupiter.api.Test;

class ReplenishTest {
    private static final int[] GAP = {30, 90, 0};

    /** Two things that are bought again every 30 and 90 days, give or take a tenth, and one that nobody buys twice. */
    private static Purchases planted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> lines = new ArrayList<>();
        int users = 300;
        int[] offset = new int[users + 1];
        for (int u = 0; u < users; u++) {
            int thing = u % 3;
            double day = random.nextInt(60);
            lines.add(new int[] {thing, (int) day});
            while (GAP[thing] > 0 && day < 720) {
                day += GAP[thing] * (0.9 + 0.2 * random.nextDouble());
                lines.add(new int[] {thing, (int) day});
            }
            offset[u + 1] = lines.size();
        }
        int[] item = lines.stream().mapToInt(line -> line[0]).toArray();
        int[] day = lines.stream().mapToInt(line -> line[1]).toArray();
        return new Purchases(3, offset, item, day, day);
    }

    private final ReplenishModel model = ReplenishModel.fit(planted(1), ReplenishSpec.standard());

    @Test
    void the_planted_gaps_are_found() {
        assertEquals(30, model.usualDays(0), 1.5);
        assertEquals(90, model.usualDays(1), 4);
    }

    @Test
    void what_is_due_is_likelier_than_what_was_just_bought_and_than_what_nobody_buys_again() {
        assertTrue(model.probability(1, 3, 85) > 3 * model.probability(1, 3, 5));
        assertTrue(model.probability(1, 3, 85) > 3 * model.probability(2, 1, 85));
        // Long past its time: those still buying would have bought.
        assertTrue(model.probability(0, 3, 600) < 0.1, "" + model.probability(0, 3, 600));
        for (int days = 0; days < 900; days += 10) {
            double p = model.probability(0, 2, days);
            assertTrue(p >= 0 && p <= 1);
        }
    }

    @Test
    void the_reason_is_the_gap_and_the_day() {
        History history = new History(new int[] {0, 1}, new float[] {3, 2}, new int[] {700, 700}, 730);
        float[][] scores = new float[1][3];
        model.scorer().score(new History[] {history}, 1, scores);
        assertTrue(scores[0][0] > scores[0][1] && scores[0][2] == 0);
        int usual = (int) Math.round(model.usualDays(0));
        assertEquals(Optional.of(new Why.Due(usual, 30)), model.scorer().why(history, 0));
        assertEquals(Optional.empty(), model.scorer().why(history, 1), "its time has not come");
        assertArrayEquals(new float[] {scores[0][0], 0}, model.scorer().reasons(history, 0));
    }

    @Test
    void what_was_only_looked_at_is_not_needed_again() {
        History looked = new History(new int[] {0}, new float[] {3}, new int[] {700}, 730, new boolean[] {false});
        float[][] scores = {{1, 1, 1}};
        model.scorer().score(new History[] {looked}, 1, scores);
        assertArrayEquals(new float[3], scores[0]);
        assertEquals(Optional.empty(), model.scorer().why(looked, 0));
    }

    /** Counted by hand: person 0 buys thing 0 on days 0, 10, 20 (and twice on 20), person 1 on day 0 only. */
    @Test
    void gaps_are_counted_between_days() {
        Purchases lines = new Purchases(
                1, new int[] {0, 4, 5, 6}, new int[6], new int[] {0, 10, 20, 20, 0, 100}, new int[] {1, 2, 3, 4, 5, 6});
        Gaps gaps = Gaps.of(lines);
        assertArrayEquals(new int[] {2}, gaps.gaps());
        assertEquals(2 * Math.log(10), gaps.sum()[0], 1e-9);
        // Day 100 is too new to say whether it was bought again.
        assertArrayEquals(new int[] {4}, gaps.trials());
        assertArrayEquals(new int[] {2}, gaps.again());
        assertArrayEquals(new int[] {0, 2, 1, 1, 0, 0}, gaps.trialsByTimes());
        assertArrayEquals(new int[] {0, 1, 1, 0, 0, 0}, gaps.againByTimes());
    }

    @Test
    void a_shop_without_repeats_needs_nothing_again() {
        Purchases once = new Purchases(2, new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {5, 9}, new int[] {1, 2});
        ReplenishModel none = ReplenishModel.fit(once, ReplenishSpec.standard());
        assertEquals(0, none.probability(0, 1, 30), 1e-3);
    }
}
