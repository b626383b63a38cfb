package org.clientele.analysis.recommend.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankedFiguresTest {
    private static double of(MetricKind kind, int k, int targets, double... places) {
        return RankedFigures.of(kind, places, places.length, k, targets);
    }

    @Test
    void right_at_places_one_and_three_of_four_with_three_targets() {
        double second = Math.log(2) / Math.log(3);
        assertEquals(1, of(MetricKind.HIT_RATE, 4, 3, 0, 2));
        assertEquals(0.5, of(MetricKind.PRECISION, 4, 3, 0, 2), 1e-12);
        assertEquals(2 / 3.0, of(MetricKind.RECALL, 4, 3, 0, 2), 1e-12);
        assertEquals(4 / 7.0, of(MetricKind.F1, 4, 3, 0, 2), 1e-12);
        assertEquals(1.5 / (1 + second + 0.5), of(MetricKind.NDCG, 4, 3, 0, 2), 1e-12);
        assertEquals((1 + 2 / 3.0) / 3, of(MetricKind.MAP, 4, 3, 0, 2), 1e-12);
        assertEquals(1, of(MetricKind.MRR, 4, 3, 0, 2));
        assertEquals(1 / 3.0, of(MetricKind.MRR, 4, 3, 2), 1e-12);
    }

    @Test
    void more_targets_than_places_tell_the_variants_apart() {
        double second = Math.log(2) / Math.log(3);
        assertEquals(1, of(MetricKind.NDCG, 2, 5, 0, 1), 1e-12);
        double all = 1 + second + 0.5 + Math.log(2) / Math.log(5) + Math.log(2) / Math.log(6);
        assertEquals((1 + second) / all, of(MetricKind.NDCG_ALL, 2, 5, 0, 1), 1e-12);
        assertEquals(1, of(MetricKind.MAP, 2, 5, 0, 1), 1e-12);
        assertEquals(0.4, of(MetricKind.MAP_ALL, 2, 5, 0, 1), 1e-12);
        assertEquals(0.4, of(MetricKind.RECALL, 2, 5, 0, 1), 1e-12);
        assertEquals(1, of(MetricKind.RECALL_MIN, 2, 5, 0, 1), 1e-12);
    }

    @Test
    void the_mean_of_f1_is_not_the_f1_of_the_means() {
        // One person all right (1 of 1, 1 target), one all wrong: mean F1 0.5; from the means 0.5 and 0.5 also 0.5,
        // but with a second target for the first person they part: (2/3 + 0)/2 against 2·0.5·0.25/0.75.
        double mean = (of(MetricKind.F1, 1, 2, 0) + of(MetricKind.F1, 1, 1)) / 2;
        assertEquals(1 / 3.0, mean, 1e-12);
        double precision = (of(MetricKind.PRECISION, 1, 2, 0) + 0) / 2;
        double recall = (of(MetricKind.RECALL, 1, 2, 0) + 0) / 2;
        assertEquals(1 / 3.0, 2 * precision * recall / (precision + recall), 1e-12);
        double other = (of(MetricKind.F1, 1, 4, 0) + of(MetricKind.F1, 1, 1, 0)) / 2;
        precision = 1;
        recall = (0.25 + 1) / 2;
        assertTrue(Math.abs(other - 2 * precision * recall / (precision + recall)) > 0.05);
    }

    @Test
    void nothing_right_is_zero_and_places_beyond_k_do_not_count() {
        for (MetricKind kind : MetricKind.values()) {
            if (kind.of() == MetricKind.Of.PEOPLE && kind != MetricKind.AUC) {
                assertEquals(0, of(kind, 3, 2), kind::toString);
                assertEquals(0, of(kind, 3, 2, 3, 7), kind::toString);
            }
        }
    }

    @Test
    void names_are_read_and_nonsense_is_not() {
        assertEquals(new Metric(MetricKind.NDCG, 10), Metric.parse(" NDCG@10").orElseThrow());
        assertEquals(
                new Metric(MetricKind.RECALL_MIN, 20),
                Metric.parse("recall_min@20").orElseThrow());
        assertEquals(new Metric(MetricKind.AUC, 0), Metric.parse("auc").orElseThrow());
        assertEquals(new Metric(MetricKind.MRR, 0), Metric.parse("mrr").orElseThrow());
        for (String bad :
                new String[] {"ndcg", "ndcg@", "ndcg@0", "ndcg@x", "auc@3", "magic@10", "hr@-1", "hr@9999", ""}) {
            assertTrue(Metric.parse(bad).isEmpty(), bad);
        }
        for (MetricKind kind : MetricKind.values()) {
            Metric metric = new Metric(kind, kind.needsLength() ? 7 : 0);
            assertEquals(metric, Metric.parse(metric.code()).orElseThrow());
        }
        assertThrows(IllegalArgumentException.class, () -> new Metric(MetricKind.NDCG, 0));
    }
}
