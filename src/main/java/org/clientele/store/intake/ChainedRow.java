package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.clientele.model.contact.ConsentAct;
import org.clientele.store.db.Acts;
import org.clientele.store.db.Chain;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.clientele.store.db.Wordings;
import org.jspecify.annotations.Nullable;

/** An entry of a chained ledger, as it is written. */
final class ChainedRow {
    private ChainedRow() {}

    /** The row with who wrote it, when, and what chains it to the one before.
     *
     * @param plain its number, batch, record and data columns */
    static @Nullable Object[] of(Chain chain, @Nullable Object[] plain, long recordedAt, String actor) {
        int n = plain.length;
        @Nullable Object[] row = Arrays.copyOf(plain, n + Chain.COLUMNS.size());
        row[n] = recordedAt;
        row[n + 1] = actor;
        long id = ((Number) java.util.Objects.requireNonNull(plain[0])).longValue();
        Chain.Link link = chain.next(id, Arrays.copyOfRange(row, 1, n + 2));
        row[n + 2] = link.salt();
        row[n + 3] = link.commitment();
        row[n + 4] = link.before();
        row[n + 5] = link.hash();
        return row;
    }

    /** Adds an entry that is about the ledger itself, and notes where the chain ends then.
     *
     * @param words the numbers of the entries it is about, or null */
    static void add(
            Connection c, Table table, int batch, ConsentAct act, @Nullable String words, long recordedAt, String actor)
            throws SQLException {
        int id = java.util.Objects.requireNonNull(BatchTable.nextIds(c).get(table));
        @Nullable Object[] plain = new @Nullable Object[3 + table.columns().size()];
        plain[0] = id;
        plain[1] = batch;
        plain[2] = 0;
        plain[3 + table.columns().indexOf("act")] = Acts.of(table, act);
        plain[3 + table.columns().indexOf(table == Table.CONSENT ? "source" : "reason")] = words;
        Chain chain = Chain.atItsEnd(c, table, Wordings.read(c));
        @Nullable Object[] row = of(chain, plain, recordedAt, actor);
        try (PreparedStatement s = c.prepareStatement(Journal.insertSql(table))) {
            for (int i = 0; i < row.length; i++) {
                s.setObject(i + 1, row[i]);
            }
            s.executeUpdate();
        }
        Chain.mark(c, table);
    }

    /** Whether a batch has entries in that ledger. */
    static boolean any(Connection c, Table table, int batch) throws SQLException {
        return Database.number(
                        c,
                        "select count(*) from import_range where last_id >= first_id and table_no = " + table.number()
                                + " and batch = " + batch)
                > 0;
    }

    /** Whether a batch has blanked what is said of somebody, which nothing brings back. */
    static boolean erases(Connection c, int batch) throws SQLException {
        long blanked = 0;
        for (Table table : Table.values()) {
            if (table.isChained() && any(c, table, batch)) {
                blanked += Database.number(
                        c,
                        "select count(*) from " + table.sql() + " where batch = " + batch + " and act = "
                                + Acts.of(table, ConsentAct.ERASE));
            }
        }
        return blanked > 0;
    }
}
