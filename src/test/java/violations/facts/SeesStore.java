package violations.facts;

import violations.store.Tables;

/** A snapshot that reaches up into the store. */
public final class SeesStore {
    String of(Tables tables) {
        return tables.name();
    }
}
