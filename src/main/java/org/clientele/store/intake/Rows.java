package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clientele.model.run.Checkpoint;

/** Goes over many rows of the database as they come from its file, with nothing of them kept. */
final class Rows {
    private static final int PULSE = 0x1fff;

    private Rows() {}

    /** What is done with a row. */
    @FunctionalInterface
    interface Step {
        void row(ResultSet row) throws SQLException;
    }

    /** Takes each row of a query that neither sorts nor groups; nothing else may be asked of the database meanwhile. */
    static void each(Connection c, String sql, Checkpoint checkpoint, Step step) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set lazy_query_execution true");
            try (ResultSet rows = s.executeQuery(sql)) {
                int n = 0;
                while (rows.next()) {
                    step.row(rows);
                    if ((++n & PULSE) == 0) {
                        checkpoint.check();
                    }
                }
            } finally {
                s.execute("set lazy_query_execution false");
            }
        }
    }
}
