package org.clientele.app.basket;

import java.util.List;
import org.clientele.analysis.basket.follow.FollowSpec;

/**
 * What is bought after what.
 *
 * @param names what the items are called
 * @param spec what was asked
 * @param rows what was found, most people above the usual first
 * @param tested how many pairs were tested for luck
 * @param people how many people have a shopping day that is long enough ago
 */
public record FollowStudy(ItemNames names, FollowSpec spec, List<FollowRow> rows, long tested, int people) {
    public FollowStudy {
        rows = List.copyOf(rows);
    }
}
