package org.clientele.analysis.cluster;

import java.util.List;
import org.clientele.analysis.cluster.tree.Dendrogram;
import org.jspecify.annotations.Nullable;

/**
 * What a search found besides the groups.
 *
 * @param looked how many buyers the method looked at itself; the others were put to those most like them
 * @param tree the tree of groups, null for methods without one
 * @param overlap how far groups overlap, null for methods that do not say
 * @param crowds what crowds were looked for, null for methods without crowds
 */
public record Findings(
        int looked,
        @Nullable Tree tree,
        @Nullable Overlap overlap,
        @Nullable Crowding crowds) {
    /** Only groups, of so many buyers. */
    static Findings plain(int looked) {
        return new Findings(looked, null, null, null);
    }

    /**
     * A tree of groups.
     *
     * @param dendrogram its merges
     * @param customers customer index of each leaf
     */
    public record Tree(Dendrogram dendrogram, int[] customers) {}

    /**
     * How far groups overlap.
     *
     * @param bics Schwarz's criterion by number of groups, lowest first; empty when the number was chosen
     * @param unsure the share of buyers who belong to no group by more than 70 %
     */
    public record Overlap(List<Bic> bics, double unsure) {
        public Overlap {
            bics = List.copyOf(bics);
        }
    }

    /**
     * Schwarz's criterion of one number of groups.
     *
     * @param k how many groups
     * @param bic the criterion, smaller is better
     */
    public record Bic(int k, double bic) {}

    /**
     * What crowds were looked for.
     *
     * @param reach how near is near; 0 where crowds may have any density
     * @param enough how many must be near, or make a crowd
     * @param found how many crowds there were; when there are more than can be shown, the small ones fit none
     */
    public record Crowding(double reach, int enough, int found) {}
}
