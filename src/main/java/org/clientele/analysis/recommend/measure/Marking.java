package org.clientele.analysis.recommend.measure;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.Interactions;

/** Marks the scores of one person after the other; one thread's scratch space. */
final class Marking {
    private final Exam exam;
    private final List<Metric> metrics;
    private final boolean whole;
    private final TopK top;
    private final int[] list;
    private final float[] listScore;
    private final boolean[] known;

    /** The marking of an exam.
     *
     * @param k length of the lists that are kept */
    Marking(Exam exam, List<Metric> metrics, int k) {
        this.exam = exam;
        this.metrics = metrics;
        whole = metrics.stream().anyMatch(m -> m.k() == 0);
        top = new TopK(k);
        list = new int[k];
        listScore = new float[k];
        SparseRows byItem = exam.shown().interactions().byItem();
        known = new boolean[byItem.rows()];
        for (int i = 0; i < known.length; i++) {
            known[i] = byItem.length(i) > 0;
        }
    }

    void mark(int person, float[] score, float[] values, int at, int[] lists, int listAt) {
        close(person, score);
        int[] targets = exam.targets(person);
        top.offerAll(score);
        int length = top.drain(list, listScore, 0);
        System.arraycopy(list, 0, lists, listAt, length);
        Standings standings;
        SparseRows rivals = exam.rivals();
        if (rivals != null) {
            standings = among(person, score, targets, rivals);
        } else {
            double[] places = places(length, targets);
            standings = whole ? overall(score, targets, places) : new Standings(places, 0, 0);
        }
        for (int m = 0; m < metrics.size(); m++) {
            values[at + m] = (float) value(metrics.get(m), standings, targets.length);
        }
    }

    private static double value(Metric metric, Standings standings, int targets) {
        if (metric.kind() == MetricKind.AUC) {
            return standings.auc();
        }
        if (metric.k() == 0) {
            return 1 / (standings.first() + 1);
        }
        double[] places = standings.places();
        return RankedFigures.of(metric.kind(), places, places.length, metric.k(), targets);
    }

    /** Takes products out that may not be suggested. */
    private void close(int person, float[] score) {
        if (!exam.again()) {
            SparseRows has = exam.shown().interactions().byUser();
            for (int e = has.start()[person]; e < has.start()[person + 1]; e++) {
                if (exam.shown().interactions().bought(e)) {
                    score[has.index()[e]] = Float.NEGATIVE_INFINITY;
                }
            }
        }
        for (int i = 0; i < score.length; i++) {
            if (exam.knownOnly() && !known[i] || Float.isNaN(score[i])) {
                score[i] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    private double[] places(int length, int[] targets) {
        double[] places = new double[Math.min(targets.length, length)];
        int right = 0;
        for (int r = 0; r < length && right < places.length; r++) {
            if (Arrays.binarySearch(targets, list[r]) >= 0) {
                places[right++] = r;
            }
        }
        return Arrays.copyOf(places, right);
    }

    /** Where the targets stand among all open products. */
    private static Standings overall(float[] score, int[] targets, double[] places) {
        float[] wanted = sorted(score, targets);
        double[] ahead = new double[wanted.length];
        int others = 0;
        int next = 0;
        for (int i = 0; i < score.length; i++) {
            if (next < targets.length && targets[next] == i) {
                next++;
            } else if (score[i] > Float.NEGATIVE_INFINITY) {
                others++;
                count(wanted, score[i], ahead);
            }
        }
        return standings(wanted, ahead, others, places);
    }

    /** Where the targets stand among given rivals; equal scores count half. */
    private Standings among(int person, float[] score, int[] targets, SparseRows rivals) {
        float[] wanted = sorted(score, targets);
        double[] ahead = new double[wanted.length];
        Interactions shown = exam.shown().interactions();
        int others = 0;
        int last = -1;
        for (int e = rivals.start()[person]; e < rivals.start()[person + 1]; e++) {
            int rival = rivals.index()[e];
            boolean open = rival != last && !shown.bought(person, rival);
            last = rival;
            if (open && Arrays.binarySearch(targets, rival) < 0) {
                others++;
                count(wanted, score[rival], ahead);
            }
        }
        Standings among = standings(wanted, ahead, others, new double[0]);
        double[] places = new double[wanted.length];
        for (int t = 0; t < places.length; t++) {
            places[t] = ahead[places.length - 1 - t] + t;
        }
        return new Standings(places, among.first(), among.auc());
    }

    /** The scores of the targets, ascending. */
    private static float[] sorted(float[] score, int[] targets) {
        float[] wanted = new float[targets.length];
        for (int t = 0; t < wanted.length; t++) {
            wanted[t] = score[targets[t]];
        }
        Arrays.sort(wanted);
        return wanted;
    }

    /** Adds one other product: it is ahead of every target with a lower score, and half ahead of those with the same. */
    private static void count(float[] wanted, float other, double[] ahead) {
        for (int t = 0; t < wanted.length && wanted[t] <= other; t++) {
            ahead[t] += wanted[t] < other ? 1 : 0.5;
        }
    }

    private static Standings standings(float[] wanted, double[] ahead, int others, double[] places) {
        double sum = 0;
        for (double a : ahead) {
            sum += a;
        }
        double auc = others == 0 ? 0.5 : 1 - sum / others / wanted.length;
        return new Standings(places, ahead[wanted.length - 1], auc);
    }

    /** Places of the targets that are known, how many are ahead of the first of them, and the AUC. */
    private record Standings(double[] places, double first, double auc) {}
}
