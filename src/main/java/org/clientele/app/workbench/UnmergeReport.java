package org.clientele.app.workbench;

import java.util.List;

/**
 * What taking people apart did.
 *
 * @param batch the merge
 * @param apart how many are people of their own again
 * @param restored rows that are as before the merge
 * @param kept rows that were changed again since the merge and were left as they are
 * @param later what has come since the merge and stays with the person it was written for
 */
public record UnmergeReport(long batch, int apart, long restored, long kept, List<Later> later) {
    public UnmergeReport {
        later = List.copyOf(later);
    }

    /**
     * Rows that came after the merge.
     *
     * @param id lasting id of the person with whom they stay
     * @param title by what people know that person
     * @param orders orders
     * @param others events, results, consents and stops
     */
    public record Later(int id, String title, int orders, int others) {}
}
