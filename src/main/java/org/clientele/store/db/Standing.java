package org.clientele.store.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;

/** Tells which entries of the chained ledgers still stand: those of imports that were taken back stay there, but say nothing. */
public final class Standing {
    private Standing() {}

    /** The finished batches that were not taken back, without one that is under way.
     *
     * @param hidden the number of that batch, 0 when there is none */
    public static BitSet batches(Connection c, int hidden) throws SQLException {
        BitSet standing = new BitSet();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id from import_batch where state in ('DONE', 'RUNNING')")) {
            while (rows.next()) {
                if (rows.getInt(1) != hidden) {
                    standing.set(rows.getInt(1));
                }
            }
        }
        return standing;
    }

    /** The entries of the stop list that were lifted by an entry that stands. */
    public static BitSet lifted(Connection c, BitSet batches) throws SQLException {
        BitSet lifted = new BitSet();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select lifts, batch from stop_entry where act = " + Acts.LIFT)) {
            while (rows.next()) {
                if (batches.get(rows.getInt(2))) {
                    lifted.set(rows.getInt(1));
                }
            }
        }
        return lifted;
    }
}
