package org.clientele.store.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.clientele.store.db.Database;
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

    /** What a row is, whose columns stand behind its number, or what it was. */
    @Nullable
    Object[] values(ResultSet rows, Table table, int id) throws SQLException {
        @Nullable Object @Nullable [] was = image(table, id);
        if (was != null) {
            return was;
        }
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getObject(i + 2);
        }
        return values;
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

    /** What the columns of a row of that table were. */
    static @Nullable Object[] values(Table table, String image) throws JacksonException {
        @Nullable Object[] values = JSON.readValue(image, Object[].class);
        longs(table, values);
        return values;
    }

    /** Small amounts come back from the text as ints. */
    private static void longs(Table table, @Nullable Object[] values) {
        for (String column : new String[] {"price", "cost", "amount", "tax", "shipping"}) {
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
