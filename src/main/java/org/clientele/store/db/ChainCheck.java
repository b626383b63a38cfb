package org.clientele.store.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the chain of a ledger from its first entry to its end and finds the first entry that is not what it was.
 *
 * <p>Beside the hashes: what is blanked must have been blanked by an erasure that the chain names, imports must be taken
 * back exactly where the chain says so, and the end must be the one that was noted.
 */
public final class ChainCheck {
    private static final int STRETCH = 20_000;

    private final Table table;
    private Chain chain;
    private final String sql;
    private final int says;
    private final int act;
    private final int reason;
    private final BitSet blanked = new BitSet();
    private final BitSet erased = new BitSet();
    private final BitSet takenBack = new BitSet();
    private final Map<Integer, Integer> firstOf = new HashMap<>();
    private int at;
    private long entries;
    private @Nullable Integer broken;

    private ChainCheck(Table table, Wordings wordings) {
        this.table = table;
        this.chain = Chain.fromTheStart(table, wordings);
        var payload = Chain.payload(table);
        says = payload.size();
        act = payload.indexOf("act");
        reason = payload.indexOf(table == Table.CONSENT ? "source" : "reason");
        sql = "select id, " + String.join(", ", payload) + ", salt, commitment, prev_hash, hash from " + table.sql()
                + " where id > ";
    }

    /**
     * What was found.
     *
     * @param entries how many entries were read
     * @param broken the number of the first entry that is not what it was
     */
    public record Finding(long entries, OptionalLong broken) {}

    /** A check that stands before the first entry. */
    static ChainCheck atTheStart(Connection c, Table table) throws SQLException {
        return new ChainCheck(table, Wordings.read(c));
    }

    /** Goes over the whole chain at one go, inside a transaction. */
    public static Finding of(Connection c, Table table) throws SQLException {
        return atTheStart(c, table).goOn(c);
    }

    /** Goes over what stands behind the entries that it has read, at one go. */
    Finding goOn(Connection c) throws SQLException {
        chain = chain.knowing(Wordings.read(c));
        while (stretch(c)) {
            // the next one
        }
        return finding(c);
    }

    /** Goes over the rest in stretches, between which others get their turn. */
    void goOn(Database database, Checkpoint checkpoint) {
        long all = Math.max(1, database.number("select count(*) from " + table.sql()));
        while (database.read(this::stretch)) {
            checkpoint.check();
            checkpoint.progress(Math.min(1, entries / (double) all));
        }
    }

    /** Reads on; says whether there is more. */
    private boolean stretch(Connection c) throws SQLException {
        int read = 0;
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql + at + " order by id fetch first " + STRETCH + " rows only")) {
            while (rows.next() && broken == null) {
                read++;
                entry(rows);
            }
        }
        return read == STRETCH && broken == null;
    }

    private void entry(ResultSet rows) throws SQLException {
        int id = rows.getInt(1);
        @Nullable Object[] values = Chain.values(rows, 2, says);
        byte[] salt = rows.getBytes(says + 2);
        byte[] commitment = rows.getBytes(says + 3);
        byte[] before = rows.getBytes(says + 4);
        byte[] hash = rows.getBytes(says + 5);
        boolean blank = salt == null;
        Chain.Link link = commitment == null || before == null || hash == null
                ? null
                : new Chain.Link(blank ? new byte[0] : salt, commitment, before, hash);
        if (!chain.goes(id, link, blank ? null : values) || blank && !isBlank(values)) {
            broken = id;
            return;
        }
        at = id;
        entries++;
        int batch = values[0] instanceof Number number ? number.intValue() : 0;
        if (blank) {
            blanked.set(id);
        } else {
            note(values, batch);
        }
        firstOf.putIfAbsent(batch, id);
    }

    private static boolean isBlank(@Nullable Object[] values) {
        for (int i = 2; i < values.length; i++) {
            if (values[i] != null) {
                return false;
            }
        }
        return true;
    }

    private void note(@Nullable Object[] values, int batch) {
        int did = values[act] instanceof Number number ? number.intValue() : -1;
        if (did == Acts.of(table, ConsentAct.ERASE)) {
            Ranges.parse(String.valueOf(values[reason]), erased);
        } else if (did == Acts.of(table, ConsentAct.TAKE_BACK)) {
            takenBack.set(batch);
        }
    }

    /** What was found so far, with what only the whole of the chain tells. */
    Finding finding(Connection c) throws SQLException {
        OptionalLong first = broken == null ? others(c) : OptionalLong.of(broken);
        return new Finding(entries, first);
    }

    private OptionalLong others(Connection c) throws SQLException {
        BitSet unexplained = (BitSet) blanked.clone();
        unexplained.andNot(erased);
        if (!unexplained.isEmpty()) {
            return OptionalLong.of(unexplained.nextSetBit(0));
        }
        Map<Integer, String> states = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, state from import_batch")) {
            while (rows.next()) {
                states.put(rows.getInt(1), rows.getString(2));
            }
        }
        int lie = Integer.MAX_VALUE;
        boolean running = states.containsValue("RUNNING");
        for (Map.Entry<Integer, Integer> batch : firstOf.entrySet()) {
            String state = states.get(batch.getKey());
            boolean stands = "DONE".equals(state) || "UNDOING".equals(state) || "RUNNING".equals(state);
            if (state == null || stands == takenBack.get(batch.getKey())) {
                lie = Math.min(lie, batch.getValue());
            }
        }
        if (lie < Integer.MAX_VALUE) {
            return OptionalLong.of(lie);
        }
        Chain.End noted = Chain.marked(c, table).orElse(null);
        boolean whole = noted != null && (noted.same(chain.standing(at)) || running && noted.id() <= at);
        return whole ? OptionalLong.empty() : OptionalLong.of(at + 1L);
    }
}
