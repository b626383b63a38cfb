package org.clientele.store.db;

import org.clientele.model.contact.ConsentAct;

/** The numbers under which the two ledgers write down what an entry does. */
public final class Acts {
    /** An entry of the stop list stops. */
    public static final int STOP = 0;

    /** An entry of the stop list lifts another. */
    public static final int LIFT = 1;

    private static final int STOPS_OWN = 2;

    private Acts() {}

    /** The number of an act in that ledger; the stop list knows only the acts that are about the ledger itself. */
    public static int of(Table table, ConsentAct act) {
        if (table == Table.CONSENT) {
            return act.ordinal();
        }
        return switch (act) {
            case ERASE -> STOPS_OWN;
            case TAKE_BACK -> STOPS_OWN + 1;
            default -> throw new IllegalArgumentException(act.name());
        };
    }
}
