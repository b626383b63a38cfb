package org.clientele.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workbench holds as hashes: every data table, ordered by its primary key, every value with its type and length.
 *
 * <p>Tables are found in the database, so that a new one is part of it from the day it exists. The ledger's own rows are
 * left out: an import and its undo leave their traces there.
 *
 * @param tables the SHA-256 of each table with its number of rows, by the table's name in lower case
 */
public record OrderedDump(Map<String, String> tables) {
    private static final Set<String> LEDGER = Set.of(
            "schema_version",
            "setting",
            "import_batch",
            "import_range",
            "import_chunk",
            "remembered_mapping",
            "consent_wording");

    /** Entries of these stay when their import is taken back; what stands is what says something. */
    private static final Set<String> CHAINED = Set.of("CONSENT", "STOP_ENTRY");

    private static final Set<String> DRAWN = Set.of("RECORDED_AT", "SALT", "COMMITMENT", "PREV_HASH", "HASH");

    public OrderedDump {
        tables = Map.copyOf(tables);
    }

    /** The dump of a closed workbench; its file is only read. */
    public static OrderedDump of(Path folder) throws SQLException {
        String url =
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("workbench") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (Connection c = DriverManager.getConnection(url, "sa", "")) {
            return of(c);
        }
    }

    /** The dump of a database, through a connection to it. */
    public static OrderedDump of(Connection c) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : names(c)) {
            String name = table.toLowerCase(java.util.Locale.ROOT);
            if (!LEDGER.contains(name)) {
                tables.put(name, table(c, table));
            }
        }
        return new OrderedDump(tables);
    }

    /** The same without these tables, such as the ledger of a feature. */
    public OrderedDump without(String... names) {
        Map<String, String> left = new TreeMap<>(tables);
        for (String name : names) {
            left.remove(name);
        }
        return new OrderedDump(left);
    }

    /** One hash over all tables. */
    public String sha256() {
        MessageDigest digest = digest();
        new TreeMap<>(tables).forEach((name, hash) -> put(digest, name + "=" + hash));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> names(Connection c) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String table(Connection c, String table) throws SQLException {
        MessageDigest digest = digest();
        long count = 0;
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select * from \"" + table + "\"" + standing(table) + " order by " + order(c, table))) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                put(digest, columns.getColumnName(i));
            }
            boolean chained = CHAINED.contains(table);
            while (rows.next()) {
                count++;
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!chained || !DRAWN.contains(columns.getColumnName(i))) {
                        value(digest, rows.getObject(i));
                    }
                }
            }
        }
        return count + ":" + HexFormat.of().formatHex(digest.digest());
    }

    private static String standing(String table) {
        return CHAINED.contains(table) ? " where batch in (select id from import_batch where state = 'DONE')" : "";
    }

    /** The columns of the primary key, or all columns where there is none. */
    private static String order(Connection c, String table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (ResultSet rows = c.getMetaData().getPrimaryKeys(null, "PUBLIC", table)) {
            Map<Integer, String> columns = new TreeMap<>();
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), "\"" + rows.getString("COLUMN_NAME") + "\"");
            }
            key.addAll(columns.values());
        }
        if (key.isEmpty()) {
            try (ResultSet rows = c.getMetaData().getColumns(null, "PUBLIC", table, null)) {
                while (rows.next()) {
                    key.add("\"" + rows.getString("COLUMN_NAME") + "\"");
                }
            }
        }
        return String.join(", ", key);
    }

    private static void value(MessageDigest digest, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> digest.update((byte) 0);
            case byte[] bytes -> {
                put(digest, "bytes " + bytes.length);
                digest.update(bytes);
            }
            case Clob clob -> put(digest, "text " + text(clob));
            default -> put(digest, value.getClass().getSimpleName() + " " + value);
        }
    }

    private static String text(Clob clob) throws SQLException {
        try (Reader reader = clob.getCharacterStream()) {
            return reader.readAllAsString();
        } catch (IOException unreadable) {
            throw new SQLException(unreadable);
        }
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >>> shift));
        }
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
