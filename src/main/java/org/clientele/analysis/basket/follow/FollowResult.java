package org.clientele.analysis.basket.follow;

import java.util.List;

/**
 * What is bought after what.
 *
 * @param spec what was asked
 * @param pairs those with enough people, most people above the usual first
 * @param tested how many pairs were tested for luck
 * @param people how many people have a shopping day that is long enough ago
 */
public record FollowResult(FollowSpec spec, List<Follow> pairs, long tested, int people) {
    public FollowResult {
        pairs = List.copyOf(pairs);
    }
}
