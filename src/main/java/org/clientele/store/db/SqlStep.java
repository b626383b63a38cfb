package org.clientele.store.db;

import java.sql.Connection;
import java.sql.SQLException;

/** A piece of work on the database without a result. */
@FunctionalInterface
public interface SqlStep {
    /** Does the work. */
    void run(Connection connection) throws SQLException;
}
