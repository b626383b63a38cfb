package org.clientele.analysis.basket.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.clientele.analysis.basket.BasketFiles;
import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smile.association.FPGrowth;
import smile.association.FPTree;

/** Counts on the two large public sets of the FIMI workshop, beside Smile's FP-Growth in the same run; prints seconds. */
@Tag("long")
class LargeBasketsTest {
    @ParameterizedTest
    @CsvSource({
        "T10I4D100K, 1000, 385",
        "T10I4D100K, 500, 1073",
        "T10I4D100K, 200, 13255",
        "T10I4D100K, 100, 27532",
        "retail, 1764, 55",
        "retail, 882, 159",
        "retail, 441, 580",
        "retail, 177, 2691",
        "retail, 89, 7589",
        "retail, 45, 19242"
    })
    void asManyItemsetsAsPublished(String name, int least, int published) {
        BasketFiles files = name.equals("retail") ? BasketFiles.retail() : BasketFiles.quest();
        Baskets baskets = files.baskets();
        assertThat(baskets.size()).isEqualTo(name.equals("retail") ? 88_162 : 100_000);
        long start = System.nanoTime();
        Itemsets grown = mine(baskets, Method.FP_GROWTH, least);
        long grew = System.nanoTime();
        Itemsets counted = mine(baskets, Method.APRIORI, least);
        long counting = System.nanoTime();
        long theirs = smile(baskets, least);
        long end = System.nanoTime();
        IO.println(String.format(
                Locale.ROOT,
                "%s at %d: %,d itemsets; FP-Growth %.2f s, Apriori %.2f s, Smile %.2f s",
                name,
                least,
                grown.size(),
                (grew - start) / 1e9,
                (counting - grew) / 1e9,
                (end - counting) / 1e9));
        assertThat(grown.size()).isEqualTo(published);
        assertThat(counted.size()).isEqualTo(published);
        assertThat(theirs).isEqualTo(published);
        for (int set = 0; set < grown.size(); set++) {
            assertThat(counted.support(set)).isEqualTo(grown.support(set));
            assertThat(counted.items(set)).isEqualTo(grown.items(set));
        }
    }

    private static Itemsets mine(Baskets baskets, Method method, int least) {
        return Miner.run(baskets, MineSpec.of(method, least), Workers.ofMachine(), Checkpoint.none());
    }

    private static long smile(Baskets baskets, int least) {
        int[][] all = new int[baskets.size()][];
        for (int b = 0; b < all.length; b++) {
            all[b] = Arrays.copyOfRange(baskets.item(), baskets.offset()[b], baskets.offset()[b + 1]);
        }
        return FPGrowth.apply(FPTree.of(least, all)).count();
    }
}
