package org.clientele.analysis.predict.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Draws;
import org.clientele.model.run.Checkpoint;

/**
 * Boosted trees for yes or no: each small tree mends what those before it got wrong (Friedman 2001; second-order leaves and
 * histograms as in Chen and Guestrin 2016 and Ke and others 2017).
 *
 * @param coding how columns are made
 * @param start the log-odds before the first tree
 * @param trees the trees in their order
 */
public record Boosting(Coding coding, double start, List<Tree> trees) implements Model {
    private static final int PATIENCE = 20;
    private static final int MASK_BITS = 53;

    public Boosting {
        trees = List.copyOf(trees);
    }

    /**
     * Learns from a table; the same table and seed give the same trees on every machine.
     *
     * @param y 1 for yes, 0 for no
     */
    public static Boosting learn(Sheet sheet, int[] y, Coding.Style style, BoostSpec spec, Checkpoint checkpoint) {
        Coding coding = Coding.of(sheet, style);
        float[][] columns = coding.columns(sheet);
        int n = y.length;
        int[] learned = new int[n];
        int[] watched = new int[n];
        int first = 0;
        int second = 0;
        for (int i = 0; i < n; i++) {
            if (share(Draws.at(spec.seed(), i, -1)) < spec.kept()) {
                watched[second++] = i;
            } else {
                learned[first++] = i;
            }
        }
        learned = Arrays.copyOf(learned, first);
        watched = Arrays.copyOf(watched, second);
        double mean = Math.clamp(Arrays.stream(learned).map(i -> y[i]).average().orElse(0.5), 1e-6, 1 - 1e-6);
        double start = Math.log(mean / (1 - mean));
        double[] score = new double[n];
        Arrays.fill(score, start);
        TreeGrower grower = new TreeGrower(Bins.of(columns), spec);
        List<Tree> trees = new ArrayList<>();
        double[] slope = new double[n];
        double[] curve = new double[n];
        double best = Double.POSITIVE_INFINITY;
        int bestSize = 0;
        for (int t = 0; t < spec.trees(); t++) {
            checkpoint.check();
            for (int i = 0; i < n; i++) {
                double chance = Logistic.chance(score[i]);
                slope[i] = y[i] - chance;
                curve[i] = chance * (1 - chance);
            }
            Tree tree = grower.grow(seen(learned, spec, t), slope, curve);
            trees.add(tree);
            for (int i = 0; i < n; i++) {
                score[i] += tree.of(columns, i);
            }
            checkpoint.progress((t + 1.0) / spec.trees());
            if (watched.length > 0) {
                double loss = loss(watched, y, score);
                if (loss < best) {
                    best = loss;
                    bestSize = t + 1;
                } else if (t + 1 - bestSize >= PATIENCE) {
                    break;
                }
            }
        }
        return new Boosting(coding, start, watched.length > 0 ? trees.subList(0, bestSize) : trees);
    }

    private static int[] seen(int[] learned, BoostSpec spec, int tree) {
        if (spec.share() >= 1) {
            return learned.clone();
        }
        int[] seen = new int[learned.length];
        int count = 0;
        for (int i : learned) {
            if (share(Draws.at(spec.seed(), i, tree)) < spec.share()) {
                seen[count++] = i;
            }
        }
        return Arrays.copyOf(seen, count);
    }

    private static double share(long bits) {
        return (bits >>> 64 - MASK_BITS) / (double) (1L << MASK_BITS);
    }

    private static double loss(int[] rows, int[] y, double[] score) {
        double loss = 0;
        for (int i : rows) {
            double z = y[i] == 1 ? -score[i] : score[i];
            loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return loss;
    }

    @Override
    public double[] scores(Sheet sheet) {
        float[][] columns = coding.columns(sheet);
        double[] scores = new double[sheet.rows()];
        Arrays.fill(scores, start);
        for (Tree tree : trees) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += tree.of(columns, i);
            }
        }
        return scores;
    }
}
