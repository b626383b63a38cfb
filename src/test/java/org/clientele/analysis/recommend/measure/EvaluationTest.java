package org.clientele.analysis.recommend.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a slow second implementation that sorts everything, over random scores with many ties. */
class EvaluationTest {
    private static final List<Metric> METRICS = List.of(
                    "hr@3",
                    "precision@3",
                    "recall@5",
                    "recall-min@5",
                    "f1@5",
                    "ndcg@5",
                    "ndcg-all@5",
                    "map@5",
                    "map-all@5",
                    "mrr@5",
                    "mrr",
                    "auc",
                    "ndcg@40")
            .stream()
            .map(name -> Metric.parse(name).orElseThrow())
            .toList();

    private final List<Set<Integer>> has = new ArrayList<>();
    private final List<Set<Integer>> hidden = new ArrayList<>();
    private final List<List<Integer>> rivals = new ArrayList<>();

    private static Interactions pairs(List<? extends Iterable<Integer>> sets, int items) {
        List<int[]> all = new ArrayList<>();
        for (int u = 0; u < sets.size(); u++) {
            for (int item : sets.get(u)) {
                all.add(new int[] {u, item});
            }
        }
        int[] user = all.stream().mapToInt(p -> p[0]).toArray();
        return Interactions.of(
                sets.size(), items, user, all.stream().mapToInt(p -> p[1]).toArray(), null, user);
    }

