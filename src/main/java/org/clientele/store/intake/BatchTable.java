package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.model.table.TableKind;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;

/** The rows of the import ledger. */
final class BatchTable {
    static final String RUNNING = "RUNNING";
    static final String DONE = "DONE";
    static final String UNDOING = "UNDOING";
    static final String UNDONE = "UNDONE";

    private static final String COLUMNS =
            "id, kind, file_name, ended_at, begun_at, state, rows_read, created, updated, unchanged, rejected, act";

    private BatchTable() {}

    /** The numbers that the next rows get: never one that was given out before. */
    static Map<Table, Integer> nextIds(Connection c) throws SQLException {
        Map<Table, Integer> next = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            long used = Database.number(c, "select coalesce(max(id), 0) from " + table.sql());
            long given = Database.number(
                    c, "select coalesce(max(last_id), 0) from import_range where table_no = " + table.number());
            next.put(table, Math.toIntExact(Math.max(used, given)) + 1);
        }
        return next;
    }

    static void begin(Connection c, int id, Act act, Origin origin, long now, Map<Table, Integer> firstIds)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into import_batch (" + COLUMNS
                + ", sheet, sha256, rows_expected, mapping, by_whom)"
                + " values (?, ?, ?, null, ?, ?, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?, ?)")) {
            s.setInt(1, id);
            s.setString(2, origin.kind().name());
            s.setString(3, origin.file());
            s.setLong(4, now);
            s.setString(5, RUNNING);
            s.setString(6, act.name());
            s.setString(7, origin.sheet());
            s.setString(8, origin.sha256().toLowerCase(Locale.ROOT));
            s.setLong(9, origin.rows());
            s.setString(10, origin.mapping());
            s.setString(11, origin.by());
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement("insert into import_range values (?, ?, ?, null)")) {
            for (Map.Entry<Table, Integer> first : firstIds.entrySet()) {
                s.setInt(1, id);
                s.setInt(2, first.getKey().number());
                s.setInt(3, first.getValue());
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    static void finish(Connection c, int batch, Counts counts, long now, long version, Map<Table, Integer> lastIds)
            throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("update import_range set last_id = ? where batch = ? and table_no = ?")) {
            for (Map.Entry<Table, Integer> last : lastIds.entrySet()) {
                s.setInt(1, last.getValue());
                s.setInt(2, batch);
                s.setInt(3, last.getKey().number());
                s.addBatch();
            }
            s.executeBatch();
        }
        try (PreparedStatement s = c.prepareStatement("update import_batch set state = ?, ended_at = ?, version = ?,"
                + " rows_read = ?, created = ?, updated = ?, unchanged = ?, rejected = ? where id = ?")) {
            s.setString(1, DONE);
            s.setLong(2, now);
            s.setLong(3, version);
            s.setLong(4, counts.read());
            s.setLong(5, counts.created());
            s.setLong(6, counts.updated());
            s.setLong(7, counts.unchanged());
            s.setLong(8, counts.rejected());
            s.setInt(9, batch);
            s.executeUpdate();
        }
    }

    static void setState(Connection c, int batch, String state) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("update import_batch set state = ? where id = ?")) {
            s.setString(1, state);
            s.setInt(2, batch);
            s.executeUpdate();
        }
    }

    static boolean isUndoing(Connection c, int batch) throws SQLException {
        String sql = "select count(*) from import_batch where state = '" + UNDOING + "' and id = " + batch;
        return Database.number(c, sql) == 1;
    }

    /** Forgets a batch that was never finished. */
    static void erase(Connection c, int batch) throws SQLException {
        for (String table : List.of(
                "custom_field where batch",
                "import_chunk where batch",
                "import_range where batch",
                "import_batch where id")) {
            try (Statement s = c.createStatement()) {
                s.execute("delete from " + table + " = " + batch);
            }
        }
    }

    static List<BatchSummary> all(Connection c) throws SQLException {
        List<BatchSummary> batches = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select " + COLUMNS + " from import_batch order by id desc")) {
            while (rows.next()) {
                batches.add(summary(rows));
            }
        }
        return batches;
    }

    static Optional<BatchSummary> one(Connection c, long batch) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select " + COLUMNS + " from import_batch where id = " + batch)) {
            return rows.next() ? Optional.of(summary(rows)) : Optional.empty();
        }
    }

    /** The data version that a batch made. */
    static long version(Connection c, long batch) throws SQLException {
        return Database.number(c, "select coalesce(max(version), -1) from import_batch where id = " + batch);
    }

    static Optional<BatchDetail> detail(Connection c, long batch) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select " + COLUMNS
                        + ", by_whom, sheet, sha256, mapping from import_batch where id = " + batch)) {
            return rows.next()
                    ? Optional.of(new BatchDetail(
                            summary(rows),
                            Instant.ofEpochMilli(rows.getLong(5)),
                            rows.getString(13),
                            rows.getString(14),
                            rows.getString(15),
                            rows.getString(16)))
                    : Optional.empty();
        }
    }

    static Optional<BatchSummary> sameFile(Connection c, TableKind kind, String sha256) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select " + COLUMNS
                + " from import_batch where kind = ? and sha256 = ? and state = 'DONE' order by id desc limit 1")) {
            s.setString(1, kind.name());
            s.setString(2, sha256.toLowerCase(Locale.ROOT));
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(summary(rows)) : Optional.empty();
            }
        }
    }

    private static BatchSummary summary(ResultSet rows) throws SQLException {
        long ended = rows.getLong(4);
        Instant at = Instant.ofEpochMilli(rows.wasNull() ? rows.getLong(5) : ended);
        State state = switch (rows.getString(6)) {
            case RUNNING -> State.RUNNING;
            case DONE -> State.DONE;
            default -> State.UNDONE;
        };
        Counts counts =
                new Counts(rows.getLong(7), rows.getLong(8), rows.getLong(9), rows.getLong(10), rows.getLong(11));
        return new BatchSummary(
                rows.getInt(1),
                Act.valueOf(rows.getString(12)),
                TableKind.valueOf(rows.getString(2)),
                rows.getString(3),
                at,
                state,
                counts);
    }
}
