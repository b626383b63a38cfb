package org.clientele.analysis.recommend.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.SequenceSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {
    private static final SequenceSpec MARKOV = new SequenceSpec(1, 0, 0, 0, 0, 1_000);

    /** Purchases of people, each a list of visits on days 100, 110, 120 …, each visit a list of products. */
    private static Purchases visits(int items, int[][]... people) {
        List<int[]> lines = new ArrayList<>();
        int[] offset = new int[people.length + 1];
        for (int u = 0; u < people.length; u++) {
            for (int v = 0; v < people[u].length; v++) {
                for (int item : people[u][v]) {
                    lines.add(new int[] {item, 100 + 10 * v, 100 * u + v});
                }
            }
            offset[u + 1] = lines.size();
        }
        return new Purchases(
                items,
                offset,
                lines.stream().mapToInt(line -> line[0]).toArray(),
                lines.stream().mapToInt(line -> line[1]).toArray(),
                lines.stream().mapToInt(line -> line[2]).toArray());
    }

    private static SequenceModel fit(Purchases lines, SequenceSpec spec) {
        return Sequence.fit(lines, spec, new Workers(2), Checkpoint.none());
    }

    private static float weight(SequenceModel model, int from, int to) {
        return model.after(from, 1_000).stream()
                .filter(f -> f.product() == to)
                .map(SequenceModel.Follower::weight)
                .findFirst()
                .orElse(0f);
    }

    @Test
    void with_a_window_of_one_it_is_the_markov_chain_over_visits() {
        SequenceModel model =
                fit(visits(4, new int[][] {{0}, {1}, {0}, {2}}, new int[][] {{0}, {1}}, new int[][] {{3}}), MARKOV);
        assertEquals(2 / 3f, weight(model, 0, 1), 1e-6f);
        assertEquals(1 / 3f, weight(model, 0, 2), 1e-6f);
        assertEquals(1 / 2f, weight(model, 1, 0), 1e-6f);
        assertEquals(List.of(), model.after(3, 10));
        assertEquals(new SequenceModel.Follower(1, 2 / 3f, 2), model.after(0, 1).getFirst());
    }

    @Test
    void later_visits_count_by_distance_and_the_same_visit_both_ways() {
        SequenceSpec spec = new SequenceSpec(2, 0.5, 0, 0, 0, 1_000);
        SequenceModel model = fit(visits(5, new int[][] {{0, 1}, {2}, {3}, {4}}), spec);
        assertEquals(0.5f, weight(model, 0, 1), 1e-6f);
        assertEquals(0.5f, weight(model, 1, 0), 1e-6f);
        assertEquals(1f, weight(model, 0, 2), 1e-6f);
        assertEquals(0.5f, weight(model, 0, 3), 1e-6f);
        assertEquals(0f, weight(model, 0, 4), 1e-6f);
    }

    @Test
    void a_product_bought_twice_on_one_day_is_one() {
        SequenceModel model = fit(visits(2, new int[][] {{0, 0}, {1, 1}}), MARKOV);
        assertEquals(1f, weight(model, 0, 1), 1e-6f);
    }

    /** The definition as four loops, on random histories with weights. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void it_is_its_definition_on_random_histories(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = 9;
        int users = 20;
        SequenceSpec spec = new SequenceSpec(3, 0.7, 25, 0.4, 2, 1_000);
        List<int[]> lines = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        int[] offset = new int[users + 1];
        for (int u = 0; u < users; u++) {
            int day = 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                day += random.nextInt(3) * 7;
                lines.add(new int[] {random.nextInt(items), day});
                weights.add(random.nextBoolean() ? 1f : 0.3f);
            }
            offset[u + 1] = lines.size();
        }
        float[] weight = new float[weights.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = weights.get(i);
        }
        int[] item = lines.stream().mapToInt(line -> line[0]).toArray();
        int[] day = lines.stream().mapToInt(line -> line[1]).toArray();
        Purchases all = new Purchases(items, offset, item, day, new int[item.length], new byte[item.length], weight);
        SequenceModel model = fit(all, spec);
        double[][] pairs = new double[items][items];
        double[] occurs = new double[items];
        for (int u = 0; u < users; u++) {
            // Weight of each product on each day: the largest.
            TreeMap<Integer, double[]> byDay = new TreeMap<>();
            for (int line = offset[u]; line < offset[u + 1]; line++) {
                double[] of = byDay.computeIfAbsent(day[line], any -> new double[items]);
                of[item[line]] = Math.max(of[item[line]], weight[line]);
            }
            List<Integer> days = List.copyOf(byDay.keySet());
            List<double[]> visits = List.copyOf(byDay.values());
            for (int a = 0; a < days.size(); a++) {
                for (int b = a; b < days.size() && b - a <= 3; b++) {
                    double near = (b == a ? 0.7 : 1.0 / (b - a)) * Math.pow(2, (days.get(b) - all.lastDay()) / 25.0);
                    for (int i = 0; i < items; i++) {
                        for (int j = 0; j < items; j++) {
                            pairs[i][j] += a == b && i == j ? 0 : near * visits.get(a)[i] * visits.get(b)[j];
                        }
                    }
                }
                for (int i = 0; i < items; i++) {
                    occurs[i] += visits.get(a)[i] * Math.pow(2, (days.get(a) - all.lastDay()) / 25.0);
                }
            }
        }
        double mean = Arrays.stream(occurs).sum() / items;
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                double expected =
                        pairs[i][j] == 0 ? 0 : pairs[i][j] / (occurs[i] + 2) / Math.pow(occurs[j] / mean, 0.4);
                assertEquals(expected, weight(model, i, j), 1e-5 * Math.max(1, expected), i + " " + j);
            }
        }
    }

    @Test
    void what_was_taken_last_counts_most_and_reasons_add_up() {
        SequenceModel model = fit(
                visits(6, new int[][] {{0}, {2}}, new int[][] {{1}, {3}}, new int[][] {{0}, {2}}, new int[][] {{1}, {3}
                }),
                MARKOV);
        History history = new History(new int[] {0, 1}, new float[] {4, 1}, new int[] {50, 60}, 70);
        float[][] scores = new float[1][6];
        model.scorer().score(new History[] {history}, 1, scores);
        assertArrayEquals(new float[] {0, 0, 0.5f, 1, 0, 0}, scores[0], 1e-6f);
        assertArrayEquals(new float[] {0.5f, 0}, model.scorer().reasons(history, 2), 1e-6f);
        assertEquals(Optional.of(new Why.Next(1, 2)), model.scorer().why(history, 3));
        assertEquals(Optional.empty(), model.scorer().why(history, 5));
    }

    /** A planted chain: whoever takes i takes i + 1 next three times out of four, else anything. */
    @Test
    void a_planted_chain_is_found() {
        SplittableRandom random = new SplittableRandom(5);
        int items = 40;
        int[][][] people = new int[500][][];
        for (int u = 0; u < people.length; u++) {
            people[u] = new int[8][1];
            people[u][0][0] = random.nextInt(items);
            for (int v = 1; v < 8; v++) {
                people[u][v][0] = random.nextInt(4) > 0 ? (people[u][v - 1][0] + 1) % items : random.nextInt(items);
            }
        }
        SequenceModel model = fit(visits(items, people), SequenceSpec.standard());
        for (int i = 0; i < items; i++) {
            assertEquals((i + 1) % items, model.after(i, 1).getFirst().product(), "after " + i);
            assertTrue(model.after(i, 1).getFirst().times() > 20);
        }
    }
}
