package org.clientele.app.care;

import java.time.Instant;
import java.util.Map;

/**
 * A copy of a workbench's database that was opened for a trial and counted.
 *
 * @param name what it is called, also on disk
 * @param kind why it was made
 * @param sequence its place in the order of making, which holds even when the clock was set back
 * @param at when it was made
 * @param day the day it was made on in the workbench's time zone, in days since 1970
 * @param version the data version it holds
 * @param schema the version of the tables
 * @param bytes the size of its file
 * @param sha256 the hash of its file
 * @param counts rows per table
 */
public record Backup(
        String name,
        Kind kind,
        long sequence,
        Instant at,
        int day,
        long version,
        int schema,
        long bytes,
        String sha256,
        Map<String, Long> counts) {
    public Backup {
        counts = Map.copyOf(counts);
    }

    /** Why a copy was made. */
    public enum Kind {
        /** The workbench was closed after a change. */
        CLOSING,
        /** A person asked for it. */
        BY_HAND,
        /** A large import was about to begin. */
        BEFORE_IMPORT,
        /** The tables were about to be brought to a newer version. */
        BEFORE_UPGRADE,
        /** Another backup was about to take its place. */
        SET_ASIDE
    }

    /** All rows together. */
    public long rows() {
        return counts.values().stream().mapToLong(count -> count).sum();
    }
}
