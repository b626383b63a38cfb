package org.clientele.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to look for groups, on the sample shop whose tastes are known. */
class WaysTest {
    private static final Set<Family> TASTE = Set.of(Family.CATEGORIES);

    private static SpringShop shop;
    private static int[] tastes;

    @BeforeAll
    static void read() {
        shop = SpringShop.read();
        List<String> names = shop.tastes().stream().distinct().toList();
        tastes = shop.tastes().stream().mapToInt(names::indexOf).toArray();
    }

    private static ClusterResult find(Method method, int k) {
        return Clusters.run(shop.facts(), new ClusterSpec(method, k, TASTE, 1, 0), Checkpoint.none());
    }

    /** Agreement with the planted tastes, of those who are in a group. */
    private static double agreement(ClusterResult result) {
        int[] in = java.util.stream.IntStream.range(0, tastes.length)
                .filter(c -> result.cluster()[c] > 0)
                .toArray();
        return Agreement.adjustedRand(
                Arrays.stream(in).map(c -> result.cluster()[c] - 1).toArray(),
                Arrays.stream(in).map(c -> tastes[c]).toArray());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void every_way_parts_the_buyers_and_its_words_give_the_same_groups_again(Method method) {
        ClusterResult found = find(method, 5);
        int people = found.fitsNone();
        for (Cluster cluster : found.clusters()) {
            assertEquals(cluster.people(), found.members(cluster.number()).size());
            people += cluster.people();
        }
        assertEquals(found.buyers(), people);
        ClusterSpec spec = ClusterSpec.of(found.spec().text());
        assertEquals(found.spec(), spec);
        assertArrayEquals(
                found.cluster(),
                Clusters.run(shop.facts(), spec, Checkpoint.none()).cluster());
        assertEquals(method.linkage().isPresent(), found.findings().tree() != null);
        assertEquals(method == Method.MIXTURE, found.findings().overlap() != null);
        assertEquals(!method.numbered(), found.findings().crowds() != null);
        assertEquals(
                method.numbered() ? 5 : found.clusters().size(),
                found.clusters().size());
        // Chains by nearest members run together; crowds of any density leave out more, and part a taste or two.
        double bar = method == Method.SINGLE ? -1 : method == Method.HDBSCAN ? 0.85 : 0.9;
        assertTrue(agreement(found) >= bar, method + " agrees to " + agreement(found));
    }

    @Test
    void with_nothing_told_a_tree_finds_the_five_tastes() {
        ClusterResult found = find(Method.WARD, ClusterSpec.AUTO);
        assertEquals(
                5, found.clusters().size(), () -> found.clarity().candidates().toString());
        assertTrue(agreement(found) >= 0.9);
        Findings.Tree tree = Objects.requireNonNull(found.findings().tree());
        assertEquals(found.buyers(), tree.customers().length);
        // The tree that is drawn is the tree that was cut.
        int[] cut = tree.dendrogram().cut(5);
        int[] group =
                Arrays.stream(tree.customers()).map(c -> found.cluster()[c]).toArray();
        int[] in = java.util.stream.IntStream.range(0, cut.length)
                .filter(i -> group[i] > 0)
                .toArray();
        assertEquals(
                1,
                Agreement.adjustedRand(
                        Arrays.stream(in).map(i -> cut[i]).toArray(),
                        Arrays.stream(in).map(i -> group[i] - 1).toArray()),
                1e-12);
    }

    @Test
    void the_profile_is_the_means_of_the_groups_in_standard_deviations() {
        ClusterResult found = find(Method.KMEANS, 5);
        Profile profile = found.profile();
        assertTrue(profile.measures().size() <= 8 && profile.measures().size() >= 5);
        int[] customers = found.map().customers();
        for (int m = 0; m < profile.measures().size(); m++) {
            if (profile.measures().get(m).kind().skewed()) {
                continue;
            }
            float[] values = profile.values()[m];
            double mean = 0;
            double square = 0;
            for (float value : values) {
                mean += value / values.length;
                square += (double) value * value / values.length;
            }
            for (Cluster cluster : found.clusters()) {
                double sum = 0;
                for (int i = 0; i < customers.length; i++) {
                    sum += found.cluster()[customers[i]] == cluster.number() ? values[i] : 0;
                }
                assertEquals(
                        (sum / cluster.people() - mean) / Math.sqrt(square - mean * mean),
                        profile.mean()[m][cluster.number() - 1],
                        1e-4);
            }
        }
    }

    @Test
    void a_long_tail_is_measured_by_its_middle_half_and_a_giant_does_not_squeeze_the_others() {
        double[] skewed = new double[1000];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 1000; i++) {
            skewed[i] = i < 990 ? random.nextGaussian() : 50 + i;
        }
        assertTrue(Features.skew(skewed) > 2);
        double[] even = random.doubles(1000).toArray();
        assertEquals(0, Features.skew(even), .2);
        // Hand: 0, 0, 0, 10 has mean 2.5, deviation 4.330 and skew 1.1547.
        assertEquals(2 / Math.sqrt(3), Features.skew(new double[] {0, 0, 0, 10}), 1e-12);
    }

