package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Chain;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.clientele.store.db.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one batch in small transactions, each with its chunk row and the before-images of what it changes.
 *
 * <p>A rehearsal's journal gives out numbers and writes nothing.
 */
final class Journal {
    /** Rows of one transaction: more than a thousand or two can tear when the process is killed. */
    static final int FULL = 1_000;

    private final Database database;
    private final int batch;
    private final boolean rehearsal;
    private final Map<Table, Integer> nextId;
    private final Set<Integer> earlier = new HashSet<>();
    private final Map<Table, Long> inserted = new EnumMap<>(Table.class);
    private final Map<Table, List<@Nullable Object[]>> inserts = new EnumMap<>(Table.class);
    private final List<Change> changes = new ArrayList<>();
    private final List<Entities> entities = new ArrayList<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<Table, String> inserting = new EnumMap<>(Table.class);
    private final Checkpoint checkpoint;
    private final Runnable beginning;
    private int nextUndo;
    private int chunk;
    private int waiting;
    private boolean begun;
    private final Map<Table, Chain> chains = new EnumMap<>(Table.class);
    private @Nullable Wordings wordings;
    private long recordedAt;
    private String actor = "";

    private record Change(
            Table table,
            int id,
            int wasChanged,
            @Nullable Object[] before,
            @Nullable Object[] after) {}

    /** The journal of a batch.
     *
     * @param beginning what comes before its first row is written */
    Journal(
            Database database,
            int batch,
            boolean rehearsal,
            Map<Table, Integer> nextId,
            int nextUndo,
            Checkpoint checkpoint,
            Runnable beginning) {
        this.database = database;
        this.checkpoint = checkpoint;
        this.beginning = beginning;
        this.batch = batch;
        this.rehearsal = rehearsal;
        this.nextId = new EnumMap<>(nextId);
        this.nextUndo = nextUndo;
    }

    /** The batch that is written. */
    int batch() {
        return batch;
    }

    /** Whether nothing is written at all. */
    boolean isRehearsal() {
        return rehearsal;
    }

    /** The database that is written to. */
    Database database() {
        return database;
    }

    /** Where long reading learns that it should stop. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Gives out the next number of a row. */
    int newId(Table table) {
        int id = nextId.getOrDefault(table, 1);
        nextId.put(table, id + 1);
        return id;
    }

    /** The number that the next row would get. */
    int peekId(Table table) {
        return nextId.getOrDefault(table, 1);
    }

    /** How many rows of a table were written. */
    long inserted(Table table) {
        return inserted.getOrDefault(table, 0L);
    }

    /** Says that earlier batches brought in what stands before these rows in the same file. */
    Journal after(Set<Long> batches) {
        batches.forEach(each -> earlier.add(Math.toIntExact(each)));
        return this;
    }

    /** Whether a batch brought in what stands before these rows in the same file. */
    boolean follows(int other) {
        return earlier.contains(other);
    }

    /** Says who writes and when, as entries of chained ledgers keep it. */
    Journal signed(long at, String by) {
        recordedAt = at;
        actor = by;
        return this;
    }

    /** The texts that people agreed to. */
    Wordings wordings() {
        Wordings known = wordings == null ? database.read(Wordings::read) : wordings;
        wordings = known;
        return known;
    }

    /** Lets changed entities be written with each transaction. */
    void carries(Entities changeable) {
        entities.add(changeable);
    }

    /** Notes that something more waits to be written. */
    void oneMoreWaits() {
        waiting++;
    }

    /** Whether a transaction's worth of rows waits. */
    boolean isFull() {
        return waiting >= FULL;
    }

    /** Adds a new row and gives its number. */
    int add(Table table, long record, @Nullable Object... values) {
        int id = newId(table);
        waiting++;
        insert(table, id, record, values);
        return id;
    }

    /** Adds a new row under a number that was given out before. */
    void insert(Table table, int id, long record, @Nullable Object... values) {
        inserted.merge(table, 1L, Long::sum);
        if (rehearsal) {
            return;
        }
        int lead = 2 + (table.changeable() ? 1 : 0) + (table.hasRecord() ? 1 : 0);
        @Nullable Object[] row = new @Nullable Object[lead + values.length];
        int at = 0;
        row[at++] = id;
        row[at++] = batch;
        if (table.changeable()) {
            row[at++] = batch;
        }
        if (table.hasRecord()) {
            row[at] = (int) record;
        }
        System.arraycopy(values, 0, row, lead, values.length);
        inserts.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    }

    /** Changes a row, keeping what it was.
     *
     * @param wasChanged the batch that changed it before this one; when it is this one, what it was is kept already */
    void change(Table table, int id, int wasChanged, @Nullable Object[] before, @Nullable Object[] after) {
        if (!rehearsal) {
            changes.add(new Change(table, id, wasChanged, before, after));
        }
    }

