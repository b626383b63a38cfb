package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch back in small steps that can be cut off anywhere and begun again: what it changed becomes what it was,
 * then what it created goes.
 *
 * <p>A row that a later batch changed is left as it is. A row that it created and a later batch needs stays too, and
 * from then on belongs to that batch.
 */
final class TakeBack {
    private static final int STEP = 1_000;
    private static final int IMAGES = 500;
    /** Whose rows may refer to others comes first. */
    private static final List<Table> ORDER = List.of(
            Table.UNMATCHED_RESULT,
            Table.CAMPAIGN_RESULT,
            Table.STOP_ENTRY,
            Table.CONSENT,
            Table.EVENT,
            Table.ORDER_LINE,
            Table.SALES_ORDER,
            Table.CUSTOMER_MERGE,
            Table.CUSTOMER_KEY,
            Table.PRODUCT,
            Table.CUSTOMER);

    private final Database database;
    private final int batch;
    private final boolean finished;
    private long removed;
    private long restored;
    private long kept;
    private final KeptRows keptRows = new KeptRows();

    private record Rest(int undo, Table table, int row, int wasChanged, String image) {}

    TakeBack(Database database, int batch) {
        this.database = database;
        this.batch = batch;
        this.finished = database.read(c -> BatchTable.isUndoing(c, batch));
    }

    /** Rows that are gone. */
    long removed() {
        return removed;
    }

    /** Rows that are as before. */
    long restored() {
        return restored;
    }

    /** Rows that were left as they are. */
    long kept() {
        return kept;
    }

    /** The first of these. */
    KeptRows keptRows() {
        return keptRows;
    }

    /** Takes all of it back; the ledger's row is left to the caller. */
    void run(Checkpoint checkpoint) {
        restoreImages();
        for (int i = 0; i < ORDER.size(); i++) {
            checkpoint.progress((double) i / ORDER.size());
            removeCreated(ORDER.get(i));
        }
        checkpoint.progress(1);
    }

    private void restoreImages() {
        Map<Long, Integer> later = database.read(this::laterImages);
        int after = 0;
        while (true) {
            int from = after;
            List<Rest> step = database.read(c -> images(c, from));
            if (step.isEmpty()) {
                return;
            }
            database.change(c -> {
                for (Rest rest : step) {
                    restore(c, rest, later);
                }
            });
            after = step.getLast().undo();
        }
    }

    /** For rows changed by later batches too: the number of their next before-image. */
    private Map<Long, Integer> laterImages(Connection c) throws SQLException {
        Map<Long, Integer> later = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, table_no, row_id from import_undo where batch > " + batch
                        + " order by batch desc")) {
            while (rows.next()) {
                later.put(place(rows.getInt(2), rows.getInt(3)), rows.getInt(1));
            }
        }
        return later;
    }

    private static long place(int table, int row) {
        return (long) table << 32 | row;
    }

    private List<Rest> images(Connection c, int after) throws SQLException {
        List<Rest> images = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, table_no, row_id, was_changed, before_image from import_undo"
                                + " where id > " + after + " and batch = " + batch + " order by id limit " + IMAGES)) {
            while (rows.next()) {
                images.add(new Rest(
                        rows.getInt(1),
                        Table.values()[rows.getInt(2)],
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getString(5)));
            }
        }
        return images;
    }

    private void restore(Connection c, Rest rest, Map<Long, Integer> later) throws SQLException {
        String sql = Journal.updateSql(rest.table()) + " and changed = " + batch;
        // an image from before an upgrade has fewer columns
        @Nullable
        Object[] values =
                Arrays.copyOf(Image.values(rest.image()), rest.table().columns().size());
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            s.setInt(values.length + 1, rest.wasChanged());
            s.setInt(values.length + 2, rest.row());
            if (s.executeUpdate() == 1) {
                restored++;
            } else {
                kept++;
                keptRows.addChanged(c, rest.table(), rest.row());
                Integer next = later.get(place(rest.table().number(), rest.row()));
                if (next != null) {
                    handOn(c, rest, next);
                }
            }
        }
        try (Statement s = c.createStatement()) {
            s.execute("delete from import_undo where id = " + rest.undo());
        }
    }

    /** Whoever takes the later batch back comes to what was before this one. */
    private static void handOn(Connection c, Rest rest, int next) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("update import_undo set before_image = ?, was_changed = ? where id = ?")) {
            s.setString(1, rest.image());
            s.setInt(2, rest.wasChanged());
            s.setInt(3, next);
            s.executeUpdate();
        }
    }

    private void removeCreated(Table table) {
        Uses uses = new Uses(database, table, batch);
        if (table.isChained() && finished) {
            // entries stay; from the end of the undo on they are left out wherever entries are looked at
            removed += uses.last() < uses.first() ? 0 : (long) uses.last() - uses.first() + 1;
            return;
        }
        if (isAllOfIt(table, uses)) {
            removed += database.number("select count(*) from " + table.sql());
            database.change(c -> {
                try (Statement s = c.createStatement()) {
                    s.execute("truncate table " + table.sql());
                }
            });
            return;
        }
        String where = " and batch = " + batch;
        for (int first = uses.first(); first <= uses.last(); first += STEP) {
            int from = first;
            int to = (int) Math.min(uses.last(), (long) from + STEP - 1);
            database.change(c -> {
                adopt(c, table, uses, from, to);
                try (Statement s = c.createStatement()) {
                    removed += s.executeUpdate(
                            "delete from " + table.sql() + " where id between " + from + " and " + to + where);
                }
            });
            if (to == Integer.MAX_VALUE) {
                return;
            }
        }
        removeLeftByOthers(table, uses);
    }

    /** Whether a table holds nothing but rows that this batch created and nobody else needs: then it is emptied at once. */
    private boolean isAllOfIt(Table table, Uses uses) {
        long mine = (long) uses.last() - uses.first() + 1;
        return mine > STEP
                && !uses.any()
                && uses.adopted().isEmpty()
                && database.number("select count(*) from " + table.sql() + " where batch <> " + batch) == 0;
    }

    /** Gives rows that later batches need to the first of these. */
    private void adopt(Connection c, Table table, Uses uses, int from, int to) throws SQLException {
        for (int id = from; id <= to && uses.any(); id++) {
            Integer by = uses.firstUser(id);
            if (by == null) {
                continue;
            }
            try (Statement s = c.createStatement()) {
                int moved = s.executeUpdate(
                        "update " + table.sql() + " set batch = " + by + " where id = " + id + " and batch = " + batch);
                kept += moved;
                if (moved > 0) {
                    keptRows.add(table, id, by);
                    s.execute("merge into import_kept key (batch, table_no, row_id) values (" + by + ", "
                            + table.number() + ", " + id + ")");
                }
            }
        }
    }

    /** Removes the rows of earlier, undone batches that were only kept because this batch needed them. */
    private void removeLeftByOthers(Table table, Uses uses) {
        List<Integer> ids = uses.adopted();
        for (int first = 0; first < ids.size(); first += IMAGES) {
            List<Integer> step = ids.subList(first, Math.min(ids.size(), first + IMAGES));
            database.change(c -> {
                for (int id : step) {
                    adopt(c, table, uses, id, id);
                    try (Statement s = c.createStatement()) {
                        removed += s.executeUpdate(
                                "delete from " + table.sql() + " where id = " + id + " and batch = " + batch);
                        s.execute("delete from import_kept where batch = " + batch + " and table_no = " + table.number()
                                + " and row_id = " + id);
                    }
                }
            });
        }
    }
}
