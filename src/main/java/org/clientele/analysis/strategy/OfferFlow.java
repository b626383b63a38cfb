package org.clientele.analysis.strategy;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.clientele.model.run.Checkpoint;

/**
 * The best assignment where every offer costs the same, exactly: a flow from people to offers of highest profit, grown one
 * message at a time along the path that gains most (successive shortest paths; Ahuja, Magnanti and Orlin, "Network Flows",
 * 1993, chapter 9).
 */
final class OfferFlow {
    private final OfferSpec spec;
    private final int n;
    private final int k;
    private final int[] taken;
    private final int[] used;

    private OfferFlow(OfferSpec spec) {
        this.spec = spec;
        this.n = spec.people();
        this.k = spec.offers();
        this.taken = new int[n];
        this.used = new int[k];
    }

    static int[] best(OfferSpec spec, Checkpoint checkpoint) {
        OfferFlow flow = new OfferFlow(spec);
        int sends = spec.sendsInAll();
        for (int sent = 0; sent < sends && flow.grow(); sent++) {
            checkpoint.check();
        }
        return flow.taken;
    }

    /** Sends one message more, with whatever moves that takes; false where nothing more is gained. */
    private boolean grow() {
        double[] gain = new double[n + k];
        int[] from = new int[n + k];
        boolean[] waits = new boolean[n + k];
        Arrays.fill(gain, Double.NEGATIVE_INFINITY);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            if (Integer.bitCount(taken[i]) < spec.most()) {
                gain[i] = 0;
                from[i] = -1;
                waits[i] = true;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int at = queue.remove();
            waits[at] = false;
            if (at < n) {
                for (int o = 0; o < k; o++) {
                    float value = spec.value()[at * k + o];
                    if ((taken[at] & 1 << o) == 0 && value != Float.NEGATIVE_INFINITY) {
                        reach(n + o, at, gain[at] + value, gain, from, waits, queue);
                    }
                }
            } else {
                int o = at - n;
                for (int i = 0; i < n; i++) {
                    if ((taken[i] & 1 << o) != 0) {
                        reach(i, at, gain[at] - spec.value()[i * k + o], gain, from, waits, queue);
                    }
                }
            }
        }
        int end = -1;
        for (int o = 0; o < k; o++) {
            if (used[o] < spec.stock()[o] && gain[n + o] > 1e-9 && (end < 0 || gain[n + o] > gain[end])) {
                end = n + o;
            }
        }
        if (end < 0) {
            return false;
        }
        used[end - n]++;
        for (int at = end; from[at] >= 0; at = from[at]) {
            int before = from[at];
            if (at >= n) {
                taken[before] |= 1 << at - n;
            } else {
                taken[at] &= ~(1 << before - n);
            }
        }
        return true;
    }

    private static void reach(
            int node, int by, double gained, double[] gain, int[] from, boolean[] waits, ArrayDeque<Integer> queue) {
        if (gained > gain[node] + 1e-9) {
            gain[node] = gained;
            from[node] = by;
            if (!waits[node]) {
                waits[node] = true;
                queue.add(node);
            }
        }
    }
}
