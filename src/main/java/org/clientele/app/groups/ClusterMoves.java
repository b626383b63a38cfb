package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.Matching;
import org.clientele.facts.Facts;

/**
 * Where the people of the groups that were kept last are now.
 *
 * @param day the data date of then
 * @param before the names of the groups then
 * @param people by group then and group now; the last row and column are those who fitted or fit none, or had not bought
 *     yet
 * @param same per group now, which group then it is, or -1
 */
public record ClusterMoves(LocalDate day, List<String> before, int[][] people, int[] same) {
    public ClusterMoves {
        before = List.copyOf(before);
    }

    static ClusterMoves of(KeptClusters kept, ClusterResult result, Facts facts) {
        int n = result.cluster().length;
        int[] then = new int[n];
        int[] now = new int[n];
        for (int c = 0; c < n; c++) {
            then[c] = kept.group().getOrDefault(facts.people().id()[c], (byte) 0) - 1;
            now[c] = result.cluster()[c] - 1;
        }
        int[] buyers =
                IntStream.range(0, n).filter(c -> then[c] >= 0 || now[c] >= -1).toArray();
        int[][] people = Matching.moves(
                Arrays.stream(buyers).map(c -> then[c]).toArray(),
                Arrays.stream(buyers).map(c -> now[c]).toArray(),
                kept.names().size(),
                result.clusters().size());
        return new ClusterMoves(kept.date(), kept.names(), people, Matching.olds(people));
    }

    /** The name that a group had then; none for a new one. */
    Optional<String> name(int number) {
        int old = number - 1 < same.length ? same[number - 1] : -1;
        return old < 0 ? Optional.empty() : Optional.of(before.get(old));
    }

    /** How many of those in a group then are in the same group now. */
    public int stayed() {
        int stayed = 0;
        for (int now = 0; now < same.length; now++) {
            stayed += same[now] < 0 ? 0 : people[same[now]][now];
        }
        return stayed;
    }

    /** How many were in a group then. */
    public int known() {
        int known = 0;
        for (int old = 0; old < before.size(); old++) {
            known += Arrays.stream(people[old]).sum();
        }
        return known;
    }
}
