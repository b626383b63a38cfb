package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** The customers or products that an import touches, as they are now; written with the next transaction of the journal. */
final class Entities {
    private final Journal journal;
    private final Table table;
    private final Map<Integer, Entry> touched = new HashMap<>();

    private static final class Entry {
        private @Nullable Object @Nullable [] stored;
        private @Nullable Object[] now;
        private int changedBy;
        private boolean waits;
        private final long record;

        Entry(@Nullable Object @Nullable [] stored, @Nullable Object[] now, int changedBy, long record) {
            this.stored = stored;
            this.now = now;
            this.changedBy = changedBy;
            this.record = record;
        }
    }

    Entities(Journal journal, Table table) {
        this.journal = journal;
        this.table = table;
        journal.carries(this);
    }

    /** Forgets what is written already, then reads these rows in one go. */
    void refresh(Collection<Integer> ids) {
        if (!journal.isRehearsal()) {
            touched.values().removeIf(entry -> !entry.waits);
        }
        Integer[] missing =
                ids.stream().filter(id -> !touched.containsKey(id)).distinct().toArray(Integer[]::new);
        if (missing.length > 0) {
            journal.database().read(c -> {
                fetch(c, missing);
                return true;
            });
        }
    }

    /** The data columns of a row as they are now; to be changed only by {@link #change}. */
    @Nullable
    Object[] get(int id) {
        return entry(id).now;
    }

    /** Makes a new row. */
    int create(long record, @Nullable Object[] values) {
        int id = journal.newId(table);
        Entry entry = new Entry(null, values, journal.batch(), record);
        entry.waits = true;
        touched.put(id, entry);
        journal.oneMoreWaits();
        return id;
    }

    /** Gives a row other values. */
    void change(int id, @Nullable Object[] values) {
        Entry entry = entry(id);
        entry.now = values;
        if (!entry.waits) {
            entry.waits = true;
            journal.oneMoreWaits();
        }
    }

    /** Hands all that waits to the journal. */
    void handOver() {
        for (Map.Entry<Integer, Entry> each : touched.entrySet()) {
            Entry entry = each.getValue();
            if (!entry.waits) {
                continue;
            }
            if (entry.stored == null) {
                journal.insert(table, each.getKey(), entry.record, entry.now);
            } else {
                journal.change(table, each.getKey(), entry.changedBy, entry.stored, entry.now);
            }
            entry.stored = entry.now;
            entry.changedBy = journal.batch();
            entry.waits = false;
        }
    }

    private Entry entry(int id) {
        Entry known = touched.get(id);
        if (known == null) {
            journal.database().read(c -> {
                fetch(c, new Integer[] {id});
                return true;
            });
            known = touched.get(id);
        }
        if (known == null) {
            throw new IllegalStateException(table + " " + id + " is not there");
        }
        return known;
    }

    private void fetch(Connection c, Integer[] ids) throws SQLException {
        Arrays.sort(ids);
        String record = table.hasRecord() ? "record" : "0";
        String sql = "select id, changed, " + record + ", " + String.join(", ", table.columns()) + " from "
                + table.sql() + " where id = any(?)";
        int columns = table.columns().size();
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setArray(1, c.createArrayOf("integer", ids));
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    @Nullable Object[] values = new @Nullable Object[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = rows.getObject(i + 4);
                    }
                    touched.put(rows.getInt(1), new Entry(values, values, rows.getInt(2), rows.getInt(3)));
                }
            }
        }
    }
}
