package org.clientele.store.folder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;

/**
 * What every backup is marked with.
 *
 * @param clock tells when it is made
 * @param zone the time zone in which the workbench counts its days
 * @param schema the version of its tables
 */
public record Stamp(InstantSource clock, ZoneId zone, int schema) {
    /** The same for tables of another version. */
    public Stamp of(int otherSchema) {
        return new Stamp(clock, zone, otherSchema);
    }

    /** Today in the workbench's time zone, in days since 1970. */
    public int today() {
        return (int) LocalDate.ofInstant(clock.instant(), zone).toEpochDay();
    }

    /** The description of a backup made now. */
    public Backup describe(
            String name, Kind kind, long sequence, long version, Map<String, Long> counts, long bytes, String sha256) {
        Instant now = clock.instant();
        return new Backup(name, kind, sequence, now, today(), version, schema, bytes, sha256, counts);
    }
}
