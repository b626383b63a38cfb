package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.numeric.Rows;
import org.clientele.analysis.project.Pca;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Finds groups of buyers who shop alike, says how clear they are, and what sets each apart. */
public final class Clusters {
    private static final int SAMPLE = 5000;
    private static final int FEWEST = 10;

    private Clusters() {}

    /**
     * Groups as of the data date.
     *
     * @param facts the snapshot
     * @param spec how many groups, by what, and the seed
     * @param checkpoint progress and cancel
     * @throws Refusal when there are too few buyers, or nothing in which they differ
     */
    public static ClusterResult run(Facts facts, ClusterSpec spec, Checkpoint checkpoint) {
        return run(facts, Attributes.run(facts, checkpoint.part(0, 0.05)), spec, checkpoint.part(0.05, 1));
    }

    /**
     * Groups from attributes that are there already.
     *
     * @param facts the snapshot
     * @param table the attributes of all its customers
     * @param spec how many groups, by what, and the seed
     * @param checkpoint progress and cancel
     */
    public static ClusterResult run(Facts facts, AttributeTable table, ClusterSpec spec, Checkpoint checkpoint) {
        Buyers buyers = Buyers.of(facts, table, checkpoint);
        if (buyers.customers().length < FEWEST) {
            throw Refusal.of("cluster.few", buyers.customers().length, FEWEST);
        }
        Set<Family> families = families(buyers, spec, checkpoint);
        FeatureTable features = Features.table(buyers, families);
        checkpoint.progress(0.2);
        Rows rows = features.rows();
        int[] places = rows.sample(SAMPLE, spec.seed());
        Rows sample = rows.pick(places);
        List<Clarity.Candidate> candidates = spec.k() == ClusterSpec.AUTO
                ? HowMany.candidates(sample, spec.seed(), checkpoint.part(0.2, 0.6))
                : List.of();
        int k = spec.k() == ClusterSpec.AUTO ? HowMany.best(candidates) : spec.k();
        checkpoint.progress(0.6);
        KMeansFit found = KMeans.run(rows, k, KMeans.STARTS, spec.seed(), checkpoint);
        boolean[] outlier = Outliers.of(rows, found);
        KMeansFit fit = inOrder(found, buyers, outlier, rows.columns());
        checkpoint.progress(0.8);
        KMeansFit sampleFit = new KMeansFit(fit.k(), fit.centres(), pick(fit.label(), places), 0);
        double[] silhouette = Silhouette.of(sample, List.of(sampleFit.label()), checkpoint)[0];
        Stability stability = Stability.of(sample, sampleFit, spec.seed(), checkpoint);
        int[] group = new int[rows.rows()];
        Arrays.setAll(group, i -> outlier[i] ? ClusterResult.FITS_NONE : fit.label()[i] + 1);
        checkpoint.progress(0.9);
        byte[] cluster = new byte[table.customers()];
        Arrays.fill(cluster, ClusterResult.NO_ORDER);
        for (int i = 0; i < group.length; i++) {
            cluster[buyers.customers()[i]] = (byte) group[i];
        }
        List<Cluster> clusters = describe(buyers, group, new Sampled(places, sampleFit.label(), silhouette), stability);
        ClusterResult result = new ClusterResult(
                new ClusterSpec(Math.max(2, fit.k()), families, spec.seed()),
                cluster,
                clusters,
                new Clarity(Silhouette.mean(silhouette), stability.agreement(), candidates),
                new ClusterResult.Map(buyers.customers(), features.features(), Pca.run(rows, checkpoint)),
                new ClusterResult.Silhouettes(pick(buyers.customers(), places), silhouette));
        checkpoint.progress(1);
        return result;
    }

    private static Set<Family> families(Buyers buyers, ClusterSpec spec, Checkpoint checkpoint) {
        Set<Family> usable = Features.usable(buyers);
        if (!spec.families().isEmpty()) {
            Set<Family> wanted = EnumSet.copyOf(spec.families());
            wanted.retainAll(usable);
            usable = wanted;
        }
        if (usable.isEmpty()) {
            throw Refusal.of("cluster.same");
        }
        return spec.families().isEmpty() ? Lens.choose(buyers, spec.seed(), checkpoint) : usable;
    }

    /** The same groups, numbered by revenue, so that a re-run keeps their names. */
    private static KMeansFit inOrder(KMeansFit fit, Buyers buyers, boolean[] outlier, int d) {
        long[] revenue = new long[fit.k()];
        for (int i = 0; i < outlier.length; i++) {
            revenue[fit.label()[i]] +=
                    outlier[i] ? 0 : buyers.table().purchases().money()[buyers.customers()[i]];
        }
        Integer[] order = new Integer[fit.k()];
        Arrays.setAll(order, g -> g);
        Arrays.sort(order, Comparator.comparingLong((Integer g) -> -revenue[g]));
        int[] place = new int[fit.k()];
        double[] centres = new double[fit.centres().length];
        for (int to = 0; to < order.length; to++) {
            place[order[to]] = to;
            System.arraycopy(fit.centres(), order[to] * d, centres, to * d, d);
        }
        int[] label = new int[fit.label().length];
        Arrays.setAll(label, i -> place[fit.label()[i]]);
        return new KMeansFit(fit.k(), centres, label, fit.inertia());
    }

    private record Sampled(int[] places, int[] label, double[] silhouette) {}

    private static List<Cluster> describe(Buyers buyers, int[] group, Sampled sampled, Stability stability) {
        int k = stability.jaccard().length;
        Measures measures = Measures.of(buyers);
        List<List<Trait>> traits = Traits.of(measures, group, k);
        int[] people = new int[k + 1];
        long[] revenue = new long[k + 1];
        for (int i = 0; i < group.length; i++) {
            people[group[i]]++;
            revenue[group[i]] += buyers.table().purchases().money()[buyers.customers()[i]];
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int g = 1; g <= k; g++) {
            boolean[] in = new boolean[sampled.places.length];
            double sum = 0;
            int count = 0;
            for (int i = 0; i < in.length; i++) {
                in[i] = sampled.label[i] == g - 1;
                sum += in[i] ? sampled.silhouette[i] : 0;
                count += in[i] ? 1 : 0;
            }
            clusters.add(new Cluster(
                    g,
                    people[g],
                    revenue[g],
                    count == 0 ? 0 : sum / count,
                    stability.jaccard()[g - 1],
                    traits.get(g - 1),
                    OneLineRule.best(measures, sampled.places, in)));
        }
        return clusters;
    }

    private static int[] pick(int[] values, int[] places) {
        int[] picked = new int[places.length];
        Arrays.setAll(picked, i -> values[places[i]]);
        return picked;
    }
}
