package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.cluster.mixture.Mixture;
import org.clientele.analysis.cluster.mixture.MixtureFit;
import org.clientele.analysis.numeric.Rows;
import org.clientele.analysis.project.Pca;
import org.clientele.model.run.Checkpoint;

/** Groups with overlap. Many columns are squeezed beforehand, and a sample stands for very many buyers. */
final class MixtureSearch {
    /** Full covariances of more columns than this would have more numbers than customers. */
    static final int COLUMNS = 8;

    /** The share of all differences that the squeezed columns keep, where so many columns are enough for it. */
    static final double KEPT = 0.9;

    private static final int LOOKED = 10_000;
    private static final int COMPARED = 1500;
    private static final int STARTS = 2;
    private static final double SURE = 0.7;

    private MixtureSearch() {}

    static Found find(Rows rows, ClusterSpec spec, Checkpoint checkpoint) {
        Rows squeezed = Pca.squeeze(rows, COLUMNS, KEPT, checkpoint);
        Rows compared = squeezed.pick(squeezed.sample(COMPARED, spec.seed()));
        List<Findings.Bic> bics = new ArrayList<>();
        List<Clarity.Candidate> candidates = new ArrayList<>();
        int k = spec.k();
        if (k == ClusterSpec.AUTO) {
            compare(compared, spec.seed(), bics, candidates, checkpoint.part(0, 0.6));
            k = number(bics, candidates);
        }
        Rows looked = squeezed.pick(squeezed.sample(LOOKED, spec.seed()));
        MixtureFit fit = Mixture.run(looked, k, Mixture.STARTS, spec.seed(), checkpoint);
        double[] membership = fit.memberships(squeezed, checkpoint);
        int[] label = fit.assign(membership);
        int unsure = 0;
        for (int i = 0; i < label.length; i++) {
            unsure += membership[i * fit.k() + label[i]] < SURE ? 1 : 0;
        }
        return new Found(
                        spec.withK(Math.max(2, fit.k())),
                        fit.k(),
                        label,
                        label,
                        candidates,
                        refit(fit.k()),
                        COMPARED,
                        new Findings(
                                looked.rows(),
                                null,
                                new Findings.Overlap(bics, (double) unsure / Math.max(1, label.length)),
                                null))
                .without(Outliers.of(rows, label, Found.centres(rows, label, fit.k()), fit.k()));
    }

    /** What fits best; where more groups would always fit better still, the clearest number. */
    private static int number(List<Findings.Bic> bics, List<Clarity.Candidate> candidates) {
        int likeliest = bics.stream()
                .filter(one -> one.k() >= HowMany.LEAST)
                .min(Comparator.comparingDouble(Findings.Bic::bic))
                .map(Findings.Bic::k)
                .orElse(HowMany.LEAST);
        return likeliest < HowMany.MOST
                ? likeliest
                : candidates.stream()
                        .max(Comparator.comparingDouble(Clarity.Candidate::silhouette))
                        .map(Clarity.Candidate::k)
                        .orElse(likeliest);
    }

    private static void compare(
            Rows sample,
            long seed,
            List<Findings.Bic> bics,
            List<Clarity.Candidate> candidates,
            Checkpoint checkpoint) {
        List<int[]> labels = new ArrayList<>();
        for (int k = 1; k <= HowMany.MOST; k++) {
            checkpoint.progress((double) k / HowMany.MOST);
            MixtureFit fit = Mixture.run(sample, k, STARTS, seed, checkpoint);
            if (fit.k() == k) {
                bics.add(new Findings.Bic(k, fit.bic(sample.rows())));
                if (k >= HowMany.LEAST) {
                    labels.add(fit.assign(fit.memberships(sample, checkpoint)));
                }
            }
        }
        double[][] silhouettes = Silhouette.of(sample, labels, checkpoint);
        for (int i = 0; i < silhouettes.length; i++) {
            candidates.add(new Clarity.Candidate(HowMany.LEAST + i, Silhouette.mean(silhouettes[i]), Double.NaN));
        }
    }

    private static Found.Again refit(int k) {
        return (drawn, all, seed, checkpoint) -> {
            // Both are squeezed on the same axes, those of all.
            Rows both = Pca.squeeze(joined(drawn, all), COLUMNS, KEPT, checkpoint);
            int[] first = new int[drawn.rows()];
            Arrays.setAll(first, i -> i);
            int[] rest = new int[all.rows()];
            Arrays.setAll(rest, i -> drawn.rows() + i);
            MixtureFit fit = Mixture.run(both.pick(first), k, 1, seed, checkpoint);
            return fit.assign(fit.memberships(both.pick(rest), checkpoint));
        };
    }

    static Rows joined(Rows one, Rows other) {
        double[] data = Arrays.copyOf(one.data(), one.data().length + other.data().length);
        System.arraycopy(other.data(), 0, data, one.data().length, other.data().length);
        return new Rows(data, one.rows() + other.rows(), one.columns());
    }
}
