package org.clientele.analysis.recommend.sequence;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.spec.SequenceSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Learns what follows what (sequential rules of Ludewig and Jannach, Evaluation of session-based recommendation
 * algorithms, 2018, over visits instead of clicks).
 *
 * <p>C(i, j) = Σ over pairs of i and a later or equal visit with j, d visits apart, d ≤ window, of w_i·w_j·g(d)·2^(−age of
 * the later / half-life), g(0) = together, g(d) = 1/d. With n_i the weight of all occurrences of i on the same terms,
 * W(i, j) = C(i, j) / (n_i + shrink) / (n_j / mean n)^β. With window 1, together 0 and no decay this is the first-order
 * Markov chain over visits. The {@code keep} largest j of each i are kept.
 */
public final class Sequence {
    private Sequence() {}

    /** Learns from all touches in the order of time. */
    public static SequenceModel fit(Purchases lines, SequenceSpec spec, Workers workers, Checkpoint checkpoint) {
        Visits visits = Visits.of(lines);
        int items = lines.items();
        int lastDay = lines.lastDay();
        float[] fades = new float[visits.size()];
        for (int e = 0; e < fades.length; e++) {
            fades[e] = spec.halfLifeDays() > 0
                    ? (float) Math.pow(2, (visits.day()[e] - lastDay) / spec.halfLifeDays())
                    : 1f;
        }
        int[] end = ends(visits);
        int[] start = new int[items + 1];
        double[] occurs = new double[items];
        for (int e = 0; e < visits.size(); e++) {
            start[visits.item()[e] + 1]++;
            occurs[visits.item()[e]] += visits.weight()[e] * fades[e];
        }
        for (int i = 0; i < items; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] at = new int[visits.size()];
        for (int e = 0; e < at.length; e++) {
            at[next[visits.item()[e]]++] = e;
        }
        double mean = Math.max(1e-9, Arrays.stream(occurs).sum() / Math.max(1, items));
        double[] damp = new double[items];
        for (int j = 0; j < items; j++) {
            damp[j] = spec.rare() > 0 ? Math.pow(Math.max(1e-9, occurs[j] / mean), spec.rare()) : 1;
        }
        int[][] follower = new int[items][];
        float[][] weight = new float[items][];
        int[][] times = new int[items][];
        workers.run(items, 16, checkpoint, () -> {
            Row row = new Row(visits, spec, fades, end);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    row.gather(at, start[i], start[i + 1]);
                    row.cut(occurs[i] + spec.shrink(), damp);
                    follower[i] = row.follower;
                    weight[i] = row.weight;
                    times[i] = row.times;
                }
            };
        });
        return new SequenceModel(spec, rows(items, follower, weight), flat(times));
    }

    /** Where the lines of the customer of each entry end. */
    private static int[] ends(Visits visits) {
        int[] end = new int[visits.size()];
        for (int u = 0; u + 1 < visits.offset().length; u++) {
            Arrays.fill(end, visits.offset()[u], visits.offset()[u + 1], visits.offset()[u + 1]);
        }
        return end;
    }

    private static SparseRows rows(int items, int[][] index, float[][] value) {
        int[] start = new int[items + 1];
        for (int i = 0; i < items; i++) {
            start[i + 1] = start[i] + index[i].length;
        }
        float[] values = new float[start[items]];
        for (int i = 0; i < items; i++) {
            System.arraycopy(value[i], 0, values, start[i], value[i].length);
        }
        return new SparseRows(items, start, flat(index), values);
    }

    private static int[] flat(int[][] parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    /** The followers of one product; one of these per worker. */
    private static final class Row {
        private final Visits visits;
        private final SequenceSpec spec;
        private final float[] fades;
        private final int[] end;
        private final double[] sum;
        private final int[] count;
        private final int[] touched;
        private int size;
        private int[] follower = new int[0];
        private float[] weight = new float[0];
        private int[] times = new int[0];

        Row(Visits visits, SequenceSpec spec, float[] fades, int[] end) {
            this.visits = visits;
            this.spec = spec;
            this.fades = fades;
            this.end = end;
            int items = 1 + Arrays.stream(visits.item()).max().orElse(0);
            sum = new double[items];
            count = new int[items];
            touched = new int[items];
        }

        void gather(int[] at, int from, int to) {
            for (int o = from; o < to; o++) {
                int e = at[o];
                int first = e;
                while (first > 0 && end[first - 1] == end[e] && visits.visit()[first - 1] == visits.visit()[e]) {
                    first--;
                }
                for (int f = first; f < end[e] && visits.visit()[f] - visits.visit()[e] <= spec.window(); f++) {
                    int apart = visits.visit()[f] - visits.visit()[e];
                    double near = apart == 0 ? spec.together() : 1.0 / apart;
                    if (f != e && near > 0) {
                        int j = visits.item()[f];
                        if (count[j] == 0) {
                            touched[size++] = j;
                        }
                        count[j]++;
                        sum[j] += near * visits.weight()[e] * visits.weight()[f] * fades[f];
                    }
                }
            }
        }

        /** Keeps the best followers, ascending by their number, and empties the sums. */
        void cut(double occurs, double[] damp) {
            TopK top = new TopK(spec.keep());
            for (int t = 0; t < size; t++) {
                int j = touched[t];
                top.offer(j, (float) (sum[j] / Math.max(1e-9, occurs) / damp[j]));
            }
            int kept = top.size();
            int[] best = new int[kept];
            float[] score = new float[kept];
            top.drain(best, score, 0);
            for (int k = 0; k < kept; k++) {
                sum[best[k]] = score[k];
            }
            Arrays.sort(best);
            follower = best;
            weight = new float[kept];
            times = new int[kept];
            for (int k = 0; k < kept; k++) {
                weight[k] = (float) sum[best[k]];
                times[k] = count[best[k]];
            }
            for (int t = 0; t < size; t++) {
                sum[touched[t]] = 0;
                count[touched[t]] = 0;
            }
            size = 0;
        }
    }
}
