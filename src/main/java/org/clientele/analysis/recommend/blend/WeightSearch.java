package org.clientele.analysis.recommend.blend;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.model.run.Checkpoint;

/**
 * Finds the weights of the members by which the lists of ten come out best on purchases held back (mean NDCG), one weight after
 * the other, starting from the best single member; a weight moves only when that helps.
 */
final class WeightSearch {
    private static final int LENGTH = 10;
    private static final int BLOCK = 16;
    private static final int MOST_ROUNDS = 6;
    private static final double LEAST_GAIN = 1e-5;
    private static final float[] STEPS = {0, 0.1f, 0.2f, 0.35f, 0.5f, 0.75f, 1, 1.4f, 2};

    private final List<Recommender> members;
    private final Holdout holdout;
    private final int[][] candidate;
    private final float[][] worth;

    private WeightSearch(List<Recommender> members, Holdout holdout) {
        this.members = members;
        this.holdout = holdout;
        candidate = new int[holdout.people().length][];
        worth = new float[holdout.people().length][];
    }

    /**
     * Weights that add up to 1.
     *
     * @param members trained on what the holdout shows
     * @param discover whether products bought before are left out of the lists
     */
    static float[] run(
            List<Recommender> members,
            Holdout holdout,
            boolean discover,
            double sharpness,
            Workers workers,
            Checkpoint checkpoint) {
        WeightSearch search = new WeightSearch(members, holdout);
        search.gather(discover, sharpness, workers, checkpoint.part(0, 0.5));
        return search.climb(checkpoint);
    }

    /** What the members say to each person: candidates, and for each of them one worth per member. */
    private void gather(boolean discover, double sharpness, Workers workers, Checkpoint checkpoint) {
        int items = members.getFirst().items();
        int m = members.size();
        workers.run(holdout.people().length, BLOCK, checkpoint, () -> {
            List<Recommender.Scorer> scorers =
                    members.stream().map(Recommender::scorer).toList();
            Places places = new Places(items, sharpness);
            History[] block = new History[BLOCK];
            float[][][] scores = new float[m][BLOCK][items];
            int[] slot = new int[items];
            Arrays.fill(slot, -1);
            return (from, to) -> {
                for (int p = from; p < to; p++) {
                    block[p - from] = holdout.shown().interactions().history(holdout.people()[p]);
                }
                for (int k = 0; k < m; k++) {
                    scorers.get(k).score(block, to - from, scores[k]);
                }
                for (int p = from; p < to; p++) {
                    int[] found = new int[m * Places.DEEP];
                    float[] values = new float[found.length * m];
                    int size = 0;
                    for (int k = 0; k < m; k++) {
                        int count = places.rank(scores[k][p - from]);
                        for (int r = 0; r < count; r++) {
                            int item = places.item(r);
                            if (discover && holdout.shown().interactions().bought(holdout.people()[p], item)) {
                                continue;
                            }
                            if (slot[item] < 0) {
                                slot[item] = size;
                                found[size++] = item;
                            }
                            values[slot[item] * m + k] = places.worth(r);
                        }
                    }
                    candidate[p] = Arrays.copyOf(found, size);
                    worth[p] = Arrays.copyOf(values, size * m);
                    for (int c = 0; c < size; c++) {
                        slot[found[c]] = -1;
                    }
                }
            };
        });
    }

    private float[] climb(Checkpoint checkpoint) {
        int m = members.size();
        float[] best = new float[m];
        double bestGain = -1;
        for (int k = 0; k < m; k++) {
            float[] alone = new float[m];
            alone[k] = 1;
            double gain = gain(alone);
            if (gain > bestGain + LEAST_GAIN) {
                bestGain = gain;
                best = alone;
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean moved = false;
            for (int k = 0; k < m; k++) {
                for (float step : STEPS) {
                    checkpoint.check();
                    float[] other = best.clone();
                    other[k] = step;
                    double gain = sum(other) > 0 ? gain(other) : -1;
                    if (gain > bestGain + LEAST_GAIN) {
                        bestGain = gain;
                        best = other;
                        moved = true;
                    }
                }
            }
            checkpoint.progress((round + 1.0) / MOST_ROUNDS);
            if (!moved) {
                break;
            }
        }
        float total = sum(best);
        for (int k = 0; k < m; k++) {
            best[k] /= total;
        }
        return best;
    }

    private static float sum(float[] weights) {
        float sum = 0;
        for (float w : weights) {
            sum += w;
        }
        return sum;
    }

    /** Mean NDCG of the lists with these weights. */
    private double gain(float[] weights) {
        double sum = 0;
        for (int p = 0; p < candidate.length; p++) {
            sum += gain(candidate[p], worth[p], weights, holdout.targets()[p]);
        }
        return candidate.length == 0 ? 0 : sum / candidate.length;
    }

    private static double gain(int[] items, float[] worth, float[] weights, int[] targets) {
        int m = weights.length;
        float[] score = new float[items.length];
        for (int c = 0; c < score.length; c++) {
            for (int k = 0; k < m; k++) {
                score[c] += weights[k] * worth[c * m + k];
            }
        }
        double gain = 0;
        double most = 0;
        for (int t = 0; t < targets.length && t < LENGTH; t++) {
            most += 1 / Math.log(t + 2.0);
        }
        for (int c = 0; c < score.length; c++) {
            if (score[c] > 0 && Arrays.binarySearch(targets, items[c]) >= 0) {
                int before = 0;
                for (int o = 0; o < score.length && before < LENGTH; o++) {
                    before += score[o] > score[c] || score[o] == score[c] && items[o] < items[c] ? 1 : 0;
                }
                gain += before < LENGTH ? 1 / Math.log(before + 2.0) : 0;
            }
        }
        return gain / most;
    }
}
