package org.clientele.analysis.recommend.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;

/**
 * Finds the bought products that speak for a suggestion, and believes the method only when taking the product out of the
 * history lowers the score; for one thread.
 */
final class Reasoner {
    private static final int TRIES = 3;
    private final Recommender.Scorer scorer;
    private final float[][] without;

    Reasoner(Recommender model) {
        scorer = model.scorer();
        without = new float[1][model.items()];
    }

    /** Names for each suggestion of person p that comes from the history the product that speaks most for it. */
    void explain(History history, Suggestions all, int p) {
        int k = all.k();
        int[][] order = new int[k][];
        float[][] parts = new float[k][];
        for (int r = 0; r < k; r++) {
            int at = p * k + r;
            if (all.item()[at] >= 0 && all.ground()[at] == Ground.HISTORY.ordinal()) {
                parts[r] = scorer.reasons(history, all.item()[at]);
                order[r] = best(parts[r], history, all.item()[at], TRIES);
            } else {
                parts[r] = new float[0];
                order[r] = new int[0];
            }
        }
        for (int round = 0; round < TRIES; round++) {
            round(history, all, p, order, parts, round);
        }
    }

    private void round(History history, Suggestions all, int p, int[][] order, float[][] parts, int round) {
        int k = all.k();
        for (int r = 0; r < k; r++) {
            if (!open(all, p * k + r, order[r], round)) {
                continue;
            }
            int named = order[r][round];
            scoreWithout(history, named);
            for (int other = r; other < k; other++) {
                int at = p * k + other;
                if (open(all, at, order[other], round)
                        && order[other][round] == named
                        && without[0][all.item()[at]] < all.score()[at]) {
                    all.because()[at] = history.item()[named];
                    all.share()[at] = (float) share(parts[other], named);
                }
            }
            // What was not confirmed here comes again in the next round with its next product.
            for (int other = r; other < k; other++) {
                if (order[other].length > round && order[other][round] == named) {
                    order[other][round] = -1;
                }
            }
        }
    }

    private static boolean open(Suggestions all, int at, int[] order, int round) {
        return order.length > round && order[round] >= 0 && all.because()[at] < 0;
    }

    /** The bought products that speak for a product, those that do most first. */
    List<Reason> reasons(History history, int item, int most) {
        float[][] full = new float[1][without[0].length];
        scorer.score(new History[] {history}, 1, full);
        float[] parts = scorer.reasons(history, item);
        List<Reason> reasons = new ArrayList<>();
        for (int named : best(parts, history, item, most + TRIES)) {
            scoreWithout(history, named);
            if (reasons.size() < most && without[0][item] < full[0][item]) {
                reasons.add(new Reason(history.item()[named], share(parts, named)));
            }
        }
        return reasons;
    }

    private void scoreWithout(History history, int place) {
        scorer.score(new History[] {history.without(place)}, 1, without);
    }

    /** Places of the history by what they add, only what adds something. "Because you bought it" is no reason for itself. */
    private static int[] best(float[] parts, History history, int item, int most) {
        int[] best = new int[Math.min(most, parts.length)];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] > 0) || history.item()[i] == item) {
                continue;
            }
            int at = size;
            while (at > 0 && parts[best[at - 1]] < parts[i]) {
                at--;
            }
            if (at < best.length) {
                size = Math.min(size + 1, best.length);
                System.arraycopy(best, at, best, at + 1, size - at - 1);
                best[at] = i;
            }
        }
        return Arrays.copyOf(best, size);
    }

    private static double share(float[] parts, int place) {
        double sum = 0;
        for (float part : parts) {
            sum += Math.max(0, part);
        }
        return sum == 0 ? 0 : parts[place] / sum;
    }
}
