package org.clientele.store.care;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.app.care.Backup;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;

/** Opens a copy of a database without writing to it, and counts every table by reading each of its rows. */
public final class TrialOpening {
    private TrialOpening() {}

    /** Whether the copy opens, has the data version it should have, and holds the rows it should hold. */
    public static boolean proves(Path databaseName, long version, Map<String, Long> counts) {
        try {
            Database copy = Database.openToRead(databaseName);
            try {
                return copy.read(Settings::version) == version
                        && counted(copy, counts).equals(counts);
            } finally {
                copy.close();
            }
        } catch (SQLException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Whether a backup's copy is what its description says. */
    public static boolean proves(Path databaseName, Backup backup) {
        return proves(databaseName, backup.version(), backup.counts());
    }

    private static Map<String, Long> counted(Database copy, Map<String, Long> wanted) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : wanted.keySet()) {
            long counted = copy.number("select count(*) from " + table);
            long scanned = copy.number("select count(batch) from " + table + " where batch >= 0");
            counts.put(table, counted == scanned ? counted : -1);
        }
        return counts;
    }
}
