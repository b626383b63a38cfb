package org.clientele.store.snapshot;

import java.util.Arrays;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.store.index.KeyIndex;

/** Gives a person the strictest of what holds for everybody who was merged into it. */
final class Strictest {
    private Strictest() {}

    /** What holds for the first people, who the others belong to.
     *
     * @param owner to whom each belongs
     * @param n how many people there are without the merged */
    static ReachFold.Reach of(ReachFold.Reach each, int[] owner, int n) {
        for (int lane = 0; lane < each.status().length; lane++) {
            ConsentStatus[] status = each.status()[lane];
            for (int i = n; i < owner.length; i++) {
                int to = owner[i];
                if (to == KeyIndex.NONE) {
                    continue;
                }
                int by = Integer.compare(strictness(status[i]), strictness(status[to]));
                if (by > 0 || by == 0 && each.since()[lane][i] > each.since()[lane][to]) {
                    status[to] = status[i];
                    each.since()[lane][to] = each.since()[lane][i];
                    each.basis()[lane][to] = each.basis()[lane][i];
                }
                if (lane < each.stopped().length) {
                    each.stopped()[lane][to] |= each.stopped()[lane][i];
                }
            }
            each.status()[lane] = Arrays.copyOf(status, n);
            each.since()[lane] = Arrays.copyOf(each.since()[lane], n);
            each.basis()[lane] = Arrays.copyOf(each.basis()[lane], n);
            if (lane < each.stopped().length) {
                each.stopped()[lane] = Arrays.copyOf(each.stopped()[lane], n);
            }
        }
        return each;
    }

    private static int strictness(ConsentStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case GRANTED -> 1;
            case EXPIRED -> 2;
            case DENIED, WITHDRAWN -> 3;
        };
    }
}
