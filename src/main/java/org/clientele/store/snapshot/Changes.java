package org.clientele.store.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** What finished imports have added and changed since a data version, table by table, as the ledger knows it. */
final class Changes {
    private final int[] first = new int[Table.values().length];
    private final boolean[] added = new boolean[Table.values().length];
    private final Map<Table, TreeMap<Integer, @Nullable Object[]>> changed = new EnumMap<>(Table.class);
    private final boolean explained;

    private Changes(boolean explained) {
        this.explained = explained;
        Arrays.fill(first, Integer.MAX_VALUE);
    }

    static Changes since(Connection c, long version) throws SQLException {
        String since = "state = 'DONE' and version > " + version;
        long versions = Settings.version(c) - version;
        Changes changes =
                new Changes(Database.number(c, "select count(*) from import_batch where " + since) == versions);
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select r.table_no, min(r.first_id), max(r.last_id)"
                        + " from import_range r join import_batch b on b.id = r.batch where b." + since
                        + " group by r.table_no")) {
            while (rows.next()) {
                changes.first[rows.getInt(1)] = rows.getInt(2);
                changes.added[rows.getInt(1)] = rows.getInt(3) >= rows.getInt(2);
            }
        }
        int batch = (int) Database.number(
                c, "select coalesce(min(id), " + Integer.MAX_VALUE + ") from import_batch where " + since);
        if (batch != Integer.MAX_VALUE) {
            changes.readImages(c, batch, since);
        }
        return changes;
    }

    /** Whether imports are all that has happened. Otherwise somebody was written to, or a convention has changed. */
    boolean explained() {
        return explained;
    }

    /** Whether rows have come into that table. */
    boolean added(Table table) {
        return added[table.number()];
    }

    /** Whether a row of that table has come or has changed. */
    boolean touched(Table table) {
        return added(table) || !changed(table).isEmpty();
    }

    /** The number of the first row that is new. */
    int first(Table table) {
        return first[table.number()];
    }

    /** The rows that were there and have changed, by their numbers, with what they were. */
    Map<Integer, @Nullable Object[]> changed(Table table) {
        return changed.getOrDefault(table, new TreeMap<>());
    }

    /** Reads what rows were; the images of later batches stand behind those of earlier ones. */
    private void readImages(Connection c, int batch, String since) throws SQLException {
        long from = firstImage(c, batch);
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select u.table_no, u.row_id, u.before_image from import_undo u"
                        + " join import_batch b on b.id = u.batch where u.id >= " + from + " and b." + since
                        + " order by u.id")) {
            while (rows.next()) {
                Table table = Table.values()[rows.getInt(1)];
                int id = rows.getInt(2);
                if (id < first(table)) {
                    changed.computeIfAbsent(table, t -> new TreeMap<>())
                            .putIfAbsent(id, Before.values(table, rows.getString(3)));
                }
            }
        } catch (JacksonException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The number of the first image of that batch or a later one, found without reading those before. */
    private static long firstImage(Connection c, int batch) throws SQLException {
        long low = 1;
        long high = Database.number(c, "select coalesce(max(id), 0) + 1 from import_undo");
        while (low < high) {
            long middle = low + high >>> 1;
            long at = Database.number(
                    c,
                    "select coalesce((select batch from import_undo where id >= " + middle
                            + " order by id fetch first row only), " + Integer.MAX_VALUE + ")");
            if (at >= batch) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
