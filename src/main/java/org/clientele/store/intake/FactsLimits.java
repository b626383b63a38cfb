package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.clientele.store.db.Settings;

/** Remembers from which data version on a snapshot can be brought up to date by adding rows alone. */
public final class FactsLimits {
    private static final String FLOOR = "facts.floor";

    private FactsLimits() {}

    /** The oldest data version whose snapshot only needs new rows. */
    public static long floor(Connection c) throws SQLException {
        return Long.parseLong(Settings.get(c, FLOOR).orElse("0"));
    }

    /** Says that snapshots before this data version must be built anew: rows were removed or changed. */
    public static void noDeltaBefore(Connection c, long version) throws SQLException {
        Settings.put(c, FLOOR, Long.toString(version));
    }
}