    private float[][] random(long seed, int people, int items) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] score = new float[people][items];
        for (int u = 0; u < people; u++) {
            has.add(new TreeSet<>());
            hidden.add(new TreeSet<>());
            rivals.add(new ArrayList<>());
            for (int i = 0; i < items; i++) {
                score[u][i] = random.nextInt(8);
                if (random.nextInt(5) == 0 || i == u % items) {
                    has.get(u).add(i);
                }
                if (random.nextInt(6) == 0) {
                    hidden.get(u).add(i);
                }
            }
            for (int r = 0; r < 15; r++) {
                rivals.get(u).add(random.nextInt(items));
            }
        }
        return score;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_figure_is_that_of_sorting_all_products(long seed) {
        boolean again = seed % 2 == 0;
        float[][] score = random(seed, 25, 40);
        Exam exam = Exam.of(TrainingData.of(pairs(has, 40)), pairs(hidden, 40).byUser(), again);
        Evaluation evaluation = Evaluation.run(
                new FixedScores(score), exam, METRICS, 4, new Workers(seed % 3 == 0 ? 3 : 1), Checkpoint.none());
        int p = 0;
        for (int u = 0; u < 25; u++) {
            int person = u;
            Set<Integer> targets = new TreeSet<>(hidden.get(u));
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                if (again || !has.get(u).contains(i)) {
                    open.add(i);
                } else {
                    targets.remove(i);
                }
            }
            if (targets.isEmpty()) {
                continue;
            }
            open.sort(
                    Comparator.comparingDouble((Integer i) -> -score[person][i]).thenComparingInt(i -> i));
            assertEquals(u, exam.people()[p]);
            for (Metric metric : METRICS) {
                assertEquals(
                        slow(metric, open, targets, score[u]),
                        evaluation.column(metric)[p],
                        1e-6,
                        metric.code() + " of " + u);
            }
            p++;
        }
        assertEquals(p, evaluation.people());
    }

    private static double slow(Metric metric, List<Integer> order, Set<Integer> targets, float[] score) {
        if (metric.k() == 0) {
            double pairs = 0;
            double won = 0;
            double ahead = Double.POSITIVE_INFINITY;
            for (int t : targets) {
                double before = 0;
                for (int other : order) {
                    if (!targets.contains(other)) {
                        double wins = score[t] > score[other] ? 1 : score[t] == score[other] ? 0.5 : 0;
                        won += wins;
                        before += 1 - wins;
                        pairs++;
                    }
                }
                ahead = Math.min(ahead, before);
            }
            return metric.kind() == MetricKind.AUC ? won / pairs : 1 / (1 + ahead);
        }
        int k = metric.k();
        double hits = 0;
        double gain = 0;
        double precisions = 0;
        double first = 0;
        for (int r = 1; r <= Math.min(k, order.size()); r++) {
            if (targets.contains(order.get(r - 1))) {
                hits++;
                gain += 1 / (Math.log(r + 1) / Math.log(2));
                precisions += hits / r;
                first = first == 0 ? 1.0 / r : first;
            }
        }
        int t = targets.size();
        double ideal = 0;
        for (int r = 1; r <= (metric.kind() == MetricKind.NDCG_ALL ? t : Math.min(k, t)); r++) {
            ideal += 1 / (Math.log(r + 1) / Math.log(2));
        }
        double precision = hits / k;
        double recall = hits / t;
        return switch (metric.kind()) {
            case HIT_RATE -> hits > 0 ? 1 : 0;
            case PRECISION -> precision;
            case RECALL -> recall;
            case RECALL_MIN -> hits / Math.min(k, t);
            case F1 -> hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
            case NDCG, NDCG_ALL -> gain / ideal;
            case MAP -> precisions / Math.min(k, t);
            case MAP_ALL -> precisions / t;
            case MRR -> first;
            default -> throw new AssertionError(metric);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void among_rivals_doubles_owned_ones_and_the_target_itself_do_not_count_and_ties_count_half(long seed) {
        float[][] score = random(seed, 25, 40);
        Exam exam = Exam.of(TrainingData.of(pairs(has, 40)), pairs(hidden, 40).byUser(), false)
                .among(pairs(rivals, 40).byUser());
        Metric hit = Metric.parse("hr@3").orElseThrow();
        Metric ndcg = Metric.parse("ndcg@1000").orElseThrow();
        Evaluation evaluation =
                Evaluation.run(new FixedScores(score), exam, List.of(hit, ndcg), 3, new Workers(1), Checkpoint.none());
        for (int p = 0; p < evaluation.people(); p++) {
            int u = exam.people()[p];
            Set<Integer> targets = hidden.get(u).stream()
                    .filter(i -> !has.get(u).contains(i))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> others = new TreeSet<>(rivals.get(u));
            others.removeAll(has.get(u));
            others.removeAll(targets);
            List<Integer> order = new ArrayList<>(targets);
            order.sort(Comparator.comparingDouble(i -> -score[u][i]));
            double gain = 0;
            double ideal = 0;
            boolean any = false;
            for (int t = 0; t < order.size(); t++) {
                double place = t;
                for (int other : others) {
                    place += score[u][other] > score[u][order.get(t)]
                            ? 1
                            : score[u][other] == score[u][order.get(t)] ? 0.5 : 0;
                }
                any |= place < 3;
                gain += Math.log(2) / Math.log(place + 2);
                ideal += Math.log(2) / Math.log(t + 2);
            }
            assertEquals(any ? 1 : 0, evaluation.column(hit)[p]);
            assertEquals(gain / ideal, evaluation.column(ndcg)[p], 1e-6);
        }
    }

    @Test
    void products_nobody_knows_are_left_out_where_asked_and_still_count_as_targets() {
        has.add(Set.of(0));
        has.add(Set.of(1, 2));
        hidden.add(Set.of(2, 3));
        hidden.add(Set.of());
        float[][] score = {{0, 1, 2, 9}, {0, 0, 0, 0}};
        Exam exam = Exam.of(TrainingData.of(pairs(has, 4)), pairs(hidden, 4).byUser(), false);
        Metric recall = Metric.parse("recall@1").orElseThrow();
        List<Metric> one = List.of(recall);
        Evaluation all = Evaluation.run(new FixedScores(score), exam, one, 1, new Workers(1), Checkpoint.none());
        Evaluation known =
                Evaluation.run(new FixedScores(score), exam.amongKnown(), one, 1, new Workers(1), Checkpoint.none());
        assertArrayEquals(new int[] {3}, all.lists());
        assertArrayEquals(new int[] {2}, known.lists());
        assertEquals(0.5, all.mean(recall));
        assertEquals(0.5, known.mean(recall));
    }

    @Test
    void a_sample_of_people_is_the_same_for_the_same_seed_and_within_the_whole() {
        random(5, 30, 40);
        Exam exam = Exam.of(TrainingData.of(pairs(has, 40)), pairs(hidden, 40).byUser(), false);
        int[] some = exam.sample(10, 4).people();
        assertEquals(10, some.length);
        assertArrayEquals(some, exam.sample(10, 4).people());
        assertEquals(10, Arrays.stream(some).distinct().count());
        assertEquals(exam.people().length, exam.sample(0, 4).people().length);
    }
}
