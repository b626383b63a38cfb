package org.clientele.store.care;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;

/** Reads every row that can be read out of a doubtful database and writes it into a new one with the same tables. */
public final class Rebuild {
    private static final int STEP = 1_000;

    private Rebuild() {}

    /** Rebuilds a database.
     *
     * @param from the doubtful one, a copy of the file since opening writes to it
     * @param to the new one, which does not exist yet
     * @throws SQLException when something cannot be read */
    public static void run(Path from, Path to, Checkpoint checkpoint) throws SQLException {
        Database old = Database.open(from);
        try {
            Database made = Database.create(to);
            try {
                List<String> tables = old.read(Rebuild::tables);
                for (String command : old.read(Rebuild::definitions)) {
                    made.change(c -> execute(c, command));
                }
                for (int i = 0; i < tables.size(); i++) {
                    checkpoint.progress((double) i / tables.size());
                    copy(old, made, tables.get(i), checkpoint);
                }
            } finally {
                made.close();
            }
        } finally {
            old.close();
        }
    }

    private static void execute(Connection c, String command) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(command);
        }
    }

    /** The names of all tables, quoted. */
    static List<String> tables(Connection c) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name")) {
            while (rows.next()) {
                tables.add("\"" + rows.getString(1) + "\"");
            }
        }
        return tables;
    }

    /** The commands that make all tables, without rows; keys come before rows, so that rows lie in their order. */
    private static List<String> definitions(Connection c) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("script nodata nopasswords nosettings")) {
            while (rows.next()) {
                String command = rows.getString(1).strip();
                if (!command.startsWith("CREATE USER") && !command.startsWith("--")) {
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    private static void copy(Database old, Database made, String table, Checkpoint checkpoint) {
        old.read(from -> {
            try (Statement s = from.createStatement();
                    ResultSet rows = s.executeQuery("select * from " + table)) {
                ResultSetMetaData columns = rows.getMetaData();
                String insert =
                        "insert into " + table + " values (" + "?, ".repeat(columns.getColumnCount() - 1) + "?)";
                boolean more = rows.next();
                while (more) {
                    checkpoint.check();
                    more = made.write(to -> step(to, insert, rows, columns));
                }
            }
            return true;
        });
    }

    private static boolean step(Connection to, String insert, ResultSet rows, ResultSetMetaData columns)
            throws SQLException {
        boolean more = true;
        try (PreparedStatement s = to.prepareStatement(insert)) {
            for (int n = 0; n < STEP && more; n++) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (columns.getColumnType(i) == Types.CLOB) {
                        s.setString(i, rows.getString(i));
                    } else {
                        s.setObject(i, rows.getObject(i));
                    }
                }
                s.addBatch();
                more = rows.next();
            }
            s.executeBatch();
        }
        return more;
    }
}
