package org.clientele.analysis.recommend.neural;

import java.util.Arrays;
import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.model.run.Checkpoint;

/**
 * What tells when to stop learning: of some people one product is hidden from all training, and its place among drawn
 * products that they have not bought is watched.
 *
 * @param shown what may be learned from
 * @param user whose product is hidden
 * @param items the hidden product of each, followed by the drawn ones
 */
record Hidden(Interactions shown, int[] user, int[][] items) {
    private static final int AGAINST = 200;
    private static final int MOST = 4_000;
    private static final int FEWEST_PRODUCTS = 3;

    /** Hides one product of each person in a random share of those with three products or more, at most 4,000 people. */
    static Hidden of(Interactions x, double share, long seed) {
        SparseRows rows = x.byUser();
        int[] people = new int[rows.rows()];
        int size = 0;
        for (int u = 0; u < people.length; u++) {
            if (rows.length(u) >= FEWEST_PRODUCTS && rows.length(u) < x.items()) {
                people[size++] = u;
            }
        }
        Draws.shuffle(people, size, seed);
        int count = (int) Math.min(MOST, Math.ceil(share * size));
        int[] user = Arrays.copyOf(people, count);
        Arrays.sort(user);
        int[] hiddenEntry = new int[count];
        int[][] items = new int[count][];
        for (int i = 0; i < count; i++) {
            int u = user[i];
            long bits = Draws.at(seed, u, 1);
            hiddenEntry[i] = rows.start()[u] + Draws.below(bits, rows.length(u));
            items[i] = new int[1 + AGAINST];
            items[i][0] = rows.index()[hiddenEntry[i]];
            for (int k = 1; k <= AGAINST; k++) {
                do {
                    bits = Draws.next(bits);
                    items[i][k] = Draws.below(bits, x.items());
                } while (rows.find(u, items[i][k]) >= 0);
            }
        }
        return new Hidden(without(x, hiddenEntry), user, items);
    }

    /** All entries but some, which ascend. */
    private static Interactions without(Interactions x, int[] entries) {
        SparseRows rows = x.byUser();
        int left = rows.entries() - entries.length;
        int[] user = new int[left];
        int[] item = new int[left];
        float[] weight = new float[left];
        int[] day = new int[left];
        int at = 0;
        int next = 0;
        for (int u = 0; u < rows.rows(); u++) {
            for (int e = rows.start()[u]; e < rows.start()[u + 1]; e++) {
                if (next < entries.length && entries[next] == e) {
                    next++;
                } else {
                    user[at] = u;
                    item[at] = rows.index()[e];
                    weight[at] = rows.valueAt(e);
                    day[at++] = x.day()[e];
                }
            }
        }
        return Interactions.of(x.users(), x.items(), user, item, weight, day);
    }

    /** The mean of 1/log₂(1 + place) of the hidden product; equal scores count as half a place. */
    double value(Ranker ranker, Tastes tastes, Workers workers) {
        double[] gain = new double[user.length];
        workers.run(user.length, 32, Checkpoint.none(), () -> {
            Tastes.FoldIn foldIn = tastes.foldIn();
            Ranker.Desk desk = ranker.desk();
            float[] person = new float[tastes.d()];
            float[] score = new float[1 + AGAINST];
            SparseRows rows = shown.byUser();
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    foldIn.taste(rows.index(), rows.start()[user[i]], rows.start()[user[i] + 1], person);
                    desk.some(person, items[i], score);
                    double place = 1;
                    for (int k = 1; k < score.length; k++) {
                        place += score[k] > score[0] ? 1 : score[k] == score[0] ? 0.5 : 0;
                    }
                    gain[i] = Math.log(2) / Math.log(1 + place);
                }
            };
        });
        return Arrays.stream(gain).average().orElse(0);
    }
}
