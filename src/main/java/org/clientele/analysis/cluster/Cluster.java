package org.clientele.analysis.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group of customers who shop alike.
 *
 * @param number its number, from 1; the group with the most revenue is 1
 * @param people how many they are
 * @param revenue what they paid in all, in ten-thousandths
 * @param silhouette mean silhouette of its people in the sample
 * @param comesBack mean overlap with its like in re-runs, 0 to 1
 * @param traits how it differs from all buyers, strongest first
 * @param rule the single condition that says best who is in it, null where there is none
 * @param simple the group as a rule of a few conditions, null where it is nowhere the most frequent
 */
public record Cluster(
        int number,
        int people,
        long revenue,
        double silhouette,
        double comesBack,
        List<Trait> traits,
        @Nullable OneLineRule rule,
        @Nullable SurrogateRule simple) {
    public Cluster {
        traits = List.copyOf(traits);
    }
}
