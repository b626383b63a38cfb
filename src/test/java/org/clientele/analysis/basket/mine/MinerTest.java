package org.clientele.analysis.basket.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.analysis.basket.BasketFiles;
import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.basket.BasketsBuilder;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinerTest {
    private static final Workers TWO = new Workers(2);

    private static Itemsets mine(Baskets baskets, MineSpec spec) {
        return Miner.run(baskets, spec, TWO, Checkpoint.none());
    }

    /** Every subset of the items, counted. */
    private static Map<Integer, Integer> everySubset(Baskets baskets, int least) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int[] bits = BasketFiles.bits(baskets);
        for (int subset = 1; subset < 1 << baskets.items(); subset++) {
            int support = BasketFiles.support(bits, subset);
            if (support >= least) {
                counts.put(subset, support);
            }
        }
        return counts;
    }

    private static Map<Integer, Integer> counts(Itemsets sets) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int set = 0; set < sets.size(); set++) {
            assertThat(counts.put(BasketFiles.bits(sets.items(set)), sets.support(set)))
                    .isNull();
        }
        return counts;
    }

    @Test
    void bothMethodsFindWhatCountingEverySubsetFinds() {
        for (int seed = 0; seed < 150; seed++) {
            int items = 1 + seed % 11;
            Baskets baskets = BasketFiles.random(seed, 5 + seed * 3 % 90, items, 0.1 + seed % 7 * 0.1);
            int least = 1 + seed % 6;
            Map<Integer, Integer> truth = everySubset(baskets, least);
            for (Method method : Method.values()) {
                assertThat(counts(mine(baskets, MineSpec.of(method, least))))
                        .as("seed %d %s", seed, method)
                        .isEqualTo(truth);
            }
        }
    }

    @Test
    void bothMethodsGiveTheSameItemsetsInTheSameOrder() {
        for (int seed = 0; seed < 30; seed++) {
            Baskets baskets = BasketFiles.random(seed, 300, 8 + seed % 24, 0.12);
            int longest = seed % 5;
            Itemsets grown = mine(baskets, new MineSpec(Method.FP_GROWTH, 4, longest, 1_000_000));
            Itemsets counted = mine(baskets, new MineSpec(Method.APRIORI, 4, longest, 1_000_000));
            assertThat(grown.size()).isEqualTo(counted.size()).isPositive();
            for (int set = 0; set < grown.size(); set++) {
                assertThat(grown.items(set)).isEqualTo(counted.items(set));
                assertThat(grown.support(set)).isEqualTo(counted.support(set));
                assertThat(longest == 0 || grown.length(set) <= longest).isTrue();
                assertThat(grown.supportOf(grown.items(set))).isEqualTo(grown.support(set));
            }
            assertThat(grown.byLength()).isEqualTo(counted.byLength());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theNumberOfThreadsChangesNothing(int threads) {
        Baskets baskets = BasketFiles.random(7, 2_000, 28, 0.2);
        for (Method method : Method.values()) {
            Itemsets one = Miner.run(baskets, MineSpec.of(method, 30), new Workers(1), Checkpoint.none());
            Itemsets many = Miner.run(baskets, MineSpec.of(method, 30), new Workers(threads), Checkpoint.none());
            assertThat(many.size()).isEqualTo(one.size());
            for (int set = 0; set < one.size(); set++) {
                assertThat(many.items(set)).isEqualTo(one.items(set));
                assertThat(many.support(set)).isEqualTo(one.support(set));
            }
        }
    }

    @Test
    void ofAnyNumberOfItemsWhereNothingIsFrequentNothingIsFound() {
        for (Method method : Method.values()) {
            assertThat(mine(new BasketsBuilder().build(0), MineSpec.of(method, 1))
                            .size())
                    .isZero();
            assertThat(mine(BasketFiles.random(1, 20, 5, 0.3), MineSpec.of(method, 21))
                            .size())
                    .isZero();
        }
    }

    @Test
    void anItemTwiceInABasketCountsOnceAndEmptyBasketsCountAsBaskets() {
        BasketsBuilder builder = new BasketsBuilder();
        for (int item : new int[] {3, 1, 3}) {
            builder.add(item);
        }
        builder.end();
        builder.end();
        builder.endUnlessEmpty();
        Itemsets sets = mine(builder.build(0), MineSpec.of(Method.FP_GROWTH, 1));
        assertThat(sets.baskets()).isEqualTo(2);
        assertThat(sets.supportOf(3)).isEqualTo(1);
        assertThat(sets.supportOf(3, 1)).isEqualTo(1);
        assertThat(sets.supportOf(0)).isEqualTo(-1);
        assertThat(sets.supportOf(9)).isEqualTo(-1);
    }

    @Test
    void moreItemsetsThanThereIsRoomForAreRefused() {
        Baskets baskets = BasketFiles.random(3, 60, 20, 0.7);
        for (Method method : Method.values()) {
            assertThatThrownBy(() -> mine(baskets, new MineSpec(method, 2, 0, 5_000)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.sentence().key()).isEqualTo("basket.too-many"));
        }
    }

    @Test
    void whoCancelsIsHeard() {
        Baskets baskets = BasketFiles.random(3, 300, 26, 0.6);
        for (Method method : Method.values()) {
            AtomicInteger asked = new AtomicInteger();
            Checkpoint impatient = new Checkpoint() {
                @Override
                public void progress(double fraction) {}

                @Override
                public void step(Message message) {}

                @Override
                public void check() {
                    if (asked.incrementAndGet() > 5) {
                        throw new Cancelled();
                    }
                }
            };
            assertThatThrownBy(() -> Miner.run(baskets, MineSpec.of(method, 3), TWO, impatient))
                    .isInstanceOf(Cancelled.class);
        }
    }

    @Test
    void aShareOfBasketsIsRoundedUp() {
        assertThat(MineSpec.least(0.001, 9_835)).isEqualTo(10);
        assertThat(MineSpec.least(0.01, 9_835)).isEqualTo(99);
        assertThat(MineSpec.least(0.02, 20_728)).isEqualTo(415);
        assertThat(MineSpec.least(0.1, 30)).isEqualTo(3);
        assertThat(MineSpec.least(0, 30)).isEqualTo(1);
    }
}
