package org.clientele.facts;

import java.util.Arrays;

/** Finds the dense index of a lasting id, by a table where ids are near-dense and by search where not. */
final class IdIndex {
    private final int[] ids;
    private final int[] table;

    IdIndex(int[] ascendingIds) {
        this.ids = ascendingIds;
        int last = ids.length == 0 ? -1 : ids[ids.length - 1];
        if (ids.length > 0 && (ids[0] < 0 || last > 8L * ids.length + 1024)) {
            table = new int[0];
            return;
        }
        table = new int[last + 1];
        Arrays.fill(table, -1);
        for (int i = 0; i < ids.length; i++) {
            table[ids[i]] = i;
        }
    }

    /** The index of that id, or -1. */
    int of(int id) {
        if (table.length > 0) {
            return id >= 0 && id < table.length ? table[id] : -1;
        }
        int at = Arrays.binarySearch(ids, id);
        return at < 0 ? -1 : at;
    }
}