    @Test
    void rules_are_as_right_as_they_say_and_ask_for_buyers_only() {
        ClusterResult found = Clusters.run(
                shop.facts(), new ClusterSpec(4, Set.of(Family.RECENT, Family.OFTEN), 1), Checkpoint.none());
        long told = found.clusters().stream()
                .map(Cluster::simple)
                .filter(Objects::nonNull)
                .count();
        assertTrue(told >= 3, told + " groups have a rule");
        for (Cluster cluster : found.clusters()) {
            SurrogateRule simple = cluster.simple();
            if (simple != null) {
                assertTrue(simple.right() > 0.6, cluster::toString);
            }
        }
    }

    @Test
    void numbers_between_two_values_are_as_short_as_can_be() {
        assertEquals("3", Questions.between(2.7, 3.4).toPlainString());
        assertEquals("0.5", Questions.between(.46, .52).toPlainString());
        assertEquals("1000", Questions.between(940, 1100).toPlainString());
        assertEquals("2", Questions.between(2, 3).toPlainString());
        assertEquals("7", Questions.between(7, 8).toPlainString());
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 3);
            double high = Math.nextUp(low) + random.nextDouble() * Math.pow(10, random.nextInt(9) - 6);
            double between = Questions.between(low, high).doubleValue();
            assertTrue(low <= between && between < high, low + " " + between + " " + high);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void groups_are_paired_so_that_the_overlap_is_greatest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(5);
        double[][] cost = new double[n][];
        for (int i = 0; i < n; i++) {
            cost[i] = random.doubles(n).map(x -> -x).toArray();
        }
        int[] pairs = Matching.pairs(cost);
        double own = 0;
        boolean[] used = new boolean[n];
        for (int i = 0; i < n; i++) {
            own += cost[i][pairs[i]];
            assertFalse(used[pairs[i]]);
            used[pairs[i]] = true;
        }
        assertEquals(least(cost, 0, new boolean[n]), own, 1e-12);
    }

    /** By trying all pairings. */
    private static double least(double[][] cost, int row, boolean[] used) {
        if (row == cost.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < cost.length; j++) {
            if (!used[j]) {
                used[j] = true;
                least = Math.min(least, cost[row][j] + least(cost, row + 1, used));
                used[j] = false;
            }
        }
        return least;
    }

    @Test
    void a_group_of_half_other_people_is_another_group() {
        int[] before = {0, 0, 0, 0, 1, 1, 1, 1, -1};
        int[] now = {1, 1, 1, 1, 0, 0, 2, 2, 0};
        int[][] moves = Matching.moves(before, now, 2, 3);
        assertArrayEquals(new int[] {1, 0, 0, 0}, moves[2]);
        // New 1 is old 0 whole; old 1 was split in two halves and nobody new: each is half of it.
        assertArrayEquals(new int[] {-1, 0, 1}, Matching.olds(moves));
    }

    @Test
    void a_shop_in_which_everybody_is_alike_has_no_crowds_but_an_answer() {
        HandFacts hand = new HandFacts(60, 1000);
        SplittableRandom random = new SplittableRandom(1);
        for (int c = 0; c < 60; c++) {
            hand.order(c, 900 + random.nextInt(100), "o" + c, "p", 5 + random.nextInt(3000));
        }
        Facts facts = hand.facts();
        for (Method method : Method.values()) {
            ClusterResult result = Clusters.run(
                    facts, new ClusterSpec(method, 0, Set.of(Family.RECENT, Family.MUCH), 1, 0), Checkpoint.none());
            assertNotNull(result.map());
            assertEquals(60, result.buyers());
        }
    }

    @Test
    void words_of_a_search_read_back_and_wrong_ones_are_refused() {
        for (String text : List.of(
                "k=4 by=categories seed=1",
                "method=ward k=auto by=auto seed=3",
                "method=dbscan k=auto by=recent,often seed=1 reach=0.25")) {
            assertEquals(text, ClusterSpec.of(text).text());
        }
        for (String wrong : List.of("method=best", "k=x", "reach=-1 method=dbscan", "by=shoes", "tea")) {
            org.junit.jupiter.api.Assertions.assertThrows(Refusal.class, () -> ClusterSpec.of(wrong), wrong);
        }
    }
}
