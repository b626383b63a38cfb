package org.clientele.analysis.rule;

import org.clientele.facts.Facts;
import org.clientele.facts.People;

/** Since when customers are known: the sign-up or the first behaviour, whichever came first; unknown is for ever. */
final class KnownSince {
    private final Facts facts;

    KnownSince(Facts facts) {
        this.facts = facts;
    }

    /** The epoch day since when a customer is known, {@link People#NO_DAY} where unknown. */
    int of(int customer) {
        int since = facts.people().signupDay()[customer];
        since = earlier(since, facts.lines().offset(), facts.lines().day(), customer);
        return earlier(since, facts.events().offset(), facts.events().day(), customer);
    }

    private int earlier(int since, int[] offset, int[] day, int customer) {
        int first = offset[customer];
        if (first == offset[customer + 1] || day[first] > facts.dataDay()) {
            return since;
        }
        return since == People.NO_DAY ? day[first] : Math.min(since, day[first]);
    }
}
