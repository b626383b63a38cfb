package org.clientele.store.care;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.clientele.store.db.Database;
import org.jspecify.annotations.Nullable;

/** Compares two databases value for value. */
public final class Sameness {
    private Sameness() {}

    /** Whether a database holds the same tables and rows as a copy. */
    public static boolean of(Database database, Path copyName) {
        try {
            Database copy = Database.openToRead(copyName);
            try {
                List<String> tables = database.read(Rebuild::tables);
                return tables.equals(copy.read(Rebuild::tables))
                        && tables.stream().allMatch(table -> database.read(a -> copy.read(b -> isSame(a, b, table))));
            } finally {
                copy.close();
            }
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static boolean isSame(Connection a, Connection b, String table) throws SQLException {
        String sql = "select * from " + table;
        try (Statement one = a.createStatement();
                Statement other = b.createStatement();
                ResultSet mine = one.executeQuery(sql);
                ResultSet theirs = other.executeQuery(sql)) {
            int columns = mine.getMetaData().getColumnCount();
            boolean more = mine.next();
            boolean same = more == theirs.next();
            while (same && more) {
                for (int i = 1; i <= columns; i++) {
                    same &= isSame(value(mine, i), value(theirs, i));
                }
                more = mine.next();
                same &= more == theirs.next();
            }
            return same;
        }
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return rows.getMetaData().getColumnType(column) == Types.CLOB ? rows.getString(column) : rows.getObject(column);
    }

    private static boolean isSame(@Nullable Object a, @Nullable Object b) {
        return a instanceof byte[] one && b instanceof byte[] other ? Arrays.equals(one, other) : Objects.equals(a, b);
    }
}
