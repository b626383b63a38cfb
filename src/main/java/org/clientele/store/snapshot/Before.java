package org.clientele.store.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** What rows were before the import that is under way, so that nobody sees any of it before it is finished. */
final class Before {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for "no import"; no row carries it. */
    private static final int NO_BATCH = -1;

    private final int batch;
    private final Map<Long, @Nullable Object[]> images = new HashMap<>();

    private Before(int batch) {
        this.batch = batch;
    }

    static Before runningImport(Connection c) throws SQLException {
        int running = (int) Database.number(
                c, "select coalesce(max(id), " + NO_BATCH + ") from import_batch where state = 'RUNNING'");
        Before before = new Before(running);
        if (running != NO_BATCH) {
            before.load(c);
        }
        return before;
    }

    /** The import whose rows are hidden. */
    int batch() {
        return batch;
    }

    /** What a row was before that import changed it, or null when it did not. */
    @Nullable
    Object @Nullable [] image(Table table, int row) {
        return images.isEmpty() ? null : images.get(place(table.number(), row));
    }

    /** The first number given out in a table after that data version. */
    int firstSince(Connection c, long version, Table table) throws SQLException {
        return (int) Database.number(
                c,
                "select coalesce(min(r.first_id), " + Integer.MAX_VALUE + ") from import_range r join import_batch b"
                        + " on b.id = r.batch where b.version > " + version + " and r.table_no = " + table.number());
    }

    /** Whether nothing has come into these tables since a data version, and nothing in them was changed: only finished
     * imports have happened, one for each version, none has given out a number there and none has changed a row. */
    boolean sameSince(Connection c, long version, List<Table> tables) throws SQLException {
        if (batch != NO_BATCH) {
            return false;
        }
        long versions = Settings.version(c) - version;
        String numbers = tables.stream()
                .map(table -> Integer.toString(table.number()))
                .collect(Collectors.joining(", "));
        String since = " r join import_batch b on b.id = r.batch where b.version > " + version + " and r.table_no in ("
                + numbers + ")";
        // a version that no finished import explains is an undo, an export or a convention: then nobody knows
        return Database.number(c, "select count(*) from import_batch where state = 'DONE' and version > " + version)
                        == versions
                && Database.number(
                                c,
                                "select count(*) from import_range" + since
                                        + " and coalesce(r.last_id, 2147483647) >= r.first_id")
                        == 0
                && Database.number(c, "select count(*) from import_undo" + since) == 0;
    }

    private void load(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select table_no, row_id, before_image from import_undo where batch = " + batch)) {
            while (rows.next()) {
                Object[] values = JSON.readValue(rows.getString(3), Object[].class);
                longs(Table.values()[rows.getInt(1)], values);
                images.put(place(rows.getInt(1), rows.getInt(2)), values);
            }
        } catch (JacksonException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** Small amounts come back from the text as ints. */
    private static void longs(Table table, @Nullable Object[] values) {
        for (String column : new String[] {"price", "cost", "amount"}) {
            int at = table.columns().indexOf(column);
            if (at >= 0 && values[at] instanceof Integer small) {
                values[at] = small.longValue();
            }
        }
    }

    private static long place(int table, int row) {
        return (long) table << 32 | row;
    }
}
