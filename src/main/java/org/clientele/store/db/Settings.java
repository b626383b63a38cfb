package org.clientele.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Single values kept in the database under a name. */
public final class Settings {
    /** The data version. */
    public static final String VERSION = "version";

    private Settings() {}

    /** The value under that name. */
    public static Optional<String> get(Connection c, String name) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select content from setting where name = ?")) {
            s.setString(1, name);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Sets the value under that name. */
    public static void put(Connection c, String name, String content) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("merge into setting (name, content) key (name) values (?, ?)")) {
            s.setString(1, name);
            s.setString(2, content);
            s.executeUpdate();
        }
    }

    /** The data version. */
    public static long version(Connection c) throws SQLException {
        return Long.parseLong(get(c, VERSION).orElse("0"));
    }

    /** Raises the data version by one and gives the new one. */
    public static long raiseVersion(Connection c) throws SQLException {
        long next = version(c) + 1;
        put(c, VERSION, Long.toString(next));
        return next;
    }
}
