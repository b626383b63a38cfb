package org.clientele.analysis.basket.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.clientele.analysis.basket.BasketFiles;
import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.basket.BasketsBuilder;
import org.clientele.analysis.basket.mine.Itemsets;
import org.clientele.analysis.basket.mine.Method;
import org.clientele.analysis.basket.mine.MineSpec;
import org.clientele.analysis.basket.mine.Miner;
import org.clientele.analysis.numeric.FalseDiscovery;
import org.clientele.analysis.numeric.Hypergeometric;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Workers TWO = new Workers(2);

    private static Itemsets mine(Baskets baskets, int least) {
        return Miner.run(baskets, MineSpec.of(Method.FP_GROWTH, least), TWO, Checkpoint.none());
    }

    private static List<Rule> rules(Itemsets sets, boolean several, RuleSpec spec) {
        List<Rule> rules = new ArrayList<>();
        Rules.of(sets, several, TWO, Checkpoint.none()).forEach(spec, Checkpoint.none(), rules::add);
        return rules;
    }

    private static Baskets letters(String... baskets) {
        BasketsBuilder builder = new BasketsBuilder();
        for (String basket : baskets) {
            basket.chars().forEach(letter -> builder.add(letter - 'a'));
            builder.end();
        }
        return builder.build(0);
    }

    @Test
    void figuresWorkedOutByHand() {
        // Of 100 baskets 20 hold tea, 25 cups, 15 both.
        Association tea = new Association(100, 20, 25, 15);
        assertThat(tea.support()).isEqualTo(0.15);
        assertThat(tea.confidence()).isEqualTo(0.75);
        assertThat(tea.usual()).isEqualTo(0.25);
        assertThat(tea.lift()).isEqualTo(3);
        assertThat(tea.leverage()).isCloseTo(0.15 - 0.2 * 0.25, within(1e-15));
        assertThat(tea.conviction()).isCloseTo(0.75 / 0.25, within(1e-15));
        // (0.15 - 0.05) / max(0.15 * 0.8, 0.2 * 0.10) = 0.10 / 0.12
        assertThat(tea.zhang()).isCloseTo(5.0 / 6, within(1e-15));
        // Never together: 0 - 0.05 over max(0, 0.2 * 0.25).
        Association apart = new Association(100, 20, 25, 0);
        assertThat(apart.zhang()).isEqualTo(-1);
        assertThat(apart.lift()).isZero();
        assertThat(apart.conviction()).isEqualTo(0.75);
        // Always together.
        Association one = new Association(100, 20, 20, 20);
        assertThat(one.zhang()).isCloseTo(1, within(1e-15));
        assertThat(one.conviction()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(one.luck(new Hypergeometric(100))).isCloseTo(1 / 5.359833704e20, within(1e-28));
        // What is in every basket says nothing.
        Association always = new Association(100, 20, 100, 20);
        assertThat(always.lift()).isEqualTo(1);
        assertThat(always.conviction()).isEqualTo(1);
        assertThat(always.zhang()).isZero();
        assertThat(always.luck(new Hypergeometric(100))).isEqualTo(1);
        assertThatThrownBy(() -> new Association(10, 6, 6, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExampleOfArulesHasEighteenRulesOfWhichFiveBeginWithNothing() {
        Itemsets sets = mine(letters("abc", "ab", "abd", "be", "ac", "ce", "abde"), MineSpec.least(0.25, 7));
        assertThat(sets.byLength()).containsExactly(5, 5, 1);
        assertThat(rules(sets, false, RuleSpec.all(0))).hasSize(18 - 5);
    }

    @Test
    void equalsASecondImplementationThatPartsEverySubset() {
        for (int seed = 0; seed < 60; seed++) {
            Baskets baskets = BasketFiles.random(seed, 40 + seed, 3 + seed % 6, 0.35);
            int[] bits = BasketFiles.bits(baskets);
            boolean several = seed % 2 == 0;
            int least = 2 + seed % 4;
            Map<String, double[]> truth = new TreeMap<>();
            List<Double> luck = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            for (int both = 1; both < 1 << baskets.items(); both++) {
                int n = BasketFiles.support(bits, both);
                if (n < least) {
                    continue;
                }
                for (int then = both & -both; then != 0; then = then - both & both) {
                    if (then == both || !several && Integer.bitCount(then) > 1) {
                        continue;
                    }
                    int has = both & ~then;
                    Association numbers = new Association(
                            bits.length, BasketFiles.support(bits, has), BasketFiles.support(bits, then), n);
                    boolean superfluous = false;
                    for (int fewer = has - 1 & has; ; fewer = fewer - 1 & has) {
                        double sure =
                                (double) BasketFiles.support(bits, fewer | then) / BasketFiles.support(bits, fewer);
                        superfluous |= sure >= numbers.confidence() - 1e-12;
                        if (fewer == 0) {
                            break;
                        }
                    }
                    String key = has + ">" + then;
                    keys.add(key);
                    luck.add(numbers.luck(new Hypergeometric(bits.length)));
                    truth.put(key, new double[] {
                        numbers.confidence(),
                        numbers.lift(),
                        n,
                        superfluous ? 1 : 0,
                        numbers.luck(new Hypergeometric(bits.length)),
                        0
                    });
                }
            }
            double[] shares = FalseDiscovery.adjusted(
                    luck.stream().mapToDouble(Double::doubleValue).toArray());
            for (int i = 0; i < shares.length; i++) {
                Objects.requireNonNull(truth.get(keys.get(i)))[5] = shares[i];
            }
            RuleSpec spec = new RuleSpec(0.3, 1.05, least + 1, 0.6, seed % 3 == 0);
            Map<String, double[]> wanted = new TreeMap<>();
            truth.forEach((key, values) -> {
                if (values[0] >= spec.confidence()
                        && values[1] >= spec.lift()
                        && values[2] >= spec.both()
                        && values[5] <= spec.falseShare()
                        && (spec.redundant() || values[3] == 0)) {
                    wanted.put(key, values);
                }
            });
            Map<String, Rule> found = new TreeMap<>();
            for (Rule rule : rules(mine(baskets, least), several, spec)) {
                assertThat(found.put(BasketFiles.bits(rule.has()) + ">" + BasketFiles.bits(rule.then()), rule))
                        .isNull();
            }
            assertThat(found.keySet()).as("seed %d", seed).isEqualTo(wanted.keySet());
            found.forEach((key, rule) -> {
                double[] values = Objects.requireNonNull(wanted.get(key));
                assertThat(rule.luck()).isEqualTo(values[4]);
                assertThat(rule.falseShare()).isEqualTo(values[5]);
            });
        }
    }

    @Test
    void ofRandomBasketsHardlyAnythingIsKept() {
        int kept = 0;
        long tested = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            BasketsBuilder builder = new BasketsBuilder();
            for (int b = 0; b < 1_500; b++) {
                for (int i = 0; i < 25; i++) {
                    if (random.nextInt(8) == 0) {
                        builder.add(i);
                    }
                }
                builder.end();
            }
            Rules all = Rules.of(mine(builder.build(25), 15), false, TWO, Checkpoint.none());
            tested += all.tested();
            List<Rule> rules = new ArrayList<>();
            all.forEach(new RuleSpec(0, 1, 15, 0.05, false), Checkpoint.none(), rules::add);
            kept += rules.isEmpty() ? 0 : 1;
        }
        assertThat(tested).isGreaterThan(10_000);
        assertThat(kept).isLessThanOrEqualTo(3);
    }

    @Test
    void binsTellTheShareOfFalseRulesTooLargeByOneInAHundredAtMost() {
        Itemsets sets = mine(BasketFiles.random(4, 400, 14, 0.3), 12);
        List<Rule> exact = new ArrayList<>();
        List<Rule> binned = new ArrayList<>();
        Rules.of(sets, true, TWO, Checkpoint.none()).forEach(RuleSpec.all(0), Checkpoint.none(), exact::add);
        Rules.of(sets, true, 10, TWO, Checkpoint.none()).forEach(RuleSpec.all(0), Checkpoint.none(), binned::add);
        assertThat(binned).hasSameSizeAs(exact).hasSizeGreaterThan(1_000);
        for (int i = 0; i < exact.size(); i++) {
            double share = exact.get(i).falseShare();
            assertThat(binned.get(i).falseShare()).isBetween(share * (1 - 1e-9), share * 1.0101 + 1e-12);
        }
    }

    @Test
    void partingItemsetsOfMoreThanTwentyItemsInEveryWayIsRefused() {
        Itemsets sets = mine(letters("abcdefghijklmnopqrstu", "x"), 1);
        assertThat(sets.size()).isEqualTo((1 << 21) - 1 + 1);
        assertThatThrownBy(() -> Rules.of(sets, true, TWO, Checkpoint.none()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence().key()).isEqualTo("basket.too-long"));
    }
}
