package org.clientele.store.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.run.Checkpoint;

/**
 * Remembers, while a workbench is open, how far its chains were gone over, so that the next time only what was added since
 * has to be read.
 *
 * <p>The database counts every change of a table. Whoever adds entries says so by {@link #adding}; when the count has
 * moved in any other way, whatever was remembered is forgotten and the chain is read from its first entry again. So no
 * change that goes through the database stays unseen, whoever makes it. Change of the file beneath an open database is
 * seen the next time that the chain is read in full: after the workbench was opened, and when somebody asks for it.
 */
public final class ChainWatch {
    private static final String CHANGES = "select last_modification from information_schema.tables where table_schema ="
            + " 'PUBLIC' and table_name in ('CONSENT', 'CONSENT_WORDING', 'STOP_ENTRY') order by table_name";

    private final Map<Table, ChainCheck> checked = new EnumMap<>(Table.class);
    private List<Long> expected = List.of();
    private long era;
    private boolean adding;

    ChainWatch() {}

    /** A number that moves whenever the ledgers may have changed otherwise than by entries that were added. */
    public long era(Connection c) throws SQLException {
        List<Long> now = changes(c);
        if (!now.equals(expected)) {
            forget();
            expected = now;
        }
        return era;
    }

    private void forget() {
        era++;
        checked.clear();
    }

    /** Begins to count anew: the file was closed for a moment.
     *
     * @param same whether it is the same file */
    void reopened(Connection c, boolean same) throws SQLException {
        if (!same) {
            forget();
        }
        expected = changes(c);
    }

    private static List<Long> changes(Connection c) throws SQLException {
        List<Long> changes = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(CHANGES)) {
            while (rows.next()) {
                changes.add(rows.getLong(1));
            }
        }
        return changes;
    }

    /** Says that the transaction under way adds entries at the end of the ledgers and changes nothing else of them. */
    public void adding(Connection c) throws SQLException {
        if (!adding) {
            era(c);
            adding = true;
        }
    }

    /** The transaction has ended; the database counts a change when it is committed. */
    void ended(Connection c, boolean committed) throws SQLException {
        if (adding && committed) {
            expected = changes(c);
        }
        adding = false;
    }

    /** Goes over what was added to a chain since the last time, or over all of it where anything else has happened. */
    public ChainCheck.Finding rest(Connection c, Table table) throws SQLException {
        era(c);
        ChainCheck known = checked.remove(table);
        ChainCheck check = known == null ? ChainCheck.atTheStart(c, table) : known;
        return kept(table, check, check.goOn(c));
    }

    /** Goes over a whole chain in stretches, between which others get their turn. */
    public ChainCheck.Finding whole(Database database, Table table, Checkpoint checkpoint) {
        long begun = database.read(this::era);
        ChainCheck check = database.read(c -> ChainCheck.atTheStart(c, table));
        check.goOn(database, checkpoint);
        return database.read(c -> {
            ChainCheck.Finding found = check.goOn(c);
            return era(c) == begun ? kept(table, check, found) : found;
        });
    }

    private ChainCheck.Finding kept(Table table, ChainCheck check, ChainCheck.Finding found) {
        if (found.broken().isEmpty()) {
            checked.put(table, check);
        }
        return found;
    }
}
