package org.clientele.app.identity;

import java.util.List;
import org.clientele.analysis.linkage.LinkageResult;

/**
 * Customers who are probably one person.
 *
 * @param ids lasting ids, ascending
 * @param probability of the weakest tie that holds them together
 * @param sure whether that is enough to be merged without a look
 * @param ties what speaks for it, the likeliest tie first; rows are places in {@code ids}
 */
public record Candidate(List<Integer> ids, double probability, boolean sure, List<LinkageResult.Pair> ties) {
    public Candidate {
        ids = List.copyOf(ids);
        ties = List.copyOf(ties);
    }
}
