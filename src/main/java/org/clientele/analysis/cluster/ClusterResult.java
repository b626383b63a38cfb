package org.clientele.analysis.cluster;

import java.util.List;
import org.clientele.analysis.project.Projection;
import org.clientele.facts.CustomerSet;

/**
 * Groups of customers who shop alike, with how clear they are and a map.
 *
 * @param spec how they were found, with nothing left to the data: run again it gives these groups
 * @param cluster per customer the number of the group from 1, {@link #FITS_NONE}, or {@link #NO_ORDER}
 * @param clusters the groups, most revenue first
 * @param clarity how far they can be trusted
 * @param map the buyers on two axes
 * @param silhouettes how well each of a sample of buyers fits
 * @param scalings how each family of features was measured
 * @param profile what the groups differ in most
 * @param findings what the method found besides
 */
public record ClusterResult(
        ClusterSpec spec,
        byte[] cluster,
        List<Cluster> clusters,
        Clarity clarity,
        Map map,
        Silhouettes silhouettes,
        List<Scaling> scalings,
        Profile profile,
        Findings findings) {
    /** The number of those who fit no group well. */
    public static final byte FITS_NONE = 0;

    /** The number of those who have not ordered and are not compared. */
    public static final byte NO_ORDER = -1;

    public ClusterResult {
        clusters = List.copyOf(clusters);
        scalings = List.copyOf(scalings);
    }

    /**
     * The map of buyers.
     *
     * @param customers customer index of each point
     * @param features the columns behind the axes, in the order of their loadings
     * @param projection the points and axes
     */
    public record Map(int[] customers, List<Feature> features, Projection projection) {
        public Map {
            features = List.copyOf(features);
        }
    }

    /**
     * Silhouettes of a sample.
     *
     * @param customers customer index of each person in the sample
     * @param value the silhouette of each; below 0 is nearer to another group
     */
    public record Silhouettes(int[] customers, double[] value) {}

    /** The customers of a group, or of {@link #FITS_NONE}. */
    public CustomerSet members(int number) {
        CustomerSet.Builder builder = new CustomerSet.Builder(cluster.length);
        for (int c = 0; c < cluster.length; c++) {
            if (cluster[c] == number) {
                builder.add(c);
            }
        }
        return builder.build();
    }

    /** How many buyers were compared. */
    public int buyers() {
        return map.customers.length;
    }

    /** How many buyers fit no group well. */
    public int fitsNone() {
        return members(FITS_NONE).size();
    }
}
