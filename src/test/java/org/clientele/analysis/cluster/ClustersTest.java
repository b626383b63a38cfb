package org.clientele.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static SpringShop shop;
    private static ClusterResult found;

    @BeforeAll
    static void find() {
        shop = SpringShop.read();
        found = Clusters.run(shop.facts(), ClusterSpec.standard(), Checkpoint.none());
    }

    private static double agreementWithTruth(ClusterResult result) {
        List<String> tastes = shop.tastes().stream().distinct().toList();
        List<int[]> pairs = new ArrayList<>();
        for (int c = 0; c < result.cluster().length; c++) {
            if (result.cluster()[c] > 0) {
                pairs.add(new int[] {
                    result.cluster()[c], tastes.indexOf(shop.tastes().get(c))
                });
            }
        }
        return Agreement.adjustedRand(
                pairs.stream().mapToInt(p -> p[0]).toArray(),
                pairs.stream().mapToInt(p -> p[1]).toArray());
    }

    @Test
    void the_tastes_planted_in_the_sample_shop_are_found_with_nothing_told() {
        assertTrue(
                found.spec().families().contains(Family.CATEGORIES),
                found.spec().text());
        assertEquals(shop.tastes().stream().distinct().count(), found.clusters().size(), describe());
        assertTrue(agreementWithTruth(found) >= 0.9, describe());
        assertTrue(found.clarity().clear() && found.clarity().stable(), describe());
    }

    private static String describe() {
        StringBuilder text = new StringBuilder(found.spec().text() + " silhouette "
                + found.clarity().silhouette()
                + " stability " + found.clarity().stability() + " agreement " + agreementWithTruth(found) + " none "
                + found.fitsNone() + "\n" + found.clarity().candidates() + "\n");
        for (Cluster cluster : found.clusters()) {
            text.append(cluster).append('\n');
        }
        return text.toString();
    }

    @Test
    void the_specification_that_was_found_gives_the_same_groups_again() {
        ClusterSpec spec = ClusterSpec.of(found.spec().text());
        assertEquals(found.spec(), spec);
        ClusterResult again = Clusters.run(shop.facts(), spec, Checkpoint.none());
        assertArrayEquals(found.cluster(), again.cluster());
    }

    @Test
    void groups_part_the_buyers_and_add_up() {
        int people = found.fitsNone();
        long before = Long.MAX_VALUE;
        for (Cluster cluster : found.clusters()) {
            assertEquals(cluster.people(), found.members(cluster.number()).size());
            assertTrue(cluster.revenue() > 0 && !cluster.traits().isEmpty());
            people += cluster.people();
            assertTrue(cluster.revenue() <= before);
            before = cluster.revenue();
        }
        assertEquals(found.buyers(), people);
        assertEquals(
                shop.facts().customers() - people,
                found.members(ClusterResult.NO_ORDER).size());
        assertTrue(found.fitsNone() <= 0.05 * found.buyers());
    }

    @Test
    void traits_are_the_means_of_the_group_over_the_means_of_all() {
        for (Cluster cluster : found.clusters()) {
            for (Trait trait : cluster.traits()) {
                assertEquals(trait.more(), trait.ratio() > 1);
            }
            OneLineRule rule = cluster.rule();
            assertTrue(rule != null && rule.right() > 0.5 && rule.found() > 0.5);
        }
    }

    @Test
    void a_shop_without_groups_is_told_so() {
        SplittableRandom random = new SplittableRandom(3);
        HandFacts hand = new HandFacts(600, 1000);
        int number = 0;
        for (int i = 0; i < 12; i++) {
            hand.product("p" + i, "c" + i);
        }
        for (int c = 0; c < 600; c++) {
            for (int o = 0; o < 25; o++) {
                hand.order(c, 1000 - random.nextInt(30), "o" + number++, "p" + random.nextInt(12), 10);
            }
        }
        ClusterResult result =
                Clusters.run(hand.facts(), new ClusterSpec(0, Set.of(Family.CATEGORIES), 1), Checkpoint.none());
        assertFalse(result.clarity().clear());
    }

    @Test
    void too_few_buyers_are_refused_with_a_sentence() {
        Facts facts = new HandFacts(5, 100).order(0, 10, "a", "p", 5).facts();
        Refusal refusal =
                assertThrows(Refusal.class, () -> Clusters.run(facts, ClusterSpec.standard(), Checkpoint.none()));
        assertEquals("cluster.few", refusal.sentence().key());
    }
}
