package org.clientele.store.intake;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.clientele.store.folder.StateFile;

/** Checks a database against itself, against its ledger, and against the witness outside. */
public final class Health {
    private Health() {}

    /** Rows per table. */
    public static Map<String, Long> counts(Database database) {
        return database.read(c -> {
            Map<String, Long> counts = new TreeMap<>();
            for (Table table : Table.values()) {
                counts.put(table.sql(), Database.number(c, "select count(*) from " + table.sql()));
            }
            return counts;
        });
    }

    /** The sum of the chunk rows of a batch. */
    static Counts chunks(Database database, int batch) {
        return database.read(c -> {
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery("select coalesce(sum(rows_read), 0), coalesce(sum(created), 0),"
                            + " coalesce(sum(updated), 0), coalesce(sum(unchanged), 0), coalesce(sum(rejected), 0)"
                            + " from import_chunk where batch = " + batch)) {
                rows.next();
                return new Counts(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
            }
        });
    }

    /** Whether every table counts the same as it scans, each row once and under its own number, and every finished batch
     * is what its chunks say. */
    public static boolean isSound(Database database) {
        for (Table table : Table.values()) {
            boolean same = database.read(c -> {
                String name = table.sql();
                long counted = Database.number(c, "select count(*) from " + name);
                try (Statement s = c.createStatement();
                        ResultSet rows = s.executeQuery("select count(batch) from " + name + " where batch >= 0")) {
                    rows.next();
                    return rows.getLong(1) == counted;
                }
            });
            if (!same) {
                return false;
            }
        }
        for (BatchSummary batch : database.read(BatchTable::all)) {
            boolean finished = batch.state() == State.DONE;
            if (finished
                    && (!batch.counts().balanced()
                            || !chunks(database, Math.toIntExact(batch.id())).equals(batch.counts()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the database holds what the witness says, once imports that were cut off are taken back. */
    public static boolean agrees(Database database, StateFile state, long version) {
        if (version < state.generation()) {
            return false;
        }
        Map<String, Long> now = counts(database);
        return switch (state.phase()) {
            case CLOSED, OPEN -> same(now, state.counts());
            case IMPORTING -> same(now, state.counts()) || same(now, plusBatch(database, state));
            case UNDOING -> true;
        };
    }

    /** Whether two counts agree; a table that the older program did not know is empty. */
    private static boolean same(Map<String, Long> now, Map<String, Long> witnessed) {
        Map<String, Long> a = new TreeMap<>(now);
        Map<String, Long> b = new TreeMap<>(witnessed);
        a.values().removeIf(count -> count == 0);
        b.values().removeIf(count -> count == 0);
        return a.equals(b);
    }

    /** The witness's rows and those that the finished batch gave numbers to. */
    private static Map<String, Long> plusBatch(Database database, StateFile state) {
        Map<String, Long> counts = new TreeMap<>(state.counts());
        for (Table table : Table.values()) {
            long given =
                    database.number("select coalesce(sum(last_id - first_id + 1), 0) from import_range where batch = "
                            + state.batch() + " and table_no = " + table.number());
            counts.merge(table.sql(), given, Long::sum);
        }
        return counts;
    }
}
