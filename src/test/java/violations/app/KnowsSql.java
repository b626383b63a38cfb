package violations.app;

import java.sql.Connection;
import java.sql.SQLException;

/** A use case that talks to the database. */
public final class KnowsSql {
    boolean open(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