    /** Whether anything was written. */
    boolean hasBegun() {
        return begun;
    }

    /** Writes all that waits in one transaction; as long as nothing at all has to be written, nothing is.
     *
     * @param counts what became of the rows of the file since the last time
     * @return whether the counts are written too */
    boolean flush(Counts counts) {
        entities.forEach(Entities::handOver);
        waiting = 0;
        if (rehearsal) {
            return true;
        }
        int written = changes.size();
        for (List<@Nullable Object[]> rows : inserts.values()) {
            written += rows.size();
        }
        if (written == 0 && !begun) {
            return false;
        }
        if (!begun) {
            begun = true;
            beginning.run();
        }
        int all = written;
        database.change(c -> {
            for (Map.Entry<Table, List<@Nullable Object[]>> entry : inserts.entrySet()) {
                writeRows(c, entry.getKey(), entry.getValue());
            }
            writeChanges(c);
            writeChunk(c, counts, all);
        });
        inserts.values().forEach(List::clear);
        changes.clear();
        chunk++;
        return true;
    }

    private PreparedStatement statement(Connection c, String sql) throws SQLException {
        PreparedStatement s = statements.get(sql);
        if (s == null) {
            s = c.prepareStatement(sql);
            statements.put(sql, s);
        }
        return s;
    }

    private void writeRows(Connection c, Table table, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement s = statement(c, inserting.computeIfAbsent(table, Journal::insertSql));
        for (@Nullable Object[] plain : rows) {
            @Nullable Object[] row = table.isChained() ? chained(c, table, plain) : plain;
            for (int i = 0; i < row.length; i++) {
                set(s, i + 1, row[i]);
            }
            s.addBatch();
        }
        s.executeBatch();
    }

    private @Nullable Object[] chained(Connection c, Table table, @Nullable Object[] plain) throws SQLException {
        database.chains().adding(c);
        Wordings texts = wordings();
        texts.write(c);
        Chain chain = chains.get(table);
        if (chain == null) {
            chain = Chain.atItsEnd(c, table, texts);
            chains.put(table, chain);
        }
        return ChainedRow.of(chain, plain, recordedAt, actor);
    }

    private static void set(PreparedStatement s, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case String text -> s.setString(at, text);
            case Integer number -> s.setInt(at, number);
            case Long number -> s.setLong(at, number);
            case null, default -> s.setObject(at, value);
        }
    }

    static String insertSql(Table table) {
        List<String> columns = new ArrayList<>(List.of("id", "batch"));
        if (table.changeable()) {
            columns.add("changed");
        }
        if (table.hasRecord()) {
            columns.add("record");
        }
        columns.addAll(table.columns());
        if (table.isChained()) {
            columns.addAll(Chain.COLUMNS);
        }
        return "insert into " + table.sql() + " (" + String.join(", ", columns) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    /** The statement that sets all data columns of a row: columns, changed, id. */
    static String updateSql(Table table) {
        return "update " + table.sql() + " set " + String.join(" = ?, ", table.columns())
                + " = ?, changed = ? where id = ?";
    }

    private void writeChanges(Connection c) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        PreparedStatement undo = statement(c, "insert into import_undo values (?, ?, ?, ?, ?, ?)");
        boolean images = false;
        for (Change change : changes) {
            if (change.wasChanged() != batch) {
                images = true;
                undo.setInt(1, nextUndo++);
                undo.setInt(2, batch);
                undo.setInt(3, change.table().number());
                undo.setInt(4, change.id());
                undo.setInt(5, change.wasChanged());
                undo.setString(6, Image.of(change.before()));
                undo.addBatch();
            }
        }
        if (images) {
            undo.executeBatch();
        }
        for (Table table : Table.values()) {
            List<Change> mine = changes.stream().filter(x -> x.table() == table).toList();
            if (mine.isEmpty()) {
                continue;
            }
            PreparedStatement update = statement(c, updateSql(table));
            for (Change change : mine) {
                int n = change.after().length;
                for (int i = 0; i < n; i++) {
                    set(update, i + 1, change.after()[i]);
                }
                update.setInt(n + 1, batch);
                update.setInt(n + 2, change.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void writeChunk(Connection c, Counts counts, long written) throws SQLException {
        PreparedStatement s = statement(c, "insert into import_chunk values (?, ?, ?, ?, ?, ?, ?, ?)");
        s.setInt(1, batch);
        s.setInt(2, chunk);
        s.setLong(3, counts.read());
        s.setLong(4, counts.created());
        s.setLong(5, counts.updated());
        s.setLong(6, counts.unchanged());
        s.setLong(7, counts.rejected());
        s.setLong(8, written);
        s.executeUpdate();
    }
}
