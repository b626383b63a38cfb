package org.clientele.analysis.recommend.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralTest {
    private final Interactions x =
            RandomPurchases.withTastes(300, 60, 4, 12, 0.8, 3).interactions();

    private static NeuralSpec spec(List<Integer> layers, int epochs) {
        return new NeuralSpec(8, 6, 0.02, 0, layers, 0.1, 0.004, 0.9, 0.01, 4, 256, epochs, epochs, 0.2, 0);
    }

    private static NeuralModel fit(Interactions x, NeuralSpec spec, long seed, int threads) {
        return Neural.fit(x, spec, seed, new Workers(threads), Checkpoint.none());
    }

    /** Without chance in it: the same batch again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"flat", "deep"})
    void the_loss_falls_with_every_step(String kind) {
        List<Integer> layers = kind.equals("flat") ? List.of() : List.of(16, 8);
        RandomNetwork random = RandomNetwork.of(50, 6, layers, 150, 7);
        Learner learner = new Learner(random.net(), 150, RandomNetwork.EACH, 0, 0, new Workers(2));
        double first = learner.learn(random.batch(), 0.001);
        double before = first;
        for (int step = 1; step < 200; step++) {
            double loss = learner.learn(random.batch(), 0.001);
            double last = before;
            assertTrue(loss < before, () -> loss + " after " + last);
            before = loss;
        }
        assertTrue(before < 0.8 * first, before + " of " + first);
    }

    @Test
    void what_is_hidden_is_foretold_better_and_better() {
        List<Double> losses = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        NeuralSpec deep = new NeuralSpec(8, 8, 0.01, 0.1, List.of(32, 16), 0, 0.005, 0.95, 0, 4, 256, 8, 8, 0.2, 0);
        Neural.fit(eitherOr(1_000, 4), deep, 1, new Workers(2), Checkpoint.none(), (epoch, loss, value) -> {
            losses.add(loss);
            values.add(value);
        });
        assertTrue(losses.getLast() < losses.get(1) - 0.02, losses::toString);
        assertTrue(values.getLast() > values.getFirst() + 0.02, values::toString);
    }

    @Test
    void the_seed_decides_and_the_number_of_workers_does_not() throws IOException {
        NeuralSpec spec = spec(List.of(16, 8), 2);
        byte[] alone = bytes(fit(x, spec, 5, 1));
        assertArrayEquals(alone, bytes(fit(x, spec, 5, 1)));
        assertArrayEquals(alone, bytes(fit(x, spec, 5, 2)));
        assertArrayEquals(alone, bytes(fit(x, spec, 5, 3)));
        assertFalse(Arrays.equals(alone, bytes(fit(x, spec, 6, 1))));
    }

    private static byte[] bytes(NeuralModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void the_network_of_the_best_epoch_is_kept() {
        List<Double> values = new ArrayList<>();
        // Steps so large that later epochs are worse.
        NeuralSpec wild = new NeuralSpec(8, 6, 0.02, 0, List.of(16), 0, 0.3, 1, 0, 4, 64, 5, 5, 0.3, 0);
        NeuralModel model =
                Neural.fit(x, wild, 3, new Workers(2), Checkpoint.none(), (epoch, loss, value) -> values.add(value));
        Hidden hidden = Hidden.of(x, 0.3, 3);
        double kept = hidden.value(new Ranker(model.network(), 0, new Workers(1)), model.tastes(), new Workers(1));
        assertEquals(Collections.max(values), kept, 1e-9);
        assertTrue(values.getLast() < kept, values::toString);
    }

    @Test
    void stopping_waits_as_long_as_it_was_told() {
        Network net = RandomNetwork.of(3, 2, List.of(), 1, 1).net();
        EarlyStop stop = new EarlyStop(net, 0.5, 2);
        net.itemBias()[0] = 1;
        assertFalse(stop.over(net, 0.4));
        net.itemBias()[0] = 2;
        assertFalse(stop.over(net, 0.6));
        net.itemBias()[0] = 3;
        assertFalse(stop.over(net, 0.6), "as good is not better");
        assertTrue(stop.over(net, 0.1));
        assertEquals(2, stop.bestEpoch());
        assertEquals(2f, stop.best().itemBias()[0]);
    }

    /** One factorisation for all products of a person gives what leaving out each in turn gives. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 40})
    void leaving_one_out_equals_folding_in_the_others(int n) {
        SplittableRandom random = new SplittableRandom(n);
        float[][] vector = new float[50][6];
        for (float[] row : vector) {
            for (int f = 0; f < 6; f++) {
                row[f] = (float) random.nextGaussian();
            }
        }
        double[] unbought = {1, 2, 0.5, 3, 1, 0.1};
        Tastes tastes = new Tastes(vector, unbought, 0.1, 5, 0.7f);
        int[] items = new int[n];
        Arrays.setAll(items, i -> i);
        float[][] out = new float[n + 1][6];
        tastes.foldIn().leaveOneOut(items, 0, n, out, 1);
        float[] expected = new float[6];
        for (int i = 0; i < n; i++) {
            int left = i;
            int[] rest = Arrays.stream(items).filter(item -> item != left).toArray();
            tastes.foldIn().taste(rest, 0, n - 1, expected);
            assertArrayEquals(expected, out[1 + i], 2e-3f);
        }
    }

    @Test
    void what_is_hidden_is_shown_nowhere() {
        Hidden hidden = Hidden.of(x, 0.25, 9);
        assertEquals(75, hidden.user().length);
        assertEquals(x.entries() - 75, hidden.shown().entries());
        SparseRows shown = hidden.shown().byUser();
        for (int i = 0; i < 75; i++) {
            int u = hidden.user()[i];
            int[] items = hidden.items()[i];
            assertTrue(x.byUser().find(u, items[0]) >= 0 && shown.find(u, items[0]) < 0);
            for (int k = 1; k < items.length; k++) {
                assertTrue(x.byUser().find(u, items[k]) < 0, "drawn are products that were not bought");
            }
        }
    }

    @Test
    void planted_tastes_are_found() {
        NeuralModel model = fit(x, spec(List.of(16), 4), 2, 2);
        float[][] out = new float[1][60];
        for (int group = 0; group < 4; group++) {
            int first = group * 15;
            model.scorer().score(new History[] {History.of(first, first + 3, first + 7, first + 11)}, 1, out);
            int right = 0;
            for (int i = 0; i < 60; i++) {
                float score = out[0][i];
                long better = 0;
                for (float other : out[0]) {
                    better += other > score ? 1 : 0;
                }
                right += better < 15 && i / 15 == group ? 1 : 0;
            }
            assertTrue(right >= 13, right + " of 15");
        }
    }

    /**
     * Products 0 to 9 tell one trait, 10 to 19 another; whoever has one trait but not the other buys of 20 to 22, the rest of
     * 23 to 25. No sum over what was bought can tell that.
     */
    private static Interactions eitherOr(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] user = new int[people * 7];
        int[] item = new int[people * 7];
        for (int u = 0; u < people; u++) {
            int a = random.nextInt(2);
            int b = random.nextInt(2);
            int[] bought = traits(a, b, random);
            for (int k = 0; k < 6; k++) {
                item[u * 7 + k] = bought[k];
            }
            item[u * 7 + 6] = (a == b ? 23 : 20) + random.nextInt(3);
            Arrays.fill(user, u * 7, u * 7 + 7, u);
        }
        return Interactions.of(people, 26, user, item, null, null);
    }

    private static int[] traits(int a, int b, SplittableRandom random) {
        int leaveA = random.nextInt(5);
        int leaveB = random.nextInt(5);
        int[] items = new int[6];
        for (int k = 0; k < 3; k++) {
            items[k] = a * 5 + (leaveA + 1 + k) % 5;
            items[3 + k] = 10 + b * 5 + (leaveB + 1 + k) % 5;
        }
        return items;
    }

    private static double eitherOrRight(Recommender model) {
        SplittableRandom random = new SplittableRandom(99);
        Recommender.Scorer scorer = model.scorer();
        float[][] out = new float[1][26];
        int right = 0;
        for (int t = 0; t < 200; t++) {
            int a = t & 1;
            int b = t >> 1 & 1;
            scorer.score(new History[] {History.of(traits(a, b, random))}, 1, out);
            boolean says = Math.log(out[0][20]) + Math.log(out[0][21]) + Math.log(out[0][22])
                    > Math.log(out[0][23]) + Math.log(out[0][24]) + Math.log(out[0][25]);
            right += says == (a != b) ? 1 : 0;
        }
        return right / 200.0;
    }

    @Test
    void hidden_layers_find_what_no_sum_over_purchases_can_tell() {
        Interactions shop = eitherOr(1_500, 4);
        NeuralSpec deep = new NeuralSpec(8, 8, 0.01, 0.1, List.of(32, 16), 0, 0.005, 0.95, 0, 4, 256, 16, 16, 0.1, 0);
        NeuralSpec flat = new NeuralSpec(8, 8, 0.01, 0.1, List.of(), 0, 0.005, 0.95, 0, 4, 256, 16, 16, 0.1, 0);
        double withLayers = eitherOrRight(fit(shop, deep, 1, 2));
        double without = eitherOrRight(fit(shop, flat, 1, 2));
        assertTrue(withLayers > 0.95, () -> "with hidden layers " + withLayers);
        // Three of the four kinds of people is the most that a straight line can get right.
        assertTrue(without < 0.8, () -> "without " + without);
    }

    @Test
    void a_reason_is_what_the_score_loses_without_the_product() {
        NeuralModel model = fit(x, spec(List.of(16), 3), 2, 2);
        Recommender.Scorer scorer = model.scorer();
        float[][] out = new float[1][60];
        int faithful = 0;
        for (int u = 0; u < 40; u++) {
            History history = x.history(u);
            scorer.score(new History[] {history}, 1, out);
            float[] with = out[0].clone();
            int item = best(with, history);
            float[] reasons = scorer.reasons(history, item);
            int named = 0;
            int largest = 0;
            for (int k = 0; k < reasons.length; k++) {
                if (reasons[k] != 0) {
                    named++;
                    int left = history.item()[k];
                    History rest = History.of(Arrays.stream(history.item())
                            .filter(other -> other != left)
                            .toArray());
                    scorer.score(new History[] {rest}, 1, out);
                    assertEquals(with[item] - out[0][item], reasons[k], 1e-3 * with[item] + 1e-4);
                }
                largest = reasons[k] > reasons[largest] ? k : largest;
            }
            assertTrue(named <= 5);
            faithful += reasons[largest] > 0 ? 1 : 0;
        }
        assertEquals(40, faithful, "the product named first is one without which the score is lower");
    }

    private static int best(float[] scores, History history) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            boolean open = Arrays.binarySearch(history.item(), i) < 0;
            if (open && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    @Test
    void candidates_are_scored_by_the_whole_network_and_the_rest_stand_below() {
        RandomNetwork random = RandomNetwork.of(100, 6, List.of(9), 1, 3);
        float[] person = random.batch().person[0];
        float[] whole = new float[100];
        new Ranker(random.net(), 0, new Workers(1)).desk().all(person, whole);
        float[] first = new float[100];
        for (int i = 0; i < 100; i++) {
            first[i] = random.net().agreement().of(person, i);
        }
        float[] cut = new float[100];
        new Ranker(random.net(), 20, new Workers(1)).desk().all(person, cut);
        float[] sorted = first.clone();
        Arrays.sort(sorted);
        float lowestCandidate = Float.POSITIVE_INFINITY;
        float highestOther = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < 100; i++) {
            if (first[i] >= sorted[80]) {
                assertEquals(whole[i], cut[i], 1e-5);
                lowestCandidate = Math.min(lowestCandidate, cut[i]);
            } else {
                highestOther = Math.max(highestOther, cut[i]);
                for (int j = 0; j < i; j++) {
                    if (first[j] < sorted[80] && Math.abs(first[i] - first[j]) > 1e-4) {
                        assertEquals(first[i] > first[j], cut[i] > cut[j]);
                    }
                }
            }
        }
        assertTrue(highestOther < lowestCandidate);
    }

    @Test
    void somebody_without_purchases_gets_no_scores() {
        float[][] out = new float[1][60];
        Arrays.fill(out[0], 9f);
        fit(x, spec(List.of(8), 1), 2, 1).scorer().score(new History[] {History.of()}, 1, out);
        assertArrayEquals(new float[60], out[0]);
    }

    @Test
    void too_little_to_learn_from_still_gives_a_model() {
        for (Interactions few : List.of(
                Interactions.of(3, 4, new int[] {0, 1}, new int[] {1, 2}, null, null),
                Interactions.of(2, 2, new int[] {0, 0, 1}, new int[] {0, 1, 1}, null, null),
                Interactions.of(1, 1, new int[0], new int[0], null, null))) {
            NeuralModel model = fit(few, spec(List.of(8), 2), 1, 2);
            float[][] out = new float[1][few.items()];
            model.scorer().score(new History[] {History.of(0)}, 1, out);
            for (float score : out[0]) {
                assertTrue(Float.isFinite(score));
            }
        }
    }

    @Test
    void training_can_be_cancelled_at_any_time() {
        for (int after : new int[] {0, 5, 40}) {
            int[] left = {after};
            Checkpoint cancel = new Checkpoint() {
                @Override
                public void progress(double fraction) {
                    assertTrue(fraction >= 0 && fraction <= 1);
                }

                @Override
                public void step(Message message) {}

                @Override
                public synchronized void check() {
                    if (left[0]-- <= 0) {
                        throw new Cancelled();
                    }
                }
            };
            Assertions.assertThrows(
                    Cancelled.class, () -> Neural.fit(x, spec(List.of(8), 9), 1, new Workers(2), cancel));
        }
    }
}
