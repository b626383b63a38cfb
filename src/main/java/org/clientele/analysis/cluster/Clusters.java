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
import org.clientele.analysis.project.NeighbourMap;
import org.clientele.analysis.project.Pca;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds groups of buyers who shop alike, says how clear they are, and what sets each apart. */
public final class Clusters {
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
        Found found = inOrder(Search.find(rows, spec, families, checkpoint.part(0.2, 0.8)), buyers);
        checkpoint.progress(0.8);
        int[] group = Arrays.stream(found.label()).map(g -> g + 1).toArray();
        byte[] cluster = new byte[table.customers()];
        Arrays.fill(cluster, ClusterResult.NO_ORDER);
        for (int i = 0; i < group.length; i++) {
            cluster[buyers.customers()[i]] = (byte) group[i];
        }
        Sampled sampled = Sampled.of(rows, found, checkpoint);
        Stability stability = stability(rows, found, checkpoint);
        checkpoint.progress(0.9);
        Measures measures = Measures.of(buyers);
        List<Cluster> clusters = describe(buyers, measures, group, sampled, stability);
        ClusterResult result = new ClusterResult(
                found.spec(),
                cluster,
                clusters,
                new Clarity(Silhouette.mean(sampled.silhouette), stability.agreement(), found.candidates()),
                new ClusterResult.Map(buyers.customers(), features.features(), Pca.run(rows, checkpoint)),
                new ClusterResult.Silhouettes(pick(buyers.customers(), sampled.places), sampled.silhouette),
                features.scalings(),
                Profile.of(measures, group, found.k()),
                inCustomers(found.findings(), buyers));
        checkpoint.progress(1);
        return result;
    }

    /**
     * A map of buyers on which neighbours stay neighbours, by what those groups were compared by.
     *
     * @param facts the snapshot
     * @param table the attributes of all its customers
     * @param result the groups
     * @param checkpoint progress and cancel
     */
    public static Neighbours neighbours(
            Facts facts, AttributeTable table, ClusterResult result, Checkpoint checkpoint) {
        Buyers buyers = Buyers.of(facts, table, checkpoint.part(0, 0.1));
        Rows rows = Features.table(buyers, result.spec().families()).rows();
        int[] places = rows.sample(NeighbourMap.MOST, result.spec().seed());
        NeighbourMap.Places map =
                NeighbourMap.run(rows.pick(places), result.spec().seed(), checkpoint.part(0.1, 1));
        return new Neighbours(pick(buyers.customers(), places), map.x(), map.y());
    }

    private static Findings inCustomers(Findings findings, Buyers buyers) {
        Findings.Tree tree = findings.tree();
        return tree == null
                ? findings
                : new Findings(
                        findings.looked(),
                        new Findings.Tree(tree.dendrogram(), pick(buyers.customers(), tree.customers())),
                        findings.overlap(),
                        findings.crowds());
    }

    private static Stability stability(Rows rows, Found found, Checkpoint checkpoint) {
        int[] places = rows.sample(found.tested(), found.spec().seed());
        return Stability.of(
                rows.pick(places),
                pick(found.assigned(), places),
                found.k(),
                found.again(),
                found.spec().seed(),
                checkpoint);
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

    /** The same groups, numbered by revenue, so that a re-run keeps their letters. */
    private static Found inOrder(Found found, Buyers buyers) {
        long[] revenue = new long[found.k()];
        for (int i = 0; i < found.label().length; i++) {
            if (found.label()[i] >= 0) {
                revenue[found.label()[i]] += buyers.table().purchases().money()[buyers.customers()[i]];
            }
        }
        Integer[] order = new Integer[found.k()];
        Arrays.setAll(order, g -> g);
        Arrays.sort(order, Comparator.comparingLong((Integer g) -> -revenue[g]));
        int[] place = new int[found.k()];
        for (int to = 0; to < order.length; to++) {
            place[order[to]] = to;
        }
        return found.numbered(place);
    }

    /**
     * A sample of those who are in a group.
     *
     * @param places which rows of buyers
     * @param label their groups, from 0
     * @param silhouette how well each fits
     */
    private record Sampled(int[] places, int[] label, double[] silhouette) {
        static Sampled of(Rows rows, Found found, Checkpoint checkpoint) {
            int[] places = Arrays.stream(rows.sample(Search.SAMPLE, found.spec().seed()))
                    .filter(place -> found.label()[place] >= 0)
                    .toArray();
            int[] label = pick(found.label(), places);
            double[] silhouette = Silhouette.of(rows.pick(places), List.of(label), checkpoint)[0];
            return new Sampled(places, label, silhouette);
        }
    }

    private static List<Cluster> describe(
            Buyers buyers, Measures measures, int[] group, Sampled sampled, Stability stability) {
        int k = stability.jaccard().length;
        List<List<Trait>> traits = Traits.of(measures, group, k);
        List<@Nullable SurrogateRule> simple = SurrogateTree.of(buyers, group, k, sampled.places);
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
                    OneLineRule.best(measures, sampled.places, in),
                    simple.get(g - 1)));
        }
        return clusters;
    }

    private static int[] pick(int[] values, int[] places) {
        int[] picked = new int[places.length];
        Arrays.setAll(picked, i -> values[places[i]]);
        return picked;
    }
}
