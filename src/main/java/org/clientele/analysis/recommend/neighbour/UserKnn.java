package org.clientele.analysis.recommend.neighbour;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.linear.Overlaps;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains "people who buy like you": the histories of some people, without names, and for each of them how similar others
 * must be to be spoken to.
 *
 * <p>score(u, j) = Σ of s(u, v) over the people v who have bought j and among whose {@code neighbours} most similar people
 * u is. The k are taken for the speaker v and not for u (as in Ferrari Dacrema et al., TOIS 2021): so nobody who resembles
 * everybody speaks to everybody.
 */
public final class UserKnn {
    private UserKnn() {}

    /** Trains on binary purchases. */
    public static UserKnnModel fit(Interactions all, UserKnnSpec spec, Workers workers, Checkpoint checkpoint) {
        SparseRows histories = histories(all.newest(spec.longest()), spec.people());
        int people = histories.rows();
        int[] user = new int[histories.entries()];
        for (int v = 0; v < people; v++) {
            Arrays.fill(user, histories.start()[v], histories.start()[v + 1], v);
        }
        Interactions x = Interactions.of(people, histories.columns(), user, histories.index(), null, null);
        People known = People.of(
                spec, histories, PurchaseWeights.of(x, spec.weighting()).item());
        int k = Math.clamp(spec.neighbours(), 1, Math.max(1, people));
        float[] least = new float[people];
        workers.run(people, 16, checkpoint, () -> {
            Overlaps overlaps = new Overlaps(known.byItem(), known.itemSquare());
            TopK top = new TopK(k);
            int[] kept = new int[k];
            float[] score = new float[k];
            return (from, to) -> {
                for (int v = from; v < to; v++) {
                    overlaps.of(
                            histories.index(), histories.start()[v], histories.start()[v + 1]);
                    for (int t = 0; t < overlaps.count(); t++) {
                        int u = overlaps.row(t);
                        float similarity =
                                known.similarity(v, overlaps.with(u), known.weight()[u], known.asSource()[u]);
                        if (u != v && similarity > 0) {
                            top.offer(u, similarity);
                        }
                    }
                    int size = top.drain(kept, score, 0);
                    least[v] = size < k ? 0f : score[size - 1];
                }
            };
        });
        return new UserKnnModel(spec, known, least);
    }

    /** The histories of the people who bought last, equal days by smaller number, in the order of their numbers. */
    private static SparseRows histories(Interactions x, int limit) {
        SparseRows byUser = x.byUser();
        long[] byAge = new long[x.users()];
        int buyers = 0;
        for (int u = 0; u < x.users(); u++) {
            int newest = Integer.MIN_VALUE;
            for (int e = byUser.start()[u]; e < byUser.start()[u + 1]; e++) {
                newest = Math.max(newest, x.day()[e]);
            }
            if (byUser.length(u) > 0) {
                byAge[buyers++] = ((long) ~newest << 32) | u;
            }
        }
        Arrays.sort(byAge, 0, buyers);
        int people = limit == 0 ? buyers : Math.min(limit, buyers);
        int[] chosen = new int[people];
        Arrays.setAll(chosen, v -> (int) byAge[v]);
        Arrays.sort(chosen);
        int[] start = new int[people + 1];
        for (int v = 0; v < people; v++) {
            start[v + 1] = start[v] + byUser.length(chosen[v]);
        }
        int[] index = new int[start[people]];
        for (int v = 0; v < people; v++) {
            System.arraycopy(byUser.index(), byUser.start()[chosen[v]], index, start[v], byUser.length(chosen[v]));
        }
        return new SparseRows(x.items(), start, index, null);
    }
}
