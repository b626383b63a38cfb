package org.clientele.store.db;

import java.sql.Connection;
import java.sql.SQLException;

/** A piece of work on the database. */
@FunctionalInterface
public interface SqlWork<T> {
    /** Does the work and gives its result. */
    T run(Connection connection) throws SQLException;
}
