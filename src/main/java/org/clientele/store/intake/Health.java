package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.clientele.store.folder.StateFile;

/** Checks a database against itself, against its ledger, and against the witness outside. */
public final class Health {
    private Health() {}

    /** Rows per table; a table that an older schema does not have yet is left out. */
    public static Map<String, Long> counts(Database database) {
        return database.read(c -> {
            Set<String> there = new HashSet<>();
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery("select lower(table_name) from information_schema.tables"
                            + " where table_schema = 'PUBLIC'")) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            Map<String, Long> counts = new TreeMap<>();
            for (Table table : Table.values()) {
                if (there.contains(table.sql())) {
                    counts.put(table.sql(), Database.number(c, "select count(*) from " + table.sql()));
                }
            }
            return counts;
        });
    }

    /** Whether two counts are the same; a table that one of them does not know has no rows there. */
    public static boolean same(Map<String, Long> one, Map<String, Long> other) {
        Set<String> tables = new HashSet<>(one.keySet());
        tables.addAll(other.keySet());
        return tables.stream().allMatch(table -> one.getOrDefault(table, 0L).equals(other.getOrDefault(table, 0L)));
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

    /** Whether every table counts the same as it scans and as each of its indexes, and every finished import is what its
     * chunks say. */
    public static boolean isSound(Database database) {
        return faults(database, Checkpoint.none()).isEmpty();
    }

    /** Everything in which a database does not agree with itself or its ledger, one sentence each. */
    public static List<Message> faults(Database database, Checkpoint checkpoint) {
        List<Message> faults = new ArrayList<>();
        Table[] tables = Table.values();
        for (int i = 0; i < tables.length; i++) {
            checkpoint.progress((double) i / tables.length);
            Table table = tables[i];
            long counted = database.number("select count(*) from " + table.sql());
            long scanned = database.number("select count(batch) from " + table.sql() + " where batch >= 0");
            if (counted != scanned) {
                faults.add(Message.of("care.fault.count", table.sql(), counted, scanned));
            }
            for (Index index : database.read(c -> indexes(c, table))) {
                long found = database.number(index.above()) + database.number(index.blank());
                if (found != scanned) {
                    faults.add(Message.of("care.fault.index", table.sql(), index.name(), found, scanned));
                }
            }
        }
        database.read(Health::readAllElse);
        for (BatchSummary batch : database.read(BatchTable::all)) {
            boolean finished = batch.state() == State.DONE && batch.act() == Act.IMPORT;
            if (finished
                    && (!batch.counts().balanced()
                            || !chunks(database, Math.toIntExact(batch.id())).equals(batch.counts()))) {
                faults.add(Message.of("care.fault.ledger", batch.id(), batch.file()));
            }
        }
        return faults;
    }

    /** Reads every value of the tables that imports do not fill; what cannot be read ends in an exception. */
    private static long readAllElse(Connection c) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (Table table : Table.values()) {
            tables.remove(table.name());
        }
        long characters = 0;
        for (String table : tables) {
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery("select * from \"" + table + "\"")) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        String value = rows.getString(i);
                        characters += value == null ? 0 : value.length();
                    }
                }
            }
        }
        return characters;
    }

    /** An index with the queries that read it from end to end: rows with a value in its first column, and without. */
    private record Index(String name, String above, String blank) {}

    private static List<Index> indexes(Connection c, Table table) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select i.index_name, c.column_name from information_schema.indexes i"
                        + " join information_schema.index_columns c on c.index_schema = i.index_schema"
                        + " and c.index_name = i.index_name and c.ordinal_position = 1"
                        + " where i.table_schema = 'PUBLIC' and lower(i.table_name) = '" + table.sql()
                        + "' and i.index_type_name <> 'PRIMARY KEY'")) {
            while (rows.next()) {
                String name = rows.getString(1);
                String column = "\"" + rows.getString(2) + "\"";
                String from = "select count(batch) from " + table.sql() + " use index (\"" + name + "\") where ";
                indexes.add(new Index(
                        name,
                        from + column + " >= (select min(" + column + ") from " + table.sql() + ")",
                        from + column + " is null"));
            }
        }
        return indexes;
    }

    /** Whether rows still bear the number of an import that was taken back because it was cut off. */
    public static boolean bearsTracesOf(Database database, int batch) {
        for (Table table : Table.values()) {
            String mine = " where batch = " + batch + (table.changeable() ? " or changed = " + batch : "");
            if (database.number("select count(*) from " + table.sql() + mine) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database holds what the witness says, once imports that were cut off are taken back. */
    public static boolean agrees(Database database, StateFile state, long version) {
        if (version < state.generation()) {
            return false;
        }
        Map<String, Long> now = counts(database);
        return switch (state.phase()) {
            case CLOSED, OPEN, RESTORING -> same(now, state.counts());
            case IMPORTING ->
                same(now, plusBatch(database, state))
                        || same(now, state.counts())
                                && (isInLedger(database, state.batch()) || !bearsTracesOf(database, state.batch()));
            case UNDOING ->
                now.entrySet().stream()
                        .allMatch(e -> e.getValue()
                                <= state.counts().getOrDefault(e.getKey(), 0L) + (isChained(e.getKey()) ? 1 : 0));
        };
    }

    /** A chained ledger gets one entry more when something is taken back. */
    private static boolean isChained(String table) {
        return Arrays.stream(Table.values())
                .anyMatch(each -> each.isChained() && each.sql().equals(table));
    }

    private static boolean isInLedger(Database database, int batch) {
        return database.number("select count(*) from import_batch where id = " + batch) > 0;
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
