package org.clientele.analysis.basket.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analysis.basket.BasketFiles;
import org.clientele.analysis.basket.mine.Itemsets;
import org.clientele.analysis.basket.mine.Method;
import org.clientele.analysis.basket.mine.MineSpec;
import org.clientele.analysis.basket.mine.Miner;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The counts that are published of the 9,835 grocery baskets of the R package arules. */
class GroceriesTest {
    private static final Workers TWO = new Workers(2);

    private static Itemsets mine(BasketFiles shop, Method method, double share) {
        return Miner.run(
                shop.baskets(),
                MineSpec.of(method, MineSpec.least(share, shop.baskets().size())),
                TWO,
                Checkpoint.none());
    }

    private static List<Rule> rules(Itemsets sets, boolean several, double confidence) {
        List<Rule> rules = new ArrayList<>();
        Rules.of(sets, several, TWO, Checkpoint.none())
                .forEach(RuleSpec.all(confidence), Checkpoint.none(), rules::add);
        return rules;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void itemsetsAndRulesAreAsManyAsPublished(Method method) {
        BasketFiles shop = BasketFiles.groceries();
        assertThat(shop.baskets().size()).isEqualTo(9_835);
        assertThat(shop.baskets().items()).isEqualTo(169);
        assertThat(shop.baskets().lines()).isEqualTo(43_367);
        Itemsets sets = mine(shop, method, 0.001);
        assertThat(sets.size()).isEqualTo(13_492);
        assertThat(sets.byLength()).containsExactly(157, 2_981, 6_831, 3_137, 376, 10);
        assertThat(sets.supportOf(shop.item("whole milk"))).isEqualTo(2_513);
        List<Rule> sure = rules(sets, false, 0.8);
        assertThat(sure).hasSize(410);
        assertThat(Stream.of(3, 4, 5, 6)
                        .map(length -> sure.stream()
                                .filter(rule -> rule.length() == length)
                                .count()))
                .containsExactly(29L, 229L, 140L, 12L);
        assertThat(sure.stream()
                        .mapToDouble(rule -> rule.numbers().confidence())
                        .average()
                        .orElseThrow())
                .isCloseTo(0.86632, within(5e-6));
        assertThat(sure.stream()
                        .mapToDouble(rule -> rule.numbers().lift())
                        .average()
                        .orElseThrow())
                .isCloseTo(3.950609, within(5e-7));
        Rule top = sure.stream()
                .max(Comparator.comparingDouble(rule -> rule.numbers().lift()))
                .orElseThrow();
        assertThat(names(shop, top.has())).containsExactlyInAnyOrder("liquor", "red/blush wine");
        assertThat(names(shop, top.then())).containsExactly("bottled beer");
        assertThat(top.numbers().both()).isEqualTo(19);
        assertThat(top.numbers().confidence()).isCloseTo(0.904762, within(5e-7));
        assertThat(top.numbers().lift()).isCloseTo(11.235269, within(5e-7));
        assertThat(rules(sets, true, 0.8)).hasSize(413);
        assertThat(rules(sets, false, 0.9)).hasSize(129);
        List<Rule> half = rules(sets, false, 0.5);
        assertThat(half).hasSize(5_668);
        assertThat(rules(sets, true, 0.5)).hasSize(5_829);
        Rule strongest = half.stream()
                .max(Comparator.comparingDouble(rule -> rule.numbers().lift()))
                .orElseThrow();
        assertThat(names(shop, strongest.has())).containsExactlyInAnyOrder("Instant food products", "soda");
        assertThat(names(shop, strongest.then())).containsExactly("hamburger meat");
        assertThat(strongest.numbers().lift()).isCloseTo(18.9957, within(5e-5));
        assertThat(strongest.numbers().confidence()).isCloseTo(0.6316, within(5e-5));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void atOtherSupportsToo(Method method) {
        BasketFiles shop = BasketFiles.groceries();
        Itemsets hundredth = mine(shop, method, 0.01);
        assertThat(hundredth.byLength()).containsExactly(88, 213, 32);
        assertThat(rules(hundredth, false, 0.5)).hasSize(15);
        assertThat(rules(hundredth, false, 0.3)).hasSize(125);
        assertThat(rules(hundredth, false, 0.25)).hasSize(170);
        assertThat(rules(hundredth, false, 0.2)).hasSize(231);
        Itemsets six = mine(shop, method, 0.006);
        assertThat(six.byLength()).containsExactly(109, 478, 156, 4);
        List<Rule> quarter = rules(six, false, 0.25);
        assertThat(quarter).hasSize(463);
        Rule herbs = quarter.stream()
                .max(Comparator.comparingDouble(rule -> rule.numbers().lift()))
                .orElseThrow();
        assertThat(names(shop, herbs.has())).containsExactly("herbs");
        assertThat(names(shop, herbs.then())).containsExactly("root vegetables");
        assertThat(herbs.numbers().lift()).isCloseTo(3.956477, within(5e-7));
        Itemsets five = mine(shop, method, 0.005);
        assertThat(five.size()).isEqualTo(1_001);
        assertThat(rules(five, false, 0.3)).hasSize(482);
        Itemsets twenty = mine(shop, method, 0.02);
        assertThat(twenty.size()).isEqualTo(122);
        assertThat(rules(twenty, false, 0.3)).hasSize(37);
        Itemsets two = mine(shop, method, 0.002);
        assertThat(two.size()).isEqualTo(4_223);
        assertThat(rules(two, false, 0.5)).hasSize(1_098);
    }

    private static List<String> names(BasketFiles shop, int[] items) {
        return Arrays.stream(items).mapToObj(shop.names()::get).toList();
    }
}
